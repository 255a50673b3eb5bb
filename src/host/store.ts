// The local workbook as one .xlsx file that Excel and LibreOffice open. What the format holds is written and read natively;
// the rest travels in a very hidden sheet of the same file (store-state.ts). Only this file knows both.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readXlsx, type Sheet, type Workbook, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { lettersOf } from './a1.ts';
import { atomicWrite } from './atomic-write.ts';
import { asDownloaded } from './store-foreign.ts';
import { fileNames } from './store-names.ts';
import { type DamageCause, storeError } from './store-problem.ts';
import { type FoundSheet, matchSheets, restoreSheet } from './store-restore.ts';
import {
  identityOf,
  packState,
  type SavedSheet,
  type SavedState,
  STATE_SHEET,
  stateOf,
  unpackState,
} from './store-state.ts';
import { newSheet, type SheetModel, type WorkbookModel } from './workbook.ts';
import { fillSheets, SAMPLE_COLUMN } from './xlsx-package.ts';
import { readTools, toSheetModel } from './xlsx-read.ts';
import { sheetDataXml } from './xlsx-sheet-data.ts';
import { DEFAULT_FONT, type StyleSample, styleTable } from './xlsx-style.ts';
import { toCellText } from './xlsx-text.ts';
import type { ListPlace } from './xlsx-validation.ts';
import { toWriteSheet } from './xlsx-write.ts';

type StateSheetContent = {
  readonly state: SavedState;
  readonly samples: readonly StyleSample[];
  readonly lists: readonly (readonly string[])[];
};

/** The very hidden sheet: the state in column A, a blank cell of each look in B, lists that rules refer to from C on. */
const stateSheet = ({ state, samples, lists }: StateSheetContent): WriteSheet => {
  const column = packState(state);
  const height = Math.max(column.length, ...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, row) =>
    [column[row], undefined, ...lists.map((list) => list[row])].map((text) =>
      text === undefined ? null : toCellText(text),
    ),
  );
  const cells = new Map(samples.map((sample, at) => [`${at},${SAMPLE_COLUMN - 1}`, sample]));
  return { name: STATE_SHEET, rows, cells, veryHidden: true, protection: { sheet: true } };
};

/** Lists that do not fit into a rule, each once, and where they stand in the state sheet. */
const listShelf = () => {
  const lists: (readonly string[])[] = [];
  const addresses = new Map<string, string>();
  const place: ListPlace = (values) => {
    const key = JSON.stringify(values);
    const known = addresses.get(key);
    if (known !== undefined) return known;
    const letters = lettersOf(lists.push(values) + SAMPLE_COLUMN);
    const address = `'${STATE_SHEET}'!$${letters}$1:$${letters}$${values.length}`;
    addresses.set(key, address);
    return address;
  };
  return { lists, place };
};

/** The workbook as the bytes of an .xlsx. Throws a RangeError for a text or number that no cell can hold. */
export const encodeWorkbook = async (model: WorkbookModel): Promise<Uint8Array> => {
  const names = fileNames(
    model.sheets.map((sheet) => sheet.name),
    [STATE_SHEET],
  );
  const looks = styleTable();
  const { lists, place } = listShelf();
  const data = model.sheets.map((sheet) => sheetDataXml(sheet, looks.number));
  const sheets = model.sheets.map((sheet, at) => toWriteSheet(sheet, names[at] ?? sheet.name, place));
  const bytes = await writeXlsx({
    sheets: [...sheets, stateSheet({ state: stateOf(model, names), samples: looks.samples(), lists })],
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(
      0,
      model.sheets.findIndex((sheet) => !sheet.hidden),
    ),
    properties: { title: model.title },
  });
  return fillSheets(bytes, data);
};

const textAt = (sheet: Sheet, row: number): string => String(sheet.rows[row]?.[0] ?? '');

const found = (sheet: Sheet): FoundSheet => ({
  name: sheet.name,
  key: identityOf({ cells: [[{ value: textAt(sheet, 0) }]] }),
});

/** Google's grid for a sheet that people have added. */
const NEW_GRID = newSheet({ id: 0, name: '' });

const restoreSheets = (workbook: Workbook, state: SavedState): { sheets: SheetModel[]; nextId: number } => {
  const tools = readTools(workbook);
  const sheets = workbook.sheets.filter((sheet) => sheet.name !== STATE_SHEET);
  const saved = matchSheets(sheets.map(found), state.sheets);
  let { nextId } = state.workbook;
  const restored = sheets.map((sheet, at) => {
    const part: SavedSheet | null = saved[at] ?? null;
    const model = toSheetModel(sheet, part ?? NEW_GRID, tools);
    if (part !== null) return restoreSheet(model, part, state.helps);
    nextId += 1;
    return { ...model, id: nextId - 1 };
  });
  return { sheets: restored, nextId };
};

/** An .xlsx with a password is wrapped in an OLE2 container, and old .xls files are one. */
const OLE_START = '\u00D0\u00CF\u0011\u00E0';

/** Why the bytes are no .xlsx, before the library is asked; null when they look like one. */
const plainDamage = (bytes: Buffer): DamageCause | null => {
  if (bytes.length === 0) return 'empty';
  const start = bytes.toString('latin1', 0, 4);
  if (start === OLE_START) return 'encrypted';
  if (!start.startsWith('PK')) return 'not-zip';
  if (bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') === -1) return 'truncated';
  return bytes.includes('xl/workbook.xml') ? null : 'not-xlsx';
};

const parse = async (bytes: Buffer, file: string): Promise<Workbook> => {
  const cause = plainDamage(bytes);
  if (cause !== null) throw storeError({ id: 'file-damaged', file, cause });
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw storeError({ id: 'file-damaged', file, cause: 'unreadable' }, error);
  }
};

/** The workbook in the bytes of an .xlsx; `file` is the name that problems speak of. Throws like `readWorkbook`. */
export const decodeWorkbook = async (bytes: Uint8Array, file: string): Promise<WorkbookModel> => {
  const workbook = await parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
  const stored = workbook.sheets.find((sheet) => sheet.name === STATE_SHEET);
  if (stored === undefined) return asDownloaded(workbook, file);
  const state = unpackState(
    stored.rows.map((_, row) => textAt(stored, row)),
    file,
  );
  return { ...state.workbook, ...restoreSheets(workbook, state) };
};

/** Reads the file. Throws a store error (store-problem.ts): missing, damaged, foreign; the file is left as it is. */
export const readWorkbook = async (path: string): Promise<WorkbookModel> => {
  try {
    return await decodeWorkbook(await readFile(path), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw storeError({ id: 'file-missing', file: path }, error);
    throw error;
  }
};

/** Writes the file whole or not at all (atomic-write.ts), replacing what is there. */
export const writeWorkbook = async (path: string, model: WorkbookModel): Promise<void> =>
  atomicWrite(path, await encodeWorkbook(model));

/** Writes a new file; throws `file-exists` when the name is taken, and leaves that file as it is. */
export const createWorkbook = async (path: string, model: WorkbookModel): Promise<void> => {
  if (existsSync(path)) throw storeError({ id: 'file-exists', file: path });
  await writeWorkbook(path, model);
};
