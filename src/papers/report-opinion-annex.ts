// Annex 1B: one row per unit, one column per body, the one-aspect opinions under a head of their own. With more than
// nine bodies the annex is repeated in blocks of eight columns.

import { findBody, unitsOf } from '../domain/assignment.ts';
import type { Block } from '../domain/document.ts';
import type { Opinion } from '../domain/figures-opinions.ts';
import type { BodyTally, MatrixFigures, SharedItem } from '../domain/figures-results.ts';
import { unitName } from '../messages/findings-facts.ts';
import { plain } from '../messages/format.ts';
import { sharedTitle } from '../messages/report-results.ts';
import {
  ANNEX_TITLES,
  blockHead,
  CELLS,
  marked,
  NOTES,
  narrowPartHead,
  OPINION_ANNEX_HEADS,
  partLabel,
  shortMark,
  unitHead,
} from '../messages/report-tables.ts';
import { BAND_FILL, type Column, notedTable, type Row, row, WIDTH_MM, type Words } from './paper-parts.ts';
import { annexHead, ruled } from './report-annex-parts.ts';
import type { Context } from './report-context.ts';

const MOST_BODIES = 9;
const BODIES_PER_BLOCK = 8;

const MM = { order: 10, overall: 17, aspect: 15, spread: 14, ruling: 20 } as const;

type Aspect = Opinion['aspect'];
type BodyColumn = { readonly body: string; readonly aspect: Aspect };

const columnsFor = (item: SharedItem | null, aspect: Aspect): readonly BodyColumn[] =>
  (item?.bodies ?? []).map(({ body }: BodyTally) => ({ body, aspect }));

const blocksOf = (bodies: readonly BodyColumn[]): readonly (readonly BodyColumn[])[] => {
  if (bodies.length <= MOST_BODIES) return [bodies];
  const count = Math.ceil(bodies.length / BODIES_PER_BLOCK);
  return Array.from({ length: count }, (_, index) =>
    bodies.slice(index * BODIES_PER_BLOCK, (index + 1) * BODIES_PER_BLOCK),
  );
};

const opinionKey = ({ body, aspect }: BodyColumn, unit: string): string => `${body}/${aspect}/${unit}`;

type OpinionIndex = ReadonlyMap<string, Opinion>;

const indexOf = ({ overall, aspect }: MatrixFigures): OpinionIndex =>
  new Map([...(overall?.opinions ?? []), ...(aspect?.opinions ?? [])].map((one) => [opinionKey(one, one.unit), one]));

const cellText = (opinion: Opinion | undefined): string => {
  if (opinion === undefined) return CELLS.none;
  return opinion.mark === null ? CELLS.missing : marked(shortMark(opinion.mark), opinion);
};

const tableColumns = (
  context: Context,
  bodies: readonly BodyColumn[],
  groups: readonly string[],
): readonly Column[] => {
  const widths = bodies.map(({ aspect }) => (aspect === 'overall' ? MM.overall : MM.aspect));
  const taken = widths.reduce((sum, width) => sum + width, MM.order + MM.spread + 2 * MM.ruling);
  return [
    { widthMm: MM.order, head: 'TT' },
    { widthMm: WIDTH_MM.landscape - taken, head: unitHead(context.campaign, groups), align: 'left' },
    ...bodies.map(({ body }, index) => ({
      widthMm: widths[index] ?? MM.overall,
      head: findBody(context.campaign, body)?.tab ?? body,
    })),
    { widthMm: MM.spread, head: OPINION_ANNEX_HEADS.spread },
    { widthMm: MM.ruling, head: OPINION_ANNEX_HEADS.proposal },
    { widthMm: MM.ruling, head: OPINION_ANNEX_HEADS.decision },
  ];
};

const overHeads = (context: Context, matrix: MatrixFigures, bodies: readonly BodyColumn[]): readonly Words[] => {
  const part = (item: SharedItem | null, aspect: Aspect): readonly Words[] => {
    const span = bodies.filter((one) => one.aspect === aspect).length;
    return item === null || span === 0 ? [] : [{ text: narrowPartHead(context.campaign, aspect, item.clause), span }];
  };
  return [
    { text: '', span: 2 },
    ...part(matrix.overall, 'overall'),
    ...part(matrix.aspect, 'defence-security'),
    { text: '', span: 3 },
  ];
};

type Block1B = {
  readonly matrix: MatrixFigures;
  readonly bodies: readonly BodyColumn[];
  readonly opinions: OpinionIndex;
  readonly spreads: ReadonlyMap<string, number | null>;
};

const unitRow = (context: Context, block: Block1B, place: { unit: string; index: number }): Row => {
  const spread = block.spreads.get(place.unit) ?? null;
  const ruling = context.rulings.get(place.unit);
  return row(
    plain(place.index + 1),
    unitName(context.campaign, place.unit),
    ...block.bodies.map((one) => cellText(block.opinions.get(opinionKey(one, place.unit)))),
    spread === null ? CELLS.none : plain(spread),
    ruled(ruling?.proposal),
    ruled(ruling?.decision),
  );
};

const groupRows = (context: Context, block: Block1B, group: string): readonly Row[] => [
  row({
    text: blockHead(context.campaign, group, block.matrix.clause),
    span: block.bodies.length + 5,
    bold: true,
    align: 'left',
    fill: BAND_FILL,
  }),
  ...unitsOf(context.campaign, group).map(({ id }, index) => unitRow(context, block, { unit: id, index })),
];

const notes = (context: Context, { bodies, opinions }: Block1B): readonly string[] => {
  const shown = [...opinions.values()].filter(
    (one) => one.mark !== null && bodies.some(({ body, aspect }) => body === one.body && aspect === one.aspect),
  );
  return [
    NOTES.legend(),
    shown.some(({ live }) => live) ? NOTES.live() : '',
    shown.some(({ own }) => own) ? NOTES.self() : '',
    NOTES.decision(context.campaign),
  ];
};

/** The annex of one matrix, in one block of columns or several. */
export const opinionAnnexes = (context: Context, matrix: MatrixFigures, label: string): readonly Block[] => {
  const { campaign } = context;
  const blocks = blocksOf([...columnsFor(matrix.overall, 'overall'), ...columnsFor(matrix.aspect, 'defence-security')]);
  const title = ANNEX_TITLES.opinions(sharedTitle(campaign, matrix.clause, matrix.groups));
  const opinions = indexOf(matrix);
  return blocks.flatMap((bodies, index) => {
    const block = { matrix, bodies, opinions, spreads: context.spreads };
    const name = blocks.length === 1 ? label : partLabel(label, index + 1, blocks.length);
    return [
      ...annexHead(context, name, title),
      ...notedTable(
        {
          columns: tableColumns(context, bodies, matrix.groups),
          over: overHeads(context, matrix, bodies),
          rows: matrix.groups.flatMap((group) => groupRows(context, block, group)),
          size: 11,
        },
        notes(context, block),
      ),
    ];
  });
};
