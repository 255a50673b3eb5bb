// The state of a body at an instant: a function of the rows of "Bản chụp", the campaign's two instants, the box and now
// (design §6). A sweep that comes early, late, twice or never changes nothing of what is true here.

import type { Campaign } from './campaign.ts';
import type { BodyState } from './consolidation.ts';
import { parseInstant } from './instant.ts';
import { extensionEnd, isAcceptedSince, isExtended, isOpen, type Life, NEW_LIFE, stepLife } from './life-steps.ts';
import type { StateRecord } from './records.ts';

/** Instants in epoch ms. */
type ExtensionLife = {
  readonly until: number;
  readonly reason: string;
  readonly by: string;
  /** When it was granted. */
  readonly at: number;
  readonly active: boolean;
  readonly ended: boolean;
  /** Null while active. */
  readonly endedAt: number | null;
};

/** Since when a tab is locked, by what rule, and for what reason ('' when the rule is reason enough). */
export type Lock = {
  readonly because: 'submitted' | 'deadline' | 'by-hand' | 'extension-ended';
  readonly at: number;
  readonly reason: string;
};

export type BodyLife = {
  readonly state: BodyState;
  /** Handed in and neither withdrawn, returned nor overtaken since. */
  readonly submission: StateRecord | null;
  readonly submittedAt: number | null;
  /** The last thing handed in, whatever became of it. */
  readonly lastSubmission: StateRecord | null;
  /** Against the campaign's own due, also when extended or accepted late; null when not handed in. */
  readonly late: boolean | null;
  /** The record whose snapshot counts; null = the live tab. */
  readonly counted: StateRecord | null;
  /** The lock in force; null while open, and until the sweep has come. */
  readonly closed: StateRecord | null;
  /** The late content that counts by a recorded act. */
  readonly accepted: StateRecord | null;
  /** The last one granted. */
  readonly extension: ExtensionLife | null;
  readonly returned: StateRecord | null;
  readonly withdrawn: StateRecord | null;
  /** Null when the body may edit. */
  readonly lock: Lock | null;
  readonly mayEdit: boolean;
  readonly maySubmit: boolean;
  /** Epoch ms until which the body may act: the campaign's close, or the end of its extension. */
  readonly openUntil: number;
  /** The tab must be closed now: its snapshot is still to be taken. */
  readonly dueToClose: boolean;
  /**
   * A tick stands in a tab that is neither sealed nor closed by a record: to be sealed before anything is closed, also
   * when the close has passed meanwhile, because the tick may be older than the close.
   */
  readonly pendingSeal: boolean;
  /** Handed in, still open, and the box is no longer ticked. */
  readonly pendingWithdraw: boolean;
  /** The counted record was hashed only: a secrecy mark keeps its content out. */
  readonly held: boolean;
};

/** `ticked`: the box as read; without a tab, false. */
export type LifeQuestion = { readonly body: string; readonly now: number; readonly ticked: boolean };

const instant = (iso: string): number => {
  const ms = parseInstant(iso);
  if (ms === null) throw new Error(`not an instant: ${iso}`);
  return ms;
};

const extensionAt = (life: Life, now: number): ExtensionLife | null => {
  const { extension, closed } = life;
  if (extension === null || extension.until === null) return null;
  const { until, reason, by, at } = extension;
  const active = isExtended(life, now);
  return {
    until,
    reason,
    by,
    at,
    active,
    ended: !active,
    endedAt: active ? null : Math.min(extensionEnd(life), closed?.at ?? until),
  };
};

const stateAt = (life: Life, open: boolean, { now, ticked }: LifeQuestion): BodyState => {
  if (!open) return 'closed';
  if (life.fresh) return 'submitted';
  if (ticked) return 'pending';
  return isExtended(life, now) ? 'extended' : 'draft';
};

/** Until when the present opening lasts by rule. */
const openUntil = (life: Life, close: number): number => {
  if (life.opening === 'extension') return extensionEnd(life);
  return life.extension === null ? close : Math.max(close, extensionEnd(life));
};

/** The lock of a closed tab. A closing that came late is told with the instant of the rule, not of the sweep. */
const closedLock = (life: Life, close: number): Lock => {
  const { opening, closed, revoked } = life;
  const end = openUntil(life, close);
  if (closed?.kind === 'close' && closed.at < end) return { because: 'by-hand', at: closed.at, reason: closed.reason };
  const at = Math.min(end, closed?.at ?? end);
  return opening === 'extension' || end > close
    ? { because: 'extension-ended', at, reason: revoked?.reason ?? '' }
    : { because: 'deadline', at, reason: '' };
};

const lockOf = (life: Life, state: BodyState, close: number): Lock | null => {
  if (state === 'closed') return closedLock(life, close);
  return state === 'submitted' ? { because: 'submitted', at: life.submission?.at ?? 0, reason: '' } : null;
};

/** While open, and from the end of an extension to its lock, only what was given since then counts; else live values. */
const countedOf = (life: Life, open: boolean): StateRecord | null => {
  const { opening, fresh, submission, accepted, closed, basis } = life;
  if (!open && (opening === 'campaign' || closed !== null)) return accepted ?? submission ?? basis;
  if (isAcceptedSince(life)) return accepted;
  return fresh ? submission : null;
};

const lifeAt = (life: Life, question: LifeQuestion, { due, close }: { due: number; close: number }): BodyLife => {
  const { submission, accepted, closed, returned, withdrawn, fresh, lastSubmission } = life;
  const open = isOpen(life, question.now, close);
  const state = stateAt(life, open, question);
  const counted = countedOf(life, open);
  return {
    state,
    submission,
    submittedAt: submission?.at ?? null,
    lastSubmission,
    late: submission === null ? null : submission.at >= due || accepted !== null,
    counted,
    closed,
    accepted,
    extension: extensionAt(life, question.now),
    returned,
    withdrawn,
    lock: lockOf(life, state, close),
    mayEdit: open && !fresh,
    maySubmit: open && !fresh,
    openUntil: openUntil(life, close),
    dueToClose: !open && closed === null,
    pendingSeal: question.ticked && !fresh && closed === null,
    pendingWithdraw: open && fresh && !question.ticked,
    held: counted?.held === true,
  };
};

/** The body's life at `now`. `records`: rows of "Bản chụp" in their order, of this body or of all. */
export const lifeOf = (campaign: Campaign, records: readonly StateRecord[], question: LifeQuestion): BodyLife => {
  const [due, close] = [instant(campaign.due), instant(campaign.close)];
  const life = records
    .filter(({ body }) => body === question.body)
    .reduce((before, record) => stepLife(before, record, close), NEW_LIFE);
  return lifeAt(life, question, { due, close });
};
