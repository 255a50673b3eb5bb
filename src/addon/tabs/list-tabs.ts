// The tabs that are plain lists, filled from the campaign: guide, the four config tabs, journal, snapshots.

import type { Campaign } from '../../domain/campaign.ts';
import { JOURNAL_COLUMNS } from '../../domain/journal.ts';
import type { TabPlan } from '../../domain/plan.ts';
import { recordColumns } from '../../domain/record-rows.ts';
import { type SettingsSheet, settingsSheets } from '../../domain/settings-sheets.ts';
import { type TabKind, tabKey } from '../../domain/tab-keys.ts';
import { drillMarked } from '../../messages/drill-texts.ts';
import { GUIDE_LINES, GUIDE_NOTES } from '../../messages/guide.ts';
import { SETTINGS_WORDS } from '../../messages/settings-meanings.ts';
import { JOURNAL_HEADERS, SHEET_HEADS } from '../../messages/sheet-texts.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { listTab } from './list-tab.ts';

type ListKind = Exclude<TabKind, 'body' | 'consolidation' | 'progress'>;

/** Widths of a list's columns, pixels; missing ones take the last. */
const WIDTHS: Readonly<Record<ListKind, readonly number[]>> = {
  guide: [980],
  settings: [230, 420, 420],
  bodies: [150, 300, 150, 150, 320],
  units: [300, 300, 200],
  assignments: [190, 190, 120, 120, 120, 120, 420],
  journal: [150, 230, 150, 150, 150, 360],
  snapshots: [150],
};

const columns = (kind: ListKind, heads: readonly { readonly key: string; readonly title: string }[]) =>
  heads.map(({ key, title }, index) => {
    const widths = WIDTHS[kind];
    return { key, title, px: widths[index] ?? widths[widths.length - 1] ?? 120 };
  });

const base = (campaign: Campaign, kind: ListKind) => ({
  name: TAB_NAMES[kind],
  title: drillMarked(campaign, TAB_NAMES[kind]),
  key: tabKey(campaign.id, kind),
});

const zip = (sheet: SettingsSheet): { readonly key: string; readonly title: string }[] =>
  sheet.keys.map((key, index) => ({ key, title: sheet.header[index] ?? key }));

const configTab = (
  campaign: Campaign,
  kind: 'settings' | 'bodies' | 'units' | 'assignments',
  { spare, record }: { readonly spare: number; readonly record?: readonly string[] },
): TabPlan => {
  const sheet = settingsSheets(campaign, SETTINGS_WORDS)[kind];
  return listTab({
    ...base(campaign, kind),
    note: kind === 'units' ? SHEET_HEADS.units(campaign) : SHEET_HEADS.config(campaign),
    columns: columns(kind, zip(sheet)),
    rows: sheet.rows,
    spare,
    ...(record === undefined ? {} : { record }),
  });
};

const guide = (campaign: Campaign): TabPlan =>
  listTab({
    ...base(campaign, 'guide'),
    note: campaign.title,
    columns: columns('guide', [{ key: 'text', title: '' }]),
    rows: [...GUIDE_LINES, ...GUIDE_NOTES].map((text, index) => ({ key: `row/${index + 1}`, cells: [text] })),
  });

const journal = (campaign: Campaign): TabPlan =>
  listTab({
    ...base(campaign, 'journal'),
    note: SHEET_HEADS.record,
    columns: columns(
      'journal',
      JOURNAL_COLUMNS.map((key) => ({ key, title: key === 'chain' ? '' : JOURNAL_HEADERS[key] })),
    ),
    rows: [],
    spare: SPARE_ROWS,
  });

/** Snapshots of up to 8 × 29,000 characters; longer ones take further columns. */
export const TEXT_COLUMNS = 8;
/** Empty rows in which the first records and journal rows stand. */
const SPARE_ROWS = 40;

/** Hidden; one row per change of a body's state. */
const snapshots = (campaign: Campaign): TabPlan =>
  listTab({
    ...base(campaign, 'snapshots'),
    hidden: true,
    note: SHEET_HEADS.record,
    columns: columns(
      'snapshots',
      recordColumns(TEXT_COLUMNS).map((key) => ({ key, title: key })),
    ),
    rows: [],
    spare: SPARE_ROWS,
  });

/** All lists but "Thiết lập", which carries the applied record. `before` stand left of the bodies' tabs. */
export const listTabs = (campaign: Campaign): { readonly before: TabPlan[]; readonly after: TabPlan[] } => ({
  before: [
    configTab(campaign, 'bodies', { spare: 5 }),
    configTab(campaign, 'units', { spare: 30 }),
    configTab(campaign, 'assignments', { spare: 10 }),
  ],
  after: [journal(campaign), snapshots(campaign)],
});

export const guideTab = guide;

/** `record` = the encoded Applied. */
export const settingsTab = (campaign: Campaign, record: readonly string[]): TabPlan =>
  configTab(campaign, 'settings', { spare: 10, record });
