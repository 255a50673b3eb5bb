// Who handed in, when, and what is still open: figures of section I, Bảng 1 and the annex of sources. "Late" is always
// against the campaign's due instant, also for a body whose time was extended.

import type { Body, Campaign } from './campaign.ts';
import type { BodyFigures, BodyState, Consolidated, Source } from './consolidation.ts';
import type { CheckedTab, Entry } from './entry.ts';
import { parseInstant } from './instant.ts';
import { isEmptyText } from './text.ts';
import { isHeld } from './withhold.ts';

export type Timing = 'on-time' | 'late' | 'missing';

export type BodyProgress = {
  readonly body: string;
  readonly clause: string;
  readonly timing: Timing;
  readonly state: BodyState;
  /** Epoch ms; null when never submitted. */
  readonly submittedAt: number | null;
  readonly rated: number;
  readonly assigned: number;
  /** Epoch ms: end of the extension in which it was handed in, and of the last one granted; null without. */
  readonly extensionUsed: number | null;
  readonly extendedUntil: number | null;
  /** Epoch ms of what counts; null for live values. */
  readonly countedAt: number | null;
  /** Submitted, and number, date or signer of the paper is still empty. */
  readonly undocumented: boolean;
  /** Nothing was typed into the tab, as far as may be looked at. */
  readonly empty: boolean;
  /** The counted values are those of the open tab. */
  readonly live: boolean;
  /** A secrecy mark keeps the tab's content out of every paper. */
  readonly held: boolean;
  /** SHA-256 of the counted snapshot; null for live values. */
  readonly hash: string | null;
};

export type ProgressFigures = {
  readonly bodies: readonly BodyProgress[];
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly submitted: number;
};

const typed = ({ mark, strengths, shortcomings, reason, note }: Entry): boolean =>
  mark !== null || [strengths, shortcomings, reason, note].some((text) => !isEmptyText(text));

const isEmpty = (tab: CheckedTab): boolean => tab.newUnits.length === 0 && !tab.entries.some(typed);

const timingOf = (submittedAt: number | null, late: boolean): Timing => {
  if (submittedAt === null) return 'missing';
  return late ? 'late' : 'on-time';
};

type Times = Pick<BodyProgress, 'extensionUsed' | 'extendedUntil' | 'countedAt'>;

const timesOf = (source: Source | undefined, submittedAt: number | null): Times => {
  const extensions = (source?.history?.grants ?? []).filter(({ kind }) => kind === 'extension');
  const used = extensions.filter(({ at }) => submittedAt !== null && submittedAt >= at);
  return {
    extensionUsed: used[used.length - 1]?.until ?? null,
    extendedUntil: extensions[extensions.length - 1]?.until ?? null,
    countedAt: source?.history?.countedAt ?? null,
  };
};

const NO_FIGURES = { state: 'draft', submittedAt: null, late: null, hash: null, rated: 0, assigned: 0 } as const;

type Inputs = { readonly figures: BodyFigures | undefined; readonly source: Source | undefined };

// What a withheld tab says of itself is nobody's to know: neither that it is empty nor that its paper lacks a number.
const contentOf = (source: Source | undefined, submitted: boolean): Pick<BodyProgress, 'empty' | 'undocumented'> => {
  if (source === undefined) return { empty: true, undocumented: false };
  if (isHeld(source)) return { empty: false, undocumented: false };
  const { checked } = source;
  // A signed paper that was recorded names them, wherever they were not typed into the tab.
  const recorded = (source.history?.signed ?? null) !== null;
  const undocumented = submitted && !recorded && Object.values(checked.document).some(isEmptyText);
  return { empty: isEmpty(checked), undocumented };
};

const progressOf = (body: Pick<Body, 'id' | 'clause'>, { figures, source }: Inputs): BodyProgress => {
  const { state, submittedAt: iso, late, hash, rated, assigned } = figures ?? NO_FIGURES;
  const submittedAt = iso === null ? null : parseInstant(iso);
  return {
    body: body.id,
    clause: body.clause,
    timing: timingOf(submittedAt, late === true),
    state,
    submittedAt,
    rated,
    assigned,
    ...timesOf(source, submittedAt),
    ...contentOf(source, submittedAt !== null),
    live: source === undefined || source.source === 'live',
    held: source !== undefined && isHeld(source),
    hash,
  };
};

/** One row per body, in the order of "Cơ quan". onTime + late + missing = number of bodies. */
export const progressFigures = (campaign: Campaign, consolidated: Consolidated): ProgressFigures => {
  const figures = new Map(consolidated.bodies.map((one) => [one.id, one]));
  const sources = new Map(consolidated.sources.map((one) => [one.body, one]));
  const bodies = campaign.bodies.map((body) =>
    progressOf(body, { figures: figures.get(body.id), source: sources.get(body.id) }),
  );
  const count = (timing: Timing): number => bodies.filter((one) => one.timing === timing).length;
  const [onTime, late] = [count('on-time'), count('late')];
  return { bodies, onTime, late, missing: bodies.length - onTime - late, submitted: onTime + late };
};
