// A config tab as it was read → its data rows with their columns found by key. Positions and titles mean nothing here.

import { a1, type CellValue, type Grid } from './grid.ts';
import { isBlank } from './settings-cell.ts';

/** A cell and where it stands. */
export type SettingsCell = {
  readonly sheet: string;
  readonly a1: string;
  readonly value: CellValue;
  readonly formula: string;
};

export type SettingsRow = Readonly<Record<string, SettingsCell>>;

export type SettingsGrid = {
  readonly sheet: string;
  readonly rows: readonly SettingsRow[];
  /** Column keys that stand nowhere in the key row. */
  readonly missing: readonly string[];
  /** Number of the first row (from 1) under all content. */
  readonly end: number;
  /** Column numbers (from 1) by key. */
  readonly columns: Readonly<Record<string, number>>;
};

const HEAD = 'head/';

const keyColumns = (grid: Grid, keys: readonly string[]): Record<string, number> => {
  const keyRow = grid.values[0] ?? [];
  return Object.fromEntries(
    keys.map((key) => [key, keyRow.indexOf(key) + 1] as const).filter(([, column]) => column > 0),
  );
};

const cellAt = (grid: Grid, row: number, column: number): SettingsCell => ({
  sheet: grid.sheet,
  a1: a1(row, column),
  value: grid.values[row - 1]?.[column - 1] ?? '',
  formula: grid.formulas[row - 1]?.[column - 1] ?? '',
});

const isHead = (key: CellValue | undefined): boolean => typeof key === 'string' && key.startsWith(HEAD);

/** `keys` = the columns looked for; a row counts as data when a column other than `ignored` holds something. */
export const readSettingsGrid = (grid: Grid, keys: readonly string[], ignored: readonly string[]): SettingsGrid => {
  const columns = keyColumns(grid, keys);
  const known = Object.entries(columns);
  const rows = grid.values.flatMap((values, index): SettingsRow[] => {
    const cells = known.map(([key, column]) => [key, cellAt(grid, index + 1, column)] as const);
    const filled = cells.some(([key, cell]) => !ignored.includes(key) && !(isBlank(cell.value) && cell.formula === ''));
    return index > 0 && filled && !isHead(values[0]) ? [Object.fromEntries(cells)] : [];
  });
  return {
    sheet: grid.sheet,
    rows,
    missing: keys.filter((key) => columns[key] === undefined),
    end: grid.values.length + 1,
    columns,
  };
};
