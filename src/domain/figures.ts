// Every number a paper prints, as plain data: a campaign and its consolidation in, no words out. The parts stand in
// figures-*.ts, one per section of the report.

import type { Campaign } from './campaign.ts';
import { consolidate } from './consolidate.ts';
import type { Consolidated, Source, UnitFigures } from './consolidation.ts';
import { type CapFigures, capFigures } from './figures-cap.ts';
import { dutyUnits, type OpinionBlock, opinionBlocks } from './figures-opinions.ts';
import { heldBodies, type ProgressFigures, progressFigures } from './figures-progress.ts';
import { type ProposalFigures, proposalFigures } from './figures-proposals.ts';
import {
  type Coverage,
  coverage,
  type GroupResult,
  groupResults,
  type MatrixFigures,
  matrices,
  type ResultItem,
  resultItems,
} from './figures-results.ts';
import { type ReviewFigures, reviewFigures } from './figures-review.ts';

export type Figures = {
  readonly progress: ProgressFigures;
  /** Groups of the units that somebody must rate. */
  readonly dutyGroups: number;
  readonly coverage: Coverage;
  readonly blocks: readonly OpinionBlock[];
  readonly items: readonly ResultItem[];
  readonly matrices: readonly MatrixFigures[];
  readonly groups: readonly GroupResult[];
  readonly caps: readonly CapFigures[];
  readonly review: ReviewFigures;
  readonly proposals: ProposalFigures;
  readonly units: readonly UnitFigures[];
  /** Units that bodies added in free rows, by name as typed. */
  readonly added: readonly { readonly name: string; readonly body: string }[];
};

const withoutContent = (source: Source): Source => ({
  ...source,
  checked: {
    ...source.checked,
    entries: [],
    newUnits: [],
    findings: source.checked.findings.filter(({ details }) => details.rule === 'secrecy-mark'),
  },
});

/** What stands in a tab with a secrecy mark is printed nowhere (design §5): it is consolidated anew as if not given. */
const withoutHeld = (campaign: Campaign, all: Consolidated): Consolidated => {
  const held = heldBodies(all);
  if (held.size === 0) return all;
  return consolidate({
    campaign,
    sources: all.sources.map((source) => (held.has(source.body) ? withoutContent(source) : source)),
    rulings: all.units.map(({ id, proposal, decision }) => ({ unit: id, proposal, decision })),
  });
};

/** All figures of the report. */
export const figures = (campaign: Campaign, all: Consolidated): Figures => {
  const consolidated = withoutHeld(campaign, all);
  const blocks = opinionBlocks(campaign, consolidated);
  const items = resultItems(blocks);
  const opinions = blocks.flatMap((block) => block.opinions);
  return {
    progress: progressFigures(campaign, consolidated),
    dutyGroups: new Set(dutyUnits(campaign).map(({ group }) => group)).size,
    coverage: coverage(campaign, blocks),
    blocks,
    items,
    matrices: matrices(items),
    groups: groupResults(campaign, consolidated, items),
    caps: capFigures(campaign, consolidated),
    review: reviewFigures(campaign, consolidated, opinions),
    proposals: proposalFigures(campaign, consolidated),
    units: consolidated.units,
    added: consolidated.sources.flatMap(({ body, checked }) => checked.newUnits.map(({ name }) => ({ name, body }))),
  };
};
