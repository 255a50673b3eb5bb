// The secretariat's acts on a body's tab: return, extend, revoke, close by hand, accept. Each checks the body's life,
// changes the gate, appends one record, and shows the new state on the tab.

import type { Outcome, Refused } from '../../domain/api.ts';
import { parseInstant } from '../../domain/instant.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { secrecyHeld } from '../../domain/withhold.ts';
import { tabGone } from '../../messages/consolidation-texts.ts';
import { bodyName } from '../../messages/findings-facts.ts';
import { CAUSES, EXTEND_CAUSES, STATE_DONE, STATE_FAILED } from '../../messages/state-results.ts';
import { lockedToTheEnd, underLock } from '../consolidate.ts';
import { boxOf, gateOf } from '../holes.ts';
import { knownBody } from '../known-body.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { untick } from '../texts.ts';
import { bodySheet, type Workbook } from '../workbook.ts';
import { type BodyRead, judged, readFully } from './body-read.ts';
import { closeBodies } from './close.ts';
import { actor, commit, lifeIn, type Office, openOffice } from './office.ts';
import { begin } from './runs.ts';
import { changedSince, showState } from './state-line.ts';
import { upToDate } from './up-to-date.ts';

export type Place = { readonly office: Office; readonly read: BodyRead; readonly life: BodyLife };

const placeOf = (office: Office, body: string): Place | Refused => {
  const { campaign } = office.workbook.applied;
  const known = knownBody(campaign, body);
  if (isRefused(known)) return known;
  const sheet = bodySheet(office.workbook, body);
  const read = sheet === null ? null : readFully(office.workbook, body, sheet);
  return read === null
    ? refused(`${tabGone(known.tab)}.`)
    : { office, read, life: lifeIn(office, body, read.content.ticked) };
};

/** Owner only, under the document lock. `body` is looked up; `act` decides. `file`: see `underLock`. */
export const actOn = <T>(
  body: string,
  act: (place: Place) => T | Refused,
  file: () => Workbook | Refused = ownersWorkbook,
): T | Refused =>
  underLock((workbook) => {
    const office = openOffice(workbook, { withTexts: false });
    if (isRefused(office)) return office;
    const place = placeOf(office, body);
    return isRefused(place) ? place : act(place);
  }, file);

const nameOf = ({ workbook }: Office, body: string): string => bodyName(workbook.applied.campaign, body);

/** The box first and the line last: by the line the sweep knows that a run was stopped in between. */
const reopen = (office: Office, read: BodyRead): void => {
  if (read.content.ticked) untick(read.sheet.getRange(boxOf(read.grid.values)));
  gateOf(read.sheet)('open', read.grid.values);
  showState(office, read, lifeIn(office, read.body, false));
};

/** Public function. A submitted body gets its tab back before the close; its snapshot stays. */
export const returnTab = (body: string, reason: string): Outcome | Refused =>
  actOn(body, ({ office, read, life }) => {
    if (reason.trim() === '') return refused(STATE_FAILED.return(CAUSES.reason));
    if (life.state !== 'submitted')
      return refused(STATE_FAILED.return(life.state === 'closed' ? CAUSES.closed : CAUSES.notSubmitted));
    const done = commit(office, [{ body, kind: 'return', at: office.now, reason }], actor());
    reopen(done, read);
    return { message: STATE_DONE.return(nameOf(office, body)) };
  });

const extendTrouble = ({ office, life }: Place, until: number | null, reason: string): string | null => {
  if (reason.trim() === '') return EXTEND_CAUSES.reason;
  if (until === null || until <= office.now) return EXTEND_CAUSES.past;
  return life.state === 'closed' || life.state === 'extended' ? null : EXTEND_CAUSES.open;
};

/** Public function. `until`: ISO with offset. What stood in the tab when it was closed is snapshotted first, if due. */
export const extendTab = (body: string, until: string, reason: string): Outcome | Refused =>
  actOn(body, (place) => {
    const end = parseInstant(until);
    const trouble = extendTrouble(place, end, reason);
    if (trouble !== null || end === null) return refused(STATE_FAILED.extend(trouble ?? EXTEND_CAUSES.past));
    const office = place.life.dueToClose
      ? closeBodies(place.office, { bodies: [body], kind: 'close', reason: '', by: '' }).office
      : place.office;
    const read = upToDate(place);
    const done = commit(office, [{ body, kind: 'extend', at: office.now, until: end, reason }], actor());
    reopen(done, read);
    return { message: STATE_DONE.extend(nameOf(office, body), end) };
  });

/** Public function. What stands in the tab is kept and counts, as when the time had run out. */
export const revokeExtension = (body: string): Outcome | Refused =>
  actOn(body, ({ office, life }) => {
    if (life.extension?.active !== true) return refused(STATE_FAILED.revoke(CAUSES.notExtended));
    const revoked = commit(office, [{ body, kind: 'revoke', at: office.now }], actor());
    closeBodies(revoked, { bodies: [body], kind: 'relock', reason: '', by: actor() });
    return { message: STATE_DONE.revoke(nameOf(office, body), office.now) };
  });

/** Public function. Nothing is lost: the closed snapshot stays beside the accepted one. */
export const acceptLate = (body: string, reason: string): Outcome | Refused =>
  actOn(body, ({ office, read, life }) => {
    const { campaign } = office.workbook.applied;
    if (reason.trim() === '') return refused(STATE_FAILED.accept(CAUSES.reason));
    if (life.state !== 'closed' || life.counted === null) return refused(STATE_FAILED.accept(CAUSES.notClosed));
    if (secrecyHeld(judged(office.workbook, read))) return refused(STATE_FAILED.accept(CAUSES.secrecy));
    const cells = changedSince(office, read, life);
    if (cells === 0) return { message: STATE_DONE.acceptNothing(nameOf(office, body)) };
    const text = snapshotText(read.content, campaign.id);
    const done = commit(office, [{ body, kind: 'accept', at: office.now, reason, text }], actor());
    showState(done, read, lifeIn(done, body, read.content.ticked));
    return { message: STATE_DONE.accept(cells, nameOf(office, body)) };
  });

/** Before the campaign’s close. */
export const isEarly = ({ workbook, now }: Office): boolean =>
  now < (parseInstant(workbook.applied.campaign.close) ?? 0);

const closeTrouble = (office: Office, reason: string): string | null =>
  isEarly(office) && reason.trim() === '' ? STATE_FAILED.closeReason : null;

/** The lock must be held. */
export const closeNow = (workbook: Workbook, reason: string): Outcome | Refused => {
  const office = openOffice(workbook, { withTexts: false });
  if (isRefused(office)) return office;
  const trouble = closeTrouble(office, reason);
  if (trouble !== null) return refused(trouble);
  const { campaign } = office.workbook.applied;
  const open = campaign.bodies.map(({ id }) => id).filter((id) => lifeIn(office, id, false).closed === null);
  if (open.length === 0) return { message: STATE_DONE.closeNothing };
  // Tabs are narrowed before there is a record, and before the close no rule says that they should be.
  if (isEarly(office)) begin({ act: 'close', at: office.now });
  const { closed, missing } = closeBodies(office, { bodies: open, kind: 'close', reason, by: actor() });
  const bodies = missing.map((body) => nameOf(office, body));
  return missing.length === 0
    ? { message: STATE_DONE.close(closed.length, office.now) }
    : refused(STATE_FAILED.close({ done: closed.length, total: open.length, bodies, cause: CAUSES.damaged }));
};

/** Public function. Closes every tab that is still open; before the campaign's close the reason is compulsory. */
export const closeTabs = (reason: string): Outcome | Refused =>
  lockedToTheEnd((workbook) => closeNow(workbook, reason));
