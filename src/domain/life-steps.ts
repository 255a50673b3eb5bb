// What each record does to one body, in the order of the rows: a table, one line per kind. No clock in here but the
// instants of the records themselves; what holds at a given moment is asked of lifecycle.ts.

import type { RecordKind, StateRecord } from './records.ts';

/** `opening`: how the tab came to be open last. */
export type Life = {
  readonly opening: 'campaign' | 'extension';
  /** Handed in and neither withdrawn nor returned since. */
  readonly submission: StateRecord | null;
  /** The last thing handed in, whatever became of it. */
  readonly lastSubmission: StateRecord | null;
  /** The submission was made since the last opening. */
  readonly fresh: boolean;
  /** Late content that the secretariat took in by a recorded act. */
  readonly accepted: StateRecord | null;
  /** The lock in force; null while open, and until the sweep has come. */
  readonly closed: StateRecord | null;
  /** The lock's snapshot: the lock itself, or a later copy when a secrecy mark held back the first one. */
  readonly basis: StateRecord | null;
  readonly extension: StateRecord | null;
  /** The extension was ended before its time, by this record. */
  readonly revoked: StateRecord | null;
  readonly returned: StateRecord | null;
  readonly withdrawn: StateRecord | null;
};

export const NEW_LIFE: Life = {
  opening: 'campaign',
  submission: null,
  lastSubmission: null,
  fresh: false,
  accepted: null,
  closed: null,
  basis: null,
  extension: null,
  revoked: null,
  returned: null,
  withdrawn: null,
};

/** True when an extension lasts at `now`; instants in epoch ms. */
export const isExtended = ({ extension, revoked, closed }: Life, now: number): boolean =>
  extension !== null && extension.until !== null && revoked === null && closed === null && now < extension.until;

/** True when the body may act at `now`: by data and clock, whether or not any sweep has come. */
export const isOpen = (life: Life, now: number, close: number): boolean =>
  life.closed === null && (isExtended(life, now) || (life.opening === 'campaign' && now < close));

/** Epoch ms at which the last extension ends or was ended; never without one. */
export const extensionEnd = ({ extension, revoked }: Life): number =>
  Math.min(revoked?.at ?? Number.POSITIVE_INFINITY, extension?.until ?? Number.POSITIVE_INFINITY);

/** The acceptance came after the last extension, not before it. */
export const isAcceptedSince = (life: Life): boolean =>
  life.accepted !== null && life.accepted.at >= extensionEnd(life);

// After an extension that was not used, what was handed in before stands; if the content has changed and was not handed
// in again, the lock's own snapshot counts, as the dialog of "Kết thúc gia hạn" says, and nothing is handed in.
const survives = (life: Life, lock: StateRecord): boolean => {
  const { opening, fresh, accepted, submission } = life;
  return opening === 'campaign' || fresh || isAcceptedSince(life) || (accepted ?? submission)?.hash === lock.hash;
};

const locked = (life: Life, record: StateRecord): Life => {
  const { closed, basis } = life;
  // A second closing changes nothing, except that it brings the copy that a secrecy mark held back.
  if (closed !== null) return basis?.held === true && !record.held ? { ...life, basis: record } : life;
  const kept = survives(life, record) ? {} : { submission: null, accepted: null, fresh: false };
  return { ...life, ...kept, closed: record, basis: record };
};

const reopened = (life: Life, record: StateRecord): Life => ({
  ...life,
  opening: 'extension',
  fresh: false,
  closed: null,
  basis: null,
  extension: record,
  revoked: null,
  returned: null,
  withdrawn: null,
});

type Step = (life: Life, record: StateRecord, open: boolean) => Life;

// A submission, withdrawal or return while the tab was closed is no act of a body: it changes nothing (design §6).
const STEPS: Readonly<Record<RecordKind, Step>> = {
  submit: (life, record, open) =>
    open
      ? {
          ...life,
          submission: record,
          lastSubmission: record,
          fresh: true,
          accepted: null,
          returned: null,
          withdrawn: null,
        }
      : life,
  withdraw: (life, record, open) =>
    open ? { ...life, submission: null, fresh: false, withdrawn: record, returned: null } : life,
  return: (life, record, open) =>
    open ? { ...life, submission: null, fresh: false, returned: record, withdrawn: null } : life,
  close: locked,
  relock: locked,
  // On an open tab a further extension only moves the end; what was handed in meanwhile stays.
  extend: (life, record, open) => {
    if (record.until === null) return life;
    return open ? { ...life, extension: record, revoked: null } : reopened(life, record);
  },
  // With its content it is the lock as well: what stands in the tab is kept and counts.
  revoke: (life, record) => {
    const ended = isExtended(life, record.at) ? { ...life, revoked: record } : life;
    return record.hash === '' || ended.opening === 'campaign' ? ended : locked(ended, record);
  },
  accept: (life, record, open) => (open ? life : { ...life, accepted: record }),
  backup: (life) => life,
  report: (life) => life,
  letter: (life) => life,
  signed: (life) => life,
};

/** The life after one more record of the same body. `close`: the campaign's, epoch ms. */
export const stepLife = (life: Life, record: StateRecord, close: number): Life =>
  STEPS[record.kind](life, record, isOpen(life, record.at, close));
