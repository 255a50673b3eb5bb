// Made-up entries of a drill: every level and every kind of text, deterministic, of organisations only. A careful clerk's:
// no rule but a notice may fire on them; mistakes are planted elsewhere (drill-mistakes.ts).

import { assignmentsOf, unitsOf } from './assignment.ts';
import type { Assignment, Campaign, CapRule, Unit } from './campaign.ts';
import { LEVEL_NAMES, type Mark } from './level.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotRow } from './snapshot-cell.ts';
import { rowKey } from './tab-keys.ts';

/** `mark` null: an optional unit left blank. Texts are '' where nothing is written. */
export type DrillEntry = {
  readonly assignment: Assignment;
  readonly unit: Unit;
  readonly mark: Mark | null;
  readonly strengths: string;
  readonly shortcomings: string;
  readonly reason: string;
  readonly note: string;
};

/** Sentences of the entries (messages/drill-texts.ts). */
export type DrillWords = {
  readonly strengths: string;
  readonly shortcomings: string;
  readonly reason: (mark: Mark) => string;
  /** A text that looks like a formula, and must stay a text. */
  readonly note: string;
};

type Counts = { readonly HTXS: number; readonly HTT: number; readonly rated: number };

const BASES: Readonly<Record<CapRule['of'], (counts: Counts) => number>> = {
  HTT: ({ HTT }) => HTT,
  'HTT-or-better': ({ HTXS, HTT }) => HTXS + HTT,
  rated: ({ rated }) => rated,
};

const HAIR = 1e-9;
const ROUNDED: Readonly<Record<CapRule['rounding'], (places: number) => number>> = {
  down: (places) => Math.floor(places + HAIR),
  nearest: (places) => Math.floor(places + 0.5 + HAIR),
  up: (places) => Math.max(0, Math.ceil(places - HAIR)),
};

/** Places for HTXS, reckoned apart from cap.ts: a drill that asked cap.ts would not see that it is wrong. */
export const drillPlaces = ({ percent, of, rounding, atLeastOne }: CapRule, counts: Counts): number => {
  const places = ROUNDED[rounding]((percent * BASES[of](counts)) / 100);
  return atLeastOne && counts.rated > 0 ? Math.max(1, places) : places;
};

/** Marks at the end of a table, by how many it takes: the weak, and one that is not rated. */
const TAILS: readonly { readonly least: number; readonly marks: readonly Mark[] }[] = [
  { least: 8, marks: ['KDG', 'HT', 'KHT'] },
  { least: 5, marks: ['HT', 'KHT'] },
  { least: 2, marks: ['HT'] },
  { least: 0, marks: [] },
];

/** As many of the best as the cap allows, at most a third. */
const bestCount = (campaign: Campaign, { aspect }: Assignment, { good, rated }: { good: number; rated: number }) => {
  const most = Math.floor(good / 3);
  if (aspect !== 'overall') return most;
  const fits = (HTXS: number) => HTXS <= drillPlaces(campaign.rules.cap, { HTXS, HTT: good - HTXS, rated });
  return Array.from({ length: most + 1 }, (_unused, at) => most - at).find(fits) ?? 0;
};

const marksFor = (campaign: Campaign, assignment: Assignment, count: number): Mark[] => {
  const tail = TAILS.find(({ least }) => count >= least)?.marks ?? [];
  const good = count - tail.length;
  const rated = good + tail.filter((mark) => mark !== 'KDG').length;
  const best = bestCount(campaign, assignment, { good, rated });
  return [...Array.from({ length: good }, (_unused, at): Mark => (at < best ? 'HTXS' : 'HTT')), ...tail];
};

const rotated = <T>(items: readonly T[], by: number): T[] =>
  items.map((_item, at) => items[(at + by) % items.length] as T);

/** Own organisations are not rated; the last of an optional table stays blank; the rest by the table's pattern. */
const marksOf = (campaign: Campaign, assignment: Assignment): ReadonlyMap<string, Mark> => {
  const units = unitsOf(campaign, assignment.group);
  const own = units.filter(({ ownBody }) => ownBody === assignment.body);
  const others = units.filter((unit) => !own.includes(unit));
  const given = assignment.optional ? others.slice(0, -1) : others;
  const turn = campaign.bodies.findIndex(({ id }) => id === assignment.body);
  const marks = rotated(marksFor(campaign, assignment, given.length), turn);
  return new Map([
    ...own.map(({ id }) => [id, 'KDG'] as const),
    ...given.map(({ id }, at) => [id, marks[at] ?? 'HTT'] as const),
  ]);
};

const WITH_REASON: readonly Mark[] = ['HTXS', 'KHT', 'KDG'];

const textsOf = (mark: Mark | null, words: DrillWords) => {
  const rated = mark !== null && mark !== 'KDG';
  return {
    strengths: rated ? words.strengths : '',
    shortcomings: rated ? words.shortcomings : '',
    reason: mark !== null && WITH_REASON.includes(mark) ? words.reason(mark) : '',
  };
};

/** The entries of one body, in the order of its tab. */
export const drillEntries = (campaign: Campaign, body: string, words: DrillWords): DrillEntry[] =>
  assignmentsOf(campaign, body).flatMap((assignment, table) => {
    const marks = marksOf(campaign, assignment);
    return unitsOf(campaign, assignment.group).map((unit, at) => {
      const mark = marks.get(unit.id) ?? null;
      return { assignment, unit, mark, ...textsOf(mark, words), note: table + at === 0 ? words.note : '' };
    });
  });

/** The entry that is changed after the close: the first whose level may become another without more words. */
export const lateEntry = (entries: readonly DrillEntry[]): DrillEntry | null =>
  entries.find(({ mark }) => mark !== null && mark !== 'KDG' && mark !== 'HT') ?? null;

/** As handed in late. */
export const lateEntries = (entries: readonly DrillEntry[]): DrillEntry[] => {
  const late = lateEntry(entries);
  return entries.map((entry) => (entry === late ? { ...entry, mark: 'HT' } : entry));
};

const rowOf = ({ mark, strengths, shortcomings, reason, note }: DrillEntry): SnapshotRow =>
  Object.fromEntries(
    Object.entries({ level: mark === null ? '' : LEVEL_NAMES[mark], strengths, shortcomings, reason, note }).filter(
      ([, text]) => text !== '',
    ),
  );

/** What stands in the tab once they are written. */
export const drillSnapshot = (campaign: Campaign, body: string, entries: readonly DrillEntry[]): Snapshot => ({
  schema: 1,
  campaign: campaign.id,
  body,
  rows: Object.fromEntries(
    entries
      .map((entry) => {
        const { aspect } = entry.assignment;
        return [rowKey({ kind: 'unit', aspect, unit: entry.unit.id }), rowOf(entry)] as const;
      })
      .filter(([, row]) => Object.keys(row).length > 0),
  ),
});
