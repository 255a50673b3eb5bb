// "Kết quả diễn tập": one page on A4, and the drill's memory in its hidden row and column. It is no tab of the campaign:
// its key is another, and it stays when the campaign's tabs are made anew.

import type { Campaign } from '../../domain/campaign.ts';
import { DRILL_STEPS, type DrillLine, passedCount } from '../../domain/drill.ts';
import type { FramePlan } from '../../domain/plan.ts';
import { DRILL_MARK, DRILL_STATES, DRILL_STEP_NAMES, DRILL_TAB } from '../../messages/drill-texts.ts';
import { basePaper, COLOUR, HEADER, sizeRuns } from '../tabs/palette.ts';

/** Stands in A1. */
export const RESULT_KEY = 'xl1-drill';
/** First column of the memory in the key row. */
export const MEMORY_COLUMN = 6;

/** Key row, title, mark, campaign, time, total, header. */
const HEAD = 7;
const ROWS = HEAD + DRILL_STEPS.length + 1;
/** As wide as A4 across. */
const WIDTHS = [34, 200, 90, 690];

export type DrillResultTab = {
  readonly campaign: Campaign;
  /** Epoch ms; `ended` 0 while it goes on. */
  readonly begun: number;
  readonly ended: number;
  readonly lines: readonly DrillLine[];
};

const stepRow = (lines: readonly DrillLine[], index: number): string[] => {
  const step = DRILL_STEPS[index] ?? 'open';
  const line = lines.find((one) => one.step === step);
  return ['', String(index + 1), DRILL_STEP_NAMES[step], DRILL_STATES[line?.state ?? 'waiting'], line?.text ?? ''];
};

const inFirst = (text: string): string[] => ['', text, '', '', ''];

/** Rows from the second on, columns from A on; A2 holds the memory. */
export const resultCells = ({ campaign, begun, ended, lines }: DrillResultTab, memory: string): string[][] => [
  [memory, DRILL_TAB.name, '', '', ''],
  inFirst(DRILL_MARK),
  inFirst(campaign.title),
  inFirst(DRILL_TAB.time(begun, ended)),
  inFirst(DRILL_TAB.total(passedCount(lines), DRILL_STEPS.length)),
  ['', ...DRILL_TAB.heads],
  ...DRILL_STEPS.map((_step, index) => stepRow(lines, index)),
  inFirst(DRILL_TAB.foot),
];

const looks = (range: string): FramePlan['conditional'] =>
  (
    [
      ['failed', { background: COLOUR.errorTint, color: COLOUR.error, bold: true }],
      ['not-run', { background: COLOUR.warnTint, color: COLOUR.warn, bold: true }],
      ['passed', { color: COLOUR.ink, bold: true }],
    ] as const
  ).map(([state, style]) => ({ ranges: [range], when: { equals: DRILL_STATES[state] }, style }));

/** `memory` = columns it takes in the key row. */
export const resultFrame = (memory: number): FramePlan => ({
  rows: ROWS,
  columns: MEMORY_COLUMN - 1 + memory,
  widths: sizeRuns(WIDTHS, 2),
  heights: [
    { from: 2, count: 1, px: 34 },
    { from: 3, count: 3, px: 22 },
    { from: 6, count: 1, px: 32 },
    { from: HEAD, count: ROWS - HEAD + 1, px: 28 },
  ],
  frozenRows: HEAD,
  frozenColumns: 0,
  hiddenColumns: [{ from: MEMORY_COLUMN, count: memory }],
  merges: ['B2:E2', 'B3:E3', 'B4:E4', 'B5:E5', 'B6:E6', `B${ROWS}:E${ROWS}`],
  styles: [
    basePaper(`A1:E${ROWS}`),
    { ranges: ['B2'], style: { size: 14, bold: true } },
    { ranges: ['B3'], style: { bold: true, color: COLOUR.error } },
    { ranges: ['B5', `B${ROWS}`], style: { color: COLOUR.ink2 } },
    { ranges: ['B6'], style: { size: 12, bold: true } },
    { ranges: [`B${HEAD}:E${HEAD}`], style: HEADER },
    { ranges: [`B${HEAD}:B${ROWS - 1}`, `D${HEAD}:D${ROWS - 1}`], style: { horizontal: 'center' } },
    { ranges: [`B${HEAD}:E${ROWS - 1}`], style: { border: COLOUR.line } },
    { ranges: ['B4', `B${HEAD}:E${ROWS}`], style: { wrap: true } },
  ],
  dropdowns: [],
  checkboxes: [],
  conditional: looks(`D${HEAD + 1}:D${ROWS - 1}`),
});
