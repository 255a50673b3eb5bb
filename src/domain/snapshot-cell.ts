// One cell and one row as a snapshot keeps them: a text as it is, anything else with its kind, nothing judged. Apart
// because the comparison and the digests of rows need them without the snapshot around.

import { lineFeeds } from './cell-text.ts';
import { shownValue } from './check-cell.ts';
import type { CellValue } from './grid.ts';
import { formatIso, parseInstant } from './instant.ts';
import { ENTRY_FIELDS, type EntryField, type EntryRow, type ReadCell } from './tab-content.ts';

/** `unit` = the name typed into a free row. */
export type SnapshotField = 'unit' | EntryField;
export const SNAPSHOT_FIELDS: readonly SnapshotField[] = ['unit', ...ENTRY_FIELDS];

/** A text as it is; anything else with its kind. `date` is ISO at +07:00. */
export type SnapshotCell =
  | string
  | { readonly number: number }
  | { readonly boolean: boolean }
  | { readonly date: string }
  | { readonly formula: string };

export type SnapshotRow = Readonly<Partial<Record<SnapshotField, SnapshotCell>>>;

// JSON knows no infinity; Sheets gives none, a local file may.
const numberCell = (value: number): SnapshotCell => (Number.isFinite(value) ? { number: value } : String(value));

const dateCell = (ms: number): SnapshotCell => {
  const iso = formatIso(ms);
  return parseInstant(iso) === ms ? { date: iso } : numberCell(ms);
};

/** The cell as a snapshot keeps it; '' when it is empty. */
export const snapshotCell = ({ value, formula }: ReadCell): SnapshotCell => {
  if (formula !== '') return { formula: lineFeeds(formula) };
  if (typeof value === 'string') return lineFeeds(value);
  if (typeof value === 'number') return numberCell(value);
  return typeof value === 'boolean' ? { boolean: value } : dateCell(value.getTime());
};

const filled = (cells: readonly (readonly [SnapshotField, SnapshotCell])[]): SnapshotRow =>
  Object.fromEntries(cells.filter(([, cell]) => cell !== ''));

/** The entry cells of a row, and in a free row the typed name. */
export const snapshotRow = ({ unit, name, cells }: EntryRow): SnapshotRow =>
  filled([
    ...(unit === null ? [['unit', snapshotCell(name)] as const] : []),
    ...ENTRY_FIELDS.map((field) => [field, snapshotCell(cells[field])] as const),
  ]);

type Typed = Exclude<SnapshotCell, string | { readonly formula: string }>;

// A fixed instant, not the clock: what was a date in the cell is a date again.
const typedValue = (cell: Typed): CellValue => {
  if ('number' in cell) return cell.number;
  return 'boolean' in cell ? cell.boolean : new Date(parseInstant(cell.date) ?? Number.NaN);
};

/** Value and formula of the kept cell, as they would be read from a tab; `undefined` is an empty cell. */
export const readCell = (cell: SnapshotCell | undefined, a1: string): ReadCell => {
  if (cell === undefined || typeof cell === 'string') return { value: cell ?? '', formula: '', a1 };
  if ('formula' in cell) return { value: '', formula: cell.formula, a1 };
  return { value: typedValue(cell), formula: '', a1 };
};

/** The cell as a person may read it; '' when it is empty. */
export const shownCell = (cell: SnapshotCell): string => {
  if (typeof cell === 'string') return cell;
  return 'formula' in cell ? cell.formula : shownValue(typedValue(cell));
};
