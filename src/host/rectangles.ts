// Arithmetic of cell rectangles: what protections, merges and edits are compared with.

import type { RangeModel } from './workbook.ts';

/** Row or column: where a rectangle starts and how far it goes. */
export type Axis = 'row' | 'column';

/** Top row, left column, bottom row, right column. */
type Edges = readonly [number, number, number, number];

const fromEdges = ([top, left, bottom, right]: Edges): RangeModel => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export const lastRow = (area: RangeModel): number => area.row + area.rows - 1;
export const lastColumn = (area: RangeModel): number => area.column + area.columns - 1;

/** The cells both have, or null. */
export const intersect = (a: RangeModel, b: RangeModel): RangeModel | null => {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? null : fromEdges([top, left, bottom, right]);
};

export const covers = (outer: RangeModel, inner: RangeModel): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  lastRow(outer) >= lastRow(inner) &&
  lastColumn(outer) >= lastColumn(inner);

/** What is left of `area` without `hole`: at most four rectangles. */
export const subtract = (area: RangeModel, hole: RangeModel): RangeModel[] => {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const edges: readonly Edges[] = [
    [area.row, area.column, cut.row - 1, lastColumn(area)],
    [lastRow(cut) + 1, area.column, lastRow(area), lastColumn(area)],
    [cut.row, area.column, lastRow(cut), cut.column - 1],
    [cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area)],
  ];
  return edges.map(fromEdges).filter((side) => side.rows > 0 && side.columns > 0);
};

export const subtractAll = (area: RangeModel, holes: readonly RangeModel[]): RangeModel[] =>
  holes.reduce<RangeModel[]>((rest, hole) => rest.flatMap((part) => subtract(part, hole)), [area]);

export const wholeSheet = (sheet: { readonly rowCount: number; readonly columnCount: number }): RangeModel => ({
  row: 1,
  column: 1,
  rows: sheet.rowCount,
  columns: sheet.columnCount,
});
