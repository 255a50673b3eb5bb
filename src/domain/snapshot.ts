// A snapshot: the content of one body's tab as one canonical text, whose SHA-256 is printed as the check code (design §6).
// Nothing is judged and nothing is lost here: a number or a formula keeps its kind, so that closing "as it is" is true.

import { canonicalText } from './applied.ts';
import { assignmentsOf, findBody, findUnit, unitsOf } from './assignment.ts';
import type { Assignment, Campaign } from './campaign.ts';
import { parseInstant } from './instant.ts';
import { readCell, SNAPSHOT_FIELDS, type SnapshotCell, type SnapshotRow, snapshotRow } from './snapshot-cell.ts';
import type { EntryRow, TabContent } from './tab-content.ts';
import { parseRowKey, rowKey } from './tab-keys.ts';

const SCHEMA = 1;

/** Rows by key (tab-keys.ts); an empty cell and an empty row are absent. */
export type Snapshot = {
  readonly schema: typeof SCHEMA;
  readonly campaign: string;
  readonly body: string;
  readonly rows: Readonly<Record<string, SnapshotRow>>;
};

/** What stands in the tab now, as a snapshot that was never stored. */
export const snapshotOf = (content: TabContent, campaign: string): Snapshot => ({
  schema: SCHEMA,
  campaign,
  body: content.body,
  rows: Object.fromEntries(
    content.rows.map((row) => [row.key, snapshotRow(row)] as const).filter(([, row]) => Object.keys(row).length > 0),
  ),
});

// Escaped, they survive every file format and every reader; JSON itself escapes the controls below and lone surrogates.
const FRAGILE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

const encode = (snapshot: Snapshot): string =>
  canonicalText(snapshot).replace(FRAGILE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The canonical text: keys sorted, text as typed but for line ends. Document fields and our own cells are not in it. */
export const snapshotText = (content: TabContent, campaignId: string): string =>
  encode(snapshotOf(content, campaignId));

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && parseInstant(value) !== null,
  formula: (value) => typeof value === 'string' && value !== '',
};

const isCell = (value: unknown): value is SnapshotCell => {
  if (typeof value === 'string') return value !== '';
  if (!isObject(value)) return false;
  const [[kind, inner] = ['', undefined], ...rest] = Object.entries(value);
  return rest.length === 0 && KINDS[kind]?.(inner) === true;
};

const isField = (name: string): boolean => SNAPSHOT_FIELDS.some((field) => field === name);

const isRow = (value: unknown): value is SnapshotRow =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([name, cell]) => isField(name) && isCell(cell));

const isEntryKey = (key: string): boolean => ['unit', 'free'].includes(parseRowKey(key)?.kind ?? '');

const isSnapshot = (value: unknown): value is Snapshot =>
  isObject(value) &&
  Object.keys(value).sort().join() === 'body,campaign,rows,schema' &&
  value.schema === SCHEMA &&
  typeof value.campaign === 'string' &&
  typeof value.body === 'string' &&
  isObject(value.rows) &&
  Object.entries(value.rows).every(([key, row]) => isEntryKey(key) && isRow(row));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off or not ours: the caller is told by null, whichever it was.
    return null;
  }
};

/** Inverse of `snapshotText`; null for a text that is cut, foreign, of another schema or written differently. */
export const parseSnapshot = (text: string): Snapshot | null => {
  const value = parsed(text);
  return isSnapshot(value) && encode(value) === text ? value : null;
};

/** Keys of one band, in the order of the tab: its units, then free rows that are known from anywhere. */
const bandKeys = (campaign: Campaign, { aspect, group }: Assignment, known: readonly string[]): string[] => {
  const free = known
    .map((text) => ({ text, key: parseRowKey(text) }))
    .flatMap(({ text, key }) =>
      key?.kind === 'free' && key.aspect === aspect && key.group === group ? [{ text, index: key.index }] : [],
    )
    .sort((a, b) => a.index - b.index);
  return [
    ...unitsOf(campaign, group).map(({ id }) => rowKey({ kind: 'unit', aspect, unit: id })),
    ...free.map(({ text }) => text),
  ];
};

/** The plan's rows, then rows of an assignment that has been taken back since. */
const keysInOrder = (campaign: Campaign, { body, rows }: Snapshot, live: readonly EntryRow[]): string[] => {
  const known = [...Object.keys(rows), ...live.map(({ key }) => key)];
  const planned = assignmentsOf(campaign, body).flatMap((assignment) => bandKeys(campaign, assignment, known));
  return [...new Set([...planned, ...known])];
};

type RowSource = {
  readonly campaign: Campaign;
  readonly kept: SnapshotRow | undefined;
  readonly live: EntryRow | undefined;
};

const contentRow = (text: string, { campaign, kept, live }: RowSource): EntryRow[] => {
  const key = parseRowKey(text);
  if (key === null || (key.kind !== 'unit' && key.kind !== 'free')) return [];
  const field = (name: keyof EntryRow['cells']) => readCell(kept?.[name], live?.cells[name].a1 ?? '');
  const cells = {
    level: field('level'),
    strengths: field('strengths'),
    shortcomings: field('shortcomings'),
    reason: field('reason'),
    note: field('note'),
  };
  const place = { key: text, row: live?.row ?? 0, aspect: key.aspect, cells };
  const a1 = live?.name.a1 ?? '';
  if (key.kind === 'free') return [{ ...place, group: key.group, unit: null, name: readCell(kept?.unit, a1) }];
  const unit = findUnit(campaign, key.unit);
  const name = live?.name ?? { value: unit?.name ?? '', formula: '', a1 };
  return [{ ...place, group: unit?.group ?? '', unit: key.unit, name }];
};

const NO_CELL = { value: '', formula: '', a1: '' };

/**
 * The snapshot as a content that checkTab can judge: rows in the campaign's order, addresses from the live tab's rows
 * of the same key ('' where there is none), document fields from the live tab, which may be filled in after the seal.
 */
export const snapshotContent = (campaign: Campaign, snapshot: Snapshot, live: TabContent | null): TabContent => {
  const rows = new Map((live?.rows ?? []).map((row) => [row.key, row]));
  const kept = new Map(Object.entries(snapshot.rows));
  return {
    body: snapshot.body,
    sheet: live?.sheet ?? findBody(campaign, snapshot.body)?.tab ?? '',
    ticked: live?.ticked ?? false,
    document: live?.document ?? { number: NO_CELL, date: NO_CELL, signer: NO_CELL },
    rows: keysInOrder(campaign, snapshot, live?.rows ?? []).flatMap((key) =>
      contentRow(key, { campaign, kept: kept.get(key), live: rows.get(key) }),
    ),
    bands: live?.bands ?? {},
    damage: [],
  };
};
