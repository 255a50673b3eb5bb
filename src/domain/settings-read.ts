// The four config tabs → a campaign, or every problem with the cell it stands in. The tabs become the JSON of a profile
// and are checked by readProfile: what a file may say and what a tab may say is decided in one place.

import type { Campaign } from './campaign.ts';
import { a1, type CellValue, type Grid } from './grid.ts';
import { formatIso } from './instant.ts';
import { nearest } from './nearest.ts';
import { readProfile } from './profile.ts';
import { type ProfileProblem, type ProfileProblemCode, shown } from './profile-problem.ts';
import { isRecord } from './profile-read.ts';
import { choiceWord } from './settings-cell.ts';
import { readSettingsGrid, type SettingsCell, type SettingsGrid } from './settings-grid.ts';
import { resolvePath, SETTINGS_SHAPE, slotsOf } from './settings-path.ts';
import { type ConfigTab, SETTINGS_KEYS, SHEET_ID, TABLE_COLUMNS, type TableTab } from './settings-table.ts';
import { type Cells, type Entry, pathAndValue, settingsJson, tableJson } from './settings-tree.ts';

/** A profile's problem, or one of the tab itself; `sheet` is the tab's present name. */
export type SettingsProblem = Omit<ProfileProblem, 'code'> & {
  readonly sheet: string;
  readonly cell: string;
  readonly code: ProfileProblemCode | 'missing-column' | 'formula' | 'missing-path' | 'duplicate-path';
};

type SettingsRead =
  | {
      readonly ok: true;
      readonly campaign: Campaign;
      /** Sheet id of each body's tab as "Cơ quan" notes it; null where it notes none. */
      readonly sheetIds: Readonly<Record<string, number | null>>;
    }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

const TABLES: readonly TableTab[] = ['bodies', 'units', 'assignments'];

const keysOf = (tab: ConfigTab): readonly string[] =>
  tab === 'settings' ? SETTINGS_KEYS : TABLE_COLUMNS[tab].map(({ key }) => key);

const shownCell = (value: CellValue): string =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? formatIso(value.getTime()) : shown(value);

const at = (
  cell: SettingsCell,
  problem: Pick<SettingsProblem, 'path' | 'code'> & { readonly allowed?: readonly string[] },
): SettingsProblem => ({
  sheet: cell.sheet,
  cell: cell.a1,
  value: cell.formula === '' ? shownCell(cell.value) : cell.formula,
  allowed: [],
  ...problem,
});

const missingColumns = (grid: SettingsGrid): SettingsProblem[] =>
  grid.missing.map((key) => ({
    sheet: grid.sheet,
    cell: 'A1',
    path: key,
    value: '',
    code: 'missing-column',
    allowed: [key],
  }));

const formulas = (grid: SettingsGrid): SettingsProblem[] =>
  grid.rows.flatMap((row) =>
    Object.entries(row)
      .filter(([, cell]) => cell.formula !== '')
      .map(([key, cell]) => at(cell, { path: key, code: 'formula' })),
  );

type Rows = { readonly entries: readonly Entry[]; readonly problems: readonly SettingsProblem[] };

// Paths without an index or free key; nearest() reckons with these when a typed path leads nowhere.
const PLAIN_PATHS = slotsOf(SETTINGS_SHAPE, {}, '').map(({ path }) => path);

const settingsRows = (grid: SettingsGrid): Rows => {
  const seen = new Map<string, string>();
  const problems: SettingsProblem[] = [];
  const entries: Entry[] = [];
  for (const row of grid.rows) {
    const pair = pathAndValue(row);
    if (pair === undefined) continue;
    const path = String(pair.path.value).trim();
    const resolved = resolvePath(path);
    const before = seen.get(path);
    seen.set(path, pair.path.a1);
    if (path === '') problems.push(at(pair.value, { path, code: 'missing-path' }));
    else if (resolved === null)
      problems.push(at(pair.path, { path, code: 'unknown-key', allowed: nearest(PLAIN_PATHS, path) }));
    else if (before !== undefined) problems.push(at(pair.path, { path, code: 'duplicate-path', allowed: [before] }));
    else entries.push({ steps: resolved.steps, cell: pair.value });
  }
  return { entries, problems };
};

const parentOf = (path: string): string => path.replace(/(\[\d+\]|(^|\.)[^.[]*)$/, '');

/** The cell of a path or of the nearest thing around it. */
const cellOf = (cells: Cells, path: string): SettingsCell | undefined => {
  for (let here = path; here !== ''; here = parentOf(here)) {
    const cell = cells.get(here);
    if (cell !== undefined) return cell;
    if (parentOf(here) === here) return undefined;
  }
  return undefined;
};

const POINTS_TO_A_PATH: readonly ProfileProblemCode[] = ['duplicate-id', 'duplicate-tab', 'duplicate-assignment'];

const allowedInTabs = (problem: ProfileProblem, cells: Cells): readonly string[] => {
  if (problem.code === 'not-flag') return ['có', 'không'];
  if (problem.code === 'not-one-of' || problem.code === 'missing') return problem.allowed.map(choiceWord);
  return POINTS_TO_A_PATH.includes(problem.code)
    ? problem.allowed.map((path) => cellOf(cells, path)?.a1 ?? path)
    : problem.allowed;
};

// A setting whose row was deleted belongs into the first row under the list.
const placed = (problem: ProfileProblem, cells: Cells, settings: SettingsGrid): SettingsProblem => {
  const cell = cellOf(cells, problem.path);
  return {
    ...problem,
    value: cell === undefined || typeof cell.value === 'string' ? problem.value : shownCell(cell.value),
    allowed: allowedInTabs(problem, cells),
    sheet: cell?.sheet ?? settings.sheet,
    cell: cell?.a1 ?? a1(settings.end, settings.columns.path ?? 1),
  };
};

/** Where a list that has no rows would begin. */
const placeOfList = (grid: SettingsGrid): SettingsCell => ({
  sheet: grid.sheet,
  a1: a1(grid.end, Math.min(...Object.values(grid.columns))),
  value: '',
  formula: '',
});

const sheetId = (cell: SettingsCell | undefined): number | null => {
  const text = String(cell?.value ?? '').trim();
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
};

const sheetIdsOf = (bodies: SettingsGrid): Record<string, number | null> =>
  Object.fromEntries(bodies.rows.map((row) => [String(row.id?.value ?? '').trim(), sheetId(row[SHEET_ID])]));

/** Grids begin at A1. All problems at once; a campaign only when there is none. */
export const readSettingsSheets = (grids: Readonly<Record<ConfigTab, Grid>>): SettingsRead => {
  const read = (tab: ConfigTab): SettingsGrid => readSettingsGrid(grids[tab], keysOf(tab), [SHEET_ID, 'meaning']);
  const settings = read('settings');
  const tables = { bodies: read('bodies'), units: read('units'), assignments: read('assignments') };
  const all = [settings, tables.bodies, tables.units, tables.assignments];
  const missing = all.flatMap(missingColumns);
  if (missing.length > 0) return { ok: false, problems: missing };
  const rows = settingsRows(settings);
  const cells: Cells = new Map(TABLES.map((tab) => [tab, placeOfList(tables[tab])]));
  const general = settingsJson(rows.entries, cells);
  const lists = Object.fromEntries(TABLES.map((tab) => [tab, tableJson(tab, tables[tab].rows, cells)]));
  const profile = readProfile({ ...(isRecord(general) ? general : {}), ...lists });
  const found = profile.ok ? [] : profile.problems.map((problem) => placed(problem, cells, settings));
  const problems = [...rows.problems, ...all.flatMap(formulas), ...found];
  return profile.ok && problems.length === 0
    ? { ok: true, campaign: profile.campaign, sheetIds: sheetIdsOf(tables.bodies) }
    : { ok: false, problems };
};
