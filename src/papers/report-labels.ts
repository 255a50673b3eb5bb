// Which tables and annexes this report has, in the order in which they appear, and the numbers they get from it:
// sentences refer by id, so that a report without disagreements has no gap in its numbers.

import type { Figures } from '../domain/figures.ts';
import type { MatrixFigures, ResultItem, SingleItem } from '../domain/figures-results.ts';
import { annexLabel, tableLabel } from '../messages/report-tables.ts';

export type TableId =
  | 'progress'
  | 'groups'
  | 'caps'
  | 'disagreements'
  | 'open'
  | 'proposals'
  | `opinions/${number}`
  | `narrative/${string}`;

export type AnnexId =
  | 'results'
  | 'grants'
  | 'sources'
  | 'changes'
  | 'late'
  | `opinions/${number}`
  | `narrative/${string}`;

export type Labels = {
  /** "Bảng 3"; null when this report has no such table. */
  readonly table: (id: TableId) => string | null;
  /** "Phụ lục 1B"; null when this report has no such annex. */
  readonly annex: (id: AnnexId) => string | null;
  /** "Phụ lục 1": all results, whatever its parts. */
  readonly results: string;
};

/** Place of the matrix that shows this item's opinions in a table of its own; -1 for any other item. */
export const matrixIndex = (matrices: readonly MatrixFigures[], item: ResultItem): number =>
  matrices.findIndex(({ overall, aspect }) => (overall ?? aspect) === item);

// Bảng 5 at 12 pt: characters that fit a line of its two columns of prose, lines that fit a page.
const STRENGTHS_LINE = 25;
const SHORTCOMINGS_LINE = 21;
const PAGE_LINES = 45;

const linesOf = (words: string, perLine: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);

/** A table of prose longer than a page moves into an annex (documents.md §4, 1C). */
export const isLongNarrative = ({ narrative, opinions }: SingleItem): boolean =>
  narrative &&
  opinions.reduce(
    (sum, one) =>
      sum + Math.max(2, linesOf(one.strengths, STRENGTHS_LINE), linesOf(one.shortcomings, SHORTCOMINGS_LINE)),
    0,
  ) > PAGE_LINES;

export const narrativeItems = ({ items }: Figures): readonly SingleItem[] =>
  items.filter((item): item is SingleItem => item.kind === 'single' && item.narrative && item.tally.total > 0);

const itemTable = (figures: Figures, item: ResultItem): readonly TableId[] => {
  const matrix = matrixIndex(figures.matrices, item);
  if (matrix >= 0) return [`opinions/${matrix}`];
  const hasTable = item.kind === 'single' && narrativeItems(figures).includes(item) && !isLongNarrative(item);
  return hasTable ? [`narrative/${item.group}`] : [];
};

const when = <T>(condition: boolean, id: T): readonly T[] => (condition ? [id] : []);

const tableIds = (figures: Figures): readonly TableId[] => [
  'progress',
  'groups',
  ...figures.items.flatMap((item) => itemTable(figures, item)),
  ...when<TableId>(figures.caps.length > 0, 'caps'),
  ...when<TableId>(figures.review.disagreements.length > 0, 'disagreements'),
  ...when<TableId>(figures.review.open.length > 0, 'open'),
  ...when<TableId>(figures.proposals.proposed > 0, 'proposals'),
];

/** Parts of annex 1, in order. */
const resultParts = (figures: Figures): readonly AnnexId[] => [
  ...when<AnnexId>(
    figures.items.some(({ kind }) => kind === 'single'),
    'results',
  ),
  ...figures.matrices.map((_, index): AnnexId => `opinions/${index}`),
  ...narrativeItems(figures)
    .filter(isLongNarrative)
    .map(({ group }): AnnexId => `narrative/${group}`),
];

/** Annexes after the first, in order. */
const recordAnnexes = ({ acts }: Figures, withChanges: boolean): readonly AnnexId[] => [
  ...when<AnnexId>(acts.grants.length > 0, 'grants'),
  'sources',
  ...when<AnnexId>(withChanges, 'changes'),
  ...when<AnnexId>(acts.lateCells.length > 0, 'late'),
];

/** Numbers by order of appearance. */
export const labelsOf = (figures: Figures, withChanges: boolean): Labels => {
  const tables = tableIds(figures);
  const parts = resultParts(figures);
  const annexes = new Map<AnnexId, string>([
    ...parts.map((id, index) => [id, annexLabel(1, parts.length > 1 ? index : null)] as const),
    ...recordAnnexes(figures, withChanges).map((id, index) => [id, annexLabel(index + 2, null)] as const),
  ]);
  return {
    table: (id) => (tables.includes(id) ? tableLabel(tables.indexOf(id) + 1) : null),
    annex: (id) => annexes.get(id) ?? null,
    results: annexLabel(1, null),
  };
};
