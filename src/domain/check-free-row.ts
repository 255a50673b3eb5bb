// A free row: a name the body typed under a table. The catalogue's units all have rows of their own, so a known name is
// always out of place here; an unknown one is kept as a new unit and counted only once the secretariat has added it.

import { aspectsOf, assignmentFor, bodiesFor } from './assignment.ts';
import type { Aspect, Campaign, Unit } from './campaign.ts';
import { checkCell, type JudgedCell } from './check-cell.ts';
import { type Band, cellFindings, type JudgedRow, levelFindings } from './check-row.ts';
import type { NewUnit } from './entry.ts';
import type { Finding } from './finding.ts';
import { type Place, tell } from './finding-scope.ts';
import { nameKey, unitMatcher } from './match-unit.ts';
import type { EntryRow } from './tab-content.ts';
import { rowKey } from './tab-keys.ts';
import { isBlank } from './tab-scan.ts';

/** Rows of the tab a free row may repeat: `units` by row key, `names` = first free row by band and name. */
export type OtherRows = {
  readonly units: ReadonlyMap<string, EntryRow>;
  readonly names: ReadonlyMap<string, EntryRow>;
};

export type CheckedFreeRow = { readonly newUnit: NewUnit | null; readonly findings: readonly Finding[] };

type FreeRow = {
  readonly band: Band;
  readonly judged: JudgedRow;
  readonly name: JudgedCell;
  readonly others: OtherRows;
};

/** Key of a typed name inside its table; null without a usable name. */
export const freeRowKey = ({ aspect, group, name }: EntryRow): string | null =>
  typeof name.value === 'string' && !isBlank(name) ? `${aspect}/${group}/${nameKey(name.value)}` : null;

const repeats = (row: FreeRow, unit: string | null, other: EntryRow): Finding => {
  const place = { cell: row.name.a1, unit };
  const details = { rule: 'duplicate-unit', otherCell: other.name.a1, otherRow: other.row } as const;
  return tell(row.band.scope, place, unit === null ? { ...details, typed: row.name.text } : details);
};

/** A unit that the body does not rate on this aspect, and who does. */
export const notAssigned = (
  campaign: Campaign,
  {
    body,
    aspect,
    unit,
    typed,
  }: {
    readonly body: string;
    readonly aspect: Aspect;
    readonly unit: string;
    readonly typed: string;
  },
) => {
  const [ownAspect = null] = aspectsOf(campaign, body, unit);
  const bodies = bodiesFor(campaign, unit, aspect).map(({ id }) => id);
  const reason = bodies.length > 0 ? 'other-body' : 'nobody';
  return {
    rule: 'not-assigned',
    typed,
    case: ownAspect === null ? reason : 'wrong-aspect',
    bodies,
    ownAspect,
  } as const;
};

const outsideAssignment = ({ band, name }: FreeRow, unit: Unit): Finding => {
  const { body, aspect } = band.assignment;
  const place: Place = { cell: name.a1, unit: unit.id };
  return tell(band.scope, place, notAssigned(band.campaign, { body, aspect, unit: unit.id, typed: name.text }));
};

/** A name of the catalogue: its own row stands elsewhere in this tab, or it is not this body's to rate. */
const knownUnit = (row: FreeRow, unit: Unit): readonly Finding[] => {
  const { campaign, assignment } = row.band;
  const { body, aspect } = assignment;
  if (assignmentFor(campaign, { body, unit: unit.id, aspect }) === undefined) return [outsideAssignment(row, unit)];
  const own = row.others.units.get(rowKey({ kind: 'unit', aspect, unit: unit.id }));
  // Without that row the tab is damaged, and the finding about the lost key says so.
  return own === undefined ? [] : [repeats(row, unit.id, own)];
};

const receipt = ({ band, name }: FreeRow, unit: Unit): Finding =>
  tell(band.scope, { cell: name.a1, unit: unit.id }, { rule: 'name-matched', before: name.text, after: unit.id });

const unknownName = (row: FreeRow, suggestions: readonly string[]): CheckedFreeRow => {
  const { band, judged, name, others } = row;
  const level = levelFindings(band.scope, null, judged);
  const first = others.names.get(freeRowKey(judged.row) ?? '');
  if (first !== undefined && first !== judged.row)
    return { newUnit: null, findings: [repeats(row, null, first), ...level] };
  const { group, aspect } = band.assignment;
  return {
    newUnit: { name: name.text, group, aspect, mark: judged.mark, cell: judged.cells.level.a1 },
    findings: [
      tell(band.scope, { cell: name.a1, unit: null }, { rule: 'new-unit', typed: name.text, suggestions }),
      ...level,
    ],
  };
};

const byName = (row: FreeRow): CheckedFreeRow => {
  const { band, judged, name } = row;
  if (!name.usable) return { newUnit: null, findings: [] };
  // A rating of nobody cannot be kept as a new unit: an error, so that it is not handed in by oversight.
  if (name.text === '') {
    const unnamed = { rule: 'unknown-unit', typed: '', suggestions: [] } as const;
    return { newUnit: null, findings: [tell(band.scope, { cell: name.a1, unit: null }, unnamed)] };
  }
  const match = unitMatcher(band.campaign.units)(name.text, judged.row.group);
  if (match.kind === 'none') return unknownName(row, match.suggestions);
  const known = knownUnit(row, match.unit);
  return { newUnit: null, findings: match.kind === 'matched' ? [receipt(row, match.unit), ...known] : known };
};

const isUntouched = ({ row, touched }: JudgedRow): boolean => !touched && isBlank(row.name) && isBlank(row.cells.level);

/** Judges one free row; nothing is asked of what is only proposed except that it can be read. */
export const checkFreeRow = (band: Band, judged: JudgedRow, others: OtherRows): CheckedFreeRow => {
  if (isUntouched(judged)) return { newUnit: null, findings: [] };
  const name = checkCell(judged.row.name, band.campaign.rules.maxText);
  const { newUnit, findings } = byName({ band, judged, name, others });
  const cells = cellFindings(band.scope, null, [name, ...Object.values(judged.cells)]);
  return { newUnit, findings: [...cells, ...findings] };
};
