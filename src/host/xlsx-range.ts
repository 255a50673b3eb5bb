// Areas of an .xlsx: the space-separated lists of ranges that rules and conditional formats carry ("sqref"), and many single
// cells ↔ few rectangles. Apart from a1.ts because a file may speak of areas far outside the grid (whole columns).

import { a1Of, parseA1 } from './a1.ts';
import { intersect, lastColumn, lastRow, wholeSheet } from './rectangles.ts';
import type { RangeModel, SheetModel } from './workbook.ts';

export type Grid = Pick<SheetModel, 'rowCount' | 'columnCount'>;

/** The largest grid a file can have. */
const FILE_GRID: Grid = { rowCount: 1_048_576, columnCount: 16_384 };

export const areasText = (ranges: readonly RangeModel[]): string => ranges.map(a1Of).join(' ');

/** The areas of a sqref, cut to the grid; what lies outside or cannot be read is left out. */
export const parseAreas = (sqref: string, grid: Grid): RangeModel[] =>
  sqref
    .split(/\s+/)
    .map((text) => parseA1(text, FILE_GRID))
    .map((range) => range && intersect(range, wholeSheet(grid)))
    .filter((range) => range !== null);

export type CellPosition = { readonly row: number; readonly column: number };

const rowRuns = (cells: readonly CellPosition[]): RangeModel[] => {
  const runs: RangeModel[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.row === row && lastColumn(last) + 1 === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
};

const isBelow = (above: RangeModel, run: RangeModel): boolean =>
  lastRow(above) + 1 === run.row && above.column === run.column && above.columns === run.columns;

/** Rectangles that cover exactly these cells. In: cells in reading order, each once. */
export const rectanglesOf = (cells: readonly CellPosition[]): RangeModel[] => {
  const done: RangeModel[] = [];
  let open: RangeModel[] = [];
  for (const run of rowRuns(cells)) {
    const above = open.find((range) => isBelow(range, run));
    const stays = (range: RangeModel): boolean => lastRow(range) + 1 >= run.row;
    done.push(...open.filter((range) => !stays(range)));
    open = open.filter((range) => range !== above && stays(range));
    open.push(above === undefined ? run : { ...above, rows: above.rows + 1 });
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
};
