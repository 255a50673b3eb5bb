// Bảng 3, 4 and 5 of the report: opinions of several bodies side by side, those far apart, and the prose of clause 3's
// bullet. The two aspects are two parts and never added.

import type { Block } from '../domain/document.ts';
import type { BodyTally, MatrixFigures, SharedItem, SingleItem } from '../domain/figures-results.ts';
import type { Disagreement } from '../domain/figures-review.ts';
import { LEVEL_NAMES, LEVELS } from '../domain/level.ts';
import { bodyName, unitName } from '../messages/findings-facts.ts';
import { plain } from '../messages/format.ts';
import { groupName, sharedTitle } from '../messages/report-results.ts';
import {
  CELLS,
  countWithShare,
  DISAGREEMENT_TABLE,
  marked,
  NARRATIVE_TABLE,
  NOTES,
  numbered,
  OPINION_TABLE,
  opinionLines,
  partHead,
} from '../messages/report-tables.ts';
import { BAND_FILL, columnsOf, framedTable, type Row, row, type TableParts } from './paper-parts.ts';
import type { Context } from './report-context.ts';
import { needsRoundNote } from './report-tables.ts';

const isLiveBody = ({ figures }: Context, body: string): boolean =>
  figures.progress.bodies.some((one) => one.body === body && one.live);

const bodyRow = (context: Context, { body, tally }: BodyTally, index: number): Row =>
  row(
    plain(index + 1),
    bodyName(context.campaign, body),
    plain(tally.total),
    marked(plain(tally.rated), { live: isLiveBody(context, body), own: false }),
    ...LEVELS.map((level) => countWithShare(tally[level], tally.rated)),
    plain(tally.notRated),
    plain(tally.empty),
  );

const partRows = (context: Context, item: SharedItem | null, aspect: 'overall' | 'defence-security'): readonly Row[] =>
  item === null
    ? []
    : [
        row({
          text: partHead(context.campaign, aspect, item.clause),
          span: OPINION_TABLE.heads.length,
          bold: true,
          align: 'left',
          fill: BAND_FILL,
        }),
        ...item.bodies.map((body, index) => bodyRow(context, body, index)),
      ];

const bodiesOf = ({ overall, aspect }: MatrixFigures): readonly BodyTally[] => [
  ...(overall?.bodies ?? []),
  ...(aspect?.bodies ?? []),
];

/** Bảng 3. */
export const opinionTable = (context: Context, matrix: MatrixFigures, label: string): readonly Block[] => {
  const bodies = bodiesOf(matrix);
  const title = sharedTitle(context.campaign, matrix.clause, matrix.groups);
  return framedTable(
    { title: numbered(label, OPINION_TABLE.title(title)), base: OPINION_TABLE.base() },
    {
      columns: columnsOf(OPINION_TABLE.heads, [10, 37, 12, 13, 17, 17, 17, 17, 12, 13], [1]),
      rows: [...partRows(context, matrix.overall, 'overall'), ...partRows(context, matrix.aspect, 'defence-security')],
      size: 11,
    },
    [
      NOTES.legend(),
      needsRoundNote(bodies.map(({ tally }) => tally)) ? NOTES.round() : '',
      bodies.some(({ body }) => isLiveBody(context, body)) ? NOTES.live() : '',
      NOTES.noAdd(),
    ],
  );
};

const disagreementRow = ({ campaign }: Context, one: Disagreement, index: number): Row =>
  row(
    plain(index + 1),
    unitName(campaign, one.unit),
    { text: opinionLines(campaign, one) },
    plain(one.spread),
    one.aspect === 'defence-security' ? CELLS.defenceOnly : '',
  );

/** Bảng 4. */
export const disagreementTable = (context: Context, label: string): readonly Block[] => {
  const { campaign, figures } = context;
  const { disagreements } = figures.review;
  const heads = DISAGREEMENT_TABLE.heads(
    campaign,
    disagreements.map(({ group }) => group),
  );
  return framedTable(
    { title: numbered(label, DISAGREEMENT_TABLE.title(campaign)) },
    {
      columns: columnsOf(heads, [10, 50, 75, 15, 15], [1, 2]),
      rows: disagreements.map((one, index) => disagreementRow(context, one, index)),
      size: 12,
    },
    [NOTES.legend()],
  );
};

export const narrativeTitle = (context: Context, item: SingleItem): string =>
  NARRATIVE_TABLE.title(groupName(context.campaign, item.group));

/** Bảng 5 without its title: texts as typed, nothing cut. */
export const narrativeParts = (context: Context, item: SingleItem): TableParts => ({
  columns: columnsOf(NARRATIVE_TABLE.heads, [10, 28, 52, 45, 30], [1, 2, 3]),
  rows: item.opinions.map((one, index) => ({
    cells: [
      plain(index + 1),
      unitName(context.campaign, one.unit),
      one.strengths === '' ? CELLS.missing : one.strengths,
      one.shortcomings === '' ? CELLS.missing : one.shortcomings,
      marked(one.mark === null ? CELLS.missing : LEVEL_NAMES[one.mark], {
        live: one.live && one.mark !== null,
        own: one.own,
      }),
    ],
    maySplit: true,
  })),
  size: 12,
});

export const narrativeNotes = (item: SingleItem): readonly string[] => [
  item.opinions.some(({ live, mark }) => live && mark !== null) ? NOTES.live() : '',
  item.opinions.some(({ own }) => own) ? NOTES.self() : '',
];

/** Bảng 5. */
export const narrativeTable = (context: Context, item: SingleItem, label: string): readonly Block[] =>
  framedTable(
    { title: numbered(label, narrativeTitle(context, item)) },
    narrativeParts(context, item),
    narrativeNotes(item),
  );
