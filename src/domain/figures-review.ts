// Cases for a second look (section II.4, Bảng 4 and 8): facts side by side, taken from the findings and the opinions,
// without saying who is right.

import type { Aspect, Campaign } from './campaign.ts';
import type { Consolidated } from './consolidation.ts';
import { isLevel, type Opinion } from './figures-opinions.ts';
import type { Finding } from './finding.ts';
import { LEVELS, type Level } from './level.ts';
import { isHeld } from './withhold.ts';

export type Disagreement = {
  readonly unit: string;
  readonly group: string;
  readonly aspect: Aspect;
  readonly spread: number;
  /** Best level first; only levels that somebody gave. */
  readonly byLevel: readonly { readonly level: Level; readonly bodies: readonly string[] }[];
};

/** Units rated `level` while another of the same place is below `atLeast`. */
export type Coupled = {
  readonly level: Level;
  readonly atLeast: Level;
  readonly cases: readonly {
    readonly unit: string;
    readonly related: readonly { readonly unit: string; readonly level: Level }[];
  }[];
};

export type ReviewFigures = {
  readonly disagreements: readonly Disagreement[];
  readonly coupled: readonly Coupled[];
  /** Bodies that rated their own organisation. */
  readonly own: readonly { readonly body: string; readonly unit: string }[];
  /** Units rated HTXS by somebody who gave no reason. */
  readonly unreasoned: readonly string[];
  /** Not rated, or without result: Bảng 8. */
  readonly open: readonly Opinion[];
};

const byLevel = (opinions: readonly Opinion[]): Disagreement['byLevel'] =>
  LEVELS.map((level) => ({
    level,
    bodies: opinions.filter(({ mark }) => mark === level).map(({ body }) => body),
  })).filter(({ bodies }) => bodies.length > 0);

const disagreementsOf = (
  campaign: Campaign,
  consolidated: Consolidated,
  opinions: readonly Opinion[],
): readonly Disagreement[] =>
  consolidated.units.flatMap(({ id, group, spread }) =>
    (['overall', 'defence-security'] as const).flatMap((aspect): readonly Disagreement[] => {
      const apart = spread[aspect];
      if (apart === null || apart < campaign.rules.disagreement) return [];
      const own = opinions.filter((one) => one.unit === id && one.aspect === aspect);
      return [{ unit: id, group, aspect, spread: apart, byLevel: byLevel(own) }];
    }),
  );

type CouplingCase = Coupled['cases'][number];

const withoutDoubles = <T>(items: readonly T[]): readonly T[] => {
  const seen = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...seen.values()];
};

// Several bodies may rate the same unit HTXS: one case on paper.
const coupledOf = (findings: readonly Finding[]): readonly Coupled[] => {
  const rules = new Map<string, { level: Level; atLeast: Level; cases: CouplingCase[] }>();
  for (const { details, unit } of findings) {
    if (details.rule !== 'coupling' || unit === null) continue;
    const { level, atLeast } = details;
    const found = rules.get(`${level}/${atLeast}`) ?? { level, atLeast, cases: [] };
    rules.set(`${level}/${atLeast}`, found);
    found.cases.push({ unit, related: details.related.map((one) => ({ unit: one.unit, level: one.level })) });
  }
  return [...rules.values()].map((rule) => ({ ...rule, cases: withoutDoubles(rule.cases) }));
};

const isOwn = ({ own, mark }: Opinion): boolean => own && isLevel(mark);

const unreasonedOf = (findings: readonly Finding[]): readonly string[] =>
  withoutDoubles(
    findings.flatMap(({ details, unit }) =>
      details.rule === 'missing-reason' && details.mark === 'HTXS' && unit !== null ? [unit] : [],
    ),
  );

/** All cases, in the order of the catalogue. */
export const reviewFigures = (
  campaign: Campaign,
  consolidated: Consolidated,
  opinions: readonly Opinion[],
): ReviewFigures => {
  const held = new Set(consolidated.sources.filter(isHeld).map(({ body }) => body));
  // A withheld tab keeps its findings; this one would say a level.
  const unreasoned = new Set(
    unreasonedOf(consolidated.findings.filter(({ body }) => body === null || !held.has(body))),
  );
  return {
    disagreements: disagreementsOf(campaign, consolidated, opinions),
    coupled: coupledOf(consolidated.findings),
    own: withoutDoubles(opinions.filter(isOwn).map(({ body, unit }) => ({ body, unit }))),
    unreasoned: campaign.units.map(({ id }) => id).filter((id) => unreasoned.has(id)),
    open: opinions.filter(({ mark }) => !isLevel(mark)),
  };
};
