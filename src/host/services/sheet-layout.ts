// Sheet, part 3: how it is laid out: sizes, hidden rows and columns, frozen panes, gridlines.

import type { SheetModel } from '../workbook.ts';
import { SheetLines } from './sheet-lines.ts';
import { requireOpen, self } from './sheet-place.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const DEFAULT_HEIGHT = 21;
const DEFAULT_WIDTH = 100;

const linesFrom = (start: number, count: number): number[] => Array.from({ length: count }, (_, at) => start + at);

const requireLines = (limit: number, start: number, count: number): void => {
  if (start < 1 || count < 1 || start + count - 1 > limit) throw new Error('Those lines are out of bounds.');
};

const setHeights = (model: SheetModel, lines: readonly number[], height: { px: number; forced: boolean }): void => {
  for (const line of lines) model.rowHeights[line] = height;
};

const added = (lines: readonly number[], more: readonly number[]): number[] =>
  [...new Set([...lines, ...more])].sort((a, b) => a - b);

const removed = (lines: readonly number[], out: readonly number[]): number[] =>
  lines.filter((line) => !out.includes(line));

export class SheetLayout
  extends SheetLines
  implements
    Pick<
      GoogleSheet,
      | 'getColumnWidth'
      | 'getFrozenColumns'
      | 'getFrozenRows'
      | 'getRowHeight'
      | 'hasHiddenGridlines'
      | 'hideColumns'
      | 'hideRows'
      | 'isColumnHiddenByUser'
      | 'isRowHiddenByUser'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'setHiddenGridlines'
      | 'setRowHeight'
      | 'setRowHeights'
      | 'setRowHeightsForced'
      | 'showColumns'
      | 'showRows'
    >
{
  getRowHeight(rowPosition: number) {
    return this.model.rowHeights[rowPosition]?.px ?? DEFAULT_HEIGHT;
  }

  setRowHeight(rowPosition: number, height: number) {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number) {
    requireOpen(this);
    requireLines(this.model.rowCount, startRow, numRows);
    setHeights(this.model, linesFrom(startRow, numRows), { px: height, forced: false });
    return self(this);
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number) {
    requireOpen(this);
    requireLines(this.model.rowCount, startRow, numRows);
    setHeights(this.model, linesFrom(startRow, numRows), { px: height, forced: true });
    return self(this);
  }

  getColumnWidth(columnPosition: number) {
    return this.model.columnWidths[columnPosition] ?? DEFAULT_WIDTH;
  }

  setColumnWidth(columnPosition: number, width: number) {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number) {
    requireOpen(this);
    requireLines(this.model.columnCount, startColumn, numColumns);
    for (const column of linesFrom(startColumn, numColumns)) this.model.columnWidths[column] = width;
    return self(this);
  }

  hideRows(rowIndex: number, numRows = 1) {
    requireOpen(this);
    requireLines(this.model.rowCount, rowIndex, numRows);
    this.model.hiddenRows = added(this.model.hiddenRows, linesFrom(rowIndex, numRows));
  }

  showRows(rowIndex: number, numRows = 1) {
    requireOpen(this);
    this.model.hiddenRows = removed(this.model.hiddenRows, linesFrom(rowIndex, numRows));
  }

  isRowHiddenByUser(rowPosition: number) {
    return this.model.hiddenRows.includes(rowPosition);
  }

  hideColumns(columnIndex: number, numColumns = 1) {
    requireOpen(this);
    requireLines(this.model.columnCount, columnIndex, numColumns);
    this.model.hiddenColumns = added(this.model.hiddenColumns, linesFrom(columnIndex, numColumns));
  }

  showColumns(columnIndex: number, numColumns = 1) {
    requireOpen(this);
    this.model.hiddenColumns = removed(this.model.hiddenColumns, linesFrom(columnIndex, numColumns));
  }

  isColumnHiddenByUser(columnPosition: number) {
    return this.model.hiddenColumns.includes(columnPosition);
  }

  getFrozenRows() {
    return this.model.frozenRows;
  }

  setFrozenRows(rows: number) {
    requireOpen(this);
    this.model.frozenRows = rows;
  }

  getFrozenColumns() {
    return this.model.frozenColumns;
  }

  setFrozenColumns(columns: number) {
    requireOpen(this);
    this.model.frozenColumns = columns;
  }

  hasHiddenGridlines() {
    return this.model.hiddenGridlines;
  }

  setHiddenGridlines(hideGridlines: boolean) {
    requireOpen(this);
    this.model.hiddenGridlines = hideGridlines;
    return self(this);
  }
}
