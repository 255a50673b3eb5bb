// A workbook of ours without the state sheet: Google made the file ("Tải xuống → Microsoft Excel"). It opens as Google
// opens an uploaded one: another file, of the local owner, shared with nobody, every sheet with a new id.

import { basename } from 'node:path';
import type { Workbook } from 'hucre/xlsx';
import { storeError } from './store-problem.ts';
import { identityOf } from './store-state.ts';
import { LOCAL_OWNER, newWorkbook, type WorkbookModel } from './workbook.ts';
import { readTools, toSheetModel } from './xlsx-read.ts';

/** Google draws the ids of converted sheets from this many; two files never share one by chance. */
const IDS = 2 ** 31 - 1;

const newIds = (count: number): number[] => {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (IDS - count)));
  return [...ids];
};

/** Throws `file-foreign` unless a sheet of the file carries one of our identities; `file` also gives the title. */
export const asDownloaded = (workbook: Workbook, file: string): WorkbookModel => {
  const tools = readTools(workbook);
  const ids = newIds(workbook.sheets.length);
  const sheets = workbook.sheets.map((sheet, at) => ({ ...toSheetModel(sheet, null, tools), id: ids[at] ?? 0 }));
  if (!sheets.some((sheet) => identityOf(sheet) !== '')) throw storeError({ id: 'file-foreign', file });
  const blank = newWorkbook({ title: basename(file, '.xlsx'), owner: LOCAL_OWNER });
  return { ...blank, sheets, nextId: Math.max(...ids) + 1 };
};
