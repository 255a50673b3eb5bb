// A small workbook that uses everything the store must keep; tests/fixtures/libreoffice-saved.xlsx was made from it.

import { touch } from '../../src/host/cells.ts';
import {
  type CellModel,
  type CellStyle,
  newSheet,
  newWorkbook,
  type SheetModel,
  type WorkbookModel,
} from '../../src/host/workbook.ts';

const LEVELS = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
  'Không đánh giá',
];

const grey = '#d0d3d8';
const text: CellStyle = { numberFormat: '@', fontColor: '#1f1f1f', vertical: 'middle' };
const entry: CellStyle = { ...text, wrap: true, borders: { top: grey, right: grey, bottom: grey, left: grey } };

const put = (sheet: SheetModel, at: readonly [number, number], cell: CellModel): void => {
  Object.assign(touch(sheet, at[0], at[1]), cell);
};

const putHead = (sheet: SheetModel): void => {
  put(sheet, [1, 1], { value: 'xl1:mau-2024:body:ubnd', style: { numberFormat: '@' } });
  put(sheet, [2, 2], { value: 'UBND thành phố', style: { ...text, bold: true, fontSize: 12 } });
  put(sheet, [3, 2], { value: true, style: { horizontal: 'center' }, validation: { kind: 'checkbox' } });
  put(sheet, [3, 3], { value: false, validation: { kind: 'checkbox' } });
  put(sheet, [4, 2], { value: 'STT', style: { ...text, bold: true, background: '#edf1f5' } });
};

const putRows = (sheet: SheetModel): void => {
  const rule = { kind: 'list', values: LEVELS, strict: true, help: 'Chọn một mức trong danh sách.' } as const;
  LEVELS.forEach((level, index) => {
    const row = 5 + index;
    put(sheet, [row, 1], { value: `u-${index}`, style: { numberFormat: '@' } });
    put(sheet, [row, 2], { value: `Đơn vị ${index + 1}`, style: entry });
    put(sheet, [row, 3], { value: level, style: entry, validation: rule });
    put(sheet, [row, 4], { style: entry });
    sheet.rowHeights[row] = { px: 28, forced: false };
  });
  put(sheet, [6, 4], { value: 'Kết quả tốt. '.repeat(20).trim(), note: 'Dòng một\nDòng hai', style: entry });
  put(sheet, [7, 4], { value: 'Lỗi: chưa có lý do', style: { ...entry, italic: true, strikethrough: true } });
};

const bodyTab = (): SheetModel => {
  const sheet = newSheet({ id: 7, name: 'UBND thành phố', rowCount: 20, columnCount: 5 });
  putHead(sheet);
  putRows(sheet);
  const levels = { row: 5, column: 3, rows: 5, columns: 1 };
  const checks = { row: 5, column: 4, rows: 5, columns: 1 };
  return {
    ...sheet,
    merges: [{ row: 2, column: 2, rows: 1, columns: 2 }],
    frozenRows: 4,
    frozenColumns: 2,
    hiddenGridlines: true,
    tabColor: '#0b57d0',
    rowHeights: { ...sheet.rowHeights, 2: { px: 34, forced: true } },
    columnWidths: { 2: 172, 3: 208, 4: 204 },
    hiddenRows: [1],
    hiddenColumns: [1],
    conditional: [
      {
        ranges: [levels],
        condition: { kind: 'text-equals', text: LEVELS[0] ?? '' },
        style: { background: '#0f6b5e', fontColor: '#ffffff', bold: true },
      },
      {
        ranges: [checks, { ...checks, row: 12, rows: 2 }],
        condition: { kind: 'text-starts-with', text: 'Lỗi: "' },
        style: { background: '#fbe4e1' },
      },
      {
        ranges: [levels],
        condition: { kind: 'formula', formula: '=LEFT($D5,4)="Lỗi:"' },
        style: { fontColor: '#000000', strikethrough: true },
      },
    ],
    protections: [
      {
        kind: 'sheet',
        id: 8,
        description: 'khóa tab',
        range: null,
        unprotected: [
          { row: 5, column: 3, rows: 5, columns: 2 },
          { row: 3, column: 2, rows: 1, columns: 1 },
        ],
        editors: [],
        domainEdit: false,
        warningOnly: false,
      },
      {
        kind: 'range',
        id: 9,
        description: 'phần của cơ quan',
        range: { row: 1, column: 1, rows: 9, columns: 4 },
        unprotected: [],
        editors: ['ubnd@example.org'],
        domainEdit: false,
        warningOnly: false,
      },
    ],
  };
};

/** Texts that programs like to change. LibreOffice keeps each of them. */
export const AWKWARD_TEXTS = [
  '=1+1',
  "'abc",
  '+84 912',
  '-5',
  '@x',
  '00123',
  '1/2',
  '30/11/2024',
  '1e5',
  'TRUE',
  '#N/A',
  '  hai đầu  ',
  ' ',
  '\n',
  'a\nb\n\nc',
  'a\tb',
  'a\rb',
  'Thành ủy',
  'Thành uỷ'.normalize('NFD'),
  'a\u000Bb\u0001\u001F',
  '_x000B_ và _x0041_',
  '\uFFFE\uFFFF',
  '😀 đ',
  '<&>"\'',
  `${'Dài. '.repeat(5_999)}hết.`,
];

const VALUES: readonly CellModel[] = [
  { value: 1e21 },
  { value: 0.1 },
  { value: -3.5, style: { numberFormat: '0.00' } },
  { value: 123_456_789_012_345 },
  { value: true },
  { value: { date: Date.UTC(2024, 10, 30, 17, 0, 1, 123) } },
  { value: { date: Date.UTC(2024, 10, 30) }, style: { numberFormat: 'dd/mm/yyyy' } },
  { formula: '=1+2', value: 3 },
  { formula: '="a"&"b"', value: 'ab' },
  { formula: '=1=1', value: true },
  { formula: '=1/0', value: '#DIV/0!' },
];

const textTab = (): SheetModel => {
  const sheet = newSheet({ id: 21, name: 'Chữ và số: tên dài hơn 31 ký tự [đủ]', rowCount: 30, columnCount: 3 });
  AWKWARD_TEXTS.forEach((value, index) => {
    put(sheet, [index + 1, 1], { value, style: { numberFormat: '@', wrap: true } });
  });
  AWKWARD_TEXTS.forEach((value, index) => {
    put(sheet, [index + 1, 2], { value, style: { wrap: true } });
  });
  VALUES.forEach((cell, index) => {
    put(sheet, [index + 1, 3], cell);
  });
  return sheet;
};

const listTab = (): SheetModel => {
  const sheet = { ...newSheet({ id: 4, name: 'Danh mục', rowCount: 5, columnCount: 2 }), hidden: true };
  const values = ['có dấu, phẩy', 'có "ngoặc"', 'x'.repeat(300)];
  put(sheet, [1, 1], { validation: { kind: 'list', values, strict: false } });
  put(sheet, [2, 1], { validation: { kind: 'list', values: ['a', 'b'], strict: true, help: 'Dài. '.repeat(100) } });
  return sheet;
};

export const sampleWorkbook = (): WorkbookModel => ({
  ...newWorkbook({ title: 'Xếp loại 2024', owner: 'ban-thuong-truc@example.org' }),
  id: 'bang-tinh-mau',
  editors: ['ubnd@example.org'],
  viewers: ['doc@example.org'],
  sheets: [bodyTab(), textTab(), listTab()],
  properties: { document: { khóa: 'giá trị\u0001' }, script: { a: '😀'.repeat(20_000) }, user: {} },
  triggers: [
    { id: 't1', handler: 'onBodyTick', owner: 'ban-thuong-truc@example.org', kind: 'edit' },
    { id: 't2', handler: 'sweep', owner: 'ban-thuong-truc@example.org', kind: 'clock', everyMinutes: 10, lastFired: 5 },
  ],
  nextId: 40,
});
