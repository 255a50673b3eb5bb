// How a mistake of a drill is planted: into which row, and what is written there. Which mistakes there are stands in
// drill-mistakes.ts.

import { assignmentsOf, unitsOf } from './assignment.ts';
import type { Assignment, Campaign, Unit } from './campaign.ts';
import type { RuleId } from './finding.ts';
import { type BodyColumn, rowKey } from './tab-keys.ts';

export const FORMULA = '=1+1';

/** A text, a number, or the one formula. */
export type PlantedValue = string | number;
export type Planted = { readonly row: string; readonly column: BodyColumn; readonly value: PlantedValue };

export const isRaw = (value: PlantedValue): value is number | typeof FORMULA =>
  typeof value === 'number' || value === FORMULA;

export type MistakeRule = Extract<
  RuleId,
  | 'formula'
  | 'not-text'
  | 'text-too-long'
  | 'secrecy-mark'
  | 'invalid-level'
  | 'missing-level'
  | 'missing-reason'
  | 'missing-narrative'
  | 'duplicate-unit'
  | 'not-assigned'
  | 'damaged-structure'
  | 'new-unit'
  | 'ratio-cap'
  | 'self-evaluation'
>;

export type DrillMistake = {
  readonly rule: MistakeRule;
  readonly body: string;
  readonly cells: readonly Planted[];
  /** An error: a tick must be refused. */
  readonly blocks: boolean;
};

/** Texts that are typed (messages/drill-texts.ts). */
export type MistakeWords = {
  readonly newUnit: string;
  readonly notALevel: string;
  readonly long: string;
  readonly stamp: string;
  readonly header: string;
};

export type Table = { readonly assignment: Assignment; readonly units: readonly Unit[] };
export type Ground = { readonly campaign: Campaign; readonly tables: readonly Table[]; readonly words: MistakeWords };
export type Place = { readonly table: Table; readonly unit: Unit };
/** A mistake where the campaign has room for it; null where it has none. */
export type Plant = (ground: Ground) => DrillMistake | null;

export const tablesOf = (campaign: Campaign): Table[] =>
  campaign.bodies.flatMap(({ id }) =>
    assignmentsOf(campaign, id).map((assignment) => ({ assignment, units: unitsOf(campaign, assignment.group) })),
  );

export const firstPlace = (
  { tables }: Ground,
  fits: (assignment: Assignment) => boolean = () => true,
): Place | null => {
  for (const table of tables) {
    const unit = table.units.find(({ ownBody }) => ownBody !== table.assignment.body);
    if (unit !== undefined && fits(table.assignment)) return { table, unit };
  }
  return null;
};

export const unitRow = ({ table, unit }: Place): string =>
  rowKey({ kind: 'unit', aspect: table.assignment.aspect, unit: unit.id });

const freeRow = ({ assignment: { aspect, group } }: Table): string => rowKey({ kind: 'free', aspect, group, index: 1 });

export type Cell = readonly [BodyColumn, PlantedValue];

export const mistake = (rule: MistakeRule, place: Place | null, [row, cells]: readonly [string, readonly Cell[]]) =>
  place === null
    ? null
    : {
        rule,
        body: place.table.assignment.body,
        cells: cells.map(([column, value]) => ({ row, column, value })),
        blocks: true,
      };

/** Into the row of the first unit that fits. */
export const inRow = (
  rule: MistakeRule,
  cells: (ground: Ground) => readonly Cell[],
  fits?: (assignment: Assignment) => boolean,
): Plant => {
  return (ground) => {
    const place = firstPlace(ground, fits);
    return place === null ? null : mistake(rule, place, [unitRow(place), cells(ground)]);
  };
};

/** A name typed into the first free row of the first table. */
export const inFreeRow =
  (rule: MistakeRule, nameOf: (ground: Ground, place: Place) => string | null): Plant =>
  (ground) => {
    const place = firstPlace(ground);
    const name = place === null ? null : nameOf(ground, place);
    return place === null || name === null ? null : mistake(rule, place, [freeRow(place.table), [['unit', name]]]);
  };

export const warned =
  (plant: Plant): Plant =>
  (ground) => {
    const made = plant(ground);
    return made === null ? null : { ...made, blocks: false };
  };
