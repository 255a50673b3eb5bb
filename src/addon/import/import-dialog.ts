// "Nhập từ tệp .xlsx…": the page in which a form is chosen. The browser reads the file; the script gets the texts of its
// cells and nothing else.

import type { Outcome, Refused } from '../../domain/api.ts';
import type { ImportApi } from '../../domain/import-api.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { IMPORT } from '../../messages/import-form.ts';
import { IMPORT_TITLE } from '../../messages/import-labels.ts';
import { alertRefusal } from '../dialogs.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { showDialog } from '../show-dialog.ts';
import { bodySheet, type Workbook } from '../workbook.ts';

const show = (): void => showDialog('import', { title: IMPORT_TITLE, width: 640, height: 560 });

export const menuImport = (): void => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) alertRefusal(workbook);
  else show();
};

const goTo = (workbook: Workbook, body: string): void => {
  const sheet = bodySheet(workbook, body);
  if (sheet !== null) workbook.spreadsheet.setActiveSheet(sheet);
};

/** From the sidebar's card: the page opens on that body, whose tab is gone to. */
export const openImport = (body: string): Outcome | Refused => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  goTo(workbook, body);
  show();
  return { message: IMPORT.opened };
};

/** Public function, owner only. */
export const startImport: ImportApi['startImport'] = () => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  const key = parseTabKey(SpreadsheetApp.getActiveSheet().getRange('A1').getValue());
  const bodies = workbook.applied.campaign.bodies.map(({ id, name }) => ({ id, name }));
  return { bodies, body: bodies.find(({ id }) => id === key?.body)?.id ?? '' };
};
