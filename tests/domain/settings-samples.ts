// The config tabs of a campaign as grids, as they are read from a sheet: key row, title rows, data, spare rows.

import type { Campaign } from '../../src/domain/campaign.ts';
import type { CellValue, Grid } from '../../src/domain/grid.ts';
import { type ConfigTab, type SettingsSheet, settingsSheets } from '../../src/domain/settings-sheets.ts';
import { SETTINGS_WORDS } from '../../src/messages/settings-meanings.ts';

const NAMES: Readonly<Record<ConfigTab, string>> = {
  settings: 'Thiết lập',
  bodies: 'Cơ quan',
  units: 'Đơn vị',
  assignments: 'Phân công',
};

/** Rows of a tab from A1; the fourth row is the header, the first data row is the fifth. */
export const FIRST_ROW = 5;

export type Grids = Record<ConfigTab, { sheet: string; values: CellValue[][]; formulas: string[][]; merges: string[] }>;

const grid = (tab: ConfigTab, { keys, header, rows }: SettingsSheet): Grids[ConfigTab] => {
  const width = keys.length + 2;
  const pad = (cells: readonly string[]): string[] => Array.from({ length: width }, (_unused, at) => cells[at] ?? '');
  const values = [
    pad([`xl1:thu:${tab}`, ...keys, 'record']),
    pad(['head/title', NAMES[tab]]),
    pad(['head/note', 'Ghi chú']),
    pad(['head/columns', ...header]),
    ...rows.map(({ key, cells }) => pad([key, ...cells])),
    pad([]),
    pad([]),
  ];
  return { sheet: NAMES[tab], values, formulas: values.map((row) => row.map(() => '')), merges: [] };
};

export const gridsOf = (campaign: Campaign): Grids => {
  const sheets = settingsSheets(campaign, SETTINGS_WORDS);
  return {
    settings: grid('settings', sheets.settings),
    bodies: grid('bodies', sheets.bodies),
    units: grid('units', sheets.units),
    assignments: grid('assignments', sheets.assignments),
  };
};

const columnOf = ({ values }: Grid, key: string): number => values[0]?.indexOf(key) ?? -1;

/** Types into a column of the n-th data row (from 0). */
export const typeInto = (tab: Grids[ConfigTab], index: number, [key, value]: readonly [string, CellValue]): void => {
  const row = tab.values[FIRST_ROW - 1 + index];
  if (row !== undefined) row[columnOf(tab, key)] = value;
};

/** Index of the data row of "Thiết lập" with this path. */
export const rowOfPath = ({ settings }: Grids, path: string): number =>
  settings.values.findIndex((row) => row[columnOf(settings, 'path')] === path) - FIRST_ROW + 1;

/** Types the value of a setting. */
export const set = (grids: Grids, path: string, value: CellValue): void =>
  typeInto(grids.settings, rowOfPath(grids, path), ['value', value]);

/** Deletes the n-th data row. */
export const deleteRow = (tab: Grids[ConfigTab], index: number): void => {
  tab.values.splice(FIRST_ROW - 1 + index, 1);
  tab.formulas.splice(FIRST_ROW - 1 + index, 1);
};

/** Writes a row without a key under the data, as a person does. */
export const append = (tab: Grids[ConfigTab], cells: Readonly<Record<string, CellValue>>): void => {
  const row = tab.values[tab.values.length - 2];
  if (row === undefined) return;
  for (const [key, value] of Object.entries(cells)) row[columnOf(tab, key)] = value;
};
