// What "Áp dụng thiết lập" last made true, and what each body's tab carries of it. The four config tabs are only a
// draft until they are applied (design §3): every run works on these records.

import type { Campaign } from './campaign.ts';
import { fromChunks, toChunks } from './chunks.ts';
import type { CellValue } from './grid.ts';
import { PROGRAM } from './program.ts';
import { FORMAT, type FormatRecord, upgraded } from './workbook-format.ts';

/** The script project that runs the triggers of this spreadsheet instead of the bound script, and since when (epoch ms). */
export type Guard = { readonly project: string; readonly since: number; readonly spreadsheet: string };

/** Stands in the key row of "Thiết lập". `sheets` = sheet id of each body's tab; `opened` false while opening. */
export type Applied = {
  readonly schema: typeof FORMAT;
  /** Version of the program that wrote it; '' where that was not yet recorded. */
  readonly program: string;
  readonly spreadsheet: string;
  readonly opened: boolean;
  /** SHA-256 of the campaign's canonical text, hex. */
  readonly hash: string;
  readonly sheets: Readonly<Record<string, number>>;
  readonly campaign: Campaign;
  /** Id of the copy in which a drill is run on this record; absent everywhere else. */
  readonly drill?: string;
  /** While a copy is made into a new campaign: the old campaign's id, whose tabs are to go. */
  readonly replaces?: string;
  /** Absent: the bound script runs its own triggers. */
  readonly guard?: Guard;
};

/** Stands in the key row of a body's tab, so that the live check and the seal read no other tab. */
export type TabContext = {
  readonly schema: typeof FORMAT;
  readonly hash: string;
  readonly body: string;
  readonly campaign: Campaign;
};

/** A campaign that was carried over into another file is nobody's to guard. */
export const guardOf = ({ guard, spreadsheet }: Pick<Applied, 'guard' | 'spreadsheet'>): Guard | null =>
  guard !== undefined && guard.spreadsheet === spreadsheet ? guard : null;

/** Format and program stand first: they are read also where nothing else of the record is understood. */
export const appliedRecord = (record: Omit<Applied, 'schema' | 'program'>): Applied => ({
  schema: FORMAT,
  program: PROGRAM,
  ...record,
});

/** The campaign without what a tab has no use for: accounts, legal bases, letterheads. */
export const tabContext = (campaign: Campaign, hash: string, body: string): TabContext => ({
  schema: FORMAT,
  hash,
  body,
  campaign: {
    ...campaign,
    legalBases: [],
    letterheads: {},
    bodies: campaign.bodies.map((one) => ({ ...one, emails: [] })),
  },
});

export const encodeRecord = (record: Applied | TabContext): string[] => toChunks(JSON.stringify(record));

const decode = (cells: readonly CellValue[]): unknown => {
  const text = fromChunks(cells);
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // A damaged record is told from a missing one by nobody: both mean that the key row must be repaired.
    return null;
  }
};

const hasSchema = (record: unknown): record is FormatRecord =>
  typeof record === 'object' && record !== null && 'schema' in record && typeof record.schema === 'number';

/** In today's format, whichever older one it was written in. */
const inThisFormat = (cells: readonly CellValue[]): object | null => {
  const record = decode(cells);
  return hasSchema(record) ? upgraded(record) : null;
};

/** The record in these cells of a key row; null when it is missing, damaged or of a newer format. */
export const decodeApplied = (cells: readonly CellValue[]): Applied | null => {
  const record = inThisFormat(cells);
  return record !== null && 'sheets' in record ? (record as Applied) : null;
};

/** Likewise for a body's tab. */
export const decodeTabContext = (cells: readonly CellValue[]): TabContext | null => {
  const record = inThisFormat(cells);
  return record !== null && 'body' in record ? (record as TabContext) : null;
};

/** The hash in the first cell of a tab's record: enough to tell stale settings without reading all of it. */
export const recordHash = (cells: readonly CellValue[]): string | null => {
  const first = cells.find((cell) => typeof cell === 'string' && cell.startsWith('#'));
  return /^#\{"schema":\d+,"hash":"([0-9a-f]{64})"/.exec(String(first ?? ''))?.[1] ?? null;
};

/** Keys sorted at every depth: equal values give equal texts, whatever order they were built in. */
export const canonicalText = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
