// Sheet, part 2: its rows and columns: putting in, taking out, moving.

import { requireLines } from '../access.ts';
import { deleteLines, insertLines, moveRowLines } from '../lines.ts';
import { type Axis, wholeSheet } from '../rectangles.ts';
import type { RangeModel, SheetModel } from '../workbook.ts';
import { behind } from './expose.ts';
import type { RangePlace } from './range-place.ts';
import { requireOpen, SheetPlace, self } from './sheet-place.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const sizeOf = (model: SheetModel, axis: Axis): number => (axis === 'row' ? model.rowCount : model.columnCount);

const band = (model: SheetModel, axis: Axis, at: number, count: number): RangeModel =>
  axis === 'row'
    ? { ...wholeSheet(model), row: at, rows: count }
    : { ...wholeSheet(model), column: at, columns: count };

const requireInside = (model: SheetModel, axis: Axis, at: number, count: number): void => {
  if (at < 1 || count < 1 || at + count - 1 > sizeOf(model, axis))
    throw new Error(`Those ${axis}s are out of bounds.`);
};

/** New lines before `before`, looking like line `like`. */
const put = (sheet: SheetLines, axis: Axis, spot: { before: number; count: number; like: number }): GoogleSheet => {
  requireInside(sheet.model, axis, spot.like, 1);
  if (spot.count < 1) throw new Error(`The number of ${axis}s must be at least 1.`);
  requireOpen(sheet);
  insertLines(sheet.model, axis, spot);
  return self(sheet);
};

const take = (sheet: SheetLines, axis: Axis, at: number, count: number): GoogleSheet => {
  const { model, execution } = sheet;
  requireInside(model, axis, at, count);
  if (count >= sizeOf(model, axis)) throw new Error(`You can't delete all the ${axis}s on the sheet.`);
  requireLines(execution.workbook, execution.user, { sheet: model, area: band(model, axis, at, count) });
  deleteLines(model, axis, { at, count });
  return self(sheet);
};

export class SheetLines
  extends SheetPlace
  implements
    Pick<
      GoogleSheet,
      | 'deleteColumn'
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'insertColumnAfter'
      | 'insertColumnBefore'
      | 'insertColumnsAfter'
      | 'insertColumnsBefore'
      | 'insertRowAfter'
      | 'insertRowBefore'
      | 'insertRows'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'moveRows'
    >
{
  insertRowBefore(beforePosition: number) {
    return put(this, 'row', { before: beforePosition, count: 1, like: beforePosition });
  }

  insertRowsBefore(beforePosition: number, howMany: number) {
    return put(this, 'row', { before: beforePosition, count: howMany, like: beforePosition });
  }

  insertRowAfter(afterPosition: number) {
    return put(this, 'row', { before: afterPosition + 1, count: 1, like: afterPosition });
  }

  insertRowsAfter(afterPosition: number, howMany: number) {
    return put(this, 'row', { before: afterPosition + 1, count: howMany, like: afterPosition });
  }

  insertRows(rowIndex: number, numRows = 1) {
    put(this, 'row', { before: rowIndex, count: numRows, like: rowIndex });
  }

  deleteRow(rowPosition: number) {
    return take(this, 'row', rowPosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number) {
    take(this, 'row', rowPosition, howMany);
  }

  insertColumnBefore(beforePosition: number) {
    return put(this, 'column', { before: beforePosition, count: 1, like: beforePosition });
  }

  insertColumnsBefore(beforePosition: number, howMany: number) {
    return put(this, 'column', { before: beforePosition, count: howMany, like: beforePosition });
  }

  insertColumnAfter(afterPosition: number) {
    return put(this, 'column', { before: afterPosition + 1, count: 1, like: afterPosition });
  }

  insertColumnsAfter(afterPosition: number, howMany: number) {
    return put(this, 'column', { before: afterPosition + 1, count: howMany, like: afterPosition });
  }

  deleteColumn(columnPosition: number) {
    return take(this, 'column', columnPosition, 1);
  }

  deleteColumns(columnPosition: number, howMany: number) {
    take(this, 'column', columnPosition, howMany);
  }

  moveRows(rowSpec: GoogleAppsScript.Spreadsheet.Range, destinationIndex: number) {
    const { execution, model } = this;
    const { area } = behind<RangePlace>(rowSpec).place;
    requireInside(model, 'row', Math.min(destinationIndex, model.rowCount), 1);
    requireLines(execution.workbook, execution.user, { sheet: model, area: band(model, 'row', area.row, area.rows) });
    moveRowLines(model, { at: area.row, count: area.rows, to: destinationIndex });
  }
}
