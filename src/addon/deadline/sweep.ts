// The sweep: every ten minutes and idempotent. It seals ticks whose event was lost, closes what is due, ends extensions,
// notices what changed after its snapshot, and leaves a heartbeat. Early, double, late or missed firing is harmless,
// because it asks the records and the clock, never itself (design §6).

import type { JournalEvent } from '../../domain/journal.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import { rowDigests } from '../../domain/rows-moved.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { secrecyHeld } from '../../domain/withhold.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { STATE_LABELS, stateLabel } from '../../messages/states.ts';
import { digest } from '../digest.ts';
import { gateOf } from '../holes.ts';
import { writeJournal } from '../journal-sheet.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { isRefused } from '../refused.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { bodySheet, findWorkbook, type Workbook } from '../workbook.ts';
import { type BodyRead, judged, readLightly } from './body-read.ts';
import { closeBodies } from './close.ts';
import { eventOf, lifeIn, type Office, openOffice } from './office.ts';
import { unfinishedRun } from './runs.ts';
import { seal } from './seal.ts';
import { readSeen, type Seen, type SeenNow, writeSeen } from './seen.ts';
import { showChanges, showState } from './state-line.ts';
import { withdraw } from './tick.ts';

const LOCK_MS = 20_000;

type Watched = { readonly read: BodyRead; readonly life: BodyLife };

const watch = (office: Office): Watched[] =>
  office.workbook.applied.campaign.bodies.flatMap(({ id }) => {
    const sheet = bodySheet(office.workbook, id);
    const read = sheet === null ? null : readLightly(office.workbook, id, sheet);
    return read === null ? [] : [{ read, life: lifeIn(office, id, read.content.ticked) }];
  });

/** A tick found here was made after the box was last seen unticked: that moment, in the body's favour. */
const tickedAt = (office: Office, seen: Seen, body: string): number => seen.unticked[body] ?? office.now;

const sealPending = (office: Office, watched: readonly Watched[], seen: Seen): Office =>
  watched
    .filter(({ life }) => life.pendingSeal)
    .reduce((present, { read: { body, sheet } }) => {
      const at = tickedAt(present, seen, body);
      return seal(present, { body, sheet, at, by: '', seen: seen.rowsOf(body) }).office;
    }, office);

const withdrawPending = (office: Office, watched: readonly Watched[]): Office =>
  watched
    .filter(({ life }) => life.pendingWithdraw)
    .reduce((present, { read: { body, sheet } }) => withdraw(present, body, sheet), office);

/** Closed with its hash only, and the mark is gone since: now its content may be copied. */
const isReleased = (office: Office, { read, life }: Watched): boolean =>
  life.state === 'closed' && life.held && !secrecyHeld(judged(office.workbook, read));

const releaseHeld = (office: Office, watched: readonly Watched[]): Office => {
  const bodies = watched.filter((one) => isReleased(office, one)).map(({ read }) => read.body);
  return bodies.length === 0 ? office : closeBodies(office, { bodies, kind: 'close', reason: '', by: '' }).office;
};

const closeDue = (office: Office, watched: readonly Watched[]): Office => {
  const due = watched.filter(({ life }) => life.dueToClose);
  const ids = (ended: boolean): string[] =>
    due.filter(({ life }) => (life.extension !== null) === ended).map(({ read }) => read.body);
  const common = { reason: '', by: '' };
  const first =
    ids(false).length === 0 ? office : closeBodies(office, { ...common, bodies: ids(false), kind: 'close' }).office;
  return ids(true).length === 0 ? first : closeBodies(first, { ...common, bodies: ids(true), kind: 'relock' }).office;
};

const changeEvent = (
  { now }: Office,
  { body }: BodyRead,
  { life, hash, cells }: { life: BodyLife; hash: string; cells: number },
): JournalEvent => ({
  id: `change-${body}-${hash.slice(0, 12)}`,
  at: now,
  actor: '',
  body,
  act: life.state === 'submitted' ? 'changed-after-submit' : 'changed-after-close',
  hash,
  note: JOURNAL_NOTES.changed(cells),
});

/** Tabs whose content is not what counts: told once per content, by the tab and by the journal. */
const tellChanged = (office: Office, watched: readonly Watched[], seen: Seen): Record<string, string> => {
  const told: Record<string, string> = {};
  for (const { read, life } of watched) {
    const hash = life.counted === null ? '' : digest(snapshotText(read.content, office.workbook.applied.campaign.id));
    if (life.counted === null || hash === life.counted.hash) continue;
    told[read.body] = hash;
    if (seen.told[read.body] === hash) continue;
    const cells = showChanges(office, read, life);
    writeJournal(office.workbook, [changeEvent(office, read, { life, hash, cells })]);
  }
  return told;
};

/**
 * A run that was stopped after its record left the tab's gate and line as they were before: the line tells. A draft's
 * line is the live check's and says nothing of the gate, but no act stops in between there without leaving a tick.
 */
const isShown = ({ read, life }: Watched): boolean => {
  const { status, columns } = bodyPlaces(read.grid.values);
  const shown = String(read.grid.values[status - 1]?.[columns.order - 1] ?? '');
  const isDraft = life.state === 'draft' || life.state === 'extended';
  return shown === stateLabel(life) || (isDraft && !STATE_LABELS.some((label) => shown.startsWith(label)));
};

/** Only tabs that this very sweep has not changed: those were read before. */
const showUnshown = (office: Office, watched: readonly Watched[]): void => {
  for (const one of watched) {
    const { read, life } = one;
    const now = lifeIn(office, read.body, read.content.ticked);
    if (now.state !== life.state || life.state === 'pending' || life.dueToClose || isShown(one)) continue;
    gateOf(read.sheet)(opennessOf(life), read.grid.values);
    showState(office, read, life);
  }
};

const seenNow = (office: Office, watched: readonly Watched[], told: SeenNow['told']): SeenNow => ({
  heartbeat: office.now,
  unticked: Object.fromEntries(
    watched.flatMap(({ read }) => (read.content.ticked ? [] : [[read.body, office.now] as const])),
  ),
  told,
  rows: Object.fromEntries(watched.map(({ read }) => [read.body, rowDigests(read.content)])),
});

const sweepOffice = (office: Office): void => {
  const { campaign } = office.workbook.applied;
  const seen = readSeen(campaign);
  const watched = watch(office);
  // Ticks first: a tick made before the close counts although the close is due in the same sweep.
  const sealed = sealPending(office, watched, seen);
  const withdrawn = withdrawPending(sealed, watched);
  const closed = releaseHeld(closeDue(withdrawn, watched), watched);
  const told = tellChanged(closed, watched, seen);
  showUnshown(closed, watched);
  writeJournal(closed.workbook, [...closed.records.records.map(eventOf), ...unfinishedRun(seen, closed.now)]);
  writeSeen(campaign, seenNow(closed, watched, told));
};

/** Under the document lock; another run that holds it does the work. */
const sweepWorkbook = (workbook: Workbook): void => {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(LOCK_MS)) return;
  try {
    const office = openOffice(workbook, { withTexts: false });
    if (!isRefused(office)) sweepOffice(office);
  } finally {
    lock.releaseLock();
  }
};

/** Time trigger, as the owner. */
export const sweep = (): void => {
  const workbook = findWorkbook();
  if (workbook?.applied.opened) sweepWorkbook(workbook);
};
