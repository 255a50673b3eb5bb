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

type Band = { readonly axis: Axis; readonly at: number; readonly count: number };

const areaOf = (model: SheetModel, { axis, at, count }: Band): RangeModel =>
  axis === 'row'
    ? { ...wholeSheet(model), row: at, rows: count }
    : { ...wholeSheet(model), column: at, columns: count };

const requireInside = (model: SheetModel, { axis, at, count }: Band): void => {
  if (at < 1 || count < 1 || at + count - 1 > sizeOf(model, axis)) throw new Error(`Those ${axis}s are out of bounds.`);
};

/** New lines before `before`, looking like line `like`. */
const put = (sheet: SheetLines, axis: Axis, spot: { before: number; count: number; like: number }): GoogleSheet => {
  requireInside(sheet.model, { axis, at: spot.like, count: 1 });
  if (spot.count < 1) throw new Error(`The number of ${axis}s must be at least 1.`);
  requireOpen(sheet);
  insertLines(sheet.model, axis, spot);
  return self(sheet);
};

const take = (sheet: SheetLines, band: Band): GoogleSheet => {
  const { model, execution } = sheet;
  requireInside(model, band);
  if (band.count >= sizeOf(model, band.axis)) throw new Error(`You can't delete all the ${band.axis}s on the sheet.`);
  requireLines(execution.workbook, execution.user, { sheet: model, area: areaOf(model, band) });
  deleteLines(model, band.axis, band);
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
    return take(this, { axis: 'row', at: rowPosition, count: 1 });
  }

  deleteRows(rowPosition: number, howMany: number) {
    take(this, { axis: 'row', at: rowPosition, count: howMany });
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
    return take(this, { axis: 'column', at: columnPosition, count: 1 });
  }

  deleteColumns(columnPosition: number, howMany: number) {
    take(this, { axis: 'column', at: columnPosition, count: howMany });
  }

  moveRows(rowSpec: GoogleAppsScript.Spreadsheet.Range, destinationIndex: number) {
    const { execution, model } = this;
    const { area } = behind<RangePlace>(rowSpec).place;
    const band: Band = { axis: 'row', at: area.row, count: area.rows };
    requireInside(model, { axis: 'row', at: Math.min(destinationIndex, model.rowCount), count: 1 });
    requireLines(execution.workbook, execution.user, { sheet: model, area: areaOf(model, band) });
    moveRowLines(model, { at: area.row, count: area.rows, to: destinationIndex });
  }
}
