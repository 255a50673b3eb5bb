// The four config tabs as data (design §3): a campaign as the texts of "Thiết lập", "Cơ quan", "Đơn vị", "Phân công".
// Pure both ways; where the tabs stand and how they look is the add-on's business.

import type { Campaign } from './campaign.ts';
import { cellText } from './settings-cell.ts';
import { SETTINGS_SHAPE, slotsOf } from './settings-path.ts';
import { type ConfigTab, SETTINGS_KEYS, TABLE_COLUMNS, type TableTab } from './settings-table.ts';

export { readSettingsSheets, type SettingsProblem } from './settings-read.ts';
export type { ConfigTab } from './settings-table.ts';

export type SettingsSheet = {
  readonly header: readonly string[];
  /** Column keys, for the hidden key row. */
  readonly keys: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
};

/** What the domain cannot say: titles of the columns, and the meaning of a path (messages/settings-meanings.ts). */
export type SettingsWords = {
  readonly headers: Readonly<Record<ConfigTab, readonly string[]>>;
  readonly meaning: (path: string) => string;
};

const row = (cells: readonly string[], index: number): { key: string; cells: readonly string[] } => ({
  key: `row/${index + 1}`,
  cells,
});

const fieldOf = (item: object, field: string | null): unknown =>
  Object.entries(item).find(([name]) => name === field)?.[1];

const table = (tab: TableTab, items: readonly object[], header: readonly string[]): SettingsSheet => ({
  header,
  keys: TABLE_COLUMNS[tab].map(({ key }) => key),
  rows: items.map((item, index) =>
    row(
      TABLE_COLUMNS[tab].map(({ field, leaf }) => cellText(leaf, fieldOf(item, field))),
      index,
    ),
  ),
});

/** All cells as text; a setting that is not set is a row with an empty value. The column `sheet-id` is left empty. */
export const settingsSheets = (campaign: Campaign, words: SettingsWords): Record<ConfigTab, SettingsSheet> => ({
  settings: {
    header: words.headers.settings,
    keys: SETTINGS_KEYS,
    rows: slotsOf(SETTINGS_SHAPE, campaign, '').map(({ path, leaf, value }, index) =>
      row([path, cellText(leaf, value), words.meaning(path)], index),
    ),
  },
  bodies: table('bodies', campaign.bodies, words.headers.bodies),
  units: table('units', campaign.units, words.headers.units),
  assignments: table('assignments', campaign.assignments, words.headers.assignments),
});
