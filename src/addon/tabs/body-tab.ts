// The tab of one body (mockups/body-tab.png, tokens.md §4): what its cells hold, which rows are what, which cells are
// the body's. The frame is the same for every body; looks that depend on the row follow the hidden key column.

import { assignmentsOf, findBody, findGroup, unitsOf } from '../../domain/assignment.ts';
import type { Assignment, Body, Campaign } from '../../domain/campaign.ts';
import { capReading } from '../../domain/cap.ts';
import { FREE_ROWS } from '../../domain/free-rows.ts';
import { columnLetters } from '../../domain/grid.ts';
import type { ConditionalPlan, FramePlan, SizeRun } from '../../domain/plan.ts';
import { BODY_COLUMNS, rowKey, tabKey } from '../../domain/tab-keys.ts';
import { tally } from '../../domain/tally.ts';
import { drillMarked } from '../../messages/drill-texts.ts';
import {
  BODY_HEADERS,
  BODY_TEXTS,
  bandLine,
  bandTitle,
  deadlineLine,
  LEVEL_CHOICES,
  taskLines,
} from '../../messages/tab-texts.ts';
import { basePaper, COLOUR, fullLevelRules, HEADER, TITLE } from './palette.ts';

/** Key row, title, deadline, labels, fields, status, header. */
export const BODY_HEAD = 7;
/** Height of a row of the tables, in pixels. */
export const ROW_HEIGHT = 28;
/** Rows the live check and the checkbox need by address; the head is fixed by its protection. */
export const SUBMIT_CELL = 'B5';
/** First column of the record in the key row. */
export const RECORD_COLUMN = BODY_COLUMNS.length + 2;

export type BodyTab = {
  readonly body: Body;
  readonly cells: readonly (readonly string[])[];
  readonly rows: number;
  readonly bands: readonly number[];
  readonly captions: readonly number[];
  /** The whole block of the range protection. */
  readonly used: string;
};

type Line = { readonly key: string; readonly texts: readonly string[] };

const bandLines = (campaign: Campaign, { aspect, group }: Assignment, index: number): Line[] => {
  const units = unitsOf(campaign, group);
  const name = findGroup(campaign, group)?.name ?? group;
  return [
    {
      key: rowKey({ kind: 'band', aspect, group }),
      texts: ['', bandTitle(index, name, units.length), bandLine(aspect, 0, capReading(tally([]), campaign.rules.cap))],
    },
    ...units.map((unit, at) => ({
      key: rowKey({ kind: 'unit', aspect, unit: unit.id }),
      texts: [String(at + 1), unit.name],
    })),
    { key: rowKey({ kind: 'caption', aspect, group }), texts: ['', '', BODY_TEXTS.free] },
    ...Array.from({ length: FREE_ROWS }, (_unused, at) => ({
      key: rowKey({ kind: 'free', aspect, group, index: at + 1 }),
      texts: [BODY_TEXTS.plus],
    })),
  ];
};

const headLines = (campaign: Campaign, body: Body): Line[] => {
  const due = deadlineLine(campaign);
  const { number, date, signer, submit, submitHint, unclassified } = BODY_TEXTS;
  return [
    { key: 'head/title', texts: [body.name, '', drillMarked(campaign, taskLines(campaign, body.id).join(' '))] },
    { key: 'head/due', texts: [due.left, '', due.right] },
    { key: 'head/labels', texts: [submitHint, '', number, date, signer, unclassified] },
    { key: 'head/fields', texts: ['', submit] },
    { key: 'head/status', texts: [] },
    { key: 'head/columns', texts: BODY_COLUMNS.map((column) => BODY_HEADERS[column]) },
  ];
};

const rowsWhere = (cells: BodyTab['cells'], prefix: string): number[] =>
  cells.flatMap(([key = ''], index) => (key.startsWith(prefix) ? [index + 1] : []));

/** A body's tab of these rows. */
export const asTab = (body: Body, cells: BodyTab['cells']): BodyTab => ({
  body,
  cells,
  rows: cells.length,
  bands: rowsWhere(cells, 'band/'),
  captions: rowsWhere(cells, 'caption/'),
  used: `A1:${columnLetters(cells[0]?.length ?? 1)}${cells.length}`,
});

/** The tab as planned for these settings. `record` = the encoded TabContext. */
export const bodyTab = (campaign: Campaign, bodyId: string, record: readonly string[]): BodyTab => {
  const body = findBody(campaign, bodyId);
  if (body === undefined) throw new Error(`no such body: ${bodyId}`);
  const lines = [
    ...headLines(campaign, body),
    ...assignmentsOf(campaign, bodyId).flatMap((assignment, index) => bandLines(campaign, assignment, index)),
  ];
  const width = RECORD_COLUMN - 1 + record.length;
  const pad = (texts: readonly string[]): string[] => Array.from({ length: width }, (_unused, at) => texts[at] ?? '');
  return asTab(body, [
    pad([tabKey(campaign.id, 'body', bodyId), ...BODY_COLUMNS, ...record]),
    ...lines.map(({ key, texts }) => pad([key, ...texts])),
  ]);
};

const WIDTHS: readonly SizeRun[] = [
  { from: 2, count: 1, px: 26 },
  { from: 3, count: 1, px: 172 },
  { from: 4, count: 1, px: 208 },
  { from: 5, count: 3, px: 204 },
  { from: 8, count: 1, px: 100 },
  { from: 9, count: 1, px: 182 },
];

const HEIGHTS: readonly SizeRun[] = [
  { from: 2, count: 1, px: 34 },
  { from: 3, count: 1, px: 24 },
  { from: 4, count: 1, px: 18 },
  { from: 5, count: 1, px: 30 },
  { from: 6, count: 1, px: 36 },
  { from: 7, count: 1, px: 28 },
];

const keyStarts = (prefix: string): string => `LEFT($A8,${prefix.length})="${prefix}"`;

/** Looks of bands, captions and free rows, for tables down to row `rows`. */
export const rowLooks = (rows: number): ConditionalPlan[] => {
  const table = `B8:I${rows}`;
  return [
    {
      ranges: [`D8:D${rows}`],
      when: { formula: `=AND(${keyStarts('band/')},ISNUMBER(SEARCH("vượt",$D8)))` },
      style: { background: COLOUR.band, color: COLOUR.warn, bold: true },
    },
    {
      ranges: [`B8:C${rows}`],
      when: { formula: `=${keyStarts('band/')}` },
      style: { background: COLOUR.band, bold: true },
    },
    { ranges: [table], when: { formula: `=${keyStarts('band/')}` }, style: { background: COLOUR.band } },
    {
      ranges: [table],
      when: { formula: `=${keyStarts('caption/')}` },
      style: { background: COLOUR.surface2, color: COLOUR.ink2 },
    },
    { ranges: [`C8:C${rows}`], when: { formula: `=${keyStarts('free/')}` }, style: { background: COLOUR.surface } },
  ];
};

const severityLooks = (rows: number): ConditionalPlan[] =>
  [
    { word: 'Lỗi:', style: { background: COLOUR.errorTint, color: COLOUR.error } },
    { word: 'Cảnh báo:', style: { background: COLOUR.warnTint, color: COLOUR.warn } },
  ].flatMap(({ word, style }) => [
    { ranges: [`I8:I${rows}`], when: { startsWith: word }, style },
    {
      ranges: [`B8:B${rows}`],
      when: { formula: `=LEFT($I8,${word.length})="${word}"` },
      style: { ...style, bold: true },
    },
  ]);

/** All that every body's tab has in common, for tables down to row `rows`. */
export const bodyFrame = (rows: number, recordColumns: number): FramePlan => ({
  rows,
  columns: RECORD_COLUMN - 1 + recordColumns,
  widths: WIDTHS,
  heights: rows > BODY_HEAD ? [...HEIGHTS, { from: BODY_HEAD + 1, count: rows - BODY_HEAD, px: ROW_HEIGHT }] : HEIGHTS,
  frozenRows: BODY_HEAD,
  frozenColumns: 3,
  hiddenColumns: [{ from: RECORD_COLUMN, count: recordColumns }],
  merges: ['B2:C2', 'D2:I2', 'B3:C3', 'D3:I3', 'G4:I5', 'B6:C6', 'D6:I6'],
  styles: [
    basePaper(`A1:${columnLetters(RECORD_COLUMN - 1 + recordColumns)}${rows}`),
    { ranges: ['B2'], style: TITLE },
    { ranges: ['B3', 'C5', 'B6'], style: { bold: true } },
    { ranges: ['B4:F4', 'G4'], style: { size: 9, color: COLOUR.ink2 } },
    { ranges: ['D5:F5'], style: { border: COLOUR.lineStrong } },
    { ranges: ['B6:I6'], style: { background: COLOUR.noticeTint } },
    { ranges: ['B7:I7'], style: HEADER },
    { ranges: ['B7'], style: { size: 8 } },
    { ranges: [`B7:B${rows}`, SUBMIT_CELL], style: { horizontal: 'center' } },
    { ranges: [`B7:I${rows}`], style: { border: COLOUR.line } },
    { ranges: [`B8:C${rows}`, `I8:I${rows}`], style: { background: COLOUR.surface2 } },
    { ranges: [`B8:C${rows}`, `E8:I${rows}`, 'B2:D2', 'G4', 'D5:F5', 'B6:D6'], style: { wrap: true } },
    { ranges: [SUBMIT_CELL], style: { numberFormat: 'General' } },
  ],
  dropdowns: [{ range: `D8:D${rows}`, values: LEVEL_CHOICES, strict: true, help: BODY_TEXTS.chooseLevel }],
  checkboxes: [SUBMIT_CELL],
  conditional: [
    ...rowLooks(rows),
    ...fullLevelRules(`D8:D${rows}`),
    ...severityLooks(rows),
    {
      ranges: ['B6:C6'],
      when: { formula: '=ISNUMBER(SEARCH("lỗi",$B$6))' },
      style: { color: COLOUR.error },
    },
  ],
});
