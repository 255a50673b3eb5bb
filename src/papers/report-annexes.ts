// The annexes of the report (documents.md §4), each a section of its own. Here 1A and 1C, what every unit got from whom;
// 1B stands in report-opinion-annex.ts, 2 to 5 in report-record-annexes.ts.

import type { Block, Section } from '../domain/document.ts';
import type { Opinion } from '../domain/figures-opinions.ts';
import type { SingleItem } from '../domain/figures-results.ts';
import { LEVEL_NAMES } from '../domain/level.ts';
import { bodyName, unitName } from '../messages/findings-facts.ts';
import { plain } from '../messages/format.ts';
import { ANNEX_TITLES, blockHead, CELLS, marked, NOTES, RESULT_ANNEX_HEADS } from '../messages/report-tables.ts';
import { BAND_FILL, columnsOf, mayNeedSplit, notedTable, type Row, row } from './paper-parts.ts';
import { annexHead, ruled } from './report-annex-parts.ts';
import type { Context } from './report-context.ts';
import { isLongNarrative, narrativeItems } from './report-labels.ts';
import { opinionAnnexes } from './report-opinion-annex.ts';
import { narrativeNotes, narrativeParts, narrativeTitle } from './report-opinion-tables.ts';
import { changeAnnex, grantAnnex, lateAnnex, sourceAnnex } from './report-record-annexes.ts';

const markWords = ({ mark, live, own }: Opinion): string => {
  if (mark === null) return CELLS.missing;
  return marked(mark === 'KDG' ? LEVEL_NAMES.KDG : mark, { live, own });
};

const resultRow = ({ campaign, rulings }: Context, one: Opinion, index: number): Row => ({
  cells: [
    plain(index + 1),
    unitName(campaign, one.unit),
    bodyName(campaign, one.body),
    markWords(one),
    one.reason,
    ruled(rulings.get(one.unit)?.proposal),
    ruled(rulings.get(one.unit)?.decision),
    one.note,
  ],
  maySplit: mayNeedSplit(one.reason, one.note),
});

const resultRows = (context: Context, item: SingleItem): readonly Row[] => [
  row({
    text: blockHead(context.campaign, item.group, item.clause),
    span: 8,
    bold: true,
    align: 'left',
    fill: BAND_FILL,
  }),
  ...(item.opinions.length === 0
    ? [row({ text: CELLS.noUnits, span: 8 })]
    : item.opinions.map((one, index) => resultRow(context, one, index))),
];

const resultAnnex = (context: Context, label: string): readonly Block[] => {
  const items = context.figures.items.filter((item): item is SingleItem => item.kind === 'single');
  const opinions = items.flatMap((item) => item.opinions);
  return [
    ...annexHead(context, label, ANNEX_TITLES.results()),
    ...notedTable(
      {
        columns: columnsOf(RESULT_ANNEX_HEADS(context.campaign), [12, 70, 45, 25, 40, 22, 22, 16], [1, 2, 4, 7]),
        rows: items.flatMap((item) => resultRows(context, item)),
        size: 11,
      },
      [
        NOTES.legend(),
        opinions.some(({ live, mark }) => live && mark !== null) ? NOTES.live() : '',
        opinions.some(({ own, mark }) => own && mark !== null) ? NOTES.self() : '',
        NOTES.decision(context.campaign),
      ],
    ),
  ];
};

const narrativeAnnex = (context: Context, item: SingleItem, label: string): readonly Block[] => [
  ...annexHead(context, label, narrativeTitle(context, item)),
  ...notedTable(narrativeParts(context, item), narrativeNotes(item)),
];

const section = (orientation: Section['orientation'], blocks: readonly Block[]): Section => ({ orientation, blocks });

const labelled = (label: string | null, make: (label: string) => Section): readonly Section[] =>
  label === null ? [] : [make(label)];

const RECORD_ANNEXES = [
  ['grants', grantAnnex],
  ['sources', sourceAnnex],
  ['changes', changeAnnex],
  ['late', lateAnnex],
] as const;

/** All annexes of this report, each on pages of its own. */
export const annexes = (context: Context): readonly Section[] => {
  const { labels, figures } = context;
  return [
    ...labelled(labels.annex('results'), (label) => section('landscape', resultAnnex(context, label))),
    ...figures.matrices.flatMap((matrix, index) =>
      labelled(labels.annex(`opinions/${index}`), (label) =>
        section('landscape', opinionAnnexes(context, matrix, label)),
      ),
    ),
    ...narrativeItems(figures)
      .filter(isLongNarrative)
      .flatMap((item) =>
        labelled(labels.annex(`narrative/${item.group}`), (label) =>
          section('portrait', narrativeAnnex(context, item, label)),
        ),
      ),
    ...RECORD_ANNEXES.flatMap(([id, make]) =>
      labelled(labels.annex(id), (label) => section('portrait', make(context, label))),
    ),
  ];
};
