// What people wrote on "Tổng hợp" beside the units: the secretariat's proposals and the Standing Committee's decisions.
// Counted and compared with the opinions, never computed.

import { unitsOf } from './assignment.ts';
import type { Campaign } from './campaign.ts';
import type { Consolidated, UnitFigures } from './consolidation.ts';
import { dutyUnits } from './figures-opinions.ts';
import type { Mark } from './level.ts';
import { type Tally, tally } from './tally.ts';

export type ProposalFigures = {
  /** Units that somebody must rate: the base of `proposed` and `decided`. */
  readonly units: number;
  readonly proposed: number;
  readonly decided: number;
  /** Proposals that none of the overall opinions on the unit says. */
  readonly differing: readonly { readonly unit: string; readonly mark: Mark }[];
  /** Rows of Bảng 7; `empty` of a tally = without proposal. */
  readonly groups: readonly { readonly group: string; readonly tally: Tally }[];
};

const differs = ({ ratings, proposal }: UnitFigures): boolean => {
  const marks = ratings.filter(({ aspect, level }) => aspect === 'overall' && level !== null).map(({ level }) => level);
  return marks.length > 0 && !marks.includes(proposal);
};

/** Figures of section IV. */
export const proposalFigures = (campaign: Campaign, consolidated: Consolidated): ProposalFigures => {
  const units = new Map(consolidated.units.map((unit) => [unit.id, unit]));
  const duty = dutyUnits(campaign).map(({ id }) => units.get(id));
  const groups = campaign.groups.map(({ id }) => ({
    group: id,
    tally: tally(unitsOf(campaign, id).map((unit) => units.get(unit.id)?.proposal ?? null)),
  }));
  return {
    units: duty.length,
    proposed: duty.filter((unit) => (unit?.proposal ?? null) !== null).length,
    decided: duty.filter((unit) => (unit?.decision ?? null) !== null).length,
    differing: consolidated.units.flatMap((unit) =>
      unit.proposal !== null && differs(unit) ? [{ unit: unit.id, mark: unit.proposal }] : [],
    ),
    groups: groups.filter((group) => group.tally.total > 0),
  };
};
