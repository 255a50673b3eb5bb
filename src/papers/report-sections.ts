// Sections I to IV of the report: sentences in their order, tables where they stand (documents.md §1.3–1.6, §2). No word
// and no figure is made here.

import type { Block, Paragraph } from '../domain/document.ts';
import type { ResultItem, SharedItem, SingleItem } from '../domain/figures-results.ts';
import * as closing from '../messages/report-closing.ts';
import * as progress from '../messages/report-progress.ts';
import * as results from '../messages/report-results.ts';
import * as review from '../messages/report-review.ts';
import { heading, lead, prompt, sentences, text } from './paper-parts.ts';
import type { Context } from './report-context.ts';
import { isLongNarrative, matrixIndex, type TableId } from './report-labels.ts';
import { disagreementTable, narrativeTable, opinionTable } from './report-opinion-tables.ts';
import { capTable, groupTable, openTable, progressTable, proposalTable } from './report-tables.ts';

/** A table where this report has it. */
const table = ({ labels }: Context, id: TableId, make: (label: string) => readonly Block[]): readonly Block[] => {
  const label = labels.table(id);
  return label === null ? [] : make(label);
};

const label = ({ labels }: Context, id: TableId): string => labels.table(id) ?? '';

const list = (lines: readonly string[]): readonly Paragraph[] => lines.map((line) => text(line));

/** A lead that stays with its list; without a list it is a sentence. */
const leadAndList = (words: string, lines: readonly string[]): readonly Paragraph[] => {
  if (words === '') return list(lines);
  return lines.length === 0 ? [text(words)] : [lead(words), ...list(lines)];
};

/** Section I. */
export const directionSection = (context: Context): readonly Block[] => {
  const { campaign, figures, asOf } = context;
  return [
    heading(progress.PROGRESS_HEADS.section),
    heading(progress.PROGRESS_HEADS.direction),
    text(progress.assignedTask(campaign, figures)),
    prompt(progress.directionPrompt()),
    heading(progress.PROGRESS_HEADS.progress),
    text(progress.submissions(figures.progress, asOf)),
    ...sentences(progress.lateBodies(campaign, figures.progress)),
    ...progress.missingBodies(campaign, figures.progress).map((sentence) => text(sentence)),
    ...sentences(progress.undocumentedBodies(campaign, figures.progress)),
    ...sentences(progress.heldBack(campaign, figures.progress)),
    text(progress.progressTableRef(label(context, 'progress'))),
    ...table(context, 'progress', (name) => progressTable(context, name)),
    prompt(progress.progressPrompt()),
  ];
};

const narrativePart = (context: Context, item: SingleItem): readonly Block[] => {
  if (!item.narrative || item.tally.total === 0) return [];
  const id = `narrative/${item.group}` as const;
  const place = isLongNarrative(item) ? context.labels.annex(id) : context.labels.table(id);
  return [
    text(results.narrativeTableRef(context.campaign, item, place ?? '')),
    ...table(context, id, (name) => narrativeTable(context, item, name)),
  ];
};

const singlePart = (context: Context, item: SingleItem): readonly Block[] => [
  ...leadAndList(
    results.singleTotal(context.campaign, item),
    results.singleLines(context.campaign, item, context.labels.results),
  ),
  ...narrativePart(context, item),
];

const matrixTable = (context: Context, item: SharedItem): readonly Block[] => {
  const index = matrixIndex(context.figures.matrices, item);
  const matrix = context.figures.matrices[index];
  if (matrix === undefined) return [];
  return table(context, `opinions/${index}`, (name) => opinionTable(context, matrix, name));
};

const severalPart = (context: Context, item: SharedItem): readonly Block[] => {
  const { campaign, labels } = context;
  const index = matrixIndex(context.figures.matrices, item);
  const refs = { table: label(context, `opinions/${index}`), annex: labels.annex(`opinions/${index}`) ?? '' };
  const agreement = results.agreementText(campaign, item);
  return [
    text(results.severalTotal(campaign, item, refs)),
    ...leadAndList(agreement.lead, agreement.lines),
    ...matrixTable(context, item),
  ];
};

const aspectPart = (context: Context, item: SharedItem): readonly Block[] => [
  text(results.aspectNote()),
  ...list(results.aspectLines(context.campaign, item)),
  ...matrixTable(context, item),
];

type ItemPart = { readonly title: string; readonly blocks: readonly Block[] };

const itemPart = (context: Context, item: ResultItem): ItemPart => {
  const { campaign } = context;
  if (item.kind === 'single') return { title: results.singleTitle(campaign, item), blocks: singlePart(context, item) };
  return item.kind === 'several'
    ? { title: results.severalTitle(campaign, item), blocks: severalPart(context, item) }
    : { title: results.aspectTitle(campaign, item), blocks: aspectPart(context, item) };
};

const groupParts = (context: Context): readonly Block[] => {
  const parts = context.figures.items.map((item) => itemPart(context, item));
  const added = results.addedUnits(context.campaign, context.figures);
  return [
    ...parts.flatMap(({ title, blocks }, index) => [lead(`${results.letter(index)} ${title}`), ...blocks]),
    ...sentences(added === '' ? '' : `${results.letter(parts.length)} ${added}`),
  ];
};

const capPart = (context: Context): readonly Block[] => {
  const { campaign, figures, labels } = context;
  const rows = figures.caps.filter(({ basis }) => basis !== 'proposal' && basis !== 'decision');
  const result = review.capResult(campaign, rows);
  return [
    ...sentences(review.capRule(campaign), review.capReckoning(campaign, labels.table('caps'))),
    ...(rows.length === 0 ? [] : leadAndList(result.lead, result.lines)),
    ...result.others.map((sentence) => text(sentence)),
    text(review.capDecision(campaign)),
    ...table(context, 'caps', (name) => capTable(context, name)),
  ];
};

const reviewPart = (context: Context): readonly Block[] => {
  const { campaign, figures } = context;
  const apart = figures.review.disagreements;
  const cases: readonly (readonly Block[])[] = [
    ...(apart.length === 0
      ? []
      : [
          [
            text(review.disagreementSentence(campaign, apart, label(context, 'disagreements'))),
            ...table(context, 'disagreements', (name) => disagreementTable(context, name)),
          ],
        ]),
    ...review.reviewSentences(campaign, figures.review).map((sentence) => [text(sentence)]),
  ];
  if (cases.length === 0) return [text(review.nothingToReview())];
  return cases.flatMap((blocks, index) => lettered(blocks, index));
};

// The letter stands in front of the case's first sentence.
const lettered = ([first, ...rest]: readonly Block[], index: number): readonly Block[] => {
  if (first?.kind !== 'paragraph') return rest;
  return [{ ...first, runs: [{ text: `${results.letter(index)} ` }, ...first.runs] }, ...rest];
};

/** Section II. */
export const resultSection = (context: Context): readonly Block[] => {
  const { campaign, figures } = context;
  return [
    heading(results.RESULT_HEADS.section),
    heading(results.RESULT_HEADS.general),
    text(results.groupTableRef(campaign, figures.groups, label(context, 'groups'))),
    text(results.coverageSentence(figures.coverage)),
    ...table(context, 'groups', (name) => groupTable(context, name)),
    heading(results.RESULT_HEADS.groups),
    ...groupParts(context),
    heading(results.RESULT_HEADS.cap),
    ...capPart(context),
    heading(results.RESULT_HEADS.review),
    ...reviewPart(context),
    prompt(review.reviewPrompt(campaign)),
    ...table(context, 'open', (name) => openTable(context, name)),
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
