// Arguments that name cells, checked as Google checks them, with Google's sentences.

import { parseA1 } from '../a1.ts';
import { lastColumn, lastRow } from '../rectangles.ts';
import type { RangeModel, SheetModel } from '../workbook.ts';

const MINIMUMS: readonly { readonly part: keyof RangeModel; readonly sentence: string }[] = [
  { part: 'row', sentence: 'The starting row of the range is too small.' },
  { part: 'column', sentence: 'The starting column of the range is too small.' },
  { part: 'rows', sentence: 'The number of rows in the range must be at least 1.' },
  { part: 'columns', sentence: 'The number of columns in the range must be at least 1.' },
];

/** The area, or Google's error when it does not lie on the sheet's grid. */
export const checkedArea = (sheet: SheetModel, area: RangeModel): RangeModel => {
  for (const { part, sentence } of MINIMUMS) {
    if (!Number.isInteger(area[part]))
      throw new Error("The parameters don't match the method signature for SpreadsheetApp.Sheet.getRange.");
    if (area[part] < 1) throw new Error(sentence);
  }
  if (lastRow(area) > sheet.rowCount || lastColumn(area) > sheet.columnCount)
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  return area;
};

/** An A1 address, with or without this sheet's own name before it. */
export const addressedArea = (sheet: SheetModel, address: string): RangeModel => {
  const cut = address.lastIndexOf('!');
  const name = address
    .slice(0, Math.max(0, cut))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  const area = cut === -1 || name === sheet.name ? parseA1(address.slice(cut + 1), sheet) : null;
  if (area === null) throw new Error('Range not found');
  return area;
};

/** Grids handed to array setters must have the very shape of the range. */
export const checkedGrid = <T>(grid: readonly (readonly T[])[], area: RangeModel): readonly (readonly T[])[] => {
  if (!Array.isArray(grid)) throw new Error("The parameters don't match the method signature.");
  if (grid.length !== area.rows) throw new Error(mismatch('rows', grid.length, area.rows));
  for (const row of grid) {
    if (!Array.isArray(row)) throw new Error("The parameters (number[]) don't match the method signature.");
    if (row.length !== area.columns) throw new Error(mismatch('columns', row.length, area.columns));
  }
  return grid;
};

const mismatch = (what: string, has: number, wants: number): string =>
  `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wants}.`;
