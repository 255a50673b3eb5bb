// "Tiến độ" (mockups/progress-tab.png): every body in profile order, then the figures of every group. Wholly ours.

import { assignmentsOf, assignmentsTo } from '../../domain/assignment.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { BodyFigures, Consolidated, GroupFigures } from '../../domain/consolidation.ts';
import { parseInstant } from '../../domain/instant.ts';
import { LEVELS } from '../../domain/level.ts';
import type { TabPlan } from '../../domain/plan.ts';
import { tabKey } from '../../domain/tab-keys.ts';
import { placesLeft } from '../../messages/consolidation-texts.ts';
import { drillMarked } from '../../messages/drill-texts.ts';
import { checkCode, instantShort } from '../../messages/format.ts';
import {
  bar,
  progressHead,
  STATE_NAMES,
  type SystemLine,
  shares,
  systemLine,
  PROGRESS_TEXTS as TEXTS,
} from '../../messages/progress-texts.ts';
import { PROGRESS_HEADERS } from '../../messages/sheet-texts.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { basePaper, COLOUR, HEADER, sizeRuns, TITLE } from './palette.ts';

/** Key row, title, shares, the system, header. */
const HEAD = 5;
const WIDTH = 13;

type Row = { readonly key: string; readonly texts: readonly string[] };

const clauses = (campaign: Campaign, body: string): string =>
  [...new Set(assignmentsOf(campaign, body).map(({ clause }) => clause.split(' ')[0] ?? clause))].join(', ');

const timing = (late: boolean | null): string => {
  if (late === null) return '';
  return late ? `, ${TEXTS.late.toLowerCase()}` : `, ${TEXTS.onTime.toLowerCase()}`;
};

const warningsOf = (consolidated: Consolidated, body: string): number =>
  consolidated.findings.filter((finding) => finding.body === body && finding.severity === 'warning').length;

/** Cells that differ from what counts. */
const changedCells = (consolidated: Consolidated, body: string): number =>
  consolidated.findings.reduce(
    (sum, { body: own, details }) =>
      own === body && (details.rule === 'changed-after-submit' || details.rule === 'changed-after-close')
        ? sum + details.count
        : sum,
    0,
  );

const extendedUntil = (consolidated: Consolidated, body: string): string => {
  const extension = consolidated.sources.find((source) => source.body === body)?.extension;
  return extension === undefined ? '' : instantShort(extension.until);
};

const progressTexts = (consolidated: Consolidated, figures: BodyFigures): string[] => {
  const done = figures.rated + figures.notRated;
  return [
    STATE_NAMES[figures.state] + timing(figures.late),
    figures.submittedAt === null ? '' : instantShort(parseInstant(figures.submittedAt) ?? 0),
    bar(done, figures.assigned - figures.optionalEmpty),
    `${done}/${figures.assigned}`,
    String(figures.errors),
    String(warningsOf(consolidated, figures.id)),
    String(changedCells(consolidated, figures.id)),
    extendedUntil(consolidated, figures.id),
    figures.hash === null ? '' : checkCode(figures.hash),
  ];
};

const bodyRows = (campaign: Campaign, consolidated: Consolidated | null): Row[] => {
  const figures = new Map(consolidated?.bodies.map((one) => [one.id, one]));
  return campaign.bodies.map(({ id, name }, index) => {
    const own = figures.get(id);
    const texts = consolidated === null || own === undefined ? [] : progressTexts(consolidated, own);
    return { key: `body/${id}`, texts: [String(index + 1), name, clauses(campaign, id), ...texts] };
  });
};

const totals = (consolidated: Consolidated | null): Row => {
  const sum = (of: (figures: BodyFigures) => number): number =>
    (consolidated?.bodies ?? []).reduce((total, figures) => total + of(figures), 0);
  const done = `${sum(({ rated, notRated }) => rated + notRated)}/${sum(({ assigned }) => assigned)}`;
  const all = [
    done,
    String(sum(({ errors }) => errors)),
    String(sum(({ id }) => (consolidated === null ? 0 : warningsOf(consolidated, id)))),
    String(sum(({ id }) => (consolidated === null ? 0 : changedCells(consolidated, id)))),
  ];
  return { key: 'body-total', texts: ['', TEXTS.total, ...(consolidated === null ? [] : ['', '', '', '', ...all])] };
};

/** One basis a group: the body that rates it, or the proposal where several do. */
const basisOf = (campaign: Campaign, group: string): string => {
  const overall = assignmentsTo(campaign, group).filter(({ aspect }) => aspect === 'overall');
  return overall.length === 1 ? (overall[0]?.body ?? '') : 'proposal';
};

const groupTexts = (figures: GroupFigures): string[] => [
  String(figures.total),
  String(figures.rated),
  ...LEVELS.map((level) => String(figures[level])),
  String(figures.notRated),
  String(figures.missing),
  figures.cap === null ? '–' : String(figures.cap.limit),
  figures.cap === null ? '–' : placesLeft(figures.cap.left),
];

const groupRows = (campaign: Campaign, consolidated: Consolidated | null): Row[] =>
  campaign.groups
    .filter(({ id }) => campaign.units.some(({ group }) => group === id))
    .map(({ id, name }, index) => {
      const basis = basisOf(campaign, id);
      const figures = consolidated?.groups.find(
        (one) => one.id === id && one.aspect === 'overall' && one.basis === basis,
      );
      return {
        key: `group/${id}`,
        texts: [String(index + 1), name, ...(figures === undefined ? [] : groupTexts(figures))],
      };
    });

const counts = (bodies: readonly BodyFigures[]) => ({
  onTime: bodies.filter(({ late }) => late === false).length,
  late: bodies.filter(({ late }) => late === true).length,
  missing: bodies.filter(({ late }) => late === null).length,
});

export type Progress = {
  readonly consolidated: Consolidated | null;
  readonly at: number;
  readonly system: SystemLine;
};

/** As the tab is made. */
export const BEFORE_ALL: Progress = {
  consolidated: null,
  at: 0,
  system: { heartbeat: null, audit: null, minutes: 0 },
};

/** The whole tab. `consolidated` null = before the first consolidation; `at` epoch ms. */
export const progressTab = (campaign: Campaign, { consolidated, at, system }: Progress): TabPlan => {
  const [health, lastRuns] = systemLine(system);
  const head = consolidated === null ? TEXTS.never : progressHead(campaign, at);
  const bodies = bodyRows(campaign, consolidated);
  const rows: Row[] = [
    { key: 'head/title', texts: [TAB_NAMES.progress, '', drillMarked(campaign, head)] },
    {
      key: 'head/shares',
      texts: [
        TEXTS.bodies(campaign.bodies.length),
        '',
        consolidated === null ? '' : shares(counts(consolidated.bodies)),
      ],
    },
    { key: 'head/system', texts: [health, '', lastRuns] },
    { key: 'head/columns', texts: [TEXTS.order, ...Object.values(PROGRESS_HEADERS)] },
    ...bodies,
    totals(consolidated),
    { key: 'head/groups', texts: [TEXTS.groups, '', TEXTS.basis(campaign.issuer.secretariat)] },
    { key: 'head/group-columns', texts: [TEXTS.order, TEXTS.group, ...TEXTS.groupHeads] },
    ...groupRows(campaign, consolidated),
  ];
  const pad = (texts: readonly string[]): string[] =>
    Array.from({ length: WIDTH - 1 }, (_unused, at) => texts[at] ?? '');
  return {
    name: TAB_NAMES.progress,
    hidden: false,
    cells: [
      [tabKey(campaign.id, 'progress'), ...pad(['order', ...Object.keys(PROGRESS_HEADERS)])],
      ...rows.map(({ key, texts }) => [key, ...pad(texts)]),
    ],
    frame: progressFrame(bodies.length, rows.length + 1),
  };
};

const WIDTHS = [26, 232, 46, 156, 136, 170, 96, 96, 84, 84, 110, 110];

const progressFrame = (bodies: number, rows: number): TabPlan['frame'] => {
  const totalRow = HEAD + bodies + 1;
  const groups = totalRow + 2;
  return {
    rows,
    columns: WIDTH,
    widths: sizeRuns(WIDTHS, 2),
    heights: [
      { from: 2, count: 1, px: 34 },
      { from: 3, count: 2, px: 27 },
      { from: HEAD, count: 1, px: 38 },
      { from: HEAD + 1, count: rows - HEAD, px: 27 },
    ],
    frozenRows: HEAD,
    frozenColumns: 3,
    hiddenColumns: [],
    merges: [],
    styles: [
      basePaper(`A1:M${rows}`),
      { ranges: ['B2'], style: TITLE },
      { ranges: ['B3:B4', `B${groups - 1}`, `B${totalRow}:M${totalRow}`], style: { bold: true } },
      { ranges: [`B${HEAD}:M${HEAD}`, `B${groups}:M${groups}`], style: HEADER },
      { ranges: [`B${totalRow}:M${totalRow}`], style: { background: COLOUR.head } },
      { ranges: [`B${groups - 1}:M${groups - 1}`], style: { background: COLOUR.band } },
      {
        ranges: [
          `B${HEAD}:B${totalRow}`,
          `B${groups}:B${rows}`,
          `D${HEAD}:D${totalRow}`,
          `H${HEAD}:M${totalRow}`,
          `D${groups}:M${rows}`,
        ],
        style: { horizontal: 'center' },
      },
      { ranges: [`G${HEAD + 1}:G${totalRow}`], style: { color: COLOUR.accent, size: 9 } },
      { ranges: [`B${HEAD}:M${totalRow}`, `B${groups}:M${rows}`], style: { border: COLOUR.line } },
      { ranges: [`C${HEAD}:E${totalRow}`, `C${groups}:E${rows}`], style: { wrap: true } },
      { ranges: [`B${HEAD}`, `B${groups}`], style: { size: 8 } },
    ],
    dropdowns: [],
    checkboxes: [],
    conditional: [
      {
        ranges: ['B4'],
        when: { formula: '=ISNUMBER(SEARCH("cần xem",$B4))' },
        style: { color: COLOUR.warn },
      },
      { ranges: [`B${groups}:M${rows}`], when: { startsWith: 'vượt' }, style: { color: COLOUR.warn, bold: true } },
      {
        ranges: [`E${HEAD + 1}:E${totalRow}`],
        when: { formula: `=ISNUMBER(SEARCH("sau hạn",$E${HEAD + 1}))` },
        style: { background: COLOUR.warnTint, color: COLOUR.warn },
      },
    ],
  };
};
