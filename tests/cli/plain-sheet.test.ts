import { describe, expect, it } from 'vitest';
import { plainSheet, plainWorkbook, rowsOf } from '../../src/cli/plain-sheet.ts';
import { decodeWorkbook, encodeWorkbook } from '../../src/host/store.ts';
import { newSheet, type SheetModel } from '../../src/host/workbook.ts';

const sheet: SheetModel = {
  ...newSheet({ id: 7, name: 'Tổng hợp', rowCount: 4, columnCount: 3 }),
  cells: [
    [{ value: 'xl1:a:consolidation' }, { value: 'unit' }, { value: 'total' }],
    [{ value: 'head' }, { value: 'Tập thể' }, { value: 'Số' }],
    [{ value: 'unit/a' }, { value: '=1+1', validation: { kind: 'checkbox' } as never }, { value: '2' }],
    [{ value: 'unit/b' }, { value: '' }],
  ],
  merges: [{ row: 2, column: 2, rows: 1, columns: 2 }],
  frozenRows: 2,
  frozenColumns: 1,
  columnWidths: { 1: 10, 2: 200 },
  hiddenRows: [1],
  hiddenColumns: [1],
};

describe('a tab for other programs', () => {
  const plain = plainSheet(sheet);

  it('has lost its keys and rules, and nothing of what people see', () => {
    expect(rowsOf(plain)).toEqual([
      ['Tập thể', 'Số'],
      ['=1+1', '2'],
    ]);
    expect(plain).toMatchObject({ rowCount: 3, columnCount: 2, hiddenRows: [], hiddenColumns: [], protections: [] });
    expect(plain.cells[1]?.[0]).toEqual({ value: '=1+1' });
  });

  it('keeps its looks one row up and one column left', () =>
    expect(plain).toMatchObject({
      merges: [{ row: 1, column: 1, rows: 1, columns: 2 }],
      frozenRows: 1,
      frozenColumns: 0,
      columnWidths: { 1: 200 },
    }));

  it('is an .xlsx in which what looks like a formula is a text', async () => {
    const read = await decodeWorkbook(await encodeWorkbook(plainWorkbook(sheet)), 'x.xlsx');
    const cell = read.sheets[0]?.cells[1]?.[0];
    expect([cell?.value, cell?.formula]).toEqual(['=1+1', undefined]);
  });
});
