// A tab without what only the program needs: its key row and key column, protections, rules. What is left is a workbook of
// one sheet that looks as the tab does.

import { type CellModel, newSheet, newWorkbook, type SheetModel, type WorkbookModel } from '../host/workbook.ts';

const shifted = <T>(sizes: Readonly<Record<number, T>>): Record<number, T> =>
  Object.fromEntries(
    Object.entries(sizes).flatMap(([at, size]) => (Number(at) > 1 ? [[Number(at) - 1, size] as const] : [])),
  );

const bare = (cell: CellModel | undefined): CellModel | undefined => {
  const { validation: _unused, ...rest } = cell ?? {};
  return cell === undefined ? undefined : rest;
};

/** Row 1 and column A hold keys. */
export const plainSheet = (sheet: SheetModel): SheetModel => ({
  ...newSheet({ id: 1, name: sheet.name, rowCount: sheet.rowCount - 1, columnCount: sheet.columnCount - 1 }),
  cells: sheet.cells.slice(1).map((row) => row.slice(1).map(bare)),
  merges: sheet.merges
    .filter(({ row, column }) => row > 1 && column > 1)
    .map((range) => ({ ...range, row: range.row - 1, column: range.column - 1 })),
  frozenRows: Math.max(0, sheet.frozenRows - 1),
  frozenColumns: Math.max(0, sheet.frozenColumns - 1),
  hiddenGridlines: sheet.hiddenGridlines,
  rowHeights: shifted(sheet.rowHeights),
  columnWidths: shifted(sheet.columnWidths),
});

export const plainWorkbook = (sheet: SheetModel): WorkbookModel => {
  const workbook = newWorkbook({ title: sheet.name, owner: '' });
  return { ...workbook, sheets: [plainSheet(sheet)] };
};

/** Texts of all cells, rows of equal width, empty rows at the end left away. */
export const rowsOf = ({ cells }: SheetModel): string[][] => {
  const rows = cells.map((row) => Array.from(row, (cell) => String(cell?.value ?? '')));
  const last = rows.findLastIndex((row) => row.some((text) => text !== ''));
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text !== '') + 1), 0);
  return rows.slice(0, last + 1).map((row) => Array.from({ length: width }, (_unused, at) => row[at] ?? ''));
};
