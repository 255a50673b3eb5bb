// Toasts, alerts and questions of the menu: one way to tell a result, one to tell a refusal.

import type { Refused } from '../domain/api.ts';
import { MENU_TITLE } from '../messages/menu.ts';
import type { Dialog } from '../messages/results.ts';
import { ourSpreadsheet } from './ours.ts';
import { isRefused } from './refused.ts';

export const toast = (text: string): void => {
  ourSpreadsheet().toast(text, MENU_TITLE);
};

export const alert = (title: string, text: string): void => {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
};

export const alertRefusal = ({ refused, problems }: Refused): void =>
  alert(MENU_TITLE, [refused, ...problems].join('\n'));

export const confirmed = ({ title, text }: Dialog): boolean => {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
};

/** What the person typed; null when the dialog was left. */
export const asked = ({ title, text }: Dialog): string | null => {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
};

export const tell = (result: { readonly message: string } | Refused): void =>
  isRefused(result) ? alertRefusal(result) : toast(result.message);
