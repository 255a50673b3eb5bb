// The part of the audit that looks at the tabs: are they all there, is one there twice, do their protections stand?

import { encodeRecord, tabContext } from '../../domain/applied.ts';
import type { CellValue } from '../../domain/grid.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import type { ScopeName } from '../../messages/channel.ts';
import { HEALTH } from '../../messages/health-texts.ts';
import type { Dialog } from '../../messages/results.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { bodyTab } from '../tabs/body-tab.ts';
import { bodySheet, findTab } from '../workbook.ts';
import { allStand, type Fence, ownersFence, plannedFence, standingFence, stands } from './fences.ts';
import { lifeIn, type Office } from './office.ts';
import type { Seen } from './seen.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All that the checks share, read once. The office holds the texts of the snapshots. */
export type Audited = Office & {
  readonly seen: Seen;
  /** E-mail of the file's owner. */
  readonly owner: string;
  /** "Nhật ký", whole from A1; nothing when it is gone. */
  readonly journal: readonly (readonly CellValue[])[];
  /** Scopes that whoever asks has not allowed. */
  readonly missing: readonly ScopeName[];
};

/** The tabs of the secretariat stand under their usual names, or are found by their keys. */
const ownersTabs = ({
  workbook,
}: Office): { readonly sheets: readonly Sheet[]; readonly missing: readonly string[] } => {
  const kinds = Object.keys(TAB_NAMES) as (keyof typeof TAB_NAMES)[];
  const found = kinds.map((kind) => {
    const { spreadsheet } = workbook;
    return { kind, sheet: spreadsheet.getSheetByName(TAB_NAMES[kind]) ?? findTab(spreadsheet, kind) };
  });
  return {
    sheets: found.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])),
    missing: found.flatMap(({ kind, sheet }) => (sheet === null ? [TAB_NAMES[kind]] : [])),
  };
};

type Fenced = { readonly sheet: Sheet; readonly planned: Fence; readonly standing: () => Fence };

const fencedBodies = (office: Office): Fenced[] => {
  const { campaign, hash } = office.workbook.applied;
  return campaign.bodies.flatMap(({ id }) => {
    const sheet = bodySheet(office.workbook, id);
    if (sheet === null) return [];
    const plan = bodyTab(campaign, id, encodeRecord(tabContext(campaign, hash, id)));
    const life = lifeIn(office, id, false);
    return [{ sheet, planned: plannedFence(plan, life), standing: () => standingFence(sheet, plan, life) }];
  });
};

const protections = (office: Audited): Dialog[] => {
  const { owner } = office;
  const owners = ownersTabs(office).sheets.map((sheet) => ({ sheet, planned: ownersFence(), standing: ownersFence }));
  const all: readonly Fenced[] = [...owners, ...fencedBodies(office)];
  const planned = all.map((one) => one.planned);
  if (allStand(office.workbook.spreadsheet, planned, owner)) return [];
  return all
    .filter(({ sheet, standing }) => !stands(sheet, standing(), owner))
    .map(({ sheet }) => HEALTH.protectionOpen(sheet.getName()));
};

const tabs = (office: Audited): Dialog[] => {
  const { workbook, records } = office;
  const bodies = workbook.applied.campaign.bodies.filter(({ id }) => bodySheet(workbook, id) === null);
  return [
    ...bodies.map(({ id, name }) => {
      const last = [...records.records].reverse().find((record) => record.body === id && record.hash !== '');
      return HEALTH.missingTab(name, last?.at ?? null);
    }),
    ...ownersTabs(office).missing.map((name) => HEALTH.missingOwners(name)),
  ];
};

/** Duplicated tabs carry a body's key and are not the recorded ones: they count for nothing. */
const copies = (office: Audited): Dialog[] => {
  const { spreadsheet, applied } = office.workbook;
  const known = new Set([
    ...Object.values(applied.sheets),
    ...ownersTabs(office).sheets.map((sheet) => sheet.getSheetId()),
  ]);
  return spreadsheet.getSheets().flatMap((sheet) => {
    if (known.has(sheet.getSheetId())) return [];
    return parseTabKey(sheet.getRange('A1').getValue()) === null ? [] : [HEALTH.copy(sheet.getName())];
  });
};

/** The tab that keeps the snapshots is nobody's to read along in. */
const unhidden = ({ workbook: { spreadsheet } }: Audited): Dialog[] => {
  const sheet = spreadsheet.getSheetByName(TAB_NAMES.snapshots) ?? findTab(spreadsheet, 'snapshots');
  return sheet === null || sheet.isSheetHidden() ? [] : [HEALTH.unhidden(sheet.getName())];
};

export const TAB_CHECKS: readonly ((audited: Audited) => Dialog[])[] = [tabs, protections, copies, unhidden];
