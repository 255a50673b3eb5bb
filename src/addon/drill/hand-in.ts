// The box "Nộp" in a drill: ticked and unticked as a clerk would, answered by the very code that answers a clerk's.

import { whileLocked } from '../consolidate.ts';
import type { Office } from '../deadline/office.ts';
import { answerBox } from '../deadline/tick.ts';
import { boxOf } from '../holes.ts';
import { putTickBack, untick } from '../texts.ts';
import type { Workbook } from '../workbook.ts';
import { granted, isSubmitted, readBody } from './scene.ts';

const answer = (workbook: Workbook, body: string, ticked: boolean): void => {
  const { sheet, grid } = readBody(workbook, body);
  const box = sheet.getRange(boxOf(grid.values));
  if (ticked) putTickBack(box);
  else untick(box);
  SpreadsheetApp.flush();
  const value = ticked ? 'TRUE' : 'FALSE';
  // Given back each time: what Google does with a run that takes a lock it holds already is nowhere said.
  granted(whileLocked(() => ({ answered: answerBox(workbook, body, { sheet, value }) })));
};

export const tickBox = (workbook: Workbook, body: string): void => answer(workbook, body, true);

export const untickBox = (workbook: Workbook, body: string): void => answer(workbook, body, false);

/** Hands in what has not been. */
export const handIn = (office: Office, body: string): void => {
  if (!isSubmitted(office, body)) tickBox(office.workbook, body);
};
