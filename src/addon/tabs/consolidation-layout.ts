// Rows and columns of "Tổng hợp" (mockups/consolidation-tab.png). Groups with the same raters share a section with its
// own head, because a clause's columns are its bodies; each group's figures stand right under its band, above the units.

import { assignmentsTo, unitsOf } from '../../domain/assignment.ts';
import type { Aspect, Assignment, Campaign, Group } from '../../domain/campaign.ts';
import { MARKS } from '../../domain/level.ts';

export type Section = {
  readonly overall: readonly Assignment[];
  readonly defence: readonly Assignment[];
  readonly groups: readonly Group[];
};

/** Figures under a band, in order; keys of their rows. */
export const FIGURES = ['rated', 'HTXS', 'HTT', 'HT', 'KHT', 'KDG', 'missing', 'limit', 'left'] as const;

/** Rows kept for units that bodies name in free rows. */
export const NEW_UNIT_ROWS = 20;

/** Key row, title, legend. */
export const CONSOLIDATION_HEAD = 3;

const ofAspect = (all: readonly Assignment[], aspect: Aspect): Assignment[] =>
  all.filter((assignment) => assignment.aspect === aspect);

const raters = (all: readonly Assignment[]): string => all.map(({ body }) => body).join();

/** Groups with units in profile order, neighbours and others alike gathered by who rates them. */
export const sections = (campaign: Campaign): Section[] => {
  const found = new Map<string, { overall: Assignment[]; defence: Assignment[]; groups: Group[] }>();
  for (const group of campaign.groups) {
    if (unitsOf(campaign, group.id).length === 0) continue;
    const all = assignmentsTo(campaign, group.id);
    const overall = ofAspect(all, 'overall');
    const defence = ofAspect(all, 'defence-security');
    const key = `${raters(overall)}|${raters(defence)}`;
    const section = found.get(key) ?? { overall, defence, groups: [] };
    section.groups.push(group);
    found.set(key, section);
  }
  return [...found.values()];
};

export type ConsolidationColumns = {
  readonly overall: number;
  readonly defence: number;
  /** Keys of columns B…, ours first; the last three are people's. */
  readonly keys: readonly string[];
  /** Index in `keys` of the first column that is people's. */
  readonly ours: number;
};

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_unused, index) => `${name}-${index + 1}`);

const most = (counts: readonly number[]): number => counts.reduce((max, count) => Math.max(max, count), 0);

export const consolidationColumns = (all: readonly Section[]): ConsolidationColumns => {
  const overall = most(all.map((section) => section.overall.length));
  const defence = most(all.map((section) => section.defence.length));
  const ours = [
    ...['order', 'unit', ...numbered('overall', overall), 'spread', 'gap-1'],
    ...(defence > 0 ? [...numbered('defence', defence), 'spread-defence', 'gap-2'] : []),
    ...MARKS.map((mark) => `count-${mark}`),
    'attention',
  ];
  return { overall, defence, keys: [...ours, 'proposal', 'decision', 'note'], ours: ours.length };
};

/** Keys of all rows below the key row, in the order in which the tab is made. */
export const consolidationRows = (campaign: Campaign): string[] => [
  'head/title',
  'head/legend',
  ...sections(campaign).flatMap((section, at) => [
    `section/${at}/aspects`,
    `section/${at}/bodies`,
    `section/${at}/sources`,
    ...section.groups.flatMap((group) => [
      `group/${group.id}`,
      ...FIGURES.map((figure) => `figure/${group.id}/${figure}`),
      ...unitsOf(campaign, group.id).map(({ id }) => `unit/${id}`),
    ]),
  ]),
  'new/title',
  ...Array.from({ length: NEW_UNIT_ROWS }, (_unused, index) => `new/${index + 1}`),
];
