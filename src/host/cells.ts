// Cells of a sheet model: reading, writing, and which of them are covered by a merge.

import { intersect } from './rectangles.ts';
import type { CellModel, CellStyle, RangeModel, SheetModel, StoredValue } from './workbook.ts';

export const cellAt = (sheet: SheetModel, row: number, column: number): CellModel | undefined =>
  sheet.cells[row - 1]?.[column - 1];

/** The cell at an address, made when it is not there yet. */
export const touch = (sheet: SheetModel, row: number, column: number): CellModel => {
  while (sheet.cells.length < row) sheet.cells.push([]);
  const line = sheet.cells[row - 1] ?? [];
  const cell = line[column - 1] ?? {};
  // Holes in arrays are slow and print oddly, so that a short row is filled up first.
  while (line.length < column) line.push(undefined);
  line[column - 1] = cell;
  return cell;
};

/** Calls `visit` for each cell of an area, made or not. */
export const eachCell = (area: RangeModel, visit: (row: number, column: number) => void): void => {
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
};

/** Rows of what `read` makes of each cell. */
export const mapCells = <T>(
  sheet: SheetModel,
  area: RangeModel,
  read: (cell: CellModel | undefined, row: number, column: number) => T,
): T[][] => {
  const rows: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = sheet.cells[row - 1];
    const made: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1)
      made.push(read(line?.[column - 1], row, column));
    rows.push(made);
  }
  return rows;
};

export const hasContent = (cell: CellModel | undefined): boolean =>
  cell !== undefined && (cell.value !== undefined || cell.formula !== undefined);

/** What a cell holds after an input: a value, a formula, or nothing. */
export type Content = { readonly value?: StoredValue; readonly formula?: string };

export const setContent = (cell: CellModel, content: Content): void => {
  delete cell.value;
  delete cell.formula;
  if (content.value !== undefined) cell.value = content.value;
  if (content.formula !== undefined) cell.formula = content.formula;
};

/** Tells of an address in `area` whether a merge hides it: such a cell takes no value (as at Google). */
export const coveredIn = (sheet: SheetModel, area: RangeModel): ((row: number, column: number) => boolean) => {
  const near = sheet.merges.filter((merge) => intersect(merge, area) !== null);
  if (near.length === 0) return () => false;
  return (row, column) =>
    near.some(
      (merge) =>
        (row !== merge.row || column !== merge.column) &&
        intersect(merge, { row, column, rows: 1, columns: 1 }) !== null,
    );
};

/** Changes the style of each cell; cells of one style keep sharing one object, which keeps the saved file small. */
export const restyle = (sheet: SheetModel, area: RangeModel, change: (style: CellStyle) => CellStyle): void => {
  const changed = new Map<CellStyle | undefined, CellStyle>();
  eachCell(area, (row, column) => {
    const cell = touch(sheet, row, column);
    const known = changed.get(cell.style) ?? change(cell.style ?? {});
    changed.set(cell.style, known);
    cell.style = known;
  });
};

const lastIndex = <T>(list: readonly T[], wanted: (item: T) => boolean): number => {
  for (let at = list.length - 1; at >= 0; at -= 1) if (wanted(list[at] as T)) return at;
  return -1;
};

/** Last row with content, 0 for an empty sheet. */
export const contentRows = (sheet: SheetModel): number => lastIndex(sheet.cells, (line) => line.some(hasContent)) + 1;

/** Last column with content, 0 for an empty sheet. */
export const contentColumns = (sheet: SheetModel): number =>
  Math.max(0, ...sheet.cells.map((line) => lastIndex(line, hasContent) + 1));
