// "Kiểm tra phân công": what in a valid campaign is worth a look before it is opened. Remarks, never refusals: each may
// be what the secretariat wants.

import { assignmentsOf, assignmentsTo, unitsOf } from './assignment.ts';
import type { Aspect, Campaign, CouplingRule, Severity, Unit } from './campaign.ts';
import { fold } from './text.ts';

export type AssignmentRemarkCode =
  | 'group-unassigned'
  | 'group-not-overall'
  | 'empty-group'
  | 'body-unassigned'
  | 'assigned-twice'
  | 'coupling-no-place'
  | 'coupling-no-partner'
  | 'self-rating'
  | 'optional';

/** Ids, never names; null where a member does not apply. `group` of a coupling remark is the group looked for. */
export type AssignmentRemark = {
  readonly code: AssignmentRemarkCode;
  readonly severity: Severity;
  readonly body: string | null;
  readonly group: string | null;
  readonly unit: string | null;
  readonly aspect: Aspect | null;
};

const remark = (
  code: AssignmentRemarkCode,
  severity: Severity,
  about: Partial<Pick<AssignmentRemark, 'body' | 'group' | 'unit' | 'aspect'>>,
): AssignmentRemark => ({ code, severity, body: null, group: null, unit: null, aspect: null, ...about });

const groupRemarks = (campaign: Campaign): AssignmentRemark[] =>
  campaign.groups.flatMap(({ id: group }) => {
    const assignments = assignmentsTo(campaign, group);
    if (assignments.length === 0) return [remark('group-unassigned', 'warning', { group })];
    const empty = unitsOf(campaign, group).length === 0 && assignments.some(({ optional }) => !optional);
    const overall = assignments.some(({ aspect }) => aspect === 'overall');
    return [
      ...(overall ? [] : [remark('group-not-overall', 'warning', { group })]),
      ...(empty ? [remark('empty-group', 'warning', { group })] : []),
    ];
  });

const bodyRemarks = (campaign: Campaign): AssignmentRemark[] =>
  campaign.bodies
    .filter(({ id }) => assignmentsOf(campaign, id).length === 0)
    .map(({ id }) => remark('body-unassigned', 'warning', { body: id }));

// A unit has one group, so it reaches a body twice only as two units of one name.
const twiceRemarks = (campaign: Campaign): AssignmentRemark[] => {
  const names = new Map(campaign.units.map(({ id, name }) => [id, fold(name)]));
  const seen = new Set<string>();
  return campaign.assignments.flatMap(({ body, group, aspect }) =>
    unitsOf(campaign, group).flatMap((unit) => {
      const key = [body, aspect, names.get(unit.id)].join('\n');
      if (seen.has(key)) return [remark('assigned-twice', 'warning', { body, unit: unit.id, aspect })];
      seen.add(key);
      return [];
    }),
  );
};

const selfRemarks = (campaign: Campaign): AssignmentRemark[] =>
  campaign.assignments.flatMap(({ body, group, aspect }) =>
    unitsOf(campaign, group)
      .filter(({ ownBody }) => ownBody === body)
      .map((unit) => remark('self-rating', 'notice', { body, unit: unit.id, aspect })),
  );

const optionalRemarks = (campaign: Campaign): AssignmentRemark[] =>
  campaign.assignments
    .filter(({ optional }) => optional)
    .map(({ body, group, aspect }) => remark('optional', 'notice', { body, group, aspect }));

const partnersOf = (campaign: Campaign, rule: CouplingRule): ((unit: Unit) => AssignmentRemark[]) => {
  const needs = rule.needs.map(({ group }) => ({
    group,
    places: new Set(unitsOf(campaign, group).map(({ place }) => place)),
  }));
  return ({ id: unit, place }) =>
    place === undefined
      ? [remark('coupling-no-place', 'warning', { unit })]
      : needs
          .filter(({ places }) => !places.has(place))
          .map(({ group }) => remark('coupling-no-partner', 'warning', { unit, group }));
};

const couplingRemarks = (campaign: Campaign): AssignmentRemark[] =>
  campaign.rules.coupling.flatMap((rule) => unitsOf(campaign, rule.if.group).flatMap(partnersOf(campaign, rule)));

const CHECKS = [groupRemarks, bodyRemarks, twiceRemarks, couplingRemarks, selfRemarks, optionalRemarks];

/** All remarks, those that ask for a decision (`warning`) before those that only say so (`notice`). */
export const lintAssignments = (campaign: Campaign): readonly AssignmentRemark[] =>
  CHECKS.flatMap((check) => check(campaign));
