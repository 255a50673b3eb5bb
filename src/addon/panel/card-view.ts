// One body as the secretariat sees it: its state, what differs from what counts, and what may be done with it now.

import type { Refused } from '../../domain/api.ts';
import { wallClock } from '../../domain/instant.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import type { CardView, OfficeAct } from '../../domain/sidebar.ts';
import { instantShort } from '../../messages/format.ts';
import { cardText } from '../../messages/sidebar-office.ts';
import { ownersFile } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { type BodyGround, bodyGround } from './body-ground.ts';
import { changedOf, figuresOf, pillOf, stateNotes } from './body-parts.ts';
import { shownTab } from './body-view.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const EVENING = 17;

const isWeekend = (ms: number): boolean => [0, 6].includes(wallClock(ms).weekday);

/** Five in the afternoon of the first working day after `now`. */
export const proposedEnd = (now: number): number => {
  const { hour, minute, second } = wallClock(now);
  const midnight = now - (now % 1000) - (hour * 3600 + minute * 60 + second) * 1000;
  const days = [1, 2, 3].map((more) => midnight + more * DAY + EVENING * HOUR);
  return days.find((end) => !isWeekend(end)) ?? midnight + DAY;
};

const proposedUntil = (now: number): CardView['proposedUntil'] => {
  const [date = '', time = ''] = instantShort(proposedEnd(now)).split(' ');
  return { date, time };
};

/** An extended tab is closed by itself, and one whose closing is due by the sweep: for them there is nothing to hasten. */
const mayClose = ({ state, closed, dueToClose }: BodyLife): boolean =>
  state !== 'extended' && closed === null && !dueToClose;

const ACTS: Readonly<Record<BodyLife['state'], (life: BodyLife, changed: number) => readonly OfficeAct[]>> = {
  draft: () => ['import'],
  pending: () => [],
  submitted: () => ['return'],
  closed: ({ counted }, changed) => ['extend', ...(counted !== null && changed > 0 ? (['accept'] as const) : [])],
  extended: () => ['extend', 'revoke', 'import'],
};

const actsFor = (life: BodyLife, changed: number): OfficeAct[] => [
  ...ACTS[life.state](life, changed),
  ...(life.counted !== null && !life.held ? (['letter'] as const) : []),
  ...(mayClose(life) ? (['close-all'] as const) : []),
];

const cardOf = (ground: BodyGround): CardView => {
  const { office, body, read, life, source, stamp } = ground;
  const { campaign } = office.workbook.applied;
  const changes = source.changes ?? [];
  const checked = shownTab(ground);
  const changed = changedOf(campaign, life, { sheet: read.grid.sheet, changes });
  return {
    kind: 'card',
    stamp,
    body: body.id,
    name: body.name,
    sheet: read.grid.sheet,
    pill: pillOf(life),
    text: cardText(campaign, body.clause, withUnrated(figuresOf(checked))),
    notes: stateNotes(campaign, { life, checked, changed: changes.length }),
    changed,
    acts: actsFor(life, changes.length),
    proposedUntil: proposedUntil(office.now),
  };
};

/** On the board and here, what is not rated yet counts among the errors. */
const withUnrated = ({ unrated, errors, ...figures }: ReturnType<typeof figuresOf>) => ({
  ...figures,
  errors: errors + unrated,
});

/** Public function, owner only. */
export const viewCard = (body: string): CardView | Refused => {
  const workbook = ownersFile();
  if (isRefused(workbook)) return workbook;
  const ground = bodyGround(workbook, body);
  return isRefused(ground) ? ground : cardOf(ground);
};
