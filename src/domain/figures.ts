// Every number a paper prints, as plain data: a campaign and its consolidation in, no words out. The parts stand in
// figures-*.ts, one per section of the report.

import type { Campaign } from './campaign.ts';
import type { Consolidated } from './consolidation.ts';
import { type ActFigures, actFigures } from './figures-acts.ts';
import { type CapFigures, capFigures } from './figures-cap.ts';
import { type Coverage, coverage, type GroupResult, groupResults } from './figures-groups.ts';
import { dutyUnits, type OpinionBlock, opinionBlocks } from './figures-opinions.ts';
import { type ProgressFigures, progressFigures } from './figures-progress.ts';
import { type ProposalFigures, proposalFigures } from './figures-proposals.ts';
import { type MatrixFigures, matrices, type ResultItem, resultItems } from './figures-results.ts';
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
  readonly acts: ActFigures;
  /** Units that bodies added in free rows, by name as typed. */
  readonly added: readonly { readonly name: string; readonly body: string }[];
};

/** All figures of the report. Tabs with a secrecy mark come withheld (withhold.ts): their entries count as not given. */
export const figures = (campaign: Campaign, consolidated: Consolidated): Figures => {
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
    acts: actFigures(consolidated),
    added: consolidated.sources.flatMap(({ body, checked }) => checked.newUnits.map(({ name }) => ({ name, body }))),
  };
};
