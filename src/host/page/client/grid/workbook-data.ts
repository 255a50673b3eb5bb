// The views of all sheets as one workbook of Univer's.

import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { CellView, SheetView } from '../../protocol.ts';
import { PLAIN, styleOf } from './looks.ts';
import { conditionalOf, rangeOf, validationOf } from './rules.ts';

export const UNIT = 'workbook';

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Text is never anything else: no formula, no number, no link. */
export const cellData = (sheet: SheetView, cell: CellView): ICellData => {
  const look = sheet.looks[cell.look];
  const s = look === undefined ? PLAIN : styleOf(look);
  if (cell.checked !== undefined) return { v: cell.checked ? 1 : 0, t: CellValueType.NUMBER, s };
  return cell.text === '' ? { v: null, s } : { v: cell.text, t: CellValueType.STRING, s };
};

const matrixOf = (sheet: SheetView): Record<number, Record<number, ICellData>> => {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) {
    const row = matrix[cell.row - 1] ?? {};
    matrix[cell.row - 1] = row;
    row[cell.column - 1] = cellData(sheet, cell);
  }
  return matrix;
};

type Lines<T> = Record<number, T>;

const line = <T>(lines: Lines<T>, number: number, data: T): void => {
  lines[number - 1] = { ...lines[number - 1], ...data };
};

const rowsOf = (sheet: SheetView) => {
  const rows: Lines<{ h?: number; hd?: BooleanNumber; ia?: BooleanNumber }> = {};
  for (const [row, h] of Object.entries(sheet.rowHeights)) line(rows, Number(row), { h, ia: BooleanNumber.FALSE });
  for (const row of sheet.hiddenRows) line(rows, row, { hd: BooleanNumber.TRUE });
  return rows;
};

const columnsOf = (sheet: SheetView) => {
  const columns: Lines<{ w?: number; hd?: BooleanNumber }> = {};
  for (const [column, w] of Object.entries(sheet.columnWidths)) line(columns, Number(column), { w });
  for (const column of sheet.hiddenColumns) line(columns, column, { hd: BooleanNumber.TRUE });
  return columns;
};

const worksheet = (sheet: SheetView): Partial<IWorksheetData> => ({
  id: String(sheet.id),
  name: sheet.name,
  hidden: flag(sheet.hidden),
  tabColor: sheet.tabColor ?? '',
  rowCount: sheet.rowCount,
  columnCount: sheet.columnCount,
  defaultRowHeight: 21,
  defaultColumnWidth: 100,
  showGridlines: flag(!sheet.hiddenGridlines),
  freeze: {
    xSplit: sheet.frozenColumns,
    ySplit: sheet.frozenRows,
    startRow: sheet.frozenRows === 0 ? -1 : sheet.frozenRows,
    startColumn: sheet.frozenColumns === 0 ? -1 : sheet.frozenColumns,
  },
  mergeData: sheet.merges.map(rangeOf),
  rowData: rowsOf(sheet),
  columnData: columnsOf(sheet),
  cellData: matrixOf(sheet),
});

const resource = (name: string, sheets: readonly SheetView[], data: (sheet: SheetView) => unknown) => ({
  name,
  data: JSON.stringify(Object.fromEntries(sheets.map((sheet) => [String(sheet.id), data(sheet)]))),
});

export const workbookData = (sheets: readonly SheetView[]): IWorkbookData => ({
  id: UNIT,
  name: '',
  appVersion: '0.25.1',
  locale: LocaleType.VI_VN,
  styles: {},
  sheetOrder: sheets.map(({ id }) => String(id)),
  sheets: Object.fromEntries(sheets.map((sheet) => [String(sheet.id), worksheet(sheet)])),
  resources: [
    resource('SHEET_DATA_VALIDATION_PLUGIN', sheets, validationOf),
    resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN', sheets, conditionalOf),
  ],
});
