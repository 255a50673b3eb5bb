// The level lists beside "Ban Tổ chức đề xuất" and "Ban Thường vụ quyết định", put back where they are gone.

import { REPAIRED } from '../../messages/repair-texts.ts';
import { BODY_TEXTS } from '../../messages/tab-texts.ts';
import { readConsolidationSheet } from '../rulings.ts';
import { SHORT_NAMES } from '../tabs/palette.ts';
import type { Workbook } from '../workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const rulingRule = () =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList(Object.values(SHORT_NAMES))
    .setAllowInvalid(true)
    .setHelpText(BODY_TEXTS.chooseLevel)
    .build();

/** `keys`: of the rows from row 2 on. One service call, two where lists are gone. */
const mendColumn = (sheet: Sheet, column: number, keys: readonly string[]): boolean => {
  if (column === 0) return false;
  const cells = sheet.getRange(2, column, keys.length, 1);
  const had = cells.getDataValidations();
  const rule = rulingRule();
  const lost = keys.map((key, row) => key.startsWith('unit/') && (had[row]?.[0] ?? null) === null);
  if (lost.includes(true)) cells.setDataValidations(had.map(([one = null], row) => [lost[row] === true ? rule : one]));
  return lost.includes(true);
};

export const mendRulings = (workbook: Workbook): string[] => {
  const tab = readConsolidationSheet(workbook);
  if (tab === null || tab.keys.length === 0) return [];
  const keyRow = tab.values[0] ?? [];
  const mended = ['proposal', 'decision'].map((key) => mendColumn(tab.sheet, keyRow.indexOf(key) + 1, tab.keys));
  return mended.includes(true) ? [REPAIRED.rules(tab.sheet.getName())] : [];
};
