// Menu entries beside the sidebar: opening it, and what works without it, the reminders and the guide.

import type { RemindersView } from '../../domain/sidebar.ts';
import { tabGone } from '../../messages/consolidation-texts.ts';
import { MENU, MENU_TITLE } from '../../messages/menu.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { alert, alertRefusal, toast } from '../dialogs.ts';
import { openedWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { findTab, type Workbook } from '../workbook.ts';
import { viewReminders } from './reminders-view.ts';

export const menuSidebar = (): void => {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(MENU_TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
};

const remind = (bodies: number, { text, all }: RemindersView): void => {
  if (all.text === '') toast(MENU.allHandedIn(bodies));
  else alert(MENU.remind, `${text}\n\n${all.text}`);
};

/** The text to copy stands in a dialog; nothing is sent. */
export const menuRemind = (): void => {
  const workbook = openedWorkbook();
  const view = isRefused(workbook) ? workbook : viewReminders([]);
  if (isRefused(view)) alertRefusal(view);
  else if (!isRefused(workbook)) remind(workbook.applied.campaign.bodies.length, view);
};

const showGuide = ({ spreadsheet }: Workbook): void => {
  const guide = findTab(spreadsheet, 'guide');
  if (guide === null) {
    alert(MENU.help, `${tabGone(TAB_NAMES.guide)}.`);
    return;
  }
  spreadsheet.setActiveSheet(guide);
  toast(MENU.helpOpened);
};

export const menuHelp = (): void => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) alertRefusal(workbook);
  else showGuide(workbook);
};
