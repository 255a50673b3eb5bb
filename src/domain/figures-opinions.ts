// The opinions a paper counts: one per (body, unit, aspect) of the assignments, in the order of "Phân công" and "Đơn vị",
// whether or not the body answered. Everything the report prints of ratings is a filter over this list.

import { assignmentsTo, unitsOf } from './assignment.ts';
import type { Aspect, Assignment, Campaign, Unit } from './campaign.ts';
import type { Consolidated, Source } from './consolidation.ts';
import type { Entry } from './entry.ts';
import type { Level, Mark } from './level.ts';
import { type Tally, tally } from './tally.ts';

export type Opinion = {
  readonly body: string;
  readonly unit: string;
  readonly group: string;
  readonly aspect: Aspect;
  readonly mark: Mark | null;
  readonly strengths: string;
  readonly shortcomings: string;
  readonly reason: string;
  readonly note: string;
  /** Read from the open tab: the body may still change it. */
  readonly live: boolean;
  /** The unit is the body's own organisation. */
  readonly own: boolean;
};

/** Opinions of one body on one group and aspect. */
export type OpinionBlock = { readonly assignment: Assignment; readonly opinions: readonly Opinion[] };

export const isLevel = (mark: Mark | null): mark is Level => mark !== null && mark !== 'KDG';

const TALLIED = ['HTXS', 'HTT', 'HT', 'KHT', 'total', 'rated', 'notRated', 'empty'] as const;

/** Sum of disjoint tallies. */
export const addTallies = (tallies: readonly Tally[]): Tally => {
  const sum = { ...tally([]) };
  for (const one of tallies) for (const key of TALLIED) sum[key] += one[key];
  return sum;
};

/** Tally of what these opinions say. */
export const tallyOf = (opinions: readonly Opinion[]): Tally => tally(opinions.map(({ mark }) => mark));

const ABSENT = { mark: null, strengths: '', shortcomings: '', reason: '', note: '' };

const opinionOf = (assignment: Assignment, unit: Unit, found: Found): Opinion => {
  const { mark, strengths, shortcomings, reason, note } = found.entry ?? ABSENT;
  return {
    body: assignment.body,
    unit: unit.id,
    group: unit.group,
    aspect: assignment.aspect,
    mark,
    strengths,
    shortcomings,
    reason,
    note,
    live: found.live,
    own: unit.ownBody === assignment.body,
  };
};

type Found = { readonly entry: Entry | undefined; readonly live: boolean };

const entryKey = (body: string, aspect: Aspect, unit: string): string => `${body}/${aspect}/${unit}`;

// "(nếu có)": a row an optional table leaves blank says, once it is handed in, that there is no such unit (clause 4).
const counts = (assignment: Assignment, opinion: Opinion, source: Source | undefined): boolean =>
  !assignment.optional || opinion.mark !== null || source === undefined || source.submittedAt === null;

/** One block per assignment, in the order of the groups' assignments. */
export const opinionBlocks = (
  campaign: Campaign,
  consolidated: Pick<Consolidated, 'sources'>,
): readonly OpinionBlock[] => {
  const sources = new Map(consolidated.sources.map((source) => [source.body, source]));
  const entries = new Map(
    consolidated.sources.flatMap(({ body, checked }) =>
      checked.entries.map((entry) => [entryKey(body, entry.aspect, entry.unit), entry] as const),
    ),
  );
  return campaign.assignments.map((assignment) => {
    const source = sources.get(assignment.body);
    const live = source === undefined || source.source === 'live';
    const opinions = unitsOf(campaign, assignment.group)
      .map((unit) => {
        const entry = entries.get(entryKey(assignment.body, assignment.aspect, unit.id));
        return opinionOf(assignment, unit, { entry, live });
      })
      .filter((opinion) => counts(assignment, opinion, source));
    return { assignment, opinions };
  });
};

/** Units that somebody must rate: with at least one assignment that is not optional, in the order of "Đơn vị". */
export const dutyUnits = (campaign: Campaign): readonly Unit[] =>
  campaign.units.filter((unit) => assignmentsTo(campaign, unit.group).some(({ optional }) => !optional));
