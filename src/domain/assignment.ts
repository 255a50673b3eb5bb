// Who rates whom: look-ups over a campaign. They share one index per campaign object, so that a rule may ask in a loop
// over all entries and the work still grows with their number only (design §11).

import type { Aspect, Assignment, Body, Campaign, Group, Unit } from './campaign.ts';

type CampaignIndex = {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly unitsByGroup: ReadonlyMap<string, readonly Unit[]>;
  readonly assignmentsByBody: ReadonlyMap<string, readonly Assignment[]>;
  readonly assignmentsByGroup: ReadonlyMap<string, readonly Assignment[]>;
};

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const groupedBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
};

// A campaign never changes after it is read, so its index is a property of the object; the map lets both go together.
const indexes = new WeakMap<Campaign, CampaignIndex>();

const makeIndex = (campaign: Campaign): CampaignIndex => ({
  bodies: byId(campaign.bodies),
  groups: byId(campaign.groups),
  units: byId(campaign.units),
  unitsByGroup: groupedBy(campaign.units, (unit) => unit.group),
  assignmentsByBody: groupedBy(campaign.assignments, (assignment) => assignment.body),
  assignmentsByGroup: groupedBy(campaign.assignments, (assignment) => assignment.group),
});

/** Maps over the campaign, built once per campaign object. Lists keep the campaign's order. */
export const indexCampaign = (campaign: Campaign): CampaignIndex => {
  const known = indexes.get(campaign);
  if (known !== undefined) return known;
  const made = makeIndex(campaign);
  indexes.set(campaign, made);
  return made;
};

export const findBody = (campaign: Campaign, id: string): Body | undefined => indexCampaign(campaign).bodies.get(id);

export const findGroup = (campaign: Campaign, id: string): Group | undefined => indexCampaign(campaign).groups.get(id);

export const findUnit = (campaign: Campaign, id: string): Unit | undefined => indexCampaign(campaign).units.get(id);

/** The body's assignments, in the order of "Phân công": one band of its tab each. */
export const assignmentsOf = (campaign: Campaign, body: string): readonly Assignment[] =>
  indexCampaign(campaign).assignmentsByBody.get(body) ?? [];

/** Everyone's assignments to this group. */
export const assignmentsTo = (campaign: Campaign, group: string): readonly Assignment[] =>
  indexCampaign(campaign).assignmentsByGroup.get(group) ?? [];

/** The group's units, in the order of "Đơn vị". */
export const unitsOf = (campaign: Campaign, group: string): readonly Unit[] =>
  indexCampaign(campaign).unitsByGroup.get(group) ?? [];

const assignmentsOfUnit = (campaign: Campaign, unit: string): readonly Assignment[] =>
  assignmentsTo(campaign, findUnit(campaign, unit)?.group ?? '');

/** Bodies that rate the unit on this aspect, in the order of "Phân công". */
export const bodiesFor = (campaign: Campaign, unit: string, aspect: Aspect): readonly Body[] =>
  assignmentsOfUnit(campaign, unit).flatMap((assignment) => {
    const body = assignment.aspect === aspect ? findBody(campaign, assignment.body) : undefined;
    return body === undefined ? [] : [body];
  });

/** The assignment under which a body rates a unit on an aspect; undefined when it does not. */
export const assignmentFor = (
  campaign: Campaign,
  { body, unit, aspect }: { readonly body: string; readonly unit: string; readonly aspect: Aspect },
): Assignment | undefined =>
  assignmentsOfUnit(campaign, unit).find((assignment) => assignment.body === body && assignment.aspect === aspect);

/** Aspects on which the body rates the unit; more than one means that a command must name it. */
export const aspectsOf = (campaign: Campaign, body: string, unit: string): readonly Aspect[] =>
  assignmentsOfUnit(campaign, unit)
    .filter((assignment) => assignment.body === body)
    .map(({ aspect }) => aspect);
