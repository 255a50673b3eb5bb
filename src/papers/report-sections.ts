// Sections I, III and IV of the report: sentences in their order, tables where they stand (documents.md §1.3, §1.5,
// §1.6). No word and no figure is made here. Section II stands in report-results.ts.

import type { Block } from '../domain/document.ts';
import * as closing from '../messages/report-closing.ts';
import * as progress from '../messages/report-progress.ts';
import * as review from '../messages/report-review.ts';
import { heading, lead, prompt, sentences, text } from './paper-parts.ts';
import { proposalTable } from './report-case-tables.ts';
import type { Context } from './report-context.ts';
import { label, leadAndList, table } from './report-flow.ts';
import type { AnnexId } from './report-labels.ts';
import { progressTable } from './report-tables.ts';

/** Section I. */
export const directionSection = (context: Context): readonly Block[] => {
  const { campaign, figures, asOf, labels } = context;
  const annex = (id: AnnexId): string => labels.annex(id) ?? '';
  return [
    heading(progress.PROGRESS_HEADS.section),
    heading(progress.PROGRESS_HEADS.direction),
    text(progress.assignedTask(campaign, figures)),
    prompt(progress.directionPrompt()),
    heading(progress.PROGRESS_HEADS.progress),
    text(progress.submissions(figures.progress, asOf)),
    ...sentences(progress.lateBodies(campaign, figures.progress)),
    ...progress.missingBodies(campaign, figures.progress).map((sentence) => text(sentence)),
    ...[
      progress.extendedBodies(campaign, figures.acts, annex('grants')),
      progress.undocumentedBodies(campaign, figures.progress),
      progress.changedBodies(figures.acts, annex('late')),
      progress.heldBack(campaign, figures.progress),
      progress.mismatchedPapers(campaign, figures.acts),
      progress.acceptedBodies(campaign, figures.acts, annex('grants')),
    ].flatMap((sentence) => sentences(sentence)),
    text(progress.progressTableRef(label(context, 'progress'))),
    ...table(context, 'progress', (name) => progressTable(context, name)),
    prompt(progress.progressPrompt()),
  ];
};

/** Section III: nothing here is computed. */
export const assessmentSection = ({ campaign, figures }: Context): readonly Block[] => [
  heading(closing.CLOSING_HEADS.assessment),
  heading(closing.CLOSING_HEADS.strengths),
  prompt(closing.strengthsPrompt(campaign)),
  heading(closing.CLOSING_HEADS.shortcomings),
  prompt(closing.shortcomingsPrompt(figures)),
  heading(closing.CLOSING_HEADS.causes),
  prompt(closing.causesPrompt()),
];

const proposalPart = (context: Context): readonly Block[] => {
  const { campaign, figures, labels } = context;
  if (figures.proposals.proposed === 0) return [prompt(closing.proposalsPrompt(campaign))];
  const refs = { table: label(context, 'proposals'), annex: labels.results };
  const differing = closing.differingProposals(campaign, figures.proposals);
  const cap = review.capResult(
    campaign,
    figures.caps.filter(({ basis }) => basis === 'proposal'),
  );
  return [
    text(closing.proposed(campaign, figures.proposals, refs)),
    ...table(context, 'proposals', (name) => proposalTable(context, name)),
    ...(differing === '' ? [] : [text([{ text: differing }, { text: closing.reasonsPrompt(), prompt: true }])]),
    ...leadAndList(cap.lead, cap.lines),
    ...cap.others.map((sentence) => text(sentence)),
  ];
};

/** Section IV. */
export const proposalSection = (context: Context): readonly Block[] => {
  const { campaign, figures, labels } = context;
  return [
    heading(closing.CLOSING_HEADS.proposals),
    heading(closing.CLOSING_HEADS.levels),
    ...proposalPart(context),
    heading(closing.decisionHead(campaign, figures.proposals)),
    text(closing.decisions(campaign, figures.proposals, labels.results)),
    heading(closing.CLOSING_HEADS.requests),
    prompt(closing.requestsPrompt(campaign)),
    lead(closing.lastSentence(campaign)),
  ];
};
