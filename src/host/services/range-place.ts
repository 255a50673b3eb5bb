// Range, part 1: where it stands and what it neighbours. The parts extend each other only to keep files short.

import { a1Of } from '../a1.ts';
import { deniedAddress, requireCells } from '../access.ts';
import type { Execution, Place } from '../execution.ts';
import { lastColumn, lastRow } from '../rectangles.ts';
import type { RangeModel } from '../workbook.ts';
import { checkedArea } from './coordinates.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** The range itself, for the callers that chain. */
export const self = (range: RangePlace): GoogleRange => range as unknown as GoogleRange;

/** Throws Google's sentence unless the running account may change all of the range. */
export const requireWrite = (range: RangePlace): void =>
  requireCells(range.execution.workbook, range.execution.user, range.place);

export class RangePlace
  implements
    Pick<
      GoogleRange,
      | 'activate'
      | 'canEdit'
      | 'createTextFinder'
      | 'getA1Notation'
      | 'getCell'
      | 'getColumn'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getRow'
      | 'getSheet'
      | 'offset'
    >
{
  readonly execution: Execution;
  readonly place: Place;

  constructor(execution: Execution, place: Place) {
    this.execution = execution;
    this.place = place;
  }

  getRow() {
    return this.place.area.row;
  }

  getColumn() {
    return this.place.area.column;
  }

  getLastRow() {
    return lastRow(this.place.area);
  }

  getLastColumn() {
    return lastColumn(this.place.area);
  }

  getNumRows() {
    return this.place.area.rows;
  }

  getNumColumns() {
    return this.place.area.columns;
  }

  getA1Notation() {
    return a1Of(this.place.area);
  }

  getSheet() {
    return this.execution.make.sheet(this.place.sheet);
  }

  getCell(row: number, column: number) {
    const { area } = this.place;
    if (row < 1 || column < 1 || row > area.rows || column > area.columns)
      throw new Error('Cell reference out of range');
    return elsewhere(this, { row: area.row + row - 1, column: area.column + column - 1, rows: 1, columns: 1 });
  }

  offset(...[rowOffset, columnOffset, numRows, numColumns]: [number, number, number?, number?]) {
    const { area } = this.place;
    return elsewhere(this, {
      row: area.row + rowOffset,
      column: area.column + columnOffset,
      rows: numRows ?? area.rows,
      columns: numColumns ?? area.columns,
    });
  }

  activate() {
    this.execution.desk.active = this.place;
    return self(this);
  }

  canEdit() {
    return deniedAddress(this.execution.workbook, this.execution.user, this.place) === null;
  }

  createTextFinder(findText: string) {
    return this.execution.make.textFinder([this.place], findText);
  }
}

const elsewhere = (range: RangePlace, area: RangeModel): GoogleRange =>
  range.execution.make.range({ sheet: range.place.sheet, area: checkedArea(range.place.sheet, area) });
