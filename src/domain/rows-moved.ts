// Rows that hold each other's content: a body that sorts inside its open cells swaps ratings between units, and Sheets
// says nothing (design §4). Seen by digests of the rows, so that no content is stored beside the snapshots.

import { canonicalText } from './applied.ts';
import { type Finding, finding } from './finding.ts';
import { shownCell, snapshotCell, snapshotRow } from './snapshot-cell.ts';
import type { EntryRow, TabContent } from './tab-content.ts';

/** Digest of each row's entry cells by row key, 16 hex digits; '' for an empty row. */
export type RowDigests = Readonly<Record<string, string>>;

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units. Guards against accidents, not against people.
const fnv = (text: string, seed: number): string => {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const OFFSET = 0x811c9dc5;

const rowDigest = (row: EntryRow): string => {
  // A free row's name stands outside the columns that people sort.
  const { unit: _name, ...cells } = snapshotRow(row);
  const text = canonicalText(cells);
  return text === '{}' ? '' : fnv(text, OFFSET) + fnv(text, ~OFFSET);
};

export const rowDigests = (content: TabContent): RowDigests =>
  Object.fromEntries(content.rows.map((row) => [row.key, rowDigest(row)]));

/** `from`: row key in which the content of a moved row stood, where only one row can be meant. */
export type MovedRows = { readonly rows: readonly string[]; readonly from: Readonly<Record<string, string>> };

type Change = { readonly row: EntryRow; readonly before: string; readonly now: string };

const ENOUGH = 3;

const counted = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

/** All changed rows together hold what they held before, in another order: caught even where many contents are equal. */
const permuted = (changes: readonly Change[]): readonly Change[] => {
  const before = changes.map((change) => change.before).sort();
  const now = changes.map((change) => change.now).sort();
  return before.join() === now.join() ? changes.filter((change) => change.now !== '') : [];
};

/** Contents that stood in one row only and now stand in one other: caught even when more was edited since. */
const relocated = (changes: readonly Change[], homes: ReadonlyMap<string, string>): readonly Change[] => {
  const now = counted(changes.map((change) => change.now));
  return changes.filter((change) => change.now !== '' && now.get(change.now) === 1 && homes.has(change.now));
};

/** Digest → the only row it stood in; rows whose content has not changed are still at home and left out. */
const homesOf = (seen: RowDigests, changes: readonly Change[]): Map<string, string> => {
  const counts = counted(Object.values(seen));
  return new Map(
    changes
      .filter(({ before }) => before !== '' && counts.get(before) === 1)
      .map(({ before, row }) => [before, row.key] as const),
  );
};

const bands = (changes: readonly Change[]): Change[][] => {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.row.aspect}/${change.row.group}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
};

/**
 * Rows of `content` that hold a content last seen in another row, when there are three or more; null otherwise. `seen`
 * is what `rowDigests` gave then; rows that it does not know are new and have not moved.
 */
export const movedRows = (seen: RowDigests, content: TabContent): MovedRows | null => {
  const known = new Map(Object.entries(seen));
  const changes = content.rows.flatMap((row) => {
    const before = known.get(row.key);
    const now = rowDigest(row);
    return before === undefined || before === now ? [] : [{ row, before, now }];
  });
  const homes = homesOf(seen, changes);
  const found = [changes, ...bands(changes)]
    .map(permuted)
    .concat([relocated(changes, homes)])
    .filter((moved) => moved.length >= ENOUGH);
  if (found.length === 0) return null;
  const moved = new Set(found.flat());
  const rows = changes.filter((change) => moved.has(change));
  return {
    rows: rows.map(({ row }) => row.key),
    from: Object.fromEntries(
      rows.flatMap(({ row, now }) => {
        const home = homes.get(now);
        return home === undefined ? [] : [[row.key, home]];
      }),
    ),
  };
};

const nameOf = ({ unit, name, key }: EntryRow): string => {
  if (unit !== null) return unit;
  const typed = shownCell(snapshotCell(name)).trim();
  return typed === '' ? key : typed;
};

/** The finding `rows-moved` at the first moved row. `seenAt` epoch ms. */
export const rowsMovedFinding = (content: TabContent, { rows, from }: MovedRows, seenAt: number): Finding[] => {
  const byKey = new Map(content.rows.map((row) => [row.key, row]));
  const moved = rows.flatMap((key) => byKey.get(key) ?? []);
  const [first] = moved;
  if (first === undefined) return [];
  const otherRow = byKey.get(from[first.key] ?? '')?.row;
  const { unit, group, aspect } = first;
  return [
    finding(
      { rule: 'rows-moved', rows: moved.map(nameOf), seenAt, ...(otherRow === undefined ? {} : { otherRow }) },
      { body: content.body, sheet: content.sheet, cell: first.cells.level.a1, unit, group, aspect },
    ),
  ];
};
