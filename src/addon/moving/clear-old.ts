// First step of an opening in a copy of last year's file: what the old campaign left goes. Only tabs that carry that
// campaign's key, only in the file whose own record says so, asked again before each.

import { decodeApplied } from '../../domain/applied.ts';
import { parseTabKey, tabKey } from '../../domain/tab-keys.ts';
import type { Opening, Sheet, Spreadsheet } from '../opening/opening.ts';
import { memory } from '../ours.ts';
import { disarm } from '../triggers.ts';

const settingsOf = ({ made, campaign }: Opening): Sheet => {
  const settings = made.get(tabKey(campaign.id, 'settings'));
  if (settings === undefined) throw new Error('the settings tab of the new campaign is gone');
  return settings;
};

/** The record as it stands now, in the file as it is now; anything but ours stops the run. */
const requireOurs = (spreadsheet: Spreadsheet, settings: Sheet, replaces: string): void => {
  const record = decodeApplied(settings.getRange('1:1').getValues()[0] ?? []);
  const isOurs = record !== null && !record.opened && record.replaces === replaces;
  if (!isOurs || record.spreadsheet !== spreadsheet.getId())
    throw new Error('this file is not the copy that is being made into a new campaign');
};

export const clearOld = (opening: Opening, replaces: string): void => {
  const { spreadsheet } = opening;
  const settings = settingsOf(opening);
  requireOurs(spreadsheet, settings, replaces);
  disarm();
  memory().deleteAllProperties();
  settings.showSheet();
  for (const sheet of spreadsheet.getSheets()) {
    if (parseTabKey(sheet.getRange('A1').getValue())?.campaign !== replaces) continue;
    requireOurs(spreadsheet, settings, replaces);
    spreadsheet.deleteSheet(sheet);
  }
};

/** The guide stands first; "Thiết lập" was there before it. */
export const putSettingsSecond = (opening: Opening): void => {
  opening.spreadsheet.setActiveSheet(settingsOf(opening));
  opening.spreadsheet.moveActiveSheet(2);
};
