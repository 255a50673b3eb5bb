// A snapshot's texts put into a body's tab: into one that is to be made, and into one that stands. Apart from
// snapshots.ts because repair needs both. All in one write: a run that is stopped leaves the old content or the new.

import { shownValue } from '../../domain/check-cell.ts';
import { type CellValue, columnLetters } from '../../domain/grid.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { SNAPSHOT_FIELDS, type SnapshotField, shownCell } from '../../domain/snapshot-cell.ts';
import { parseRowKey } from '../../domain/tab-keys.ts';
import { writeTexts } from '../texts.ts';
import type { BodyRead } from './body-read.ts';

type Values = readonly (readonly CellValue[])[];

/** Names stand in the catalogue, except those typed into free rows. */
const isKept = (key: CellValue | undefined, field: SnapshotField): boolean => {
  const kind = parseRowKey(key)?.kind;
  return kind === 'free' || (kind === 'unit' && field !== 'unit');
};

/** The tab from A1, key row and key column with it, as texts and with the snapshot's entries. */
export const withSnapshot = (values: Values, { rows }: Snapshot): string[][] => {
  const keys = values[0] ?? [];
  return values.map(([key, ...cells]) => [
    String(key ?? ''),
    ...cells.map((value, index) => {
      const field = SNAPSHOT_FIELDS.find((one) => one === keys[index + 1]);
      if (field === undefined || !isKept(key, field)) return shownValue(value);
      return shownCell(rows[String(key)]?.[field] ?? '');
    }),
  ]);
};

type Run = { readonly from: number; to: number };

const runsOf = (numbers: readonly number[]): Run[] =>
  numbers.reduce<Run[]>((runs, number) => {
    const last = runs[runs.length - 1];
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
    return runs;
  }, []);

const isOurs = (key: CellValue | undefined): boolean =>
  ['band', 'unit', 'caption', 'free'].includes(parseRowKey(key)?.kind ?? '');

/** One service call; more only where the owner has put rows or columns of their own in between, which are left alone. */
export const writeSnapshot = (
  { sheet, grid: { values } }: Pick<BodyRead, 'sheet' | 'grid'>,
  snapshot: Snapshot,
): void => {
  const texts = withSnapshot(values, snapshot);
  const rows = runsOf(values.flatMap(([key], index) => (isOurs(key) ? [index + 1] : [])));
  const fields: readonly unknown[] = SNAPSHOT_FIELDS;
  const columns = runsOf((values[0] ?? []).flatMap((key, index) => (fields.includes(key) ? [index + 1] : [])));
  for (const row of rows)
    for (const column of columns)
      writeTexts(
        sheet.getRange(`${columnLetters(column.from)}${row.from}:${columnLetters(column.to)}${row.to}`),
        texts.slice(row.from - 1, row.to).map((cells) => cells.slice(column.from - 1, column.to)),
      );
};
