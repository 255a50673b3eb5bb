// Who handed in, when, and what is still open: figures of section I, Bảng 1 and the annex of sources. "Late" is always
// against the campaign's due instant, also for a body whose time was extended.

import type { Campaign } from './campaign.ts';
import type { BodyFigures, BodyState, Consolidated, Source } from './consolidation.ts';
import type { CheckedTab, Entry } from './entry.ts';
import { parseInstant } from './instant.ts';
import { isEmptyText } from './text.ts';

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

/** Bodies whose content may not be copied anywhere. */
export const heldBodies = (consolidated: Consolidated): ReadonlySet<string> =>
  new Set(
    consolidated.findings.flatMap(({ details, body }) =>
      details.rule === 'secrecy-mark' && body !== null ? [body] : [],
    ),
  );

const NO_FIGURES = { state: 'draft', submittedAt: null, late: null, hash: null, rated: 0, assigned: 0 } as const;

type Inputs = {
  readonly figures: BodyFigures | undefined;
  readonly source: Source | undefined;
  readonly held: boolean;
};

const progressOf = (body: { readonly id: string; readonly clause: string }, inputs: Inputs): BodyProgress => {
  const { source, held } = inputs;
  const { state, late, hash, rated, assigned, ...figures } = inputs.figures ?? NO_FIGURES;
  const submittedAt = figures.submittedAt === null ? null : parseInstant(figures.submittedAt);
  const fields = source === undefined ? [] : Object.values(source.checked.document);
  return {
    body: body.id,
    clause: body.clause,
    timing: timingOf(submittedAt, late === true),
    state,
    submittedAt,
    rated,
    assigned,
    undocumented: submittedAt !== null && fields.some(isEmptyText),
    empty: !held && (source === undefined || isEmpty(source.checked)),
    live: source === undefined || source.source === 'live',
    held,
    hash,
  };
};

/** One row per body, in the order of "Cơ quan". onTime + late + missing = number of bodies. */
export const progressFigures = (campaign: Campaign, consolidated: Consolidated): ProgressFigures => {
  const figures = new Map(consolidated.bodies.map((one) => [one.id, one]));
  const sources = new Map(consolidated.sources.map((one) => [one.body, one]));
  const held = heldBodies(consolidated);
  const bodies = campaign.bodies.map((body) =>
    progressOf(body, { figures: figures.get(body.id), source: sources.get(body.id), held: held.has(body.id) }),
  );
  const count = (timing: Timing): number => bodies.filter((one) => one.timing === timing).length;
  const [onTime, late] = [count('on-time'), count('late')];
  return { bodies, onTime, late, missing: bodies.length - onTime - late, submitted: onTime + late };
};
