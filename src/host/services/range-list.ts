// RangeList: one call for many ranges. Each method is the range's own, done on all of them, or on none when one of
// them may not be written.

import { requireCells } from '../access.ts';
import type { Execution, Place } from '../execution.ts';
import { Range } from './range.ts';

type GoogleList = GoogleAppsScript.Spreadsheet.RangeList;

const onEach = (list: RangeList, act: (range: Range) => unknown): GoogleList => {
  const { workbook, user } = list.execution;
  for (const place of list.places) requireCells(workbook, user, place);
  for (const place of list.places) act(new Range(list.execution, place));
  return list as unknown as GoogleList;
};

export class RangeList
  implements
    Pick<
      GoogleList,
      | 'activate'
      | 'breakApart'
      | 'check'
      | 'clear'
      | 'clearContent'
      | 'clearDataValidations'
      | 'clearFormat'
      | 'clearNote'
      | 'getRanges'
      | 'insertCheckboxes'
      | 'setBackground'
      | 'setBorder'
      | 'setFontColor'
      | 'setFontFamily'
      | 'setFontLine'
      | 'setFontSize'
      | 'setFontStyle'
      | 'setFontWeight'
      | 'setHorizontalAlignment'
      | 'setNote'
      | 'setNumberFormat'
      | 'setValue'
      | 'setVerticalAlignment'
      | 'setWrap'
      | 'setWrapStrategy'
      | 'uncheck'
    >
{
  readonly execution: Execution;
  readonly places: readonly Place[];

  constructor(execution: Execution, places: readonly Place[]) {
    this.execution = execution;
    this.places = places;
  }

  getRanges() {
    return this.places.map((place) => this.execution.make.range(place));
  }

  activate() {
    this.execution.desk.active = this.places[0] ?? null;
    return this as unknown as GoogleList;
  }

  breakApart() {
    return onEach(this, (range) => range.breakApart());
  }

  check() {
    return onEach(this, (range) => range.check());
  }

  uncheck() {
    return onEach(this, (range) => range.uncheck());
  }

  clear(...parameters: Parameters<Range['clear']>) {
    return onEach(this, (range) => range.clear(...parameters));
  }

  clearContent() {
    return onEach(this, (range) => range.clearContent());
  }

  clearDataValidations() {
    return onEach(this, (range) => range.clearDataValidations());
  }

  clearFormat() {
    return onEach(this, (range) => range.clearFormat());
  }

  clearNote() {
    return onEach(this, (range) => range.clearNote());
  }

  insertCheckboxes(...values: unknown[]) {
    return onEach(this, (range) => range.insertCheckboxes(...values));
  }

  setBackground(...parameters: Parameters<Range['setBackground']>) {
    return onEach(this, (range) => range.setBackground(...parameters));
  }

  setBorder(...parameters: Parameters<Range['setBorder']>) {
    return onEach(this, (range) => range.setBorder(...parameters));
  }

  setFontColor(...parameters: Parameters<Range['setFontColor']>) {
    return onEach(this, (range) => range.setFontColor(...parameters));
  }

  setFontFamily(...parameters: Parameters<Range['setFontFamily']>) {
    return onEach(this, (range) => range.setFontFamily(...parameters));
  }

  setFontLine(...parameters: Parameters<Range['setFontLine']>) {
    return onEach(this, (range) => range.setFontLine(...parameters));
  }

  setFontSize(...parameters: Parameters<Range['setFontSize']>) {
    return onEach(this, (range) => range.setFontSize(...parameters));
  }

  setFontStyle(...parameters: Parameters<Range['setFontStyle']>) {
    return onEach(this, (range) => range.setFontStyle(...parameters));
  }

  setFontWeight(...parameters: Parameters<Range['setFontWeight']>) {
    return onEach(this, (range) => range.setFontWeight(...parameters));
  }

  setHorizontalAlignment(...parameters: Parameters<Range['setHorizontalAlignment']>) {
    return onEach(this, (range) => range.setHorizontalAlignment(...parameters));
  }

  setVerticalAlignment(...parameters: Parameters<Range['setVerticalAlignment']>) {
    return onEach(this, (range) => range.setVerticalAlignment(...parameters));
  }

  setNote(...parameters: Parameters<Range['setNote']>) {
    return onEach(this, (range) => range.setNote(...parameters));
  }

  setNumberFormat(...parameters: Parameters<Range['setNumberFormat']>) {
    return onEach(this, (range) => range.setNumberFormat(...parameters));
  }

  setValue(...parameters: Parameters<Range['setValue']>) {
    return onEach(this, (range) => range.setValue(...parameters));
  }

  setWrap(...parameters: Parameters<Range['setWrap']>) {
    return onEach(this, (range) => range.setWrap(...parameters));
  }

  setWrapStrategy(...parameters: Parameters<Range['setWrapStrategy']>) {
    return onEach(this, (range) => range.setWrapStrategy(...parameters));
  }
}
