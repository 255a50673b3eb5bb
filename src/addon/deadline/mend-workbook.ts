// What "Sửa chữa bảng tính" puts right beside the tabs' contents: the file's zone, the tab that stays hidden, and
// the lists of people's columns.

import { REPAIRED } from '../../messages/repair-texts.ts';
import { findTab, type Workbook } from '../workbook.ts';
import { mendRulings } from './mend-rulings.ts';

const mendZone = ({ spreadsheet, applied }: Workbook): string[] => {
  const { timeZone } = applied.campaign;
  if (spreadsheet.getSpreadsheetTimeZone() === timeZone) return [];
  spreadsheet.setSpreadsheetTimeZone(timeZone);
  return [REPAIRED.zone];
};

const hideSnapshots = ({ spreadsheet }: Workbook): string[] => {
  const sheet = findTab(spreadsheet, 'snapshots');
  if (sheet === null || sheet.isSheetHidden()) return [];
  sheet.hideSheet();
  return [REPAIRED.hidden(sheet.getName())];
};

/** What was done, each a few words. */
export const mendWorkbook = (workbook: Workbook): string[] => [
  ...mendZone(workbook),
  ...hideSnapshots(workbook),
  ...mendRulings(workbook),
];
