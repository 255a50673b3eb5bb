// Annexes 2 to 5 of the report (documents.md §4): decisions on time, sources with their check codes, what this version says
// differently, what came too late to count. Layout as data; words from messages/report-annexes.ts.

import type { Block, Paragraph } from '../domain/document.ts';
import { unitName } from '../messages/findings-facts.ts';
import { plain } from '../messages/format.ts';
import * as words from '../messages/report-annexes.ts';
import { ANNEX_TITLES } from '../messages/report-tables.ts';
import { columnsOf, notedTable, paragraph, type Row, row, text } from './paper-parts.ts';
import { annexHead } from './report-annex-parts.ts';
import type { Context } from './report-context.ts';

type Layout = {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly left: readonly number[];
};

const numberedRows = (cells: readonly (readonly string[])[]): readonly Row[] =>
  cells.map((one, index) => row(plain(index + 1), ...one));

const portraitTable = ({ heads, widths, left }: Layout, cells: readonly (readonly string[])[]): readonly Block[] =>
  notedTable({ columns: columnsOf(heads, widths, left), rows: numberedRows(cells), size: 12 }, []);

/** Annex 2. */
export const grantAnnex = (context: Context, label: string): readonly Block[] => [
  ...annexHead(context, label, ANNEX_TITLES.grants()),
  ...portraitTable(
    { heads: words.GRANT_ANNEX_HEADS, widths: [10, 50, 32, 45, 28], left: [1, 3] },
    context.figures.acts.grants.map((grant) => words.grantCells(context.campaign, grant)),
  ),
];

const sourceNotes = ({ figures, edition, asOf }: Context): readonly Paragraph[] =>
  [
    edition === null ? '' : words.editionNote(edition.version, asOf, edition.content),
    figures.progress.bodies.some(({ hash }) => hash !== null) ? words.codeNote() : '',
    edition === null || edition.program === '' ? '' : words.programNote(edition.program),
  ]
    .filter((note) => note !== '')
    .map((note) => paragraph([{ text: note, italic: true, size: 12 }], { align: 'justify', spaceAfterPt: 3 }));

/** Annex 3. */
export const sourceAnnex = (context: Context, label: string): readonly Block[] => {
  const { campaign, figures, asOf } = context;
  return [
    ...annexHead(context, label, ANNEX_TITLES.sources()),
    ...portraitTable(
      { heads: words.SOURCE_ANNEX_HEADS, widths: [10, 55, 28, 32, 40], left: [1] },
      figures.progress.bodies.map((body) => words.sourceCells(campaign, body, { acts: figures.acts, asOf })),
    ),
    ...sourceNotes(context),
  ];
};

/** Annex 4 has something to say: a version before this one, or a setting that wants it said that there is none. */
export const hasChangeAnnex = ({ campaign, edition }: Pick<Context, 'campaign' | 'edition'>): boolean =>
  edition !== null && (edition.before !== null || campaign.report?.annex4First === true);

const changeRows = ({ campaign, changes }: Context): readonly (readonly string[])[] =>
  (changes?.changes ?? []).map((change) => [
    unitName(campaign, change.unit),
    words.changedBy(campaign, change),
    ...words.changedCells(change),
  ]);

const changeSummary = ({ campaign, changes, edition }: Context): Paragraph => {
  if (edition === null || edition.before === null || changes === null) return text(words.firstVersion());
  const said = { text: words.changeSummary(campaign, changes, edition.before) };
  if (changes.changes.length === 0) return text([said]);
  const { reason } = edition;
  return text([
    said,
    reason === '' ? { text: words.reasonPrompt(), prompt: true } : { text: `${reason.replace(/[.;\s]+$/, '')}.` },
  ]);
};

/** Annex 4. */
export const changeAnnex = (context: Context, label: string): readonly Block[] => {
  const rows = changeRows(context);
  const heads = words.changeAnnexHeads(context.edition?.before?.version ?? 0, context.edition?.version ?? 0);
  return [
    ...annexHead(context, label, ANNEX_TITLES.changes()),
    changeSummary(context),
    ...(rows.length === 0 ? [] : portraitTable({ heads, widths: [10, 50, 40, 30, 35], left: [1, 2] }, rows)),
  ];
};

/** Annex 5. */
export const lateAnnex = (context: Context, label: string): readonly Block[] => [
  ...annexHead(context, label, ANNEX_TITLES.late()),
  text(words.lateNote()),
  ...portraitTable(
    { heads: words.LATE_ANNEX_HEADS, widths: [10, 40, 45, 12, 29, 29], left: [1, 2, 4, 5] },
    context.figures.acts.lateCells.map((cell) => words.lateCells(context.campaign, cell)),
  ),
];
