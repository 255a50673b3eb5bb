// Results with each unit counted once: rows of Bảng 2 (one basis per group) and how many units have any result.

import { unitsOf } from './assignment.ts';
import type { Campaign } from './campaign.ts';
import type { Consolidated, UnitFigures } from './consolidation.ts';
import { dutyUnits, isLevel, type OpinionBlock } from './figures-opinions.ts';
import type { ResultItem, SingleItem } from './figures-results.ts';
import type { Mark } from './level.ts';
import { type Tally, tally } from './tally.ts';

/** One group, one basis: its body, the secretariat's proposals, or none yet (several bodies, no proposal). */
export type GroupResult = {
  readonly group: string;
  readonly basis: 'body' | 'proposal' | 'none';
  readonly total: number;
  readonly tally: Tally | null;
};

/** any + kdg + none = units that somebody must rate. */
export type Coverage = { readonly units: number; readonly any: number; readonly kdg: number; readonly none: number };

const proposalsOf = (
  campaign: Campaign,
  group: string,
  units: ReadonlyMap<string, UnitFigures>,
): readonly (Mark | null)[] => unitsOf(campaign, group).map(({ id }) => units.get(id)?.proposal ?? null);

const groupResult = (item: SingleItem): GroupResult => ({
  group: item.group,
  basis: 'body',
  total: item.tally.total,
  tally: item.tally,
});

/** Rows of Bảng 2: each unit counted once. */
export const groupResults = (
  campaign: Campaign,
  consolidated: Consolidated,
  items: readonly ResultItem[],
): readonly GroupResult[] => {
  const units = new Map(consolidated.units.map((unit) => [unit.id, unit]));
  return items.flatMap((item): readonly GroupResult[] => {
    if (item.kind === 'single') return [groupResult(item)];
    if (item.kind === 'aspect') return [];
    return item.groups.map((group) => {
      const marks = proposalsOf(campaign, group, units);
      const proposed = marks.some((mark) => mark !== null);
      return {
        group,
        basis: proposed ? 'proposal' : 'none',
        total: marks.length,
        tally: proposed ? tally(marks) : null,
      };
    });
  });
};

const overallMarks = (blocks: readonly OpinionBlock[]): ReadonlyMap<string, readonly (Mark | null)[]> => {
  const found = new Map<string, (Mark | null)[]>();
  for (const { unit, mark, aspect } of blocks.flatMap(({ opinions }) => opinions))
    if (aspect === 'overall') found.set(unit, [...(found.get(unit) ?? []), mark]);
  return found;
};

const coverageOf = (marks: readonly (Mark | null)[]): 'any' | 'kdg' | 'none' => {
  if (marks.some(isLevel)) return 'any';
  return marks.includes('KDG') ? 'kdg' : 'none';
};

/** Of the units that somebody must rate: with a level from anybody, not rated by all who answered, without answer. */
export const coverage = (campaign: Campaign, blocks: readonly OpinionBlock[]): Coverage => {
  const marks = overallMarks(blocks);
  const states = dutyUnits(campaign).map(({ id }) => coverageOf(marks.get(id) ?? []));
  const count = (wanted: 'any' | 'kdg' | 'none'): number => states.filter((state) => state === wanted).length;
  return { units: states.length, any: count('any'), kdg: count('kdg'), none: count('none') };
};
