// A snapshot's texts put into a body's tab: into one that is to be made, and into one that stands. Apart from
// snapshots.ts because repair needs both. All in one write: a run that is stopped leaves the old content or the new.

import { shownValue } from '../../domain/check-cell.ts';
import { type CellValue, columnLetters } from '../../domain/grid.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { SNAPSHOT_FIELDS, type SnapshotField, shownCell } from '../../domain/snapshot-cell.ts';
import { parseRowKey, rowKey } from '../../domain/tab-keys.ts';
import { writeTexts } from '../texts.ts';
import type { BodyRead } from './body-read.ts';

type Values = readonly (readonly CellValue[])[];

/** Fields of the document under the columns in whose row "fields" they stand; absent: they stay as they are. */
export type DocumentTexts = Readonly<Partial<Record<SnapshotField, string>>>;

/** Names stand in the catalogue, except those typed into free rows. */
const isKept = (key: CellValue | undefined, field: SnapshotField): boolean => {
  const kind = parseRowKey(key)?.kind;
  return kind === 'free' || (kind === 'unit' && field !== 'unit');
};

const FIELDS = rowKey({ kind: 'head', head: 'fields' });

/** The tab from A1, key row and key column with it, as texts and with the snapshot's entries. */
export const withSnapshot = (values: Values, { rows }: Snapshot, document: DocumentTexts = {}): string[][] => {
  const keys = values[0] ?? [];
  return values.map(([key, ...cells]) => [
    String(key ?? ''),
    ...cells.map((value, index) => {
      const field = SNAPSHOT_FIELDS.find((one) => one === keys[index + 1]);
      const typed = key === FIELDS && field !== undefined ? document[field] : undefined;
      if (field === undefined || !isKept(key, field)) return typed ?? shownValue(value);
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

const TABLE = ['band', 'unit', 'caption', 'free'];

/** From the fields of the document down to the tables, so that both are written in one call. */
const BETWEEN = [FIELDS, rowKey({ kind: 'head', head: 'status' }), rowKey({ kind: 'head', head: 'columns' })];

const isOurs = (key: CellValue | undefined, withDocument: boolean): boolean =>
  TABLE.includes(parseRowKey(key)?.kind ?? '') || (withDocument && BETWEEN.includes(String(key)));

/** One service call; more only where the owner has put rows or columns of their own in between, which are left alone. */
export const writeSnapshot = (
  { sheet, grid: { values } }: Pick<BodyRead, 'sheet' | 'grid'>,
  snapshot: Snapshot,
  document?: DocumentTexts,
): void => {
  const texts = withSnapshot(values, snapshot, document);
  const rows = runsOf(values.flatMap(([key], index) => (isOurs(key, document !== undefined) ? [index + 1] : [])));
  const fields: readonly unknown[] = SNAPSHOT_FIELDS;
  const columns = runsOf((values[0] ?? []).flatMap((key, index) => (fields.includes(key) ? [index + 1] : [])));
  for (const row of rows)
    for (const column of columns)
      writeTexts(
        sheet.getRange(`${columnLetters(column.from)}${row.from}:${columnLetters(column.to)}${row.to}`),
        texts.slice(row.from - 1, row.to).map((cells) => cells.slice(column.from - 1, column.to)),
      );
};
