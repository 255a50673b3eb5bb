// Range, part 5: cell rules, checkboxes, merges and protection.

import { cellAt, eachCell, hasContent, mapCells, touch } from '../cells.ts';
import { covers, intersect } from '../rectangles.ts';
import type { ValidationRule } from '../workbook.ts';
import { checkedGrid } from './coordinates.ts';
import type { DataValidation } from './data-validation.ts';
import { behind } from './expose.ts';
import { mergeAreas, requireWholeMerges } from './merges.ts';
import { newProtection } from './protecting.ts';
import { RangeLooks } from './range-looks.ts';
import { type RangePlace, requireWrite, self } from './range-place.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;

const ruleBehind = (rule: GoogleRule | null | undefined): ValidationRule | undefined =>
  rule === null || rule === undefined ? undefined : behind<DataValidation>(rule).rule;

const setRules = (range: RangePlace, ruleAt: (row: number, column: number) => ValidationRule | undefined): void => {
  const { sheet, area } = range.place;
  eachCell(area, (row, column) => {
    const rule = ruleAt(row - area.row, column - area.column);
    const cell = cellAt(sheet, row, column);
    if (rule !== undefined) touch(sheet, row, column).validation = rule;
    else if (cell !== undefined) delete cell.validation;
  });
};

/** Sets the value of every checkbox of the range; cells without one stay as they are. */
const tick = (range: RangePlace, value: boolean): GoogleRange => {
  requireWrite(range);
  const { sheet, area } = range.place;
  eachCell(area, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell?.validation?.kind === 'checkbox') cell.value = value;
  });
  return self(range);
};

const CHECKBOX: ValidationRule = { kind: 'checkbox' };

export class RangeRules
  extends RangeLooks
  implements
    Pick<
      GoogleRange,
      | 'breakApart'
      | 'check'
      | 'clearDataValidations'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'getMergedRanges'
      | 'insertCheckboxes'
      | 'isChecked'
      | 'isPartOfMerge'
      | 'merge'
      | 'mergeAcross'
      | 'protect'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'uncheck'
    >
{
  getDataValidation() {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations() {
    const { make } = this.execution;
    return mapCells(this.place.sheet, this.place.area, (cell) =>
      cell?.validation === undefined ? null : make.dataValidation(cell.validation),
    );
  }

  setDataValidation(rule: GoogleRule | null) {
    const model = ruleBehind(rule);
    requireWrite(this);
    setRules(this, () => model);
    return self(this);
  }

  setDataValidations(rules: (GoogleRule | null)[][]) {
    const models = checkedGrid(rules, this.place.area).map((row) => row.map(ruleBehind));
    requireWrite(this);
    setRules(this, (row, column) => models[row]?.[column]);
    return self(this);
  }

  clearDataValidations() {
    requireWrite(this);
    setRules(this, () => undefined);
    return self(this);
  }

  insertCheckboxes(...values: unknown[]) {
    if (values.length > 0) throw new Error('not emulated: Range.insertCheckboxes with values of its own');
    requireWrite(this);
    const { sheet, area } = this.place;
    eachCell(area, (row, column) => {
      const cell = touch(sheet, row, column);
      cell.validation = CHECKBOX;
      if (!hasContent(cell)) cell.value = false;
    });
    return self(this);
  }

  isChecked() {
    const ticks = mapCells(this.place.sheet, this.place.area, (cell) =>
      cell?.validation?.kind === 'checkbox' ? cell.value === true : null,
    ).flat();
    const [first = null] = ticks;
    return ticks.every((one) => one === first) ? first : null;
  }

  check() {
    return tick(this, true);
  }

  uncheck() {
    return tick(this, false);
  }

  merge() {
    requireWrite(this);
    mergeAreas(this.place.sheet, [this.place.area]);
    return self(this);
  }

  mergeAcross() {
    requireWrite(this);
    const { sheet, area } = this.place;
    mergeAreas(
      sheet,
      Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 })),
    );
    return self(this);
  }

  breakApart() {
    requireWrite(this);
    const { sheet, area } = this.place;
    requireWholeMerges(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !covers(area, merge));
    return self(this);
  }

  isPartOfMerge() {
    return this.place.sheet.merges.some((merge) => intersect(merge, this.place.area) !== null);
  }

  getMergedRanges() {
    const { sheet, area } = this.place;
    return sheet.merges
      .filter((merge) => intersect(merge, area) !== null)
      .map((merge) => this.execution.make.range({ sheet, area: merge }));
  }

  protect() {
    const { execution, place } = this;
    return execution.make.protection(place.sheet, newProtection(execution, place.sheet, place.area));
  }
}
