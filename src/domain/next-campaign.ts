// Next time's campaign from this one's settings: another year, other dates, an id of its own. The directive stays as it is
// and is for people to renew: no program knows its number.

import type { NextCampaign } from './api.ts';
import type { Campaign } from './campaign.ts';
import { undrilled } from './drill.ts';
import { parseInstant } from './instant.ts';

/** What of the request cannot be; checked in this order. */
export type NextTrouble = 'year' | 'due' | 'close';

const LAST_YEAR = 2999;

const isYear = (year: number, old: number): boolean => Number.isInteger(year) && year >= old && year <= LAST_YEAR;

/** Nothing may close at once, so both instants lie ahead. `now` epoch ms. */
export const nextTrouble = (old: Campaign, { year, due, close }: NextCampaign, now: number): NextTrouble | null => {
  if (!isYear(year, old.year)) return 'year';
  const [from, until] = [parseInstant(due), parseInstant(close)];
  if (from === null || from <= now) return 'due';
  return until === null || until <= from ? 'close' : null;
};

/** Ids stand in the key of every tab: last year's tabs must never be taken for this year's. */
export const nextId = (id: string, year: number): string => {
  const stem = id.replace(/-\d{4}(?:-\d+)?$/, '');
  const wanted = `${stem}-${year}`;
  if (wanted !== id && !id.startsWith(`${wanted}-`)) return wanted;
  const number = /-\d{4}-(\d+)$/.exec(id)?.[1] ?? '1';
  return `${wanted}-${Number(number) + 1}`;
};

/**
 * `applied`: as the copy was opened. `draft`: as its settings tabs say now; where they name another id already, that one
 * is kept.
 */
export const nextCampaign = (applied: Campaign, draft: Campaign, next: NextCampaign): Campaign => ({
  ...draft,
  id: draft.id === applied.id ? nextId(undrilled(applied.id), next.year) : draft.id,
  title: draft.title.split(String(applied.year)).join(String(next.year)),
  year: next.year,
  due: next.due,
  close: next.close,
});
