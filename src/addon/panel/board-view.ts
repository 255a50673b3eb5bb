// The board of the secretariat: states by the records and the clock, figures as "Tiến độ" last published them.

import type { Refused } from '../../domain/api.ts';
import { assignmentsOf, unitsOf } from '../../domain/assignment.ts';
import type { Body, Campaign } from '../../domain/campaign.ts';
import { parseInstant } from '../../domain/instant.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import type { BoardClass, BoardRow, BoardView, Share, Stamp } from '../../domain/sidebar.ts';
import { plain, wholePercents } from '../../messages/format.ts';
import { boardText, boardWord, SHARE_LABELS } from '../../messages/sidebar-office.ts';
import { lifeIn, type Office, openOffice } from '../deadline/office.ts';
import { readSeen } from '../deadline/seen.ts';
import { digest } from '../digest.ts';
import { ownersFile } from '../owner.ts';
import { isRefused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';
import { fractionOf, type Published, readPublished } from './published.ts';

export type BoardGround = {
  readonly office: Office;
  readonly published: Published;
  /** Until when the figures are known to hold, epoch ms; null where there are none. */
  readonly figuresAt: number | null;
  readonly lines: readonly { readonly body: Body; readonly life: BodyLife; readonly row: BoardRow }[];
};

const classOf = ({ late }: BodyLife): BoardClass => {
  if (late === null) return 'missing';
  return late ? 'late' : 'on-time';
};

const assignedTo = (campaign: Campaign, body: string): number =>
  assignmentsOf(campaign, body).reduce((sum, { group }) => sum + unitsOf(campaign, group).length, 0);

type Known = { readonly life: BodyLife; readonly published: Published };

const rowOf = (campaign: Campaign, { id, tab }: Body, { life, published }: Known): BoardRow => {
  const figures = published.body(id);
  const counts = fractionOf(figures?.('done') ?? '') ?? { done: 0, total: assignedTo(campaign, id) };
  return {
    body: id,
    name: tab,
    state: boardWord(life),
    class: classOf(life),
    ...counts,
    errors: Number(figures?.('errors') ?? '') || 0,
  };
};

/** Each sweep draws "Tiến độ" anew when something has changed: at the last one the figures held still. */
const figuresAt = (workbook: Workbook, { at }: Published): number | null =>
  at === null ? null : Math.max(at, readSeen(workbook).heartbeat ?? at);

/** For the owner. Seven service calls at most. */
export const boardGround = (): BoardGround | Refused => {
  const office = openOffice(ownersFile(), { withTexts: false });
  if (isRefused(office)) return office;
  const { campaign } = office.workbook.applied;
  const published = readPublished(office.workbook);
  const lines = campaign.bodies.map((body) => {
    // Whether a box was ticked since the last sweep is not looked at: a tick counts when it is sealed.
    const life = lifeIn(office, body.id, false);
    return { body, life, row: rowOf(campaign, body, { life, published }) };
  });
  return { office, published, figuresAt: figuresAt(office.workbook, published), lines };
};

const CLASSES = [
  ['on-time', SHARE_LABELS.onTime],
  ['late', SHARE_LABELS.late],
  ['missing', SHARE_LABELS.missing],
] as const;

const sharesOf = (rows: readonly BoardRow[]): Share[] => {
  const counts = CLASSES.map(([wanted]) => rows.filter((row) => row.class === wanted).length);
  const percents = wholePercents(counts);
  return CLASSES.map(([, label], at) => ({
    count: counts[at] ?? 0,
    percent: `${plain(percents[at] ?? 0)}%`,
    label,
  }));
};

const stampOf = ({ office, published }: BoardGround): Stamp => {
  const { records } = office.records;
  const last = records[records.length - 1]?.id ?? '';
  return digest([office.workbook.applied.hash, last, published.head].join('|')).slice(0, 32);
};

/** The instant at which the tabs close by themselves; null once that is past. */
const closesAt = ({ office }: BoardGround): number | null => {
  const close = parseInstant(office.workbook.applied.campaign.close) ?? 0;
  return office.now < close ? close : null;
};

/** Public function, owner only. */
export const viewBoard = (): BoardView | Refused => {
  const ground = boardGround();
  if (isRefused(ground)) return ground;
  const rows = ground.lines.map(({ row }) => row);
  return {
    kind: 'board',
    stamp: stampOf(ground),
    shares: sharesOf(rows),
    text: boardText(ground.figuresAt),
    openUntil: closesAt(ground),
    rows,
  };
};
