// Every number a paper prints, as plain data: a campaign and its consolidation in, no words out. The parts stand in
// figures-*.ts, one per section of the report.

import type { Campaign } from './campaign.ts';
import type { Consolidated } from './consolidation.ts';
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
  /** Units that bodies added in free rows, by name as typed. */
  readonly added: readonly { readonly name: string; readonly body: string }[];
};

/** What stands in a tab with a secrecy mark is printed nowhere (design §5): its entries count as not given. */
const withoutHeld = (consolidated: Consolidated): Consolidated => {
  const held = heldBodies(consolidated);
  if (held.size === 0) return consolidated;
  return {
    ...consolidated,
    sources: consolidated.sources.map((source) =>
      held.has(source.body) ? { ...source, checked: { ...source.checked, entries: [], newUnits: [] } } : source,
    ),
  };
};

/** All figures of the report. */
export const figures = (campaign: Campaign, all: Consolidated): Figures => {
  const consolidated = withoutHeld(all);
  const blocks = opinionBlocks(campaign, consolidated);
  const items = resultItems(blocks);
  const opinions = blocks.flatMap((block) => block.opinions);
  return {
    progress: progressFigures(campaign, all),
    dutyGroups: new Set(dutyUnits(campaign).map(({ group }) => group)).size,
    coverage: coverage(campaign, blocks),
    blocks,
    items,
    matrices: matrices(items),
    groups: groupResults(campaign, consolidated, items),
    caps: capFigures(campaign, consolidated),
    review: reviewFigures(campaign, consolidated, opinions),
    proposals: proposalFigures(campaign, consolidated),
    added: consolidated.sources.flatMap(({ body, checked }) => checked.newUnits.map(({ name }) => ({ name, body }))),
  };
};
