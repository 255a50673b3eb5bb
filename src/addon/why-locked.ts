// Why the acting account could not edit a cell, said after Google has refused it.

import { isSameAccount } from '../domain/account.ts';
import type { Outcome, Refused } from '../domain/api.ts';
import { findBody } from '../domain/assignment.ts';
import { lifeOf } from '../domain/lifecycle.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { badTarget } from '../messages/local-host.ts';
import { notOurSheet } from '../messages/refusals.ts';
import { whyLocked as sentence } from '../messages/results.ts';
import { whyLockedBecause } from '../messages/states.ts';
import { openedWorkbook } from './owner.ts';
import { loadRecords } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import type { Workbook } from './workbook.ts';

/** The body's own tab: what its state closes; a cell that is never the body's is said to be the secretariat's. */
const ownTab = (workbook: Workbook, body: string): string | null => {
  const { campaign } = workbook.applied;
  const { records } = loadRecords(workbook, false);
  return whyLockedBecause(campaign, lifeOf(campaign, records, { body, now: Date.now(), ticked: true }));
};

const isOwn = (workbook: Workbook, body: string, email: string): boolean =>
  (findBody(workbook.applied.campaign, body)?.emails ?? []).some((own) => isSameAccount(own, email));

/** Public function. The cell is not looked at: what closes a tab closes all its cells alike. */
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
  const because = tab.kind === 'body' && isOwn(workbook, tab.body, email) ? ownTab(workbook, tab.body) : null;
  if (because !== null) return { message: because };
  return { message: sentence(applied.campaign, { kind: tab.kind, body: tab.body, sheet: sheetName }, email) };
};
