// What every row of "Tổng hợp" is printed from: the consolidation, looked up once, and which body's word stands in which
// column of a section.

import { unitsOf } from '../../domain/assignment.ts';
import type { Aspect, Assignment, Campaign } from '../../domain/campaign.ts';
import type { Consolidated, GroupFigures, UnitFigures } from '../../domain/consolidation.ts';
import type { Finding } from '../../domain/finding.ts';
import { type ConsolidationColumns, consolidationColumns, type Section, sections } from './consolidation-layout.ts';

export type Ground = {
  readonly campaign: Campaign;
  readonly columns: ConsolidationColumns;
  readonly sections: readonly Section[];
  readonly consolidated: Consolidated | null;
  /** Epoch ms of the consolidation. */
  readonly at: number;
  readonly units: ReadonlyMap<string, UnitFigures>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly order: ReadonlyMap<string, number>;
  readonly sectionOf: ReadonlyMap<string, Section>;
  readonly figures: ReadonlyMap<string, GroupFigures>;
};

/** Texts of one row by column key. */
export type Texts = Record<string, string>;
export type Printer = (ground: Ground, id: string, detail: string) => Texts;

const slots = (section: Section): { readonly slot: string; readonly assignment: Assignment }[] => [
  ...section.overall.map((assignment, index) => ({ slot: `overall-${index + 1}`, assignment })),
  ...section.defence.map((assignment, index) => ({ slot: `defence-${index + 1}`, assignment })),
];

export const perSlot = (section: Section, text: (assignment: Assignment) => string): Texts =>
  Object.fromEntries(slots(section).map(({ slot, assignment }) => [slot, text(assignment)]));

export const figureKey = (group: string, aspect: Aspect, basis: string): string => `${group}|${aspect}|${basis}`;

const groupFindings = (findings: readonly Finding[]): Map<string, Finding[]> => {
  const byUnit = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.unit === null) continue;
    const list = byUnit.get(finding.unit);
    if (list === undefined) byUnit.set(finding.unit, [finding]);
    else list.push(finding);
  }
  return byUnit;
};

/** `at` epoch ms. */
export const groundOf = (campaign: Campaign, consolidated: Consolidated | null, at: number): Ground => {
  const all = sections(campaign);
  return {
    ...{ campaign, consolidated, at, sections: all, columns: consolidationColumns(all) },
    units: new Map(consolidated?.units.map((unit) => [unit.id, unit])),
    findings: groupFindings(consolidated?.findings ?? []),
    order: new Map(
      campaign.groups.flatMap(({ id }) => unitsOf(campaign, id).map((unit, index) => [unit.id, index + 1] as const)),
    ),
    sectionOf: new Map(all.flatMap((section) => section.groups.map(({ id }) => [id, section] as const))),
    figures: new Map(consolidated?.groups.map((one) => [figureKey(one.id, one.aspect, one.basis), one])),
  };
};
