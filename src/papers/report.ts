// The report on one campaign as a tree: figures from domain/, words from messages/, put in order here.

import type { Campaign } from '../domain/campaign.ts';
import type { Consolidated } from '../domain/consolidation.ts';
import type { Paper } from '../domain/document.ts';
import { figures } from '../domain/figures.ts';
import { type PaperChanges, paperChanges } from '../domain/paper-changes.ts';
import { paperState } from '../domain/paper-state.ts';
import { figuresAsOf, opening, reportTitle } from '../messages/report-opening.ts';
import { FONT, MARGINS_MM, text } from './paper-parts.ts';
import { annexes } from './report-annexes.ts';
import type { Context, Edition } from './report-context.ts';
import { reportHead, signature } from './report-head.ts';
import { labelsOf } from './report-labels.ts';
import { hasChangeAnnex } from './report-record-annexes.ts';
import { resultSection } from './report-results.ts';
import { assessmentSection, directionSection, proposalSection } from './report-sections.ts';

export type ReportTime = { readonly asOf: number; readonly edition?: Edition };

const changesOf = (campaign: Campaign, consolidated: Consolidated, edition: Edition | null): PaperChanges | null => {
  const state = edition?.before?.state ?? null;
  return state === null ? null : paperChanges(campaign, state, paperState(campaign, consolidated));
};

const contextOf = (
  campaign: Campaign,
  consolidated: Consolidated,
  { asOf, edition = null }: { readonly asOf: number; readonly edition?: Edition | null },
): Context => {
  const made = figures(campaign, consolidated);
  return {
    campaign,
    figures: made,
    asOf,
    edition,
    changes: changesOf(campaign, consolidated, edition),
    labels: labelsOf(made, hasChangeAnnex({ campaign, edition })),
    rulings: new Map(
      consolidated.units.map(({ id, proposal, decision }) => [id, { unit: id, proposal, decision }] as const),
    ),
    spreads: new Map(consolidated.units.map(({ id, spread }) => [id, spread.overall] as const)),
  };
};

/**
 * The draft report (documents.md §1): sections I–IV, then the annexes. `asOf` is the epoch ms of the newest snapshot or
 * live read that was used, never the clock at generation. Without an `edition` neither version nor changes are printed.
 * The same input gives the same tree.
 */
export const report = (campaign: Campaign, consolidated: Consolidated, time: ReportTime): Paper => {
  const context = contextOf(campaign, consolidated, time);
  const { asOf } = time;
  const body = [
    ...reportHead(campaign),
    ...opening(campaign, context.figures).map((line) => text(line)),
    text(figuresAsOf(campaign, context.figures, asOf)),
    ...directionSection(context),
    ...resultSection(context),
    ...assessmentSection(context),
    ...proposalSection(context),
    ...signature(campaign),
  ];
  return {
    title: reportTitle(campaign),
    margins: MARGINS_MM,
    font: FONT,
    sections: [{ orientation: 'portrait', blocks: body }, ...annexes(context)],
  };
};
