import fc from 'fast-check';
import { readXlsx as readByLibrary } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../src/formats/xlsx-read.ts';
import { touch } from '../../src/host/cells.ts';
import { encodeSheets } from '../../src/host/sheet-file.ts';
import { decodeWorkbook } from '../../src/host/store.ts';
import { newSheet, type SheetModel } from '../../src/host/workbook.ts';
import { unpackParts } from '../../src/host/zip-parts.ts';

const sheetOf = (name: string, cells: Readonly<Record<string, string>>): SheetModel => {
  const sheet = newSheet({ id: 0, name, rowCount: 5, columnCount: 3 });
  for (const [place, text] of Object.entries(cells)) {
    const [row = 1, column = 1] = place.split(',').map(Number);
    Object.assign(touch(sheet, row, column), { value: text, style: { numberFormat: '@' } });
  }
  return sheet;
};

const protectedSheet = (): SheetModel => {
  const sheet = { ...sheetOf("Trang 'một'", { '1,1': 'đầu', '2,1': 'Hoàn thành' }), frozenRows: 1 };
  touch(sheet, 2, 1).validation = { kind: 'list', values: ['Hoàn thành', 'Không'], strict: true, help: 'Chọn.' };
  sheet.protections = [
    {
      kind: 'sheet',
      id: 0,
      description: '',
      range: null,
      unprotected: [{ row: 2, column: 1, rows: 1, columns: 1 }],
      editors: [],
      domainEdit: false,
      warningOnly: false,
    },
  ];
  return sheet;
};

const xmlOf = (bytes: Uint8Array, part: string): string =>
  Buffer.from(unpackParts(bytes).get(part) ?? []).toString('utf8');

describe('sheets as a file for other people', () => {
  it('are all that is in it, under their names, with nothing of a workbook of ours', async () => {
    const bytes = await encodeSheets('Thử', [sheetOf('Một', { '1,1': 'a' }), sheetOf('Hai', { '2,3': 'b' })]);
    const reading = readXlsx(bytes);
    expect(reading.ok && reading.file.sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
      ['Một', false, [['a']]],
      ['Hai', false, [[], ['', '', 'b']]],
    ]);
    await expect(decodeWorkbook(bytes, 'a.xlsx')).rejects.toMatchObject({ problem: { id: 'file-foreign' } });
    expect([...unpackParts(bytes).keys()].filter((part) => part.startsWith('xl/worksheets/'))).toHaveLength(2);
  });

  it('keep the looks of their cells', async () => {
    const sheet = sheetOf('Một', { '1,1': 'a' });
    touch(sheet, 1, 1).style = { bold: true, background: '#E1E6EC', numberFormat: '@' };
    const { sheets } = await readByLibrary(await encodeSheets('Thử', [sheet]), { readStyles: true });
    expect(sheets[0]?.cells?.get('0,0')?.style).toMatchObject({ font: { bold: true }, numFmt: '@' });
  });

  it('are locked without a password but for what is open, and refuse what is not in a list', async () => {
    const bytes = await encodeSheets('Thử', [protectedSheet()]);
    const { sheets } = await readByLibrary(bytes, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.cells?.get('1,0')?.style?.protection?.locked).toBe(false);
    expect(sheet?.cells?.get('0,0')?.style?.protection?.locked).not.toBe(false);
    const xml = xmlOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<sheetProtection sheet="1"[^>]*>/);
    expect(xml).not.toMatch(/password|hashValue/);
    expect(xml).toMatch(/<dataValidation type="list" sqref="A2"[^>]*errorStyle="stop"[^>]*error="Chọn."/);
  });

  it('repeat the heads of their columns on every printed page, whatever they are called', async () => {
    const xml = xmlOf(await encodeSheets('Thử', [protectedSheet()]), 'xl/workbook.xml');
    expect(xml.replace(/&apos;|&#39;/g, "'")).toContain(`localSheetId="0">'Trang ''một'!$1:$1<`);
  });

  it('cannot hold a list that does not fit into its rule', async () => {
    const sheet = sheetOf('Một', { '1,1': 'a' });
    touch(sheet, 1, 1).validation = { kind: 'list', values: ['a, b'], strict: true };
    await expect(encodeSheets('Thử', [sheet])).rejects.toThrow(RangeError);
  });

  it('give every text back to the reader of foreign files as it was, ends of lines as LF', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        async (texts) => {
          const cells = Object.fromEntries(texts.map((text, at) => [`${at + 1},2`, text]));
          const reading = readXlsx(await encodeSheets('Thử', [sheetOf('Một', cells)]));
          expect(reading.ok && reading.file.sheets[0]?.rows.map(([, text]) => text)).toEqual(
            texts.map((text) => text.replace(/\r\n?/g, '\n')),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    '=1+1',
    '+84',
    '-5',
    "'nháy'",
    'Hoàn thành'.normalize('NFD'),
    ' a\n\n b ',
    '_x000D_',
    '28/11/2024',
    '0012',
    'x'.repeat(32_767),
  ])('keep %j', async (text) => {
    const reading = readXlsx(await encodeSheets('Thử', [sheetOf('Một', { '1,1': text })]));
    expect(reading.ok && reading.file.sheets[0]?.rows).toEqual([[text]]);
  });
});
