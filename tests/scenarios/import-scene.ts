// Forms of the small campaign's bodies as a reader of .xlsx hands them over, and the owner who imports them through the
// bundle. A form has the keys of the tab that it was made from.

import type { Refused } from '../../src/domain/api.ts';
import type { FileCell, FileSheet, FormFile } from '../../src/domain/form-file.ts';
import type { ImportPreview } from '../../src/domain/import-api.ts';
import type { Stale } from '../../src/domain/sidebar.ts';
import type { Host } from '../../src/host/host.ts';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import { COUNCIL } from './faults-scene.ts';
import { columnOf, HT, HTT, type Place, rowOf, succeeded } from './scene.ts';

export const KHUAT_XA = 'unit/overall/ubnd-khuat-xa';
export const NA_DUONG = 'unit/overall/ubnd-na-duong';

const cellOf = (cell: SheetModel['cells'][number][number]): FileCell => cell?.value ?? '';

/** The tab as a sheet of a file. */
export const sheetOfTab = (tab: SheetModel, more: Partial<FileSheet> = {}): FileSheet => ({
  name: tab.name,
  hidden: false,
  rows: tab.cells.map((row) => Array.from({ length: row.length }, (_unused, at) => cellOf(row[at]))),
  formulas: [],
  merges: [],
  ...more,
});

export type Edits = readonly (readonly [Place, FileCell])[];

/** The body's form with these cells typed in. */
export const formOf = (workbook: WorkbookModel, body: string, edits: Edits = []): FileSheet => {
  const tab = tabOf(workbook, `body:${body}`);
  const sheet = sheetOfTab(tab);
  const rows = sheet.rows.map((row) => [...row]);
  for (const [place, value] of edits) {
    const cells = rows[rowOf(tab, place[0]) - 1];
    if (cells !== undefined) cells[columnOf(tab, place[1]) - 1] = value;
  }
  return { ...sheet, rows };
};

export const fileOf = (...sheets: readonly FileSheet[]): FormFile => ({ sheets });

/** What a clerk might have entered: all kinds of texts that a cell could take for something else. */
export const ENTERED: Edits = [
  [[NA_DUONG, 'level'], HTT],
  [[NA_DUONG, 'strengths'], "'=1+1 dẫn đầu"],
  [[NA_DUONG, 'shortcomings'], '=SUM(A1:A9)'],
  [[NA_DUONG, 'reason'], '+84 912 345 678'],
  [[NA_DUONG, 'note'], `dòng một\ndòng hai\n\n- gạch đầu dòng ${'rất dài '.repeat(200)}`],
  [[KHUAT_XA, 'level'], HT],
  [[KHUAT_XA, 'note'], '28/11/2024'],
];

export const entered = (workbook: WorkbookModel, more: Edits = []): FormFile =>
  fileOf(formOf(workbook, COUNCIL, [...ENTERED, ...more]));

type Answer = { readonly message: string; readonly rows: number; readonly cells: number } | Stale | Refused;

export const preview = (host: Host, body: string, file: unknown): ImportPreview =>
  succeeded(host.run('previewImport', body, file) as ImportPreview | Refused);

export const imported = (host: Host, body: string, file: FormFile): Answer =>
  host.run('importForm', body, file, preview(host, body, file).stamp) as Answer;
