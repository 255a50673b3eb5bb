// What a menu entry must know before it acts, asked of the person: the body whose tab is open, else one from a numbered
// list; and one thing of a list.

import type { Body } from '../../domain/campaign.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { CHOOSE } from '../../messages/choose.ts';
import { MENU_TITLE } from '../../messages/menu.ts';
import type { Dialog } from '../../messages/results.ts';
import { alert, alertRefusal, asked } from '../dialogs.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { type Office, openOffice } from './office.ts';

/** One of these, by its number; null when the dialog was left, or after it was said that there is no such number. */
export const chosenOf = <T>(items: readonly T[], dialog: Dialog): T | null => {
  const typed = asked(dialog);
  if (typed === null) return null;
  const found = /^\s*\d+\s*$/.test(typed) ? items[Number(typed) - 1] : undefined;
  if (found === undefined) alert(MENU_TITLE, CHOOSE.none(typed, items.length));
  return found ?? null;
};

export type ChosenBody = { readonly office: Office; readonly body: Body };

/** For the owner's acts. `title`: of the entry. Null after it was said why there is none. */
export const chosenBody = (title: string): ChosenBody | null => {
  const office = openOffice(ownersWorkbook(), { withTexts: false });
  if (isRefused(office)) {
    alertRefusal(office);
    return null;
  }
  const { bodies } = office.workbook.applied.campaign;
  const open = parseTabKey(SpreadsheetApp.getActiveSheet().getRange('A1').getValue())?.body ?? '';
  const names = bodies.map(({ name }) => name);
  const body = bodies.find(({ id }) => id === open) ?? chosenOf(bodies, CHOOSE.body(title, names));
  return body === null ? null : { office, body };
};
