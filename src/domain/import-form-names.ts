// Whose row it is that has no key: the name is looked for among the body's own units first, then in the whole catalogue,
// so that "UBND phường X" of another body is told to be another's and not taken for the nearest of ours.

import { aspectsOf, assignmentsOf, unitsOf } from './assignment.ts';
import type { Aspect, Campaign, Unit } from './campaign.ts';
import { notAssigned } from './check-free-row.ts';
import type { FindingDetails } from './finding.ts';
import { unitMatcher } from './match-unit.ts';

type NameTrouble =
  | Extract<FindingDetails, { rule: 'not-assigned' }>
  | { readonly rule: 'unknown-unit'; readonly typed: string; readonly suggestions: readonly string[] };

/** `aspect` null: the body rates the unit on several, and a name alone does not say on which. */
export type NamedUnit = { readonly kind: 'unit'; readonly unit: Unit; readonly aspect: Aspect | null } | NamedNobody;

type NamedNobody = { readonly kind: 'trouble'; readonly unit: string | null; readonly details: NameTrouble };

/** `group`: that of the heading under which the row stands, where there is one. */
export type FormNames = (typed: string, group: string | undefined) => NamedUnit;

const unknown = (typed: string, suggestions: readonly string[]): NamedUnit => ({
  kind: 'trouble',
  unit: null,
  details: { rule: 'unknown-unit', typed, suggestions },
});

export const formNames = (campaign: Campaign, body: string): FormNames => {
  const assignments = assignmentsOf(campaign, body);
  const own = assignments.flatMap(({ group }) => unitsOf(campaign, group));
  const units = [...new Set(own)];
  const [ofBody, ofAll] = [unitMatcher(units), unitMatcher(campaign.units)];
  const isOwn = (unit: Unit): boolean => units.includes(unit);
  const found = (unit: Unit): NamedUnit => {
    const [aspect = null, second] = aspectsOf(campaign, body, unit.id);
    return { kind: 'unit', unit, aspect: second === undefined ? aspect : null };
  };
  const outside = (unit: Unit, typed: string): NamedUnit => {
    const aspect = assignments[0]?.aspect ?? 'overall';
    return { kind: 'trouble', unit: unit.id, details: notAssigned(campaign, { body, aspect, unit: unit.id, typed }) };
  };
  return (typed, group) => {
    const anywhere = ofAll(typed, group);
    if (anywhere.kind === 'exact' && !isOwn(anywhere.unit)) return outside(anywhere.unit, typed);
    const here = ofBody(typed, group);
    if (here.kind !== 'none') return found(here.unit);
    if (anywhere.kind !== 'none') return outside(anywhere.unit, typed);
    const suggestions = [...new Set([...here.suggestions, ...anywhere.suggestions])].slice(0, 3);
    return unknown(typed, suggestions);
  };
};
