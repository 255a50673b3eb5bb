// A1 addresses, both ways. Open-ended ones ("A:I", "2:5", "B3:C") are clipped to the sheet's grid.

import { columnOf, lettersOf } from '../formats/xlsx-place.ts';
import { lastColumn, lastRow } from './rectangles.ts';
import type { RangeModel } from './workbook.ts';

type Grid = { readonly rowCount: number; readonly columnCount: number };

export { lettersOf };

export const a1Of = (area: RangeModel): string => {
  const first = lettersOf(area.column) + area.row;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${lettersOf(lastColumn(area))}${lastRow(area)}`;
};

const CORNER = /^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})$/;

type Corner = { readonly row: number | null; readonly column: number | null };

const corner = (text: string): Corner | null => {
  const match = CORNER.exec(text);
  const [, letters = '', digits = ''] = match ?? [];
  if (letters === '' && digits === '') return null;
  return {
    row: digits === '' ? null : Number(digits),
    column: letters === '' ? null : columnOf(letters.toUpperCase()),
  };
};

const spanOf = (from: Corner, to: Corner, grid: Grid): RangeModel => {
  const top = Math.min(from.row ?? 1, to.row ?? grid.rowCount);
  const left = Math.min(from.column ?? 1, to.column ?? grid.columnCount);
  const bottom = Math.max(from.row ?? 1, to.row ?? grid.rowCount);
  const right = Math.max(from.column ?? 1, to.column ?? grid.columnCount);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

/** The rectangle an address names, or null when it is no address or (bounded ends) reaches out of the grid. */
export const parseA1 = (text: string, grid: Grid): RangeModel | null => {
  const [first = '', second] = text.trim().split(':');
  const from = corner(first);
  const to = second === undefined ? from : corner(second);
  if (from === null || to === null) return null;
  const single = second === undefined && (from.row === null || from.column === null);
  const area = spanOf(from, to, grid);
  const inside = area.row >= 1 && lastRow(area) <= grid.rowCount && lastColumn(area) <= grid.columnCount;
  return single || !inside ? null : area;
};
