// The sweep: every ten minutes and idempotent. It seals ticks whose event was lost, closes what is due, ends extensions,
// notices what changed after its snapshot, and leaves a heartbeat. Early, double, late or missed firing is harmless,
// because it asks the records and the clock, never itself (design §6).

import type { BodyLife } from '../../domain/lifecycle.ts';
import { rowDigests } from '../../domain/rows-moved.ts';
import { secrecyHeld } from '../../domain/withhold.ts';
import { LOCKED_LABELS, STATE_LABELS, stateLabel } from '../../messages/states.ts';
import { keepCloseArmed } from '../guard/close-time.ts';
import { exclusively } from '../guard/exclusive.ts';
import { handOver } from '../guard/hand-over.ts';
import { noteGuard } from '../guard/note.ts';
import { isOnWatch, mayArm, roleOf } from '../guard/role.ts';
import { tellWatch } from '../guard/watch.ts';
import { boxOf, gateOf } from '../holes.ts';
import { writeJournal } from '../journal-sheet.ts';
import { ownLock } from '../ours.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { isRefused } from '../refused.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { untick } from '../texts.ts';
import { disarm } from '../triggers.ts';
import { bodySheet, findWorkbook, type Workbook } from '../workbook.ts';
import { isAuditDue, keepBoard } from './board.ts';
import { type BodyRead, judged, readLightly } from './body-read.ts';
import { tellChanged } from './changes.ts';
import { closeBodies } from './close.ts';
import { eventOf, lifeIn, type Office, openOffice } from './office.ts';
import { forgetRuns, openRuns, unfinishedRuns } from './runs.ts';
import { seal } from './seal.ts';
import { ranUntil, readSeen, type Seen, type SeenNow, tickedAt, writeSeen } from './seen.ts';
import { showState } from './state-line.ts';
import { withdraw } from './tick.ts';

const LOCK_MS = 20_000;

type Watched = { readonly read: BodyRead; readonly life: BodyLife };

const watch = (office: Office): Watched[] =>
  office.workbook.applied.campaign.bodies.flatMap(({ id }) => {
    const sheet = bodySheet(office.workbook, id);
    const read = sheet === null ? null : readLightly(office.workbook, id, sheet);
    return read === null ? [] : [{ read, life: lifeIn(office, id, read.content.ticked) }];
  });

/** Left cell of the status line. */
const shownLabel = ({ grid }: BodyRead): string => {
  const { status, columns } = bodyPlaces(grid.values);
  return String(grid.values[status - 1]?.[columns.order - 1] ?? '');
};

const showsOneOf = (read: BodyRead, labels: readonly string[]): boolean =>
  labels.some((label) => shownLabel(read).startsWith(label));

/** Given back to the body, and the run was stopped before it had taken the tick out: that tick asks for nothing. */
const isStale = (office: Office, { read, life }: Watched): boolean => {
  const last = office.records.records.filter(({ body }) => body === read.body).pop();
  const given = last?.kind === 'return' || last?.kind === 'extend';
  return life.pendingSeal && given && showsOneOf(read, LOCKED_LABELS);
};

const clearStale = (office: Office, watched: readonly Watched[]): Watched[] =>
  watched.map((one) => {
    if (!isStale(office, one)) return one;
    const { read } = one;
    untick(read.sheet.getRange(boxOf(read.grid.values)));
    return {
      read: { ...read, content: { ...read.content, ticked: false } },
      life: lifeIn(office, read.body, false),
    };
  });

const sealPending = (office: Office, watched: readonly Watched[], seen: Seen): Office =>
  watched
    .filter(({ life }) => life.pendingSeal)
    .reduce((present, { read: { body, sheet, grid } }) => {
      const at = tickedAt(present, seen, body);
      const values = grid.values;
      return seal(present, { body, sheet, values, at, by: '', seen: () => seen.rowsOf(body), found: true }).office;
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

/** A run that was stopped after its record, or while it sealed, left the tab's gate as it was: the line tells. */
const isShown = ({ read, life }: Watched): boolean => {
  const isDraft = life.state === 'draft' || life.state === 'extended';
  return isDraft ? !showsOneOf(read, STATE_LABELS) : shownLabel(read) === stateLabel(life);
};

/** This very sweep has acted on the tab, and shown what came of it. */
const hasMoved = (office: Office, { read, life }: Watched): boolean => {
  const now = lifeIn(office, read.body, read.content.ticked);
  return now.state !== life.state || now.counted?.id !== life.counted?.id;
};

/** Only tabs that this very sweep has not changed: those were read before. `all`: a run may have left any gate. */
const showUnshown = (office: Office, watched: readonly Watched[], all: boolean): void => {
  for (const one of watched) {
    const { read, life } = one;
    if (hasMoved(office, one) || life.pendingSeal || life.dueToClose || (isShown(one) && !all)) continue;
    gateOf(read.sheet)(opennessOf(life), read.grid.values);
    showState(office, read, life);
  }
};

/** A tick that this sweep did not take is out again. */
const isUnticked = (office: Office, { read }: Watched): boolean =>
  !read.content.ticked || lifeIn(office, read.body, true).pendingSeal;

const seenNow = (
  office: Office,
  watched: readonly Watched[],
  { told, ran }: Pick<SeenNow, 'told' | 'ran'>,
): SeenNow => ({
  heartbeat: office.now,
  unticked: Object.fromEntries(
    watched.flatMap((one) => (isUnticked(office, one) ? [[one.read.body, office.now] as const] : [])),
  ),
  told,
  ran,
  rows: Object.fromEntries(watched.map(({ read }) => [read.body, rowDigests(read.content)])),
});

const closings = ({ records }: Office): number => records.records.filter(({ kind }) => kind === 'close').length;

const hasClosed = (before: Office, after: Office): boolean => closings(after) > closings(before);

const sweepOffice = (office: Office, seen: Seen, withTexts: boolean): void => {
  const { campaign } = office.workbook.applied;
  const watched = clearStale(office, watch(office));
  // Ticks first: a tick made before the close counts although the close is due in the same sweep.
  const sealed = sealPending(office, watched, seen);
  const withdrawn = withdrawPending(sealed, watched);
  const closed = releaseHeld(closeDue(withdrawn, watched), watched);
  const told = tellChanged(closed, watched, seen);
  const { records } = closed.records;
  showUnshown(closed, watched, openRuns(seen, records).length > 0);
  writeJournal(closed.workbook, [...records.map(eventOf), ...unfinishedRuns(seen, { now: closed.now, records })]);
  // What was seen is remembered at once; what was written of it waits for a flush.
  SpreadsheetApp.flush();
  const ran = ranUntil(seen, closed.now, Date.now() - closed.now);
  writeSeen(campaign, seenNow(closed, watched, { told, ran }));
  forgetRuns(seen, closed.now);
  const reads = watched.map(({ read }) => read);
  const whole = withTexts && closed.records === office.records;
  keepBoard(closed, { reads, seen, closed: hasClosed(office, closed), whole });
};

const sweepAlone = (workbook: Workbook): void => {
  const seen = readSeen(workbook);
  const withTexts = isAuditDue(seen, Date.now());
  const office = openOffice(workbook, { withTexts });
  if (isRefused(office)) return;
  noteGuard(workbook, seen);
  sweepOffice(office, seen, withTexts);
  keepCloseArmed(workbook);
  tellWatch(workbook);
};

/** Under the lock; another run that holds it does the work. */
const sweepWorkbook = (workbook: Workbook): void => {
  const lock = ownLock();
  if (!lock.tryLock(LOCK_MS)) return;
  try {
    exclusively(workbook, sweepAlone);
  } finally {
    lock.releaseLock();
  }
};

const watchOver = (workbook: Workbook): void => {
  if (isOnWatch(workbook.applied, Date.now())) sweepWorkbook(workbook);
};

/** Time trigger, as the owner. In a project whose part this is not, or no longer, it takes the triggers away. */
export const sweep = (): void => {
  const workbook = findWorkbook();
  if (!workbook?.applied.opened) return;
  if (mayArm(workbook.applied)) watchOver(workbook);
  else if (roleOf(workbook.applied) === 'dismissed' || handOver(workbook)) disarm();
};
