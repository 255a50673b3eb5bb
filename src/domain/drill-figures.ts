// What the consolidation must say of made-up entries, counted here anew and not with its own functions: a drill that
// asked them would not see that they are wrong.

import { findBody, findGroup } from './assignment.ts';
import type { Campaign } from './campaign.ts';
import type { Consolidation } from './consolidation.ts';
import { type DrillEntry, drillPlaces } from './drill-entries.ts';
import { LEVELS, type Mark, rank } from './level.ts';

/** A figure that is not as reckoned: of a body, of a group by one body's opinion, or of a unit. */
export type DrillDifference = {
  /** Of the body, group or unit. */
  readonly name: string;
  readonly figure: string;
  readonly wanted: string;
  readonly found: string;
};

type Figures = Readonly<Record<string, string>>;

const count = (entries: readonly DrillEntry[], test: (mark: Mark | null) => boolean): number =>
  entries.filter(({ mark }) => test(mark)).length;

const isRated = (mark: Mark | null): boolean => mark !== null && mark !== 'KDG';

const texts = (figures: Readonly<Record<string, number | null>>): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, String(figure ?? '')]));

const bodyWanted = (entries: readonly DrillEntry[]): Figures =>
  texts({
    assigned: entries.length,
    rated: count(entries, isRated),
    notRated: count(entries, (mark) => mark === 'KDG'),
    missing: entries.filter(({ mark, assignment }) => mark === null && !assignment.optional).length,
  });

const levelsOf = (entries: readonly DrillEntry[]) =>
  Object.fromEntries(LEVELS.map((level) => [level, count(entries, (mark) => mark === level)]));

const groupWanted = (campaign: Campaign, entries: readonly DrillEntry[]): Figures => {
  const levels = levelsOf(entries);
  const rated = count(entries, isRated);
  const overall = entries[0]?.assignment.aspect === 'overall';
  const { HTXS = 0, HTT = 0 } = levels;
  const limit = overall ? drillPlaces(campaign.rules.cap, { HTXS, HTT, rated }) : null;
  return texts({ rated, notRated: count(entries, (mark) => mark === 'KDG'), ...levels, limit });
};

const spreadOf = (entries: readonly DrillEntry[]): number | null => {
  const ranks = entries.flatMap(({ mark }) => (mark === null || mark === 'KDG' ? [] : [rank(mark)]));
  return ranks.length < 2 ? null : Math.max(...ranks) - Math.min(...ranks);
};

const unitWanted = (entries: readonly DrillEntry[]): Figures => {
  const of = (aspect: string) => entries.filter(({ assignment }) => assignment.aspect === aspect);
  const marks = Object.fromEntries(
    entries.map(({ assignment: { body, aspect }, mark }) => [`${body} ${aspect}`, mark ?? '']),
  );
  const spread = texts({ spread: spreadOf(of('overall')), 'spread-defence': spreadOf(of('defence-security')) });
  return { ...marks, ...spread };
};

const differ = (name: string, wanted: Figures, found: Figures): DrillDifference[] =>
  Object.entries(wanted).flatMap(([figure, text]) =>
    found[figure] === text ? [] : [{ name, figure, wanted: text, found: found[figure] ?? '' }],
  );

type Entries = readonly DrillEntry[];

const grouped = (entries: Entries, keyOf: (entry: DrillEntry) => string): Map<string, DrillEntry[]> => {
  const groups = new Map<string, DrillEntry[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
};

const bodies = (campaign: Campaign, entries: Entries, found: Consolidation): DrillDifference[] =>
  [...grouped(entries, ({ assignment }) => assignment.body)].flatMap(([id, own]) => {
    const figures = found.bodies.find((one) => one.id === id);
    const { assigned = null, rated = null, notRated = null, missing = null } = figures ?? {};
    return differ(findBody(campaign, id)?.name ?? id, bodyWanted(own), texts({ assigned, rated, notRated, missing }));
  });

const groups = (campaign: Campaign, entries: Entries, found: Consolidation): DrillDifference[] =>
  [...grouped(entries, ({ assignment: { group, aspect, body } }) => `${group}|${aspect}|${body}`).values()].flatMap(
    (own) => {
      const [{ assignment }] = own as [DrillEntry];
      const { group, aspect, body } = assignment;
      const figures = found.groups.find((one) => one.id === group && one.aspect === aspect && one.basis === body);
      const name = findGroup(campaign, group)?.name ?? group;
      if (figures === undefined) return differ(name, groupWanted(campaign, own), {});
      const { rated, notRated, HTXS, HTT, HT, KHT, cap } = figures;
      const limit = cap?.limit ?? null;
      return differ(name, groupWanted(campaign, own), texts({ rated, notRated, HTXS, HTT, HT, KHT, limit }));
    },
  );

const units = (entries: Entries, found: Consolidation): DrillDifference[] =>
  [...grouped(entries, ({ unit }) => unit.id)].flatMap(([id, own]) => {
    const figures = found.units.find((one) => one.id === id);
    const ratings = figures?.ratings ?? [];
    const marks = Object.fromEntries(ratings.map(({ body, aspect, level }) => [`${body} ${aspect}`, level ?? '']));
    const { overall = null, 'defence-security': defence = null } = figures?.spread ?? {};
    return differ(own[0]?.unit.name ?? id, unitWanted(own), {
      ...marks,
      ...texts({ spread: overall, 'spread-defence': defence }),
    });
  });

/** `entries`: of all bodies, as they count. */
export const drillDifferences = (campaign: Campaign, entries: Entries, found: Consolidation): DrillDifference[] => [
  ...bodies(campaign, entries, found),
  ...groups(campaign, entries, found),
  ...units(entries, found),
];
