// Why the acting account could not edit a cell, said after Google has refused it.

import type { Outcome, Refused } from '../domain/api.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { badTarget } from '../messages/local-host.ts';
import { notOurSheet } from '../messages/refusals.ts';
import { whyLocked as sentence } from '../messages/results.ts';
import { openedWorkbook } from './owner.ts';
import { isRefused, refused } from './refused.ts';

/** Public function. The cell is not looked at yet: what closes a tab closes all its cells alike. */
export const whyLocked = (sheetName: string, _a1: string): Outcome | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const { spreadsheet, applied } = workbook;
  const sheet = spreadsheet.getSheetByName(sheetName);
  if (sheet === null)
    return refused(
      badTarget(
        'sheet',
        sheetName,
        spreadsheet.getSheets().map((one) => one.getName()),
      ),
    );
  const tab = parseTabKey(sheet.getRange('A1').getValue());
  if (tab === null) return { message: notOurSheet(sheetName) };
  const email = Session.getEffectiveUser().getEmail();
  return { message: sentence(applied.campaign, { kind: tab.kind, body: tab.body, sheet: sheetName }, email) };
};
