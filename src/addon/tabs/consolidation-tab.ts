// "Tổng hợp" as a tab: frame, key row and people's columns. Its texts are consolidation-cells.ts, its order
// consolidation-layout.ts.

import type { Campaign } from '../../domain/campaign.ts';
import { columnLetters } from '../../domain/grid.ts';
import type { ConditionalPlan, FramePlan, SizeRun, TabPlan } from '../../domain/plan.ts';
import { tabKey } from '../../domain/tab-keys.ts';
import { CONSOLIDATION_TEXTS as TEXTS } from '../../messages/sheet-texts.ts';
import { BODY_TEXTS, TAB_NAMES } from '../../messages/tab-texts.ts';
import { consolidationCells } from './consolidation-cells.ts';
import {
  CONSOLIDATION_HEAD,
  type ConsolidationColumns,
  consolidationColumns,
  consolidationRows,
  sections,
} from './consolidation-layout.ts';
import { basePaper, COLOUR, SHORT_NAMES, shortLevelRules, sizeRuns, TITLE } from './palette.ts';

const WIDTHS: Readonly<Record<string, number>> = {
  order: 26,
  unit: 230,
  overall: 62,
  defence: 62,
  spread: 46,
  gap: 6,
  count: 38,
  attention: 180,
  proposal: 86,
  decision: 104,
  note: 110,
};

const widths = ({ keys }: ConsolidationColumns): SizeRun[] =>
  sizeRuns(
    keys.map((key) => WIDTHS[key.split('-')[0] ?? ''] ?? 60),
    2,
  );

/** Letters of the first and last column whose key passes. */
const span = ({ keys }: ConsolidationColumns, test: (key: string) => boolean): [string, string] => {
  const hits = keys.flatMap((key, index) => (test(key) ? [columnLetters(index + 2)] : []));
  return [hits[0] ?? 'B', hits[hits.length - 1] ?? 'B'];
};

const isCount = (key: string): boolean => key.startsWith('count-');
const isOpinion = (key: string): boolean => key.startsWith('overall') || key.startsWith('defence');
const isSpread = (key: string): boolean => key.startsWith('spread');

type Area = { readonly columns: ConsolidationColumns; readonly keys: readonly string[]; readonly rows: number };

const FIRST = CONSOLIDATION_HEAD + 1;

const rowLooks = ({ columns, rows }: Area): ConditionalPlan[] => {
  const last = columnLetters(columns.keys.length + 1);
  const all = [`B${FIRST}:${last}${rows}`];
  const starts = (text: string): string => `=LEFT($A${FIRST},${text.length})="${text}"`;
  return [
    { ranges: all, when: { formula: starts('section/') }, style: { background: COLOUR.head, bold: true } },
    { ranges: all, when: { formula: starts('group/') }, style: { background: COLOUR.band, bold: true } },
    { ranges: all, when: { formula: starts('new/title') }, style: { background: COLOUR.band, bold: true } },
    { ranges: all, when: { formula: starts('figure/') }, style: { background: COLOUR.surface2 } },
  ];
};

const wordLooks = (ranges: readonly string[]): ConditionalPlan[] => [
  { ranges, when: { startsWith: 'vượt' }, style: { color: COLOUR.warn, bold: true } },
  { ranges, when: { equals: TEXTS.absent }, style: { color: COLOUR.faint } },
  { ranges, when: { equals: TEXTS.notAssigned }, style: { color: COLOUR.faint } },
  { ranges, when: { equals: '0' }, style: { color: COLOUR.faint } },
];

const spreadLooks = ({ columns, rows }: Area, least: number): ConditionalPlan[] =>
  columns.keys.flatMap((key, index) => {
    const letter = columnLetters(index + 2);
    const formula = `=AND(LEFT($A${FIRST},5)="unit/",IFERROR(VALUE(${letter}${FIRST})>=${least},FALSE))`;
    return isSpread(key)
      ? [
          {
            ranges: [`${letter}${FIRST}:${letter}${rows}`],
            when: { formula },
            style: { background: COLOUR.warnTint, color: COLOUR.warn, bold: true },
          },
        ]
      : [];
  });

/** Ratings of a tab that is still being filled are italic: the section's row of sources says so. */
const liveLooks = ({ columns, keys }: Area): ConditionalPlan[] => {
  const [first, last] = span(columns, isOpinion);
  const starts = keys.flatMap((key, index) => (key.endsWith('/sources') ? [index + 2] : []));
  const ends = keys.indexOf('new/title') + 1;
  return starts.map((row, at) => ({
    ranges: [`${first}${row + 1}:${last}${starts[at + 1] === undefined ? ends : (starts[at + 1] ?? 0) - 3}`],
    when: { formula: `=AND(LEFT($A${row + 1},5)="unit/",${first}$${row}="${TEXTS.live}")` },
    style: { italic: true },
  }));
};

const heights = (keys: readonly string[]): SizeRun[] => [
  { from: 2, count: 1, px: 34 },
  { from: FIRST, count: keys.length + 1 - CONSOLIDATION_HEAD, px: 22 },
];

const letterOf = (columns: ConsolidationColumns, wanted: string): string => span(columns, (key) => key === wanted)[0];

const stylesOf = ({ columns, keys, rows }: Area): FramePlan['styles'] => {
  const last = columnLetters(columns.keys.length + 1);
  const first = letterOf(columns, 'overall-1');
  const attention = letterOf(columns, 'attention');
  const rowsWhere = (test: (key: string) => boolean, ranges: (row: number) => string[]): string[] =>
    keys.flatMap((key, index) => (test(key) ? ranges(index + 2) : []));
  return [
    basePaper(`A1:${last}${rows}`),
    { ranges: ['B2'], style: TITLE },
    { ranges: ['D3'], style: { color: COLOUR.ink2, size: 9 } },
    { ranges: [`B${FIRST}:${last}${rows}`], style: { size: 9, border: COLOUR.line } },
    {
      ranges: [
        `${first}${FIRST}:${span(columns, isCount)[1]}${rows}`,
        `${letterOf(columns, 'proposal')}${FIRST}:${letterOf(columns, 'decision')}${rows}`,
      ],
      style: { horizontal: 'center' },
    },
    {
      ranges: rowsWhere(
        (key) => /^(group|new\/title|section\/\d+\/aspects)/.test(key),
        (row) => [`${first}${row}:${attention}${row}`],
      ),
      style: { horizontal: 'left' },
    },
    {
      ranges: [
        ...rowsWhere(
          (key) => key.endsWith('/bodies'),
          (row) => [`C${row}:${last}${row}`],
        ),
        ...rowsWhere(
          (key) => key.startsWith('unit/'),
          (row) => [`C${row}`, `${attention}${row}`],
        ),
      ],
      style: { wrap: true },
    },
  ];
};

const frame = (campaign: Campaign, area: Area): FramePlan => {
  const { columns, keys, rows } = area;
  const matrix = `${letterOf(columns, 'overall-1')}${FIRST}:${span(columns, isCount)[1]}${rows}`;
  // Not the counts: their heads are the levels' names.
  const opinions = `${letterOf(columns, 'overall-1')}${FIRST}:${span(columns, isOpinion)[1]}${rows}`;
  const people = `${letterOf(columns, 'proposal')}${FIRST}:${letterOf(columns, 'decision')}${rows}`;
  return {
    rows,
    columns: columns.keys.length + 1,
    widths: widths(columns),
    heights: heights(keys),
    frozenRows: CONSOLIDATION_HEAD,
    frozenColumns: 3,
    hiddenColumns: [],
    merges: [],
    styles: stylesOf(area),
    dropdowns: [
      {
        range: people,
        rows: keys.flatMap((key, index) => (key.startsWith('unit/') ? [index + 2] : [])),
        values: Object.values(SHORT_NAMES),
        strict: false,
        help: BODY_TEXTS.chooseLevel,
      },
    ],
    checkboxes: [],
    conditional: [
      ...rowLooks(area),
      ...shortLevelRules(opinions),
      ...shortLevelRules(people),
      ...spreadLooks(area, campaign.rules.disagreement),
      ...wordLooks([matrix]),
      ...liveLooks(area),
    ],
  };
};

const peopleHeads = (campaign: Campaign, key: string): string[] =>
  key.endsWith('/bodies') ? [TEXTS.proposal(campaign), TEXTS.decision(campaign), TEXTS.note] : ['', '', ''];

/** The tab as it is opened: all rows in their place, nothing consolidated yet. */
export const consolidationTab = (campaign: Campaign): TabPlan => {
  const columns = consolidationColumns(sections(campaign));
  const keys = consolidationRows(campaign);
  const cells = consolidationCells(campaign, keys, { consolidated: null, at: 0 });
  return {
    name: TAB_NAMES.consolidation,
    hidden: false,
    frame: frame(campaign, { columns, keys, rows: keys.length + 1 }),
    cells: [
      [tabKey(campaign.id, 'consolidation'), ...columns.keys],
      ...keys.map((key, index) => [key, ...(cells[index] ?? []), ...peopleHeads(campaign, key)]),
    ],
  };
};
