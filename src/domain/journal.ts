// The journal "Nhật ký": one row per change, only ever added to, each bound to the row above by a chain (design §6). It is
// for people to read, so its cells hold words (messages/journal-texts.ts); states are reckoned from "Bản chụp" alone.

import { canonicalText } from './applied.ts';
import { storable } from './cell-text.ts';
import type { CellValue } from './grid.ts';
import type { Digest } from './records.ts';

export type JournalAct =
  | 'open'
  | 'apply'
  | 'share'
  | 'submit'
  | 'submit-refused'
  | 'withdraw'
  | 'return'
  | 'extend'
  | 'revoke'
  | 'close'
  | 'relock'
  | 'accept'
  | 'consolidate'
  | 'report'
  | 'letter'
  | 'signed'
  | 'restore'
  | 'import'
  | 'add-rows'
  | 'repair'
  | 'move'
  | 'changed-after-submit'
  | 'changed-after-close'
  | 'secrecy'
  | 'guard'
  | 'unguard'
  | 'run-unfinished';

/** What is to be noted. `id`: of the record or of the run, so that a row is never written twice. */
export type JournalEvent = {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  /** Account, '' where Google does not tell. */
  readonly actor: string;
  /** Body id, or null when no single body is meant. */
  readonly body: string | null;
  readonly act: JournalAct;
  /** SHA-256 of the snapshot, hex, or ''. */
  readonly hash: string;
  readonly note: string;
};

/** Column keys of "Nhật ký" from B on; `chain` is hidden. */
export const JOURNAL_COLUMNS = ['at', 'actor', 'body', 'act', 'code', 'note', 'chain'] as const;

type WordColumn = Exclude<(typeof JOURNAL_COLUMNS)[number], 'chain'>;
const WORD_COLUMNS: readonly WordColumn[] = ['at', 'actor', 'body', 'act', 'code', 'note'];

/** An event in words, column by column. */
export type JournalEntry = { readonly id: string } & Readonly<Record<WordColumn, string>>;

/** `row/<record id or run id>`, column A. */
export const journalKey = (id: string): string => `row/${id}`;

const chainOf = (previous: string, row: { key: string; cells: readonly string[] }, digest: Digest): string =>
  digest(`${previous}\n${canonicalText([row.key, ...row.cells])}`);

/** The row to append: key of column A and the cells from B on. `previousChain` '' for the first row. */
export const journalRow = (
  entry: JournalEntry,
  previousChain: string,
  digest: Digest,
): { readonly key: string; readonly cells: readonly string[] } => {
  const key = journalKey(entry.id);
  const cells = WORD_COLUMNS.map((column) => storable(entry[column]));
  return { key, cells: [...cells, chainOf(previousChain, { key, cells }, digest)] };
};

type JournalLine = {
  readonly row: number;
  readonly key: string;
  readonly cells: readonly string[];
  readonly chain: string;
};

/** A key row that has lost a key is passed over: the columns are then taken as they were made. */
const linesOf = (values: readonly (readonly CellValue[])[]): JournalLine[] => {
  const keys = values[0] ?? [];
  const whole = JOURNAL_COLUMNS.every((column) => keys.includes(column));
  const place = (column: (typeof JOURNAL_COLUMNS)[number]): number =>
    whole ? keys.indexOf(column) : JOURNAL_COLUMNS.indexOf(column) + 1;
  return values.flatMap((cells, index) => {
    const key = String(cells[0] ?? '');
    if (index === 0 || key.startsWith('head/') || cells.every((value) => value === '')) return [];
    const text = (column: (typeof JOURNAL_COLUMNS)[number]): string => String(cells[place(column)] ?? '');
    return [{ row: index + 1, key, cells: WORD_COLUMNS.map(text), chain: text('chain') }];
  });
};

/** Rows of the tab, read whole from A1, that were edited, moved or typed in by hand, or from above which one is gone. */
export const verifyJournal = (values: readonly (readonly CellValue[])[], digest: Digest): number[] => {
  const lines = linesOf(values);
  return lines
    .filter((line, index) => chainOf(lines[index - 1]?.chain ?? '', line, digest) !== line.chain)
    .map(({ row }) => row);
};

/** Where the journal ends: the last row's chain ('' when there is none), the keys it holds, the first empty row. */
export const journalEnd = (
  values: readonly (readonly CellValue[])[],
): { readonly chain: string; readonly keys: ReadonlySet<string>; readonly rows: number; readonly next: number } => {
  const lines = linesOf(values);
  const heads = values.map((cells, index) => (cells.every((value) => value === '') ? 0 : index + 1));
  return {
    chain: lines[lines.length - 1]?.chain ?? '',
    keys: new Set(lines.map(({ key }) => key)),
    rows: lines.length,
    next: Math.max(1, ...heads) + 1,
  };
};
