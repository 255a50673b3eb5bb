// The desk at which a form's rows are given their places: what is placed so far, and what was told on the way. Apart from
// the rules of placing (import-form-places.ts), which all work on it.

import { findUnit } from './assignment.ts';
import type { Aspect, Campaign } from './campaign.ts';
import { type Finding, finding } from './finding.ts';
import { a1 } from './grid.ts';
import type { FormNames } from './import-form-names.ts';
import type { ImportProblem, ImportTrouble } from './import-form-problem.ts';
import type { Form, FormRow } from './import-form-rows.ts';
import { type RowKey, rowKey } from './tab-keys.ts';
import { isBlank } from './tab-scan.ts';

export type PlacedRow = { readonly source: FormRow; readonly key: Extract<RowKey, { kind: 'unit' | 'free' }> };

export type Placement = {
  /** By row key of the tab. */
  readonly rows: ReadonlyMap<string, PlacedRow>;
  readonly receipts: readonly Finding[];
  readonly problems: readonly ImportProblem[];
};

export type PlaceInput = {
  readonly campaign: Campaign;
  readonly body: string;
  readonly form: Form;
  /** Row keys of the tab. */
  readonly keys: ReadonlySet<string>;
};

export type Desk = PlaceInput & {
  readonly names: FormNames;
  readonly rows: Map<string, PlacedRow>;
  readonly receipts: Finding[];
  readonly problems: ImportProblem[];
};

export const complain = ({ problems, form }: Desk, cell: string, trouble: ImportTrouble): void =>
  void problems.push({ sheet: form.grid.sheet, cell, trouble });

const found = (
  desk: Desk,
  { name }: FormRow,
  [unit, details]: readonly [string | null, Parameters<typeof finding>[0]],
) => finding(details, { body: desk.body, unit, sheet: desk.form.grid.sheet, cell: name.a1 });

export const tell = (desk: Desk, row: FormRow, told: Parameters<typeof found>[2]): void =>
  complain(desk, row.name.a1, { code: 'finding', finding: found(desk, row, told) });

/** Where a row is complained of as a whole: its name, or its first cell. */
export const cellOf = ({ row, name }: FormRow): string => name.a1 || a1(row, 1);

const receipt = (desk: Desk, row: FormRow, unit: string): void => {
  const before = String(row.name.value);
  if (before === findUnit(desk.campaign, unit)?.name) return;
  desk.receipts.push(found(desk, row, [unit, { rule: 'name-matched', before, after: unit }]));
};

export const takeUnit = (
  desk: Desk,
  source: FormRow,
  { unit, aspect }: { readonly unit: string; readonly aspect: Aspect },
): void => {
  const key = { kind: 'unit', aspect, unit } as const;
  const text = rowKey(key);
  const other = desk.rows.get(text)?.source;
  if (other === undefined) {
    desk.rows.set(text, { source, key });
    if (!isBlank(source.name)) receipt(desk, source, unit);
  } else if (source.filled || source.key === null)
    tell(desk, source, [unit, { rule: 'duplicate-unit', otherCell: cellOf(other), otherRow: other.row }]);
};
