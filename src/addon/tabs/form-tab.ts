// A body's tab as a form of its own: what stands on the tab now, in the same keys, columns and looks, so that the file that
// comes back is read like a tab. What only the program writes (ticks, checks, counts) is left out: nobody keeps it true.

import type { FileCell } from '../../domain/form-file.ts';
import type { FormSheet } from '../../domain/form-plan.ts';
import { columnLetters } from '../../domain/grid.ts';
import { dateSerial } from '../../domain/instant.ts';
import type { FramePlan, SizeRun } from '../../domain/plan.ts';
import { ENTRY_FIELDS, type ReadCell, type TabContent } from '../../domain/tab-content.ts';
import { BODY_COLUMNS, type BodyColumn, type RowKey, rowKey } from '../../domain/tab-keys.ts';
import { cellOf, type Scan } from '../../domain/tab-scan.ts';
import { BODY_TEXTS, bandRule, type Line } from '../../messages/tab-texts.ts';
import { runs } from '../holes.ts';
import { BODY_HEAD, bodyFrame, bodyTab, RECORD_COLUMN, rowLooks } from './body-tab.ts';
import { COLOUR, fullLevelRules } from './palette.ts';

/** What the form is made of. `line` stands over the table; `locked` paints it as a warning. */
export type FormGround = {
  readonly scan: Scan;
  readonly document: TabContent['document'];
  /** Of the applied settings, as the tab's own record carries it. */
  readonly hash: string;
  readonly line: Line;
  readonly locked: boolean;
};

/** A row of the table. `key` null in the head. */
type Row = { readonly key: RowKey | null; readonly cells: readonly FileCell[] };
type Cells = Partial<Readonly<Record<BodyColumn, FileCell>>>;

/** A formula comes along as the text that somebody typed: it is reckoned nowhere. */
const fileCell = ({ value, formula }: ReadCell): FileCell => {
  if (formula !== '') return formula;
  return typeof value === 'object' ? { date: dateSerial(value.getTime()) } : value;
};

const inColumns = (key: string, cells: Cells): FileCell[] => [
  key,
  ...BODY_COLUMNS.map((column) => cells[column] ?? ''),
];

/** The head as it is made, without the box and its words; the line takes the place of the figures. */
const headRows = ({ scan, document, line }: FormGround): Row[] => {
  const { number, date, signer, unclassified } = BODY_TEXTS;
  const replaced: Readonly<Record<string, Cells>> = {
    'head/labels': { level: number, strengths: date, shortcomings: signer, reason: unclassified },
    'head/fields': {
      level: fileCell(document.number),
      strengths: fileCell(document.date),
      shortcomings: fileCell(document.signer),
    },
    'head/status': { order: line.left, level: line.right },
  };
  return bodyTab(scan.campaign, scan.body, [])
    .cells.slice(1, BODY_HEAD)
    .map(([key = '', ...texts]) => {
      const cells = replaced[key];
      return {
        key: null,
        cells: cells === undefined ? [key, ...texts.slice(0, BODY_COLUMNS.length)] : inColumns(key, cells),
      };
    });
};

/** Columns of a row that come along from the tab. */
const KEPT: Readonly<Record<Exclude<RowKey['kind'], 'head'>, readonly BodyColumn[]>> = {
  band: ['unit', 'order'],
  caption: ['order', 'unit', 'level'],
  unit: ['order', 'unit', ...ENTRY_FIELDS],
  free: ['order', 'unit', ...ENTRY_FIELDS],
};

/** Rows of units that are no longer assigned stay behind; rows that the office has added to a table come along. */
const tableRows = ({ scan }: FormGround): Row[] => {
  const planned = new Set(bodyTab(scan.campaign, scan.body, []).cells.map(([key]) => key));
  return scan.rows.flatMap(({ row, text, key }) => {
    if (key === null || key.kind === 'head') return [];
    const home = key.kind === 'free' ? rowKey({ ...key, kind: 'band' }) : text;
    if (!planned.has(home)) return [];
    const kept = KEPT[key.kind].map((column) => [column, fileCell(cellOf(scan, row, column))] as const);
    const rule = key.kind === 'band' ? { level: bandRule(key.aspect, scan.campaign.rules.cap) } : {};
    return [{ key, cells: inColumns(text, { ...Object.fromEntries(kept), ...rule }) }];
  });
};

const letter = (column: BodyColumn): string => columnLetters(BODY_COLUMNS.indexOf(column) + 2);

const FIELDS_ROW = 5;

const rowsOf = (rows: readonly Row[], kinds: readonly RowKey['kind'][]): number[] =>
  rows.flatMap(({ key }, index) => (key !== null && kinds.includes(key.kind) ? [index + 2] : []));

const openAreas = (rows: readonly Row[]): string[] => [
  `${letter('level')}${FIELDS_ROW}:${letter('shortcomings')}${FIELDS_ROW}`,
  ...runs(rowsOf(rows, ['unit', 'free']), (from, to) => `${letter('level')}${from}:${letter('note')}${to}`),
  ...runs(rowsOf(rows, ['free']), (from, to) => `${letter('unit')}${from}:${letter('unit')}${to}`),
];

/** The column of the check takes no room; its key and title stay, so that the form has all columns of a tab. */
const WIDTHS: readonly SizeRun[] = [
  { from: 2, count: 1, px: 26 },
  { from: 3, count: 1, px: 220 },
  { from: 4, count: 1, px: 208 },
  { from: 5, count: 3, px: 225 },
  { from: 8, count: 1, px: 140 },
];

const formFrame = (rows: readonly Row[], locked: boolean): FramePlan => {
  const height = rows.length + 1;
  const frame = bodyFrame(height, 1);
  return {
    ...frame,
    widths: WIDTHS,
    hiddenColumns: [{ from: RECORD_COLUMN - 1, count: 2 }],
    styles: locked ? [...frame.styles, { ranges: ['B6'], style: { color: COLOUR.error } }] : frame.styles,
    dropdowns: frame.dropdowns.map((dropdown) => ({ ...dropdown, rows: rowsOf(rows, ['unit', 'free']) })),
    checkboxes: [],
    conditional: [...rowLooks(height), ...fullLevelRules(`D${BODY_HEAD + 1}:D${height}`)],
  };
};

/** Begins as the record of a tab does, so that the settings' hash is read from both in one way (applied.ts). */
const formRecord = (hash: string): string => `#${JSON.stringify({ schema: 1, hash })}`;

export const formTab = (ground: FormGround): FormSheet => {
  const { scan, hash, locked } = ground;
  const rows = [...headRows(ground), ...tableRows(ground)];
  return {
    name: scan.grid.sheet,
    frame: formFrame(rows, locked),
    cells: [
      [String(scan.grid.values[0]?.[0] ?? ''), ...BODY_COLUMNS, formRecord(hash)],
      ...rows.map(({ cells }) => cells),
    ],
    open: openAreas(rows),
  };
};
