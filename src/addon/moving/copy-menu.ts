// The menu in a copy of the file: nothing of the campaign's own entries, only what the copy can become (documents.md §5.4).

import type { NextCampaign } from '../../domain/api.ts';
import { isoOfTyped } from '../../domain/typed-instant.ts';
import { COPY, COPY_CONFIRM, NEXT } from '../../messages/copy-texts.ts';
import { MENU, MENU_TITLE } from '../../messages/menu.ts';
import { alert, alertRefusal, asked, confirmed, toast } from '../dialogs.ts';
import { openedWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { continueHere } from './continue-here.ts';
import { startNewCampaign } from './new-campaign.ts';

type Ui = GoogleAppsScript.Base.Ui;

export const addCopyMenu = (ui: Ui): void => {
  ui.createMenu(MENU_TITLE)
    .addItem(COPY.line, 'menuCopy')
    .addSeparator()
    .addItem(MENU.drill, 'menuDrill')
    .addItem(MENU.asNew, 'menuAsNew')
    .addItem(MENU.continueHere, 'menuContinueHere')
    .addItem(MENU.repair, 'menuRepair')
    .addSeparator()
    .addItem(MENU.help, 'menuHelp')
    .addToUi();
};

export const menuCopy = (): void => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) alertRefusal(workbook);
  else alert(COPY.title, COPY.notice(workbook.applied.campaign.title));
};

export const menuContinueHere = (): void => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) {
    alertRefusal(workbook);
    return;
  }
  if (!confirmed(COPY_CONFIRM.goesOn(workbook.applied.campaign.title))) return;
  const result = continueHere(confirmed(COPY_CONFIRM.share()));
  if (isRefused(result)) alertRefusal(result);
  else alert(MENU.continueHere, `${result.message} ${COPY.reload}`);
};

/** Null when a dialog was left. */
const askNext = (oldYear: number): NextCampaign | null => {
  const year = asked(COPY_CONFIRM.year(oldYear));
  if (year === null) return null;
  const due = asked(COPY_CONFIRM.due(year.trim()));
  if (due === null) return null;
  const close = asked(COPY_CONFIRM.close(year.trim()));
  return close === null ? null : { year: Number(year), due: isoOfTyped(due), close: isoOfTyped(close) };
};

export const menuAsNew = (): void => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) {
    alertRefusal(workbook);
    return;
  }
  const next = confirmed(COPY_CONFIRM.asNew()) ? askNext(workbook.applied.campaign.year) : null;
  if (next === null) return;
  const result = startNewCampaign(next, confirmed(COPY_CONFIRM.share()));
  if (isRefused(result)) alertRefusal(result);
  else if (result.done) alert(MENU.asNew, `${result.message} ${NEXT.review} ${COPY.reload}`);
  else toast(result.message);
};
