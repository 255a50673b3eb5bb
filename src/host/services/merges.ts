// Merging cells: a merge keeps the value of its first cell only, and may not cut through another merge.

import { cellAt, eachCell, setContent } from '../cells.ts';
import { covers, intersect } from '../rectangles.ts';
import type { RangeModel, SheetModel } from '../workbook.ts';

/** Throws Google's sentence when the area holds a part of a merge only. */
export const requireWholeMerges = (sheet: SheetModel, area: RangeModel): void => {
  const cut = sheet.merges.some((merge) => intersect(merge, area) !== null && !covers(area, merge));
  if (cut) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
};

/** Makes each area one merge; smaller merges inside go up in it. A single cell is left as it is. */
export const mergeAreas = (sheet: SheetModel, areas: readonly RangeModel[]): void => {
  for (const area of areas) requireWholeMerges(sheet, area);
  for (const area of areas.filter((one) => one.rows * one.columns > 1)) {
    eachCell(area, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell !== undefined && (row !== area.row || column !== area.column)) setContent(cell, {});
    });
    sheet.merges = [...sheet.merges.filter((merge) => !covers(area, merge)), area];
  }
};
