// Opinions on one unit that lie far apart (design §5, `disagreement`). The two aspects are never held against each other,
// and nothing is averaged: who decides sees who said what.

import type { Aspect, Campaign } from './campaign.ts';
import { type Finding, finding } from './finding.ts';
import { commonClause, levelsOn, type OpinionsOf, spreadOf } from './opinions.ts';

const ASPECTS: readonly Aspect[] = ['overall', 'defence-security'];

/** One notice per unit and aspect whose levels are `rules.disagreement` ranks or more apart. */
export const disagreements = (campaign: Campaign, opinionsOf: OpinionsOf): Finding[] =>
  campaign.units.flatMap((unit) => {
    const opinions = opinionsOf(unit);
    return ASPECTS.flatMap((aspect) => {
      const levels = levelsOn(opinions, aspect);
      const spread = spreadOf(levels);
      if (spread === null || spread < campaign.rules.disagreement) return [];
      const said = levels.map(({ opinion, level }) => ({ body: opinion.assignment.body, level }));
      const place = { group: unit.group, aspect, unit: unit.id, clause: commonClause(levels) };
      return [finding({ rule: 'disagreement', spread, opinions: said }, place)];
    });
  });
