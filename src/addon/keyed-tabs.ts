// The bodies' tabs by their keys alone, for a file that was converted from .xlsx: every sheet has a new id there, and the
// recorded ones decide nothing any more.

import type { Campaign } from '../domain/campaign.ts';
import { tabKey } from '../domain/tab-keys.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Named = Pick<Campaign, 'id' | 'bodies'>;

const sheetsByKey = (spreadsheet: Spreadsheet): Map<string, Sheet[]> => {
  const found = new Map<string, Sheet[]>();
  for (const sheet of spreadsheet.getSheets()) {
    const key = String(sheet.getRange('A1').getValue());
    found.set(key, [...(found.get(key) ?? []), sheet]);
  }
  return found;
};

/** Of doubles the one under the body's own name is the tab: a duplicate never has it. */
const chosen = (sheets: readonly Sheet[], name: string): Sheet | undefined =>
  sheets.length === 1 ? sheets[0] : sheets.find((sheet) => sheet.getName() === name);

/** Sheet id of each body's tab, as far as the keys tell. One service call a sheet. */
export const keyedTabs = (spreadsheet: Spreadsheet, { id, bodies }: Named): Record<string, number> => {
  const found = sheetsByKey(spreadsheet);
  return Object.fromEntries(
    bodies.flatMap(({ id: body, tab }) => {
      const sheet = chosen(found.get(tabKey(id, 'body', body)) ?? [], tab);
      return sheet === undefined ? [] : [[body, sheet.getSheetId()] as const];
    }),
  );
};

/** Names of tabs with one body's key of which none can be told to be the body's. One service call a sheet. */
export const undecidedTabs = (spreadsheet: Spreadsheet, { id, bodies }: Named): string[] => {
  const found = sheetsByKey(spreadsheet);
  return bodies.flatMap(({ id: body, tab }) => {
    const sheets = found.get(tabKey(id, 'body', body)) ?? [];
    const decided = sheets.length === 0 || chosen(sheets, tab) !== undefined;
    return decided ? [] : sheets.map((sheet) => sheet.getName());
  });
};
