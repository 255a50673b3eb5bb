// Snapshots looked at and put back. A snapshot that was edited, cut or brought from elsewhere is refused loudly: its
// text must still give its hash, and name this campaign and this body.

import type { Outcome, Refused, SnapshotChange, SnapshotInfo } from '../../domain/api.ts';
import { changedCells, describeCells } from '../../domain/compare.ts';
import { columnLetters } from '../../domain/grid.ts';
import { formatIso } from '../../domain/instant.ts';
import type { StateRecord } from '../../domain/records.ts';
import { parseSnapshot, type Snapshot, snapshotOf, snapshotText } from '../../domain/snapshot.ts';
import { shownCell } from '../../domain/snapshot-cell.ts';
import { ENTRY_FIELDS } from '../../domain/tab-content.ts';
import { parseRowKey } from '../../domain/tab-keys.ts';
import { bodyName } from '../../messages/findings-facts.ts';
import { checkCode } from '../../messages/format.ts';
import { STATE_DONE, STATE_FAILED } from '../../messages/state-results.ts';
import { digest } from '../digest.ts';
import { openedWorkbook } from '../owner.ts';
import { loadRecords } from '../records-sheet.ts';
import { isRefused, refused } from '../refused.ts';
import { writeTexts } from '../texts.ts';
import { actOn, type Place } from './acts.ts';
import type { BodyRead } from './body-read.ts';
import { actor, commit } from './office.ts';

const infoOf = (record: StateRecord): SnapshotInfo => ({
  id: record.id,
  body: record.body,
  kind: record.kind,
  at: formatIso(record.at),
  hash: record.hash,
  code: record.hash === '' ? '' : checkCode(record.hash),
  by: record.by,
  until: record.until === null ? null : formatIso(record.until),
  reason: record.reason,
});

/** Public function. `body` null = all; in the order in which they were made. */
export const listSnapshots = (body: string | null): { readonly snapshots: readonly SnapshotInfo[] } | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const { records } = loadRecords(workbook, false);
  return { snapshots: records.filter((record) => body === null || record.body === body).map(infoOf) };
};

type Stored = { readonly record: StateRecord; readonly snapshot: Snapshot };

/** The snapshot as it was stored; refused when it is not whole or not of this body and campaign. */
export const storedSnapshot = ({ office, read }: Place, id: string): Stored | Refused => {
  const { campaign } = office.workbook.applied;
  const { records, texts } = loadRecords(office.workbook, true);
  const record = records.find((one) => one.id === id && one.body === read.body && one.hash !== '');
  if (record === undefined) return refused(STATE_FAILED.noSnapshot(id));
  const text = texts.get(id) ?? '';
  const snapshot = digest(text) === record.hash ? parseSnapshot(text) : null;
  return snapshot !== null && snapshot.campaign === campaign.id && snapshot.body === read.body
    ? { record, snapshot }
    : refused(STATE_FAILED.restore);
};

/** Public function. */
export const compareSnapshot = (body: string, id: string): { readonly changes: readonly SnapshotChange[] } | Refused =>
  actOn(body, (place) => {
    const stored = storedSnapshot(place, id);
    if (isRefused(stored)) return stored;
    const live = snapshotOf(place.read.content, place.office.workbook.applied.campaign.id);
    return {
      changes: describeCells(changedCells(stored.snapshot, live), place.read.content).map((change) => ({
        cell: change.a1,
        unit: change.unit,
        field: change.field,
        snapshot: shownCell(change.before),
        live: shownCell(change.after),
      })),
    };
  });

type Block = { readonly from: number; readonly rows: string[][] };

/** Neighbouring entry rows are written together. */
const blocksOf = ({ grid }: Pick<BodyRead, 'grid'>, snapshot: Snapshot): Block[] =>
  grid.values.reduce<Block[]>((blocks, [key], index) => {
    const kind = parseRowKey(key)?.kind;
    if (kind !== 'unit' && kind !== 'free') return blocks;
    const row = snapshot.rows[String(key)];
    const cells = ENTRY_FIELDS.map((field) => shownCell(row?.[field] ?? ''));
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.from + last.rows.length === index + 1) last.rows.push(cells);
    else blocks.push({ from: index + 1, rows: [cells] });
    return blocks;
  }, []);

const firstColumn = ({ grid }: Pick<BodyRead, 'grid'>, key: string): number => (grid.values[0] ?? []).indexOf(key) + 1;

/** Writes a snapshot's texts into the entry cells and the free names of a tab. */
export const writeSnapshot = (read: Pick<BodyRead, 'sheet' | 'grid'>, snapshot: Snapshot): void => {
  const level = firstColumn(read, 'level');
  const name = columnLetters(firstColumn(read, 'unit'));
  for (const { from, rows } of blocksOf(read, snapshot))
    writeTexts(read.sheet.getRange(from, level, rows.length, ENTRY_FIELDS.length), rows);
  read.grid.values.forEach(([key], index) => {
    if (parseRowKey(key)?.kind !== 'free') return;
    const wanted = shownCell(snapshot.rows[String(key)]?.unit ?? '');
    if (String(read.grid.values[index]?.[firstColumn(read, 'unit') - 1] ?? '') !== wanted)
      writeTexts(read.sheet.getRange(`${name}${index + 1}`), [[wanted]]);
  });
};

/** Public function. What stands there now is kept as a snapshot first. */
export const restoreSnapshot = (body: string, id: string): Outcome | Refused =>
  actOn(body, (place) => {
    const stored = storedSnapshot(place, id);
    if (isRefused(stored)) return stored;
    const { office, read } = place;
    const { campaign } = office.workbook.applied;
    const text = snapshotText(read.content, campaign.id);
    commit(office, [{ body, kind: 'backup', at: office.now, text, reason: id }], actor());
    writeSnapshot(read, stored.snapshot);
    return { message: STATE_DONE.restore(bodyName(campaign, body), stored.record.at) };
  });
