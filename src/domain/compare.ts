// Two snapshots side by side: which cells differ, where they stand in the live tab, and the findings that say so. A
// change is told, never merged: what was handed in is what counts (design §6).

import type { Body } from './campaign.ts';
import { type Finding, finding } from './finding.ts';
import type { Snapshot } from './snapshot.ts';
import { SNAPSHOT_FIELDS, type SnapshotCell, type SnapshotField, shownCell } from './snapshot-cell.ts';
import type { EntryRow, TabContent } from './tab-content.ts';

/** '' = the cell was, or is, empty. */
export type CellChange = {
  readonly key: string;
  readonly field: SnapshotField;
  readonly before: SnapshotCell;
  readonly after: SnapshotCell;
};

// Kinds have one member each, so equal cells have equal texts.
const same = (a: SnapshotCell, b: SnapshotCell): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Cells that differ, by row key (sorted) and field. Of which campaign and body the snapshots are is not asked. */
export const changedCells = (before: Snapshot, after: Snapshot): CellChange[] => {
  const [old, now] = [new Map(Object.entries(before.rows)), new Map(Object.entries(after.rows))];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort();
  return keys.flatMap((key) =>
    SNAPSHOT_FIELDS.map((field) => ({
      key,
      field,
      before: old.get(key)?.[field] ?? '',
      after: now.get(key)?.[field] ?? '',
    })).filter((change) => !same(change.before, change.after)),
  );
};

/** A change where a person meets it. `a1` is '' and `row` 0 when the live tab has no such row; texts are whole. */
export type DescribedChange = {
  readonly key: string;
  readonly field: SnapshotField;
  readonly a1: string;
  readonly row: number;
  readonly unit: string | null;
  readonly group: string | null;
  readonly aspect: EntryRow['aspect'] | null;
  readonly before: string;
  readonly after: string;
};

const describe = ({ key, field, before, after }: CellChange, row: EntryRow | undefined): DescribedChange => ({
  key,
  field,
  a1: (field === 'unit' ? row?.name : row?.cells[field])?.a1 ?? '',
  row: row?.row ?? 0,
  unit: row?.unit ?? null,
  group: row?.group ?? null,
  aspect: row?.aspect ?? null,
  before: shownCell(before),
  after: shownCell(after),
});

/** Changes in reading order of the live tab; those without a place come last. */
export const describeCells = (changes: readonly CellChange[], live: TabContent): DescribedChange[] => {
  const rows = new Map(live.rows.map((row) => [row.key, row]));
  const order = (change: DescribedChange): number => (change.row === 0 ? Number.MAX_SAFE_INTEGER : change.row);
  // The sort is stable and the fields come in column order.
  return changes.map((change) => describe(change, rows.get(change.key))).sort((a, b) => order(a) - order(b));
};

const SHORT = 60;

/** One line of at most 60 characters (annex 5 of the report), cut with "…"; never inside a surrogate pair. */
export const shortText = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join('')}…` : characters.join('');
};

/** `at`: epoch ms of the snapshot the tab differs from. */
export type ChangeKind = {
  readonly rule: 'changed-after-submit' | 'changed-after-close';
  readonly at: number;
  /** Until when it may be handed in again, where that is not the campaign's close. */
  readonly until?: number;
  readonly body: Pick<Body, 'id' | 'clause'>;
  readonly sheet: string;
};

const changeFinding = (
  changes: readonly DescribedChange[],
  { rule, at, until, body, sheet }: ChangeKind,
): Finding[] => {
  const [first] = changes;
  if (first === undefined) return [];
  const cells = changes.map(({ a1 }) => a1).filter((a1) => a1 !== '');
  const { unit, group, aspect } = first;
  const place = changes.every(({ key }) => key === first.key) ? { unit, group, aspect } : {};
  const details = { rule, cells, count: changes.length, at, counted: shortText(first.before) };
  return [
    finding(until === undefined ? details : { ...details, until }, {
      ...place,
      body: body.id,
      clause: body.clause,
      sheet,
      cell: cells[0] ?? null,
    }),
  ];
};

/** One finding for the whole tab, at its first changed cell; none without a change. */
export const tabChange = (changes: readonly DescribedChange[], kind: ChangeKind): Finding[] =>
  changeFinding(changes, kind);

/** One finding per changed row, for the column "Kiểm tra". */
export const rowChanges = (changes: readonly DescribedChange[], kind: ChangeKind): Finding[] => {
  const keys = [...new Set(changes.map(({ key }) => key))];
  return keys.flatMap((key) =>
    changeFinding(
      changes.filter((change) => change.key === key),
      kind,
    ),
  );
};
