// The tab "Bản chụp" as a grid: one row per record, its snapshot in chunks to the right. What cannot be read is reported
// with its row and never thrown: the other records still tell the truth. Proof that nothing was touched: record-chain.ts.

import { canonicalText } from './applied.ts';
import { storable } from './cell-text.ts';
import { fromChunks, toChunks } from './chunks.ts';
import type { CellValue } from './grid.ts';
import { formatIso, parseInstant } from './instant.ts';
import type { Digest, RecordKind, SnapshotTexts, StateRecord } from './records.ts';

/** Column keys of "Bản chụp" from B on; the chunks' columns `text-1`, `text-2` … follow. */
export const RECORD_COLUMNS = [
  'id',
  'body',
  'kind',
  'at',
  'hash',
  'previous',
  'by',
  'until',
  'reason',
  'held',
  'chain',
] as const;

type RecordColumn = (typeof RECORD_COLUMNS)[number];

const HELD = 'secrecy-mark';

/** Keys of all columns for snapshots of up to `chunks` cells. */
export const recordColumns = (chunks: number): string[] => [
  ...RECORD_COLUMNS,
  ...Array.from({ length: chunks }, (_unused, index) => `text-${index + 1}`),
];

/** Key of a record's row in column A. */
export const recordKey = ({ id }: StateRecord): string => `row/${id}`;

/** The row's cells from column B on; `text` = the snapshot, '' without one. No cell exceeds 30,000 characters. */
export const recordCells = (record: StateRecord, text: string): string[] => {
  const { id, body, kind, at, hash, previous, by, until, reason, held, chain } = record;
  const instants = { at: formatIso(at), until: until === null ? '' : formatIso(until) };
  return [
    ...[id, body, kind, instants.at, hash, previous, by, instants.until, reason, held ? HELD : '', chain],
    ...toChunks(text),
  ];
};

/** A record with the row of the tab it was read from, from 1. */
export type PlacedRecord = StateRecord & { readonly row: number };

/** Why a row of "Bản chụp" is not to be trusted. */
export type RecordTrouble = {
  readonly row: number;
  /** Id of the record; '' where it cannot be read. */
  readonly id: string;
  readonly body: string;
  /**
   * `unreadable`: not a record. `edited`: a member was changed. `moved`: the record before it stands elsewhere.
   * `missing`: the record before it is gone. `doubled`: the id stands twice. `cut`: the snapshot or a part of it is
   * gone. `text`: the snapshot is not the one that was hashed. `foreign`: it is of another body or campaign.
   */
  readonly what: 'unreadable' | 'edited' | 'moved' | 'missing' | 'doubled' | 'cut' | 'text' | 'foreign';
};

export type RecordsRead = {
  /** In the order of the rows. */
  readonly records: readonly PlacedRecord[];
  readonly texts: SnapshotTexts;
  readonly broken: readonly RecordTrouble[];
  /** First empty row below, from 1. */
  readonly next: number;
};

type Columns = { readonly of: Readonly<Record<RecordColumn, number>>; readonly texts: readonly number[] };

const chunkNumber = (key: CellValue | undefined): number => Number(/^text-(\d+)$/.exec(String(key))?.[1] ?? 0);

/** Keyed columns by number, then what stands right of everything that has a key. */
const textColumns = (keys: readonly CellValue[], width: number): number[] => {
  const keyed = keys
    .map((key, index) => ({ number: chunkNumber(key), index }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number)
    .map(({ index }) => index);
  const filled = keys.map((key, index) => (key === '' ? 0 : index));
  const last = Math.max(RECORD_COLUMNS.length, ...filled);
  return [...keyed, ...Array.from({ length: Math.max(0, width - last - 1) }, (_unused, at) => last + 1 + at)];
};

/** A key row that has lost a key is passed over: the columns are then taken as they were made. */
const columnsOf = (values: readonly (readonly CellValue[])[]): Columns => {
  const keys = values[0] ?? [];
  const whole = RECORD_COLUMNS.every((column) => keys.includes(column));
  const place = (column: RecordColumn): number => (whole ? keys.indexOf(column) : RECORD_COLUMNS.indexOf(column) + 1);
  const of = Object.fromEntries(RECORD_COLUMNS.map((column) => [column, place(column)]));
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  return { of: of as Record<RecordColumn, number>, texts: textColumns(whole ? keys : [], width) };
};

const KINDS: readonly RecordKind[] = [
  'submit',
  'withdraw',
  'return',
  'close',
  'extend',
  'revoke',
  'relock',
  'accept',
  'backup',
  'report',
  'letter',
  'signed',
];

const HASH = /^(?:[0-9a-f]{64})?$/;
const ID = /^s[1-9]\d*$/;

const recordOf = (cell: (column: RecordColumn) => string): StateRecord | null => {
  const kind = KINDS.find((one) => one === cell('kind'));
  const at = parseInstant(cell('at'));
  const until = cell('until') === '' ? null : parseInstant(cell('until'));
  const [id, body, hash, held] = [cell('id'), cell('body'), cell('hash'), cell('held')];
  const readable = ID.test(id) && body !== '' && HASH.test(hash) && ['', HELD].includes(held);
  if (kind === undefined || at === null || !readable || (until === null && cell('until') !== '')) return null;
  const members = { previous: cell('previous'), by: cell('by'), reason: cell('reason'), chain: cell('chain') };
  return { id, body, kind, at, hash, until, held: held === HELD, ...members };
};

const isHead = (row: readonly CellValue[]): boolean => String(row[0] ?? '').startsWith('head/');
const isEmpty = (row: readonly CellValue[]): boolean => row.every((value) => value === '');

type Row = { readonly cells: readonly CellValue[]; readonly row: number };

type RowRead = { readonly record: PlacedRecord; readonly text: string } | { readonly trouble: RecordTrouble };

const readRow = (columns: Columns, { cells, row }: Row): RowRead => {
  const cell = (column: RecordColumn): string => String(cells[columns.of[column]] ?? '');
  const record = recordOf(cell);
  if (record === null) return { trouble: { row, id: cell('id'), body: cell('body'), what: 'unreadable' } };
  return { record: { ...record, row }, text: fromChunks(columns.texts.map((column) => cells[column] ?? '')) };
};

/** First of each id: a row copied below cannot change what an earlier record says. */
const textsOf = (read: readonly { readonly record: PlacedRecord; readonly text: string }[]): Map<string, string> => {
  const texts = new Map<string, string>();
  for (const { record, text } of read) if (text !== '' && !texts.has(record.id)) texts.set(record.id, text);
  return texts;
};

/** Reads the whole tab, from A1: key row, heads, records. */
export const readRecords = (values: readonly (readonly CellValue[])[]): RecordsRead => {
  const columns = columnsOf(values);
  const rows = values.map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells }) => !isEmpty(cells));
  const read = rows.filter(({ cells, row }) => row > 1 && !isHead(cells)).map((row) => readRow(columns, row));
  const good = read.flatMap((one) => ('record' in one ? [one] : []));
  return {
    records: good.map(({ record }) => record),
    texts: textsOf(good),
    broken: read.flatMap((one) => ('trouble' in one ? [one.trouble] : [])),
    next: Math.max(1, ...rows.map(({ row }) => row)) + 1,
  };
};

/** Number of a record's id: the order in which records were made. */
export const recordNumber = (id: string): number => Number(id.slice(1));

/** Each record once (the first row of its id), in the order in which they were made. */
export const asMade = (standing: readonly PlacedRecord[]): PlacedRecord[] => {
  const first = new Map<string, PlacedRecord>();
  for (const record of standing) if (!first.has(record.id)) first.set(record.id, record);
  return [...first.values()].sort((a, b) => recordNumber(a.id) - recordNumber(b.id));
};

/** What a new record is made of. `text` '' = without content; `held`: it is hashed and must not be stored. */
export type RecordInput = Pick<StateRecord, 'body' | 'kind' | 'at'> & {
  readonly text?: string;
  readonly by?: string;
  readonly until?: number | null;
  readonly reason?: string;
  readonly held?: boolean;
  /** Highest number that was ever given, also to a row that is gone: it is not given again. */
  readonly given?: number;
};

type Members = Omit<StateRecord, 'chain'>;

/** SHA-256 that binds a record to the one before it; `before` is that one's chain, '' for the first. */
export const chainOf = (before: string, members: Members, digest: Digest): string => {
  const { id, body, kind, at, hash, previous, by, until, reason, held } = members;
  return digest(`${before}\n${canonicalText({ id, body, kind, at, hash, previous, by, until, reason, held })}`);
};

const idAfter = (before: StateRecord | null, given: number): string =>
  `s${Math.max(before === null ? 0 : recordNumber(before.id), given) + 1}`;

/** The record that comes after `before`, the last of the tab, whichever body's; null for the first. */
export const makeRecord = (input: RecordInput, before: StateRecord | null, digest: Digest): StateRecord => {
  const { body, kind, at, text = '', until = null, held = false, given = 0 } = input;
  const members: Members = {
    id: idAfter(before, given),
    body,
    kind,
    at,
    hash: text === '' ? '' : digest(text),
    previous: before?.id ?? '',
    by: storable(input.by ?? ''),
    until,
    reason: storable(input.reason ?? ''),
    held,
  };
  return { ...members, chain: chainOf(before?.chain ?? '', members, digest) };
};
