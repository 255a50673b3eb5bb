// The tab in which the local host keeps what .xlsx cannot hold: an ordinary tab at Google, with the state of the file
// that was uploaded. Left there it would come back with the next download and speak for a file that is no more.

import { COPY } from '../../messages/copy-texts.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCAL_STATE = '_xep-loai';
/** How its first cell begins, so that a tab of somebody's own by that name is left alone. */
const MARK = 'xep-loai;';

/** What was done, a few words. */
export const removeLeftover = (spreadsheet: Spreadsheet): string[] => {
  const sheet = spreadsheet.getSheetByName(LOCAL_STATE);
  if (sheet === null || !String(sheet.getRange('A1').getValue()).startsWith(MARK)) return [];
  spreadsheet.deleteSheet(sheet);
  return [COPY.leftover(LOCAL_STATE)];
};
