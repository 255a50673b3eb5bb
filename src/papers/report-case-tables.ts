// Bảng 6, 7 and 8 of the report: places of HTXS, the secretariat's proposals, and what is not rated or has no result.

import type { Block } from '../domain/document.ts';
import type { CapFigures } from '../domain/figures-cap.ts';
import { addTallies, type Opinion } from '../domain/figures-opinions.ts';
import { LEVEL_NAMES, LEVELS } from '../domain/level.ts';
import type { Tally } from '../domain/tally.ts';
import { bodyName, capitalised, unitName } from '../messages/findings-facts.ts';
import { percentsSum, plain } from '../messages/format.ts';
import { groupName } from '../messages/report-results.ts';
import { basisName } from '../messages/report-review.ts';
import {
  CAP_TABLE,
  CELLS,
  countWithShare,
  NOTES,
  numbered,
  OPEN_TABLE,
  PROPOSAL_TABLE,
  places,
} from '../messages/report-tables.ts';
import { columnsOf, framedTable, mayNeedSplit, type Row, row } from './paper-parts.ts';
import type { Context } from './report-context.ts';

const capRow = ({ campaign }: Context, one: CapFigures, index: number): Row =>
  row(
    plain(index + 1),
    groupName(campaign, one.group),
    capitalised(basisName(campaign, one.basis)),
    plain(one.used),
    plain(one.reading.base),
    plain(one.reading.limit),
    places(one),
    one.others.map(({ limit }) => plain(limit)).join('; '),
  );

/** Bảng 6. */
export const capTable = (context: Context, label: string): readonly Block[] => {
  const { caps } = context.figures;
  const heads = CAP_TABLE.heads(caps[0]?.others ?? []);
  return framedTable(
    { title: numbered(label, CAP_TABLE.title()), base: CAP_TABLE.base(context.campaign) },
    {
      columns: columnsOf(heads, [10, 43, 28, 14, 15, 15, 20, 20], [1, 2]),
      rows: caps.map((one, index) => capRow(context, one, index)),
      size: 12,
    },
    [NOTES.legend()],
  );
};

const proposalCells = (tally: Tally): readonly string[] => {
  const proposed = tally.rated + tally.notRated;
  return [
    plain(tally.total),
    plain(proposed),
    ...LEVELS.map((level) => countWithShare(tally[level], proposed)),
    plain(tally.notRated),
  ];
};

// "Không đánh giá" has no share of its own: with one among the proposals the shares rightly do not make 100.
const proposalsRound = ({ notRated, rated, ...levels }: Tally): boolean =>
  notRated > 0 ||
  percentsSum(
    LEVELS.map((level) => levels[level]),
    rated,
  );

/** Bảng 7: proposals are one per unit, so they add up. */
export const proposalTable = (context: Context, label: string): readonly Block[] => {
  const { groups } = context.figures.proposals;
  const tallies = groups.map(({ tally }) => tally);
  const total = addTallies(tallies);
  const rows = groups.map(({ group, tally }, index) =>
    row(plain(index + 1), groupName(context.campaign, group), ...proposalCells(tally)),
  );
  const sum = row(
    { text: CELLS.total, span: 2, bold: true },
    ...proposalCells(total).map((text) => ({ text, bold: true })),
  );
  return framedTable(
    { title: numbered(label, PROPOSAL_TABLE.title(context.campaign)), base: PROPOSAL_TABLE.base() },
    {
      columns: columnsOf(PROPOSAL_TABLE.heads, [10, 46, 13, 15, 17, 17, 17, 17, 13], [1]),
      rows: [...rows, sum],
      size: 11,
    },
    [NOTES.legend(), [...tallies, total].every(proposalsRound) ? '' : NOTES.round()],
  );
};

const openRow = ({ campaign }: Context, opinion: Opinion, index: number): Row => ({
  cells: [
    plain(index + 1),
    unitName(campaign, opinion.unit),
    bodyName(campaign, opinion.body),
    opinion.mark === 'KDG' ? LEVEL_NAMES.KDG : CELLS.noResult,
    opinion.mark === 'KDG' ? opinion.reason : '',
  ],
  maySplit: mayNeedSplit(opinion.reason),
});

/** Bảng 8. */
export const openTable = (context: Context, label: string): readonly Block[] =>
  framedTable(
    { title: numbered(label, OPEN_TABLE.title()) },
    {
      columns: columnsOf(OPEN_TABLE.heads, [10, 60, 40, 25, 30], [1, 2, 4]),
      rows: context.figures.review.open.map((opinion, index) => openRow(context, opinion, index)),
      size: 12,
    },
  );
