// Snapshots looked at and put back. A snapshot that was edited, cut or brought from elsewhere is refused loudly: its
// text must still give its hash, and name this campaign and this body.

import type { Outcome, Refused, SnapshotChange, SnapshotInfo } from '../../domain/api.ts';
import { changedCells, describeCells } from '../../domain/compare.ts';
import { missingFree } from '../../domain/free-rows.ts';
import { formatIso } from '../../domain/instant.ts';
import { verifyRecords } from '../../domain/record-chain.ts';
import { isPaperRecord, type StateRecord } from '../../domain/records.ts';
import { type Snapshot, snapshotOf, snapshotText } from '../../domain/snapshot.ts';
import { shownCell } from '../../domain/snapshot-cell.ts';
import { secrecyHeld } from '../../domain/withhold.ts';
import { bodyName } from '../../messages/findings-facts.ts';
import { checkCode } from '../../messages/format.ts';
import { STATE_DONE, STATE_FAILED } from '../../messages/state-results.ts';
import { lastFreeRow, putFreeRows } from '../applying/free-rows.ts';
import { digest } from '../digest.ts';
import { gateOf } from '../holes.ts';
import { openedWorkbook, ownersFile } from '../owner.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { loadRecords, type Records } from '../records-sheet.ts';
import { isRefused, refused } from '../refused.ts';
import { trustedSnapshot } from '../sources.ts';
import { readBodyRange } from '../workbook.ts';
import { actOn, type Place } from './acts.ts';
import { type BodyRead, judged, readLightly } from './body-read.ts';
import { actor, commit, type Office } from './office.ts';
import { writeSnapshot } from './put-back.ts';
import { whole } from './runs.ts';

const infoOf = (record: StateRecord): SnapshotInfo => ({
  id: record.id,
  body: record.body,
  kind: record.kind,
  at: formatIso(record.at),
  hash: record.hash,
  code: record.hash === '' || isPaperRecord(record) ? '' : checkCode(record.hash),
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

/** The row itself was edited, moved, copied or cut; that the row above it is gone is another's trouble. */
const isTouched = ({ standing, texts }: Records, id: string): boolean =>
  verifyRecords(standing, texts, digest).some((trouble) => trouble.id === id && trouble.what !== 'missing');

/** The snapshot as it was stored; refused when it is not whole or not of this body and campaign. */
export const storedSnapshot = ({ office, read }: Place, id: string): Stored | Refused => {
  const { campaign } = office.workbook.applied;
  const records = loadRecords(office.workbook, true);
  const record = records.records.find((one) => one.id === id && one.body === read.body && one.hash !== '');
  if (record === undefined) return refused(STATE_FAILED.noSnapshot(id));
  const snapshot = isTouched(records, id) ? null : trustedSnapshot(campaign, records, record);
  return snapshot === null ? refused(STATE_FAILED.restore) : { record, snapshot };
};

/** Public function. It reads only: in a copy and in an older workbook, too. */
export const compareSnapshot = (body: string, id: string): { readonly changes: readonly SnapshotChange[] } | Refused =>
  actOn(
    body,
    (place) => {
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
    },
    ownersFile,
  );

/** Free rows that the tab no longer has, or not yet: without them what stood in them could not come back. */
const withRowsOf = (office: Office, read: BodyRead, { rows }: Snapshot): BodyRead => {
  const { values } = read.grid;
  const missing = missingFree(
    values.map(([key]) => key),
    Object.keys(rows),
  ).filter(({ table }) => lastFreeRow(values, table) > 0);
  if (missing.length === 0) return read;
  // From the last table to the first, so that rows keep their numbers.
  const found = missing.sort((a, b) => lastFreeRow(values, b.table) - lastFreeRow(values, a.table));
  for (const one of found) putFreeRows(read.sheet, values, one);
  return readLightly(office.workbook, read.body, read.sheet) ?? read;
};

/** What stands there bears a mark and is copied nowhere, so that it cannot be kept, nor therefore be written over. */
const isMarked = (office: Office, read: BodyRead): boolean => secrecyHeld(judged(office.workbook, read));

const putBack = (office: Office, read: BodyRead, { record, snapshot }: Stored): void => {
  const text = snapshotText(read.content, office.workbook.applied.campaign.id);
  commit(office, [{ body: read.body, kind: 'backup', at: office.now, text, reason: record.id }], actor());
  writeSnapshot(withRowsOf(office, read, snapshot), snapshot);
};

/**
 * Nothing that is typed meanwhile may fall between the copy and what is written over it: the tab is closed for both. False:
 * a mark was typed until then.
 */
const putBackAlone = ({ office, read, life }: Place, stored: Stored): boolean => {
  const gate = gateOf(read.sheet);
  gate('closed', []);
  SpreadsheetApp.flush();
  const still = readLightly(office.workbook, read.body, read.sheet);
  const marked = still !== null && isMarked(office, still);
  if (still !== null && !marked) putBack(office, still, stored);
  gate(opennessOf(life), readBodyRange(read.sheet).values);
  return !marked;
};

const putBackWhere = (place: Place, stored: Stored): boolean => {
  const { office, read, life } = place;
  if (isMarked(office, read)) return false;
  if (life.mayEdit) return whole({ act: 'restore', at: office.now }, () => putBackAlone(place, stored));
  putBack(office, read, stored);
  return true;
};

/** Public function. What stands there now is kept as a snapshot first. */
export const restoreSnapshot = (body: string, id: string): Outcome | Refused =>
  actOn(body, (place) => {
    const stored = storedSnapshot(place, id);
    if (isRefused(stored)) return stored;
    if (!putBackWhere(place, stored)) return refused(STATE_FAILED.restoreMarked);
    const { campaign } = place.office.workbook.applied;
    return { message: STATE_DONE.restore(bodyName(campaign, body), stored.record.at) };
  });
