// Organisations of one place held against each other: to be HTXS, a party organisation needs the government, the Front
// and the unions of its place at HTT or better (HD 21-HD/BTCTW 2019; whether it still binds is the campaign's setting).

import { unitsOf } from './assignment.ts';
import type { Campaign, CouplingRule, Unit } from './campaign.ts';
import type { Ruling } from './consolidation.ts';
import { type Finding, finding } from './finding.ts';
import type { Level } from './level.ts';
import { commonClause, isBelow, isLevel, type LevelOpinion, levelsOn, type OpinionsOf } from './opinions.ts';

type Opinions = {
  readonly campaign: Campaign;
  readonly opinionsOf: OpinionsOf;
  readonly rulings: ReadonlyMap<string, Ruling>;
};

type Related = { readonly unit: string; readonly body: string; readonly level: Level };

/** Units of a group by place. */
const byPlace = (campaign: Campaign, group: string): ReadonlyMap<string, readonly Unit[]> => {
  const places = new Map<string, Unit[]>();
  for (const unit of unitsOf(campaign, group)) {
    if (unit.place === undefined) continue;
    const list = places.get(unit.place);
    if (list === undefined) places.set(unit.place, [unit]);
    else list.push(unit);
  }
  return places;
};

/** Who gives the unit that level; null when nobody does. A proposal, once written, stands for all opinions. */
const givenBy = ({ rulings, opinionsOf }: Opinions, unit: Unit, level: Level): readonly LevelOpinion[] | null => {
  const proposal = rulings.get(unit.id)?.proposal;
  if (isLevel(proposal)) return proposal === level ? [] : null;
  const agreeing = levelsOn(opinionsOf(unit), 'overall').filter((one) => one.level === level);
  return agreeing.length > 0 ? agreeing : null;
};

const belowLeast = ({ opinionsOf }: Opinions, units: readonly Unit[], least: Level): Related[] =>
  units.flatMap((unit) =>
    levelsOn(opinionsOf(unit), 'overall')
      .filter(({ level }) => isBelow(level, least))
      .map(({ opinion, level }) => ({ unit: unit.id, body: opinion.assignment.body, level })),
  );

/** Needs of one rule by the level they ask for, each with its groups' units by place. */
const needsByLevel = (campaign: Campaign, rule: CouplingRule) => {
  const levels = [...new Set(rule.needs.map(({ atLeast }) => atLeast))];
  return levels.map((atLeast) => ({
    atLeast,
    places: rule.needs.filter((need) => need.atLeast === atLeast).map(({ group }) => byPlace(campaign, group)),
  }));
};

const placeOf = (unit: Unit, givers: readonly LevelOpinion[]) => {
  const [only] = givers.length === 1 ? givers : [];
  return {
    body: only?.opinion.assignment.body ?? null,
    group: unit.group,
    aspect: 'overall' as const,
    unit: unit.id,
    sheet: only?.opinion.source?.checked.sheet ?? null,
    cell: only?.opinion.entry?.cell ?? null,
    clause: commonClause(givers),
  };
};

const ruleFindings = (opinions: Opinions, rule: CouplingRule): Finding[] => {
  const { group, level } = rule.if;
  const needs = needsByLevel(opinions.campaign, rule);
  return unitsOf(opinions.campaign, group).flatMap((unit) => {
    const givers = unit.place === undefined ? null : givenBy(opinions, unit, level);
    if (givers === null) return [];
    return needs.flatMap(({ atLeast, places }) => {
      const partners = places.flatMap((place) => place.get(unit.place ?? '') ?? []);
      const related = belowLeast(opinions, partners, atLeast);
      if (related.length === 0) return [];
      return [finding({ rule: 'coupling', level, atLeast, related }, placeOf(unit, givers))];
    });
  });
};

/**
 * One warning per unit and needed level whose partners of the same place are rated below it; partners not rated yet
 * are not below. `body`, `sheet` and `cell` are given when one body alone gave the level.
 */
export const couplings = (opinions: Opinions): Finding[] =>
  opinions.campaign.rules.coupling.flatMap((rule) => ruleFindings(opinions, rule));
