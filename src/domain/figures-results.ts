// The results as section II tells them: one item per (clause, group) in the order of the profile. Groups that the same
// several bodies rate make one item; opinions on defence-security alone stand apart and are never added to the others.

import type { Assignment } from './campaign.ts';
import { addTallies, isLevel, type Opinion, type OpinionBlock, tallyOf } from './figures-opinions.ts';
import { type Level, rank } from './level.ts';
import type { Tally } from './tally.ts';

/** A group that one body rates as a whole. */
export type SingleItem = {
  readonly kind: 'single';
  readonly group: string;
  readonly body: string;
  readonly clause: string;
  readonly narrative: boolean;
  readonly opinions: readonly Opinion[];
  readonly tally: Tally;
};

/** How far the overall opinions on a unit lie apart; every unit is in one class. */
export type Agreement = {
  readonly same: number;
  readonly oneApart: number;
  readonly farApart: number;
  readonly single: number;
  readonly none: number;
};

export type BodyTally = { readonly body: string; readonly clause: string; readonly tally: Tally };

/** Groups rated by several bodies (`several`), or on one aspect only (`aspect`, by one body or more). */
export type SharedItem = {
  readonly kind: 'several' | 'aspect';
  readonly groups: readonly string[];
  readonly clause: string;
  readonly bodies: readonly BodyTally[];
  readonly opinions: readonly Opinion[];
  /** Distinct units. */
  readonly total: number;
  /** Of `several`; null for an aspect. */
  readonly agreement: Agreement | null;
};

export type ResultItem = SingleItem | SharedItem;

/** Opinions of several bodies side by side: Bảng 3 and one annex. `aspect` bodies are shown apart. */
export type MatrixFigures = {
  readonly clause: string;
  readonly groups: readonly string[];
  readonly overall: SharedItem | null;
  readonly aspect: SharedItem | null;
};

const ranksApart = (levels: readonly Level[]): number => {
  const ranks = levels.map(rank);
  return Math.max(...ranks) - Math.min(...ranks);
};

const agreementClass = (levels: readonly Level[]): keyof Agreement => {
  if (levels.length < 2) return levels.length === 0 ? 'none' : 'single';
  const apart = ranksApart(levels);
  if (apart === 0) return 'same';
  return apart === 1 ? 'oneApart' : 'farApart';
};

const levelsByUnit = (opinions: readonly Opinion[]): ReadonlyMap<string, readonly Level[]> => {
  const found = new Map<string, Level[]>();
  for (const { unit, mark } of opinions) {
    const levels = found.get(unit) ?? [];
    found.set(unit, levels);
    if (isLevel(mark)) levels.push(mark);
  }
  return found;
};

const agreementOf = (opinions: readonly Opinion[]): Agreement => {
  const classes = [...levelsByUnit(opinions).values()].map(agreementClass);
  const count = (wanted: keyof Agreement): number => classes.filter((one) => one === wanted).length;
  return {
    same: count('same'),
    oneApart: count('oneApart'),
    farApart: count('farApart'),
    single: count('single'),
    none: count('none'),
  };
};

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

const bodyTallies = (blocks: readonly OpinionBlock[]): readonly BodyTally[] =>
  distinct(blocks.map(({ assignment }) => assignment.body)).map((body) => {
    const own = blocks.filter(({ assignment }) => assignment.body === body);
    return {
      body,
      clause: own[0]?.assignment.clause ?? '',
      tally: addTallies(own.map(({ opinions }) => tallyOf(opinions))),
    };
  });

const sharedItem = (kind: SharedItem['kind'], blocks: readonly OpinionBlock[]): SharedItem => {
  const groups = distinct(blocks.map(({ assignment }) => assignment.group));
  const opinions = blocks.flatMap((block) => block.opinions);
  return {
    kind,
    groups,
    clause: blocks[0]?.assignment.clause ?? '',
    bodies: bodyTallies(blocks),
    opinions,
    total: levelsByUnit(opinions).size,
    agreement: kind === 'several' ? agreementOf(opinions) : null,
  };
};

const singleItem = ({ assignment, opinions }: OpinionBlock): SingleItem => ({
  kind: 'single',
  group: assignment.group,
  body: assignment.body,
  clause: assignment.clause,
  narrative: assignment.narrative,
  opinions,
  tally: tallyOf(opinions),
});

const sameTask = (one: Assignment, other: Assignment): boolean =>
  one.group === other.group && one.aspect === other.aspect;

// The bodies of a group and aspect, as one text to compare by.
const evaluators = (blocks: readonly OpinionBlock[], assignment: Assignment): string =>
  blocks
    .filter((block) => sameTask(block.assignment, assignment))
    .map((block) => block.assignment.body)
    .sort()
    .join(' ');

/** Items in the order in which the profile's assignments first name them. */
export const resultItems = (blocks: readonly OpinionBlock[]): readonly ResultItem[] => {
  const keyed = blocks.map((block) => {
    const bodies = evaluators(blocks, block.assignment);
    const alone = block.assignment.aspect === 'overall' && !bodies.includes(' ');
    return {
      block,
      alone,
      key: alone ? `${bodies}/${block.assignment.group}` : `${block.assignment.aspect}/${bodies}`,
    };
  });
  return distinct(keyed.map(({ key }) => key)).flatMap((key): ResultItem[] => {
    const own = keyed.filter((one) => one.key === key);
    const first = own[0];
    if (first === undefined) return [];
    if (first.alone) return [singleItem(first.block)];
    const kind = first.block.assignment.aspect === 'overall' ? 'several' : 'aspect';
    return [
      sharedItem(
        kind,
        own.map(({ block }) => block),
      ),
    ];
  });
};

const overlaps = (one: SharedItem, other: SharedItem): boolean =>
  one.groups.some((group) => other.groups.includes(group));

/** One matrix per item of several bodies, with the one-aspect opinions on the same groups; then those left over. */
export const matrices = (items: readonly ResultItem[]): readonly MatrixFigures[] => {
  const shared = items.filter((item): item is SharedItem => item.kind !== 'single');
  const several = shared.filter(({ kind }) => kind === 'several');
  const aspects = shared.filter(({ kind }) => kind === 'aspect');
  const alone = aspects.filter((aspect) => !several.some((item) => overlaps(item, aspect)));
  return [
    ...several.map((overall) => {
      const aspect = aspects.find((item) => overlaps(item, overall)) ?? null;
      return { clause: overall.clause, groups: overall.groups, overall, aspect };
    }),
    ...alone.map((aspect) => ({ clause: aspect.clause, groups: aspect.groups, overall: null, aspect })),
  ];
};
