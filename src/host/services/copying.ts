// Copying cells from one place to another, whole or in part.

import { cellAt, mapCells, setContent, touch } from '../cells.ts';
import type { Place } from '../execution.ts';
import type { CellModel, RangeModel } from '../workbook.ts';

export type CopyKind = 'all' | 'contents' | 'format' | 'validation';

/** The second argument of Range.copyTo: a paste type, or options of the older form. */
export type CopyOptions =
  | GoogleAppsScript.Spreadsheet.CopyPasteType
  | { readonly formatOnly?: boolean | undefined; readonly contentsOnly?: boolean | undefined };

const BY_NAME: Readonly<Record<string, CopyKind>> = {
  PASTE_NORMAL: 'all',
  PASTE_VALUES: 'contents',
  PASTE_FORMAT: 'format',
  PASTE_DATA_VALIDATION: 'validation',
};

export const copyKind = (options: CopyOptions | undefined): CopyKind => {
  if (options === undefined) return 'all';
  const named = BY_NAME[String(options)];
  if (named !== undefined) return named;
  const { contentsOnly = false, formatOnly = false } = options as { contentsOnly?: boolean; formatOnly?: boolean };
  if (contentsOnly) return 'contents';
  return formatOnly ? 'format' : 'all';
};

const copyStyle = (from: CellModel | undefined, to: CellModel): void => {
  delete to.style;
  if (from?.style !== undefined) to.style = from.style;
};

const copyRule = (from: CellModel | undefined, to: CellModel): void => {
  delete to.validation;
  if (from?.validation !== undefined) to.validation = from.validation;
};

const copyAll = (from: CellModel | undefined, to: CellModel): void => {
  if (from?.formula !== undefined) throw new Error('not emulated: Range.copyTo of formulas');
  copyStyle(from, to);
  copyRule(from, to);
  setContent(to, from ?? {});
  delete to.note;
  if (from?.note !== undefined) to.note = from.note;
};

const COPY: Readonly<Record<CopyKind, (from: CellModel | undefined, to: CellModel) => void>> = {
  all: copyAll,
  // A formula is copied as its last value: PASTE_VALUES does just that.
  contents: (from, to) => setContent(to, from?.value === undefined ? {} : { value: from.value }),
  format: copyStyle,
  validation: copyRule,
};

const repeats = (wanted: number, given: number): number =>
  wanted > given && wanted % given === 0 ? wanted / given : 1;

/** The cells a copy fills: the source's size, repeated where the destination is a multiple of it. */
export const copiedArea = (source: RangeModel, destination: RangeModel): RangeModel => ({
  row: destination.row,
  column: destination.column,
  rows: source.rows * repeats(destination.rows, source.rows),
  columns: source.columns * repeats(destination.columns, source.columns),
});

export const copyCells = (source: Place, destination: Place, kind: CopyKind): void => {
  const { area } = source;
  // A copy first: the places may overlap.
  const originals = mapCells(source.sheet, area, (cell) => (cell === undefined ? undefined : { ...cell }));
  const target = destination.area;
  for (let row = 0; row < target.rows; row += 1)
    for (let column = 0; column < target.columns; column += 1) {
      const from = originals[row % area.rows]?.[column % area.columns];
      const spot = { row: target.row + row, column: target.column + column };
      if (from !== undefined || cellAt(destination.sheet, spot.row, spot.column) !== undefined)
        COPY[kind](from, touch(destination.sheet, spot.row, spot.column));
    }
};
