// What an .xlsx cannot hold (ids, accounts, protections' editors, properties, triggers …) and what LibreOffice loses at its own
// saving (frozen panes, hidden gridlines, tab colours), as JSON in the cells of a very hidden sheet of the same file, with a version and a checksum.

import { createHash } from 'node:crypto';
import { type DamageCause, storeError } from './store-problem.ts';
import type { SheetModel, WorkbookModel } from './workbook.ts';
import { cutHelp } from './xlsx-validation.ts';

export const STATE_SHEET = '_xep-loai';

const VERSION = 1;
const MARK = 'xep-loai';

/** Google's and our own limit for a cell; LibreOffice cuts at 32,767. */
const CHUNK = 30_000;

/** Read natively from the file, whoever saved it last. */
type NativeKey = 'name' | 'hidden' | 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns';

/** A sheet's part of the state: everything that is not native, a later addition to the model included. */
export type SavedSheet = Omit<SheetModel, NativeKey> & {
  /** Its A1 when that is one of our identities, else empty. */
  readonly key: string;
  readonly name: string;
  /** The name in the file, which may be cut or cleaned. */
  readonly fileName: string;
  /** Tells whether rows were moved in another program: heights then no longer fit. */
  readonly rowKeys: string;
};

export type SavedState = {
  readonly workbook: Omit<WorkbookModel, 'sheets'>;
  readonly sheets: readonly SavedSheet[];
  /** Help texts of rules that Excel's limit cuts, by what is left of them. */
  readonly helps: Readonly<Record<string, string>>;
};

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const HIGH_SURROGATE = /[\uD800-\uDBFF]$/;

const chunksOf = (text: string): string[] => {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + CHUNK);
    const whole = HIGH_SURROGATE.test(piece) ? piece.slice(0, -1) : piece;
    chunks.push(whole);
    at += whole.length;
  }
  return chunks;
};

/** Cells of the state sheet's first column: the mark with version, number of chunks and checksum, then the chunks. */
export const packState = (state: SavedState): string[] => {
  const json = JSON.stringify(state);
  const chunks = chunksOf(json);
  return [[MARK, VERSION, chunks.length, digest(json)].join(';'), ...chunks];
};

/** Reads the first column back. Throws `file-foreign` for a sheet that is not ours, `file-damaged` for one that is not whole. */
export const unpackState = (column: readonly string[], file: string): SavedState => {
  const [head = '', ...rest] = column;
  const [mark, version, count, checksum] = head.split(';');
  if (mark !== MARK) throw storeError({ id: 'file-foreign', file });
  const damaged = (cause: DamageCause) => storeError({ id: 'file-damaged', file, cause });
  if (version !== String(VERSION)) throw damaged('state-version');
  const json = rest.slice(0, Number(count)).join('');
  if (digest(json) !== checksum) throw damaged('state-checksum');
  return JSON.parse(json) as SavedState;
};

/** What the hidden key column says, as one short text. */
export const rowKeysOf = (sheet: SheetModel): string =>
  digest(JSON.stringify(sheet.cells.map((line) => line[0]?.value ?? null)).replace(/(,null)+\]$/, ']')).slice(0, 16);

const IDENTITY = /^xl1:/;

/** The identity of a sheet: the text in A1 when it is one of ours, else empty. */
export const identityOf = (sheet: Pick<SheetModel, 'cells'>): string => {
  const value = sheet.cells[0]?.[0]?.value;
  return typeof value === 'string' && IDENTITY.test(value) ? value : '';
};

const savedSheet = (sheet: SheetModel, fileName: string): SavedSheet => {
  const { hidden, cells, merges, hiddenRows, hiddenColumns, ...rest } = sheet;
  return { ...rest, key: identityOf(sheet), fileName, rowKeys: rowKeysOf(sheet) };
};

const helpsOf = (sheets: readonly SheetModel[]): Record<string, string> => {
  const helps: Record<string, string> = {};
  for (const cell of sheets.flatMap((sheet) => sheet.cells.flat())) {
    const help = cell?.validation?.kind === 'list' ? cell.validation.help : undefined;
    if (help !== undefined && help !== cutHelp(help)) helps[cutHelp(help)] = help;
  }
  return helps;
};

/** The state of a workbook whose sheets stand in the file under these names. */
export const stateOf = (model: WorkbookModel, names: readonly string[]): SavedState => {
  const { sheets, ...workbook } = model;
  return {
    workbook,
    sheets: sheets.map((sheet, at) => savedSheet(sheet, names[at] ?? sheet.name)),
    helps: helpsOf(sheets),
  };
};
