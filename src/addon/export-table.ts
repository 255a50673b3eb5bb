// "Xuất số liệu": the long form as data, and at Google the addresses at which the spreadsheet gives itself away.

import type { ExportedTable, Refused } from '../domain/api.ts';
import { LONG_COLUMNS, longRows } from '../domain/long-table.ts';
import { LINKS } from '../messages/paper-results.ts';
import { gather } from './consolidate.ts';
import { openedWorkbook } from './owner.ts';
import { isRefused } from './refused.ts';
import { findTab } from './workbook.ts';

/** Public function. */
export const exportTable = (): ExportedTable | Refused => {
  const gathered = gather();
  if (isRefused(gathered)) return gathered;
  const { workbook, tab, consolidated } = gathered;
  return {
    sheet: tab.sheet.getName(),
    columns: LONG_COLUMNS,
    rows: longRows(workbook.applied.campaign, consolidated),
  };
};

const AT_GOOGLE = 'https://docs.google.com/';

/** The whole file as .xlsx, "Tổng hợp" as .csv: Google has no address for one sheet of an .xlsx. */
export const exportLinks = (): readonly string[] | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const { spreadsheet } = workbook;
  // No address leads to a workbook on this computer.
  if (!spreadsheet.getUrl().startsWith(AT_GOOGLE)) return [LINKS.onComputer];
  const base = `https://docs.google.com/spreadsheets/d/${spreadsheet.getId()}/export?format=`;
  const sheet = findTab(spreadsheet, 'consolidation');
  return [LINKS.excel(`${base}xlsx`), ...(sheet === null ? [] : [LINKS.csv(`${base}csv&gid=${sheet.getSheetId()}`)])];
};
