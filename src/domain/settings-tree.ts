// Rows of the config tabs → the JSON of a profile, and for every path of that JSON the cell it came from. Indices close
// up: who deletes the second legal basis need not renumber the third.

import type { ListShape, MapShape, RecordShape, Shape } from './profile-shape.ts';
import { cellValue, isBlank } from './settings-cell.ts';
import type { SettingsCell, SettingsRow } from './settings-grid.ts';
import { isLeaf, joinPath, SETTINGS_SHAPE, type Step } from './settings-path.ts';
import { SETTINGS_KEYS, TABLE_COLUMNS, type TableTab } from './settings-table.ts';

/** A row of "Thiết lập" whose path is known. */
export type Entry = { readonly steps: readonly Step[]; readonly cell: SettingsCell };

/** Cells by JSON path. */
export type Cells = Map<string, SettingsCell>;

type Spot = { readonly path: string; readonly cells: Cells };

const under = (entries: readonly Entry[]): Map<Step, Entry[]> => {
  const groups = new Map<Step, Entry[]>();
  for (const { steps, cell } of entries) {
    const [step, ...rest] = steps;
    if (step === undefined) continue;
    const group = groups.get(step);
    if (group === undefined) groups.set(step, [{ steps: rest, cell }]);
    else group.push({ steps: rest, cell });
  }
  return groups;
};

const inside = (spot: Spot, step: Step): Spot => ({ path: joinPath(spot.path, step), cells: spot.cells });

const withoutAbsent = (members: readonly (readonly [string, unknown])[]): unknown =>
  Object.fromEntries(members.filter(([, value]) => value !== undefined));

const recordOf = (shape: RecordShape, entries: readonly Entry[], spot: Spot): unknown => {
  const groups = under(entries);
  return withoutAbsent(
    Object.entries(shape.fields).map(([key, field]) => [
      key,
      treeOf(field.shape, groups.get(key) ?? [], inside(spot, key)),
    ]),
  );
};

const listOf = (shape: ListShape, entries: readonly Entry[], spot: Spot): unknown =>
  [...under(entries)]
    .filter(([, group]) => group.some(({ cell }) => !isBlank(cell.value)))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, group], index) => treeOf(shape.of, group, inside(spot, index)));

const mapOf = (shape: MapShape, entries: readonly Entry[], spot: Spot): unknown =>
  withoutAbsent(
    [...under(entries)].map(([key, group]) => [String(key), treeOf(shape.of, group, inside(spot, key))] as const),
  );

const leafOf = (shape: Shape, entries: readonly Entry[], spot: Spot): unknown => {
  const cell = entries[0]?.cell;
  if (cell === undefined || !isLeaf(shape)) return undefined;
  spot.cells.set(spot.path, cell);
  return cellValue(shape, cell.value);
};

const treeOf = (shape: Shape, entries: readonly Entry[], spot: Spot): unknown => {
  if (shape.kind === 'record') return recordOf(shape, entries, spot);
  if (shape.kind === 'list') return listOf(shape, entries, spot);
  return shape.kind === 'map' ? mapOf(shape, entries, spot) : leafOf(shape, entries, spot);
};

/** The part of the profile that stands in "Thiết lập". */
export const settingsJson = (entries: readonly Entry[], cells: Cells): unknown =>
  treeOf(SETTINGS_SHAPE, entries, { path: '', cells });

/** One of the three lists. */
export const tableJson = (tab: TableTab, rows: readonly SettingsRow[], cells: Cells): unknown[] =>
  rows.map((row, index) => {
    const path = joinPath(tab, index);
    return withoutAbsent(
      TABLE_COLUMNS[tab].flatMap(({ key, field, leaf }) => {
        const cell = row[key];
        if (cell === undefined || field === null) return [];
        if (!cells.has(path)) cells.set(path, cell);
        cells.set(joinPath(path, field), cell);
        return [[field, cellValue(leaf, cell.value)] as const];
      }),
    );
  });

const [PATH = '', VALUE = ''] = SETTINGS_KEYS;

/** The path and value cells of a row of "Thiết lập". */
export const pathAndValue = (
  row: SettingsRow,
): { readonly path: SettingsCell; readonly value: SettingsCell } | undefined => {
  const path = row[PATH];
  const value = row[VALUE];
  return path === undefined || value === undefined ? undefined : { path, value };
};
