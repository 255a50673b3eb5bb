// Entries of all bodies → the consolidation (design §7, JSON of §10). Counts only; nothing is averaged, the two aspects
// are never mixed, and proposals and decisions are what people wrote.

import { assignmentsOf, assignmentsTo, unitsOf } from './assignment.ts';
import type { Assignment, Body, Campaign, Group, Unit } from './campaign.ts';
import { capReading } from './cap.ts';
import type { BodyFigures, Consolidated, GroupFigures, Ruling, Source, UnitFigures } from './consolidation.ts';
import { couplings } from './coupling.ts';
import { disagreements } from './disagreement.ts';
import { type Finding, finding } from './finding.ts';
import type { Mark } from './level.ts';
import { gatherOpinions, levelsOn, type Opinion, type OpinionsOf, spreadOf } from './opinions.ts';
import { ratioCap } from './ratio-cap.ts';
import type { DocumentField } from './tab-content.ts';
import { errorsOf, type Tally, tally } from './tally.ts';
import { isEmptyText } from './text.ts';

export type ConsolidationInput = {
  readonly campaign: Campaign;
  readonly sources: readonly Source[];
  readonly rulings: readonly Ruling[];
};

type Ground = {
  readonly campaign: Campaign;
  readonly sources: ReadonlyMap<string, Source>;
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly opinionsOf: OpinionsOf;
  /** The opinions of one assignment, in the order of "Đơn vị". */
  readonly opinionsUnder: (assignment: Assignment) => readonly Opinion[];
};

const groundOf = ({ campaign, sources, rulings }: ConsolidationInput): Ground => {
  const opinionsOf = gatherOpinions(campaign, sources);
  const under = new Map<Assignment, Opinion[]>(campaign.assignments.map((assignment) => [assignment, []]));
  for (const unit of campaign.units)
    for (const opinion of opinionsOf(unit)) under.get(opinion.assignment)?.push(opinion);
  return {
    campaign,
    sources: new Map(sources.map((source) => [source.body, source])),
    rulings: new Map(rulings.map((ruling) => [ruling.unit, ruling])),
    opinionsOf,
    opinionsUnder: (assignment) => under.get(assignment) ?? [],
  };
};

const markOf = ({ entry }: Opinion): Mark | null => entry?.mark ?? null;

/** A body nothing was read of: everything assigned to it is missing. */
const UNREAD = { state: 'draft', submittedAt: null, late: null, hash: null } as const;

const bodyFigures = (ground: Ground, body: Body): BodyFigures => {
  const source = ground.sources.get(body.id);
  const own = assignmentsOf(ground.campaign, body.id);
  const opinions = own.flatMap(ground.opinionsUnder);
  const { total: assigned, rated, notRated, empty } = tally(opinions.map(markOf));
  const optionalEmpty = opinions.filter((one) => one.assignment.optional && markOf(one) === null).length;
  const { state, submittedAt, late, hash } = source ?? UNREAD;
  return {
    id: body.id,
    state,
    assigned,
    rated,
    notRated,
    missing: empty - optionalEmpty,
    optionalEmpty,
    newUnits: source?.checked.newUnits.length ?? 0,
    errors: errorsOf(source?.checked.findings ?? []),
    submittedAt,
    late,
    hash,
  };
};

type Row = Pick<GroupFigures, 'id' | 'aspect' | 'basis'> & { readonly optional: boolean };

const capFigures = ({ campaign }: Ground, counts: Tally): GroupFigures['cap'] => {
  const { limit, of, rounding } = capReading(counts, campaign.rules.cap);
  return { limit, used: counts.HTXS, left: limit - counts.HTXS, of, rounding };
};

const groupRow = (ground: Ground, { optional, ...row }: Row, marks: readonly (Mark | null)[]): GroupFigures => {
  const counts = tally(marks);
  const { total, rated, notRated, empty, HTXS, HTT, HT, KHT } = counts;
  // "(nếu có)": an optional unit left blank is not missing.
  const missing = optional ? 0 : empty;
  const cap = row.aspect === 'overall' ? capFigures(ground, counts) : null;
  return { ...row, total, rated, notRated, missing, HTXS, HTT, HT, KHT, cap };
};

const RULINGS = ['proposal', 'decision'] as const;

const rulingMarks = ({ campaign, rulings }: Ground, group: Group, basis: (typeof RULINGS)[number]): (Mark | null)[] =>
  unitsOf(campaign, group.id).map((unit) => rulings.get(unit.id)?.[basis] ?? null);

const groupFigures = (ground: Ground, group: Group): GroupFigures[] => {
  const { campaign } = ground;
  const assignments = assignmentsTo(campaign, group.id);
  const bodies = assignments.map((assignment) => {
    const row = { id: group.id, aspect: assignment.aspect, basis: assignment.body, optional: assignment.optional };
    return groupRow(ground, row, ground.opinionsUnder(assignment).map(markOf));
  });
  if (unitsOf(campaign, group.id).length === 0) return bodies;
  const optional = assignments.every((assignment) => assignment.optional);
  const rulings = RULINGS.map((basis) =>
    groupRow(ground, { id: group.id, aspect: 'overall', basis, optional }, rulingMarks(ground, group, basis)),
  );
  return [...bodies, ...rulings];
};

const unitFigures = (ground: Ground, unit: Unit): UnitFigures => {
  const opinions = ground.opinionsOf(unit);
  const ruling = ground.rulings.get(unit.id);
  return {
    id: unit.id,
    group: unit.group,
    ratings: opinions.map((opinion) => ({
      body: opinion.assignment.body,
      aspect: opinion.assignment.aspect,
      level: markOf(opinion),
      source: opinion.source?.source ?? 'live',
    })),
    spread: {
      overall: spreadOf(levelsOn(opinions, 'overall')),
      'defence-security': spreadOf(levelsOn(opinions, 'defence-security')),
    },
    proposal: ruling?.proposal ?? null,
    decision: ruling?.decision ?? null,
  };
};

const rulingCaps = (ground: Ground): Finding[] =>
  ground.campaign.groups.flatMap((group) =>
    RULINGS.flatMap((basis) => {
      const over = ratioCap(ground.campaign.rules.cap, tally(rulingMarks(ground, group, basis)), basis);
      return over === null ? [] : [finding(over, { group: group.id, aspect: 'overall' })];
    }),
  );

const DOCUMENT_FIELDS: readonly DocumentField[] = ['number', 'date', 'signer'];

/**
 * The paper is printed from the sealed tab and signed later, so this is asked at consolidation only (design §5). A signed
 * paper that was recorded names number, date and signer, wherever the tab does not.
 */
const missingDocument = ({ sources }: Ground, body: Body, { rated }: BodyFigures): Finding[] => {
  const source = sources.get(body.id);
  if (source === undefined || rated === 0 || (source.history?.signed ?? null) !== null) return [];
  const { checked } = source;
  const fields = DOCUMENT_FIELDS.filter((field) => isEmptyText(checked.document[field]));
  const [first] = fields;
  if (first === undefined) return [];
  const cell = checked.documentCells?.[first] ?? '';
  const place = { body: body.id, sheet: checked.sheet, cell: cell === '' ? null : cell, clause: body.clause };
  return [finding({ rule: 'missing-document', fields }, place)];
};

/** Consolidates what is counted of each body, in the order of "Cơ quan", "Đơn vị" and the groups. */
export const consolidate = (input: ConsolidationInput): Consolidated => {
  const { campaign, sources } = input;
  const ground = groundOf(input);
  const bodies = campaign.bodies.map((body) => ({ body, figures: bodyFigures(ground, body) }));
  return {
    bodies: bodies.map(({ figures }) => figures),
    groups: campaign.groups.flatMap((group) => groupFigures(ground, group)),
    units: campaign.units.map((unit) => unitFigures(ground, unit)),
    sources,
    findings: [
      ...sources.flatMap(({ checked }) => checked.findings),
      ...rulingCaps(ground),
      ...couplings(ground),
      ...disagreements(campaign, ground.opinionsOf),
      ...bodies.flatMap(({ body, figures }) => missingDocument(ground, body, figures)),
    ],
  };
};
