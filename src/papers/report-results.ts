// Section II of the report: results in general, group by group, places of HTXS, cases for a second look (documents.md
// §1.4). No word and no figure is made here.

import type { Block } from '../domain/document.ts';
import type { ResultItem, SharedItem, SingleItem } from '../domain/figures-results.ts';
import * as results from '../messages/report-results.ts';
import * as review from '../messages/report-review.ts';
import { heading, lead, prompt, sentences, text } from './paper-parts.ts';
import { capTable, openTable } from './report-case-tables.ts';
import type { Context } from './report-context.ts';
import { label, leadAndList, list, table } from './report-flow.ts';
import { isLongNarrative, matrixIndex } from './report-labels.ts';
import { disagreementTable, narrativeTable, opinionTable } from './report-opinion-tables.ts';
import { groupTable } from './report-tables.ts';

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
