// One body's tab made on its own, without a template: for a body that settings add, and for a tab that was deleted.

import { applyFrame } from '../apply-frame.ts';
import { type BodyTab, bodyFrame, RECORD_COLUMN } from '../tabs/body-tab.ts';
import { writeTexts } from '../texts.ts';
import { isEmptySheet, type Sheet, type Spreadsheet } from './opening.ts';

/** What a run that was stopped has left: a sheet of this name without a key and without content. */
const removeUnfinished = (spreadsheet: Spreadsheet, name: string): void => {
  const unfinished = spreadsheet.getSheetByName(name);
  if (unfinished !== null && isEmptySheet(unfinished)) spreadsheet.deleteSheet(unfinished);
};

/** `position` from 0. The tab is complete but for its protections. */
export const makeBodyTab = (spreadsheet: Spreadsheet, plan: BodyTab, position: number): Sheet => {
  const width = plan.cells[0]?.length ?? 1;
  removeUnfinished(spreadsheet, plan.body.tab);
  const sheet = spreadsheet.insertSheet(plan.body.tab, position);
  applyFrame(sheet, bodyFrame(plan.rows, width - RECORD_COLUMN + 1));
  const without = [...plan.bands, ...plan.captions].map((row) => `D${row}`);
  if (without.length > 0) sheet.getRangeList(without).clearDataValidations();
  writeTexts(sheet.getRange(1, 1, plan.cells.length, width), plan.cells);
  return sheet;
};
