// Levels of a body's bands as bars: how many of each, and how many places are left for the highest.

import { assignmentsOf, findGroup } from '../../domain/assignment.ts';
import type { Assignment, Campaign } from '../../domain/campaign.ts';
import { capReading } from '../../domain/cap.ts';
import type { CheckedTab } from '../../domain/entry.ts';
import type { LevelBar } from '../../domain/sidebar.ts';
import { tally } from '../../domain/tally.ts';
import { placesLeft } from '../../messages/consolidation-texts.ts';
import { plain } from '../../messages/format.ts';
import { barName } from '../../messages/sidebar-views.ts';

/** "2/1, vượt 1". */
export const placesWords = (used: number, limit: number): string =>
  `${plain(used)}/${plain(limit)}, ${placesLeft(limit - used)}`;

const barOf = (campaign: Campaign, { entries }: CheckedTab, { group, aspect }: Assignment): LevelBar[] => {
  const marks = entries.filter((entry) => entry.group === group && entry.aspect === aspect).map(({ mark }) => mark);
  if (marks.length === 0) return [];
  const { HTXS, HTT, HT, KHT, rated, notRated, empty } = tally(marks);
  const { limit } = capReading({ HTXS, HTT, rated }, campaign.rules.cap);
  const isCapped = aspect === 'overall';
  return [
    {
      name: barName(findGroup(campaign, group)?.name ?? group, !isCapped),
      counts: { HTXS, HTT, HT, KHT, KDG: notRated, missing: empty },
      places: isCapped ? placesWords(HTXS, limit) : '',
      over: isCapped && HTXS > limit,
    },
  ];
};

/** One bar per band with units, in the tab's order. */
export const levelBars = (campaign: Campaign, checked: CheckedTab): LevelBar[] =>
  assignmentsOf(campaign, checked.body).flatMap((assignment) => barOf(campaign, checked, assignment));
