// Bảng 1 and 2 of the report: layout as data (widths in mm, which columns hold text), rows from the figures. Words come
// from messages/report-tables.ts.

import type { Block } from '../domain/document.ts';
import type { GroupResult } from '../domain/figures-groups.ts';
import { addTallies } from '../domain/figures-opinions.ts';
import type { BodyProgress } from '../domain/figures-progress.ts';
import { LEVELS } from '../domain/level.ts';
import type { Tally } from '../domain/tally.ts';
import { bodyName } from '../messages/findings-facts.ts';
import { instantInWords, percent, percentsSum, plain } from '../messages/format.ts';
import { groupName } from '../messages/report-results.ts';
import {
  CELLS,
  GROUP_TABLE,
  marked,
  NOTES,
  numbered,
  PROGRESS_TABLE,
  progressNote,
} from '../messages/report-tables.ts';
import { columnsOf, framedTable, type Row, row, type Words } from './paper-parts.ts';
import { barLines } from './report-bar.ts';
import type { Context } from './report-context.ts';

/** True when the printed shares of one of these rows do not make 100. */
export const needsRoundNote = (tallies: readonly Tally[]): boolean =>
  tallies.some(
    (one) =>
      !percentsSum(
        LEVELS.map((level) => one[level]),
        one.rated,
      ),
  );

const progressRow = ({ campaign }: Context, body: BodyProgress, index: number): Row =>
  row(
    plain(index + 1),
    bodyName(campaign, body.body),
    body.clause,
    body.submittedAt === null ? CELLS.none : instantInWords(body.submittedAt),
    PROGRESS_TABLE.states[body.timing],
    `${plain(body.rated)}/${plain(body.assigned)}`,
    progressNote(body),
  );

/** Bảng 1. */
export const progressTable = (context: Context, label: string): readonly Block[] => {
  const { bodies, onTime, late, missing } = context.figures.progress;
  const columns = columnsOf(PROGRESS_TABLE.heads, [10, 48, 14, 30, 26, 19, 18], [1, 6]);
  const total = { text: PROGRESS_TABLE.total(onTime, late, missing), span: columns.length, bold: true };
  return framedTable(
    { title: numbered(label, PROGRESS_TABLE.title()), base: PROGRESS_TABLE.base(context.campaign) },
    { columns, rows: [...bodies.map((body, index) => progressRow(context, body, index)), row(total)], size: 12 },
  );
};

const isLive = ({ figures }: Context, group: GroupResult): boolean =>
  group.basis === 'body' &&
  figures.blocks.some(
    ({ assignment, opinions }) => assignment.group === group.group && opinions.some(({ live }) => live),
  );

const tallyCells = (tally: Tally, withMissing: boolean): readonly string[] => [
  ...LEVELS.map((level) => plain(tally[level])),
  plain(tally.notRated),
  ...(withMissing ? [plain(tally.empty)] : []),
];

const groupRow = (context: Context, group: GroupResult, place: { index: number; withMissing: boolean }): Row => {
  const name = groupName(context.campaign, group.group);
  const start = [plain(place.index + 1), name];
  const cells = place.withMissing ? 8 : 7;
  if (group.total === 0) return row(...start, { text: CELLS.noUnits, span: cells + 1 });
  const { tally } = group;
  if (tally === null) return row(...start, plain(group.total), ...Array(cells).fill(CELLS.none));
  const rated = marked(plain(tally.rated), { live: isLive(context, group), own: false });
  const bar: Words = { text: '', runs: barLines(tally) };
  return row(...start, plain(group.total), rated, ...tallyCells(tally, place.withMissing), bar);
};

const sumRows = (total: Tally, withMissing: boolean): readonly Row[] => {
  const bold = (text: string): Words => ({ text, bold: true });
  // "66,51%" in 12 mm.
  const shares = LEVELS.map((level) => ({ text: percent(total[level], total.rated) || CELLS.none, size: 9 }));
  return [
    row(
      { text: CELLS.total, span: 2, bold: true },
      ...[plain(total.total), plain(total.rated), ...tallyCells(total, withMissing)].map(bold),
      { text: '', runs: barLines(total) },
    ),
    row({ text: CELLS.shares, span: 4, bold: true }, ...shares, ...Array(withMissing ? 3 : 2).fill('')),
  ];
};

/** Bảng 2: one basis per group, each unit once, so that the sum is allowed. */
export const groupTable = (context: Context, label: string): readonly Block[] => {
  const { groups } = context.figures;
  const tallies = groups.flatMap(({ tally }) => (tally === null ? [] : [tally]));
  const total = addTallies(tallies);
  const withMissing = total.empty > 0;
  const widths = withMissing ? [10, 40, 12, 14, 12, 12, 12, 12, 12, 12, 17] : [10, 52, 12, 14, 12, 12, 12, 12, 12, 17];
  const heads = GROUP_TABLE.heads.filter((head) => withMissing || head !== CELLS.missing);
  return framedTable(
    { title: numbered(label, GROUP_TABLE.title()), base: GROUP_TABLE.base() },
    {
      columns: columnsOf(heads, widths, [1]),
      rows: [
        ...groups.map((group, index) => groupRow(context, group, { index, withMissing })),
        ...sumRows(total, withMissing),
      ],
      size: 11,
    },
    [
      NOTES.legend(),
      needsRoundNote([...tallies, total]) ? NOTES.round() : '',
      groups.some((group) => isLive(context, group)) ? NOTES.live() : '',
      NOTES.basis(context.campaign, groups),
    ],
  );
};
