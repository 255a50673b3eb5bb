// What every body says of every unit, by unit and aspect, in the order of "Phân công": the ground on which coupling,
// disagreement and the matrix of the consolidation stand. Entries outside the assignment have no place in it.

import { assignmentsTo } from './assignment.ts';
import type { Aspect, Assignment, Campaign, Unit } from './campaign.ts';
import type { Source } from './consolidation.ts';
import type { Entry } from './entry.ts';
import { type Level, type Mark, rank } from './level.ts';

/** One body's assigned opinion on a unit; `entry` is undefined when nothing was read from that body. */
export type Opinion = {
  readonly assignment: Assignment;
  readonly source: Source | undefined;
  readonly entry: Entry | undefined;
};

/** Opinions with a level, KDG left out. */
export type LevelOpinion = { readonly opinion: Opinion; readonly level: Level };

/** Opinions on a unit, one per assignment to its group. */
export type OpinionsOf = (unit: Unit) => readonly Opinion[];

const entryKey = (body: string, aspect: Aspect, unit: string): string => `${body}/${aspect}/${unit}`;

/** Gathers the opinions once, O(entries); the look-up costs nothing after that. */
export const gatherOpinions = (campaign: Campaign, sources: readonly Source[]): OpinionsOf => {
  const sourceOf = new Map(sources.map((source) => [source.body, source]));
  const entries = new Map<string, Entry>();
  for (const { body, checked } of sources)
    for (const entry of checked.entries) entries.set(entryKey(body, entry.aspect, entry.unit), entry);
  const opinions = new Map(
    campaign.units.map((unit) => [
      unit.id,
      assignmentsTo(campaign, unit.group).map((assignment) => ({
        assignment,
        source: sourceOf.get(assignment.body),
        entry: entries.get(entryKey(assignment.body, assignment.aspect, unit.id)),
      })),
    ]),
  );
  return (unit) => opinions.get(unit.id) ?? [];
};

export const isLevel = (mark: Mark | null | undefined): mark is Level =>
  mark !== null && mark !== undefined && mark !== 'KDG';

/** The levels given on one aspect; "không đánh giá" is no opinion. */
export const levelsOn = (opinions: readonly Opinion[], aspect: Aspect): LevelOpinion[] =>
  opinions.flatMap((opinion) => {
    const level = opinion.assignment.aspect === aspect ? opinion.entry?.mark : null;
    return isLevel(level) ? [{ opinion, level }] : [];
  });

/** Ranks between the best and the worst level; null with fewer than two. */
export const spreadOf = (levels: readonly LevelOpinion[]): number | null => {
  if (levels.length < 2) return null;
  const ranks = levels.map(({ level }) => rank(level));
  return Math.max(...ranks) - Math.min(...ranks);
};

/** The clause of all these opinions when it is one and the same. */
export const commonClause = (levels: readonly LevelOpinion[]): string | null => {
  const clauses = new Set(levels.map(({ opinion }) => opinion.assignment.clause));
  const [clause = null] = clauses;
  return clauses.size === 1 ? clause : null;
};

/** True when `level` is worse than `least`. */
export const isBelow = (level: Level, least: Level): boolean => rank(level) > rank(least);
