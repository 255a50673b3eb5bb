// Which row of the tab each row of the form goes to: rows with a key first, then those that only have a name, so that a
// name never takes the place of a key. Whatever has no place is a problem: nothing is left out in silence.

import { assignmentFor, findUnit } from './assignment.ts';
import { checkCell } from './check-cell.ts';
import { notAssigned } from './check-free-row.ts';
import { cellOf, complain, type Desk, type PlaceInput, type Placement, takeUnit, tell } from './import-form-desk.ts';
import { formNames, type NamedUnit } from './import-form-names.ts';
import { type FormRow, formCell } from './import-form-rows.ts';
import { type RowKey, rowKey } from './tab-keys.ts';
import { isBlank } from './tab-scan.ts';
import { fold } from './text.ts';

/** The name beside a key must be that of the key's unit: else the texts were moved and the key was not. */
const namesOther = ({ campaign, names }: Desk, { name, filled }: FormRow, unit: string): boolean => {
  if (name.formula !== '' || typeof name.value !== 'string') return true;
  if (isBlank(name)) return filled;
  if (fold(name.value) === fold(findUnit(campaign, unit)?.name ?? '')) return false;
  const meant = names(name.value, findUnit(campaign, unit)?.group);
  return meant.kind !== 'unit' || meant.unit.id !== unit;
};

type UnitKey = Extract<RowKey, { kind: 'unit' }>;

const keyedUnit = (desk: Desk, row: FormRow, { unit, aspect }: UnitKey): void => {
  const { campaign, body } = desk;
  if (assignmentFor(campaign, { body, unit, aspect }) === undefined) {
    const typed = String(row.name.value);
    if (row.filled) tell(desk, row, [unit, notAssigned(campaign, { body, aspect, unit, typed })]);
  } else if (namesOther(desk, row, unit))
    complain(desk, cellOf(row), { code: 'row-name', unit, found: String(row.name.value) });
  else takeUnit(desk, row, { unit, aspect });
};

/** Headings of a form with keys are ours, but what is entered in them would be lost. */
const keyedHeading = (desk: Desk, { row }: FormRow): void => {
  const fields = ['strengths', 'shortcomings', 'reason', 'note'] as const;
  const stray = fields.map((field) => formCell(desk.form, row, field)).find((cell) => !isBlank(cell));
  if (stray !== undefined) complain(desk, stray.a1, { code: 'heading-row' });
};

const takeNamed = (desk: Desk, row: FormRow, named: NamedUnit): void => {
  if (named.kind === 'trouble') tell(desk, row, [named.unit, named.details]);
  else if (named.aspect === null) complain(desk, row.name.a1, { code: 'unclear-aspect', unit: named.unit.id });
  else takeUnit(desk, row, { unit: named.unit.id, aspect: named.aspect });
};

/** A row that has nothing but its name. */
const looseRow = (desk: Desk, row: FormRow): void => {
  const { text, problems, usable } = checkCell(row.name, desk.campaign.rules.maxText);
  for (const details of problems) if (details.rule !== 'missing-reason') tell(desk, row, [null, details]);
  if (!usable) return;
  if (text === '') complain(desk, cellOf(row), { code: 'unnamed-row' });
  else takeNamed(desk, row, desk.names(text, row.group));
};

type FreeKey = Extract<RowKey, { kind: 'free' }>;

/** The unit that a free row names, when the form lacks that unit's own row. */
const namedInFree = ({ names, rows }: Desk, { name }: FormRow, group: string): UnitKey | null => {
  const named = typeof name.value === 'string' && !isBlank(name) ? names(name.value, group) : null;
  if (named?.kind !== 'unit' || named.aspect === null) return null;
  const key = { kind: 'unit', aspect: named.aspect, unit: named.unit.id } as const;
  return rows.has(rowKey(key)) ? null : key;
};

/** A free row stays one: the rules of the tab judge what it names. */
const freeRow = (desk: Desk, row: FormRow, key: FreeKey): void => {
  if (!row.filled && isBlank(row.name)) return;
  const unit = namedInFree(desk, row, key.group);
  const text = rowKey(key);
  if (unit !== null) takeUnit(desk, row, unit);
  else if (desk.keys.has(text) && !desk.rows.has(text)) desk.rows.set(text, { source: row, key });
  else complain(desk, cellOf(row), { code: 'extra-row' });
};

const placeKeyed = (desk: Desk, row: FormRow): void => {
  if (row.key?.kind === 'unit') keyedUnit(desk, row, row.key);
  else if (row.key?.kind === 'band' || row.key?.kind === 'caption') keyedHeading(desk, row);
};

const placeNamed = (desk: Desk, row: FormRow): void => {
  if (row.key === null) looseRow(desk, row);
  else if (row.key.kind === 'free') freeRow(desk, row, row.key);
};

/** Gives every row its place. */
export const placeRows = (input: PlaceInput, rows: readonly FormRow[]): Placement => {
  const { campaign, body } = input;
  const desk: Desk = { ...input, names: formNames(campaign, body), rows: new Map(), receipts: [], problems: [] };
  for (const row of rows) placeKeyed(desk, row);
  for (const row of rows) placeNamed(desk, row);
  return desk;
};
