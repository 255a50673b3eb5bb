// A drill: the whole campaign rehearsed in a copy of the file with made-up entries. It is a campaign of its own: its id
// says what it is, so that every tab, paper and check code made there differs from the real one's.

import type { Campaign } from './campaign.ts';
import { formatIso } from './instant.ts';

const SUFFIX = '-dien-tap';
/** Longest id a profile may have (profile-text.ts). */
const LONGEST_ID = 60;
const DAY = 86_400_000;

export const isDrill = ({ id }: Pick<Campaign, 'id'>): boolean => id.endsWith(SUFFIX);

/** The id of the campaign that was rehearsed. */
export const undrilled = (id: string): string => (id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : id);

const drillId = (id: string): string =>
  id.endsWith(SUFFIX) ? id : `${id.slice(0, LONGEST_ID - SUFFIX.length).replace(/-$/, '')}${SUFFIX}`;

/** The campaign as it is rehearsed from `now` (epoch ms) on: due in a day, closed a day later. */
export const drillCampaign = (campaign: Campaign, now: number): Campaign => ({
  ...campaign,
  id: drillId(campaign.id),
  due: formatIso(now + DAY),
  close: formatIso(now + 2 * DAY),
});

/** What is rehearsed, in the order in which it is. */
export const DRILL_STEPS = [
  'open',
  'mark',
  'fill',
  'break',
  'submit',
  'return',
  'close',
  'extend',
  'consolidate',
  'papers',
  'restore',
  'chain',
] as const;
export type DrillStep = (typeof DRILL_STEPS)[number];

/** `not-run`: a step it builds on has failed. `waiting`: its turn has not come. */
export type DrillState = 'passed' | 'failed' | 'not-run' | 'waiting';

/** `stopped`: it failed before its end, so that nothing can be built on it. */
export type DrillLine = {
  readonly step: DrillStep;
  readonly state: DrillState;
  readonly text: string;
  readonly stopped?: boolean;
};

/** Steps that must have come to their end, well or not, before this one can be run. */
const NEEDS: Readonly<Partial<Record<DrillStep, readonly DrillStep[]>>> = {
  mark: ['open'],
  fill: ['open'],
  break: ['fill'],
  submit: ['fill'],
  return: ['submit'],
  close: ['fill'],
  extend: ['close'],
  consolidate: ['fill'],
  papers: ['fill'],
  restore: ['close'],
  chain: ['open'],
};

const cameToItsEnd = (line: DrillLine | undefined): boolean =>
  line !== undefined && line.stopped !== true && (line.state === 'passed' || line.state === 'failed');

/** The first of the steps it builds on that has not come to its end; null when it can be run. */
export const lackedStep = (step: DrillStep, lines: readonly DrillLine[]): DrillStep | null =>
  (NEEDS[step] ?? []).find((need) => !cameToItsEnd(lines.find((line) => line.step === need))) ?? null;

export const passedCount = (lines: readonly DrillLine[]): number =>
  lines.filter(({ state }) => state === 'passed').length;
