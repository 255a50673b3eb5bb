// "Áp dụng thiết lập": the four config tabs are checked as a whole; only then is anything changed, tab by tab, and the
// applied record last, so that a run cut short is simply run again.

import type { Outcome, Refused } from '../domain/api.ts';
import { type Applied, canonicalText, encodeRecord, tabContext } from '../domain/applied.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Grid } from '../domain/grid.ts';
import { parseInstant } from '../domain/instant.ts';
import { lifeOf } from '../domain/lifecycle.ts';
import { type SettingsChange, settingsChange } from '../domain/settings-change.ts';
import { type ConfigTab, readSettingsSheets } from '../domain/settings-sheets.ts';
import { tabGone } from '../messages/consolidation-texts.ts';
import { settingsProblem } from '../messages/profile-problems.ts';
import { campaignIdFixed } from '../messages/refusals.ts';
import { changesInWords, DONE, FAILED } from '../messages/results.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { syncBodyTab } from './applying/sync-body-tab.ts';
import { syncConsolidationTabs } from './applying/sync-consolidation.ts';
import { underLock } from './consolidate.ts';
import { noteAct } from './deadline/runs.ts';
import { digest } from './digest.ts';
import { mayArm } from './guard/role.ts';
import { makeBodyTab } from './opening/make-body-tab.ts';
import { writeRecord } from './opening/record.ts';
import { ownerEmail, ownersWorkbook } from './owner.ts';
import { protectAsLived } from './protect-as-lived.ts';
import { makeProtector, type Protector } from './protections.ts';
import { loadRecords, type Records } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import { bodyTab } from './tabs/body-tab.ts';
import { armClose } from './triggers.ts';
import { bodySheet, findTab, isFileCopy, type Workbook } from './workbook.ts';

const CONFIG_TABS: readonly ConfigTab[] = ['settings', 'bodies', 'units', 'assignments'];

const readGrids = (workbook: Workbook): Record<ConfigTab, Grid> | Refused => {
  const grids = new Map<ConfigTab, Grid>();
  for (const kind of CONFIG_TABS) {
    const sheet = findTab(workbook.spreadsheet, kind);
    if (sheet === null) return refused(FAILED.apply(1, `${tabGone(TAB_NAMES[kind])}.`));
    const used = sheet.getDataRange();
    grids.set(kind, { sheet: sheet.getName(), values: used.getValues(), formulas: used.getFormulas(), merges: [] });
  }
  return Object.fromEntries(grids) as Record<ConfigTab, Grid>;
};

/** The campaign as the config tabs now say, wholly checked. */
export const readDraft = (workbook: Workbook): Campaign | Refused => {
  const grids = readGrids(workbook);
  if (isRefused(grids)) return grids;
  const read = readSettingsSheets(grids);
  if (read.ok) return read.campaign;
  const problems = read.problems.map(settingsProblem);
  return refused(FAILED.apply(problems.length, problems[0] ?? ''), problems);
};

/** Likewise, of the campaign that is open. */
const readOwnDraft = (workbook: Workbook): Campaign | Refused => {
  const draft = readDraft(workbook);
  const { id } = workbook.applied.campaign;
  return isRefused(draft) || draft.id === id ? draft : refused(FAILED.apply(1, campaignIdFixed(id)));
};

const inWords = ({ added, removed, settings }: SettingsChange): string =>
  changesInWords({ added: added.length, removed: removed.length, settings: settings.length });

export const previewSettings = (): { readonly summary: string } | Refused => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  const draft = readOwnDraft(workbook);
  return isRefused(draft) ? draft : { summary: inWords(settingsChange(workbook.applied.campaign, draft)) };
};

type Target = {
  readonly campaign: Campaign;
  readonly hash: string;
  readonly protector: Protector;
  readonly records: Records;
};

const applyToBody = (workbook: Workbook, id: string, { campaign, hash, protector, records }: Target): number => {
  const known = bodySheet(workbook, id);
  const life = lifeOf(campaign, records.records, { body: id, now: Date.now(), ticked: false });
  // What is closed stays as it was closed, also where the settings have changed since.
  if (known !== null && life.state === 'closed') return known.getSheetId();
  const plan = bodyTab(campaign, id, encodeRecord(tabContext(campaign, hash, id)));
  const sheet = known ?? makeBodyTab(workbook.spreadsheet, plan, workbook.settings.getIndex());
  if (known !== null) syncBodyTab(known, plan);
  protectAsLived(protector, sheet, { plan, life, fresh: known === null });
  return sheet.getSheetId();
};

/** A body the settings no longer have: its tab stays, as it is, the owner's. */
const retireBodies = (workbook: Workbook, { campaign, protector }: Target): void => {
  const kept = new Set(campaign.bodies.map(({ id }) => id));
  for (const { id } of workbook.applied.campaign.bodies) {
    const sheet = kept.has(id) ? null : bodySheet(workbook, id);
    if (sheet === null) continue;
    sheet.protect().setUnprotectedRanges([]);
    protector.ownerOnly(sheet);
  }
};

const carryOut = (workbook: Workbook, target: Target): Applied => {
  const { campaign, hash, protector } = target;
  const sheets = Object.fromEntries(campaign.bodies.map(({ id }) => [id, applyToBody(workbook, id, target)]));
  retireBodies(workbook, target);
  // In a drill nothing is armed.
  const armed = !isFileCopy(workbook) && mayArm(workbook.applied);
  if (armed && campaign.close !== workbook.applied.campaign.close) armClose(parseInstant(campaign.close) ?? 0);
  syncConsolidationTabs(workbook.spreadsheet, campaign, protector);
  const record = { ...workbook.applied, opened: true, hash, sheets, campaign };
  writeRecord(workbook.settings, record, workbook.settings.getMaxColumns());
  SpreadsheetApp.flush();
  return record;
};

/** Public function. Changes nothing unless all four tabs are right. */
export const applySettings = (): (Outcome & { readonly changes: readonly string[] }) | Refused =>
  underLock((workbook) => {
    const draft = readOwnDraft(workbook);
    if (isRefused(draft)) return draft;
    const change = settingsChange(workbook.applied.campaign, draft);
    const hash = digest(canonicalText(draft));
    if (hash === workbook.applied.hash) return { message: DONE.applyNothing, changes: [] };
    const protector = makeProtector(ownerEmail(workbook.spreadsheet));
    carryOut(workbook, { campaign: draft, hash, protector, records: loadRecords(workbook, false) });
    noteAct(workbook, { act: 'apply', at: Date.now() });
    return {
      message: DONE.apply(inWords(change)),
      changes: [...change.added, ...change.removed, ...change.settings],
    };
  });
