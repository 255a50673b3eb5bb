// "Sửa chữa bảng tính": puts back what people and programs have undone, and keeps every content. Idempotent; it says
// what it did, tab by tab.

import type { Outcome, Refused } from '../../domain/api.ts';
import { appliedRecord, encodeRecord, tabContext } from '../../domain/applied.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { tabKey } from '../../domain/tab-keys.ts';
import { REPAIRED } from '../../messages/repair-texts.ts';
import { STATE_DONE } from '../../messages/state-results.ts';
import { syncBodyTab } from '../applying/sync-body-tab.ts';
import { underLock } from '../consolidate.ts';
import { boxOf } from '../holes.ts';
import { makeBodyTab } from '../opening/make-body-tab.ts';
import { writeRecord } from '../opening/record.ts';
import { ownerEmail, ownersWorkbook } from '../owner.ts';
import { protectAsLived } from '../protect-as-lived.ts';
import { makeProtector, type Protector } from '../protections.ts';
import { isRefused } from '../refused.ts';
import { trustedSnapshot } from '../sources.ts';
import { type BodyTab, bodyTab } from '../tabs/body-tab.ts';
import { putTickBack } from '../texts.ts';
import { armTriggers } from '../triggers.ts';
import { bodySheet, isFileCopy, readGrid, type Workbook } from '../workbook.ts';
import { clear, type Fence, isOwners, ownersFence, standingFence, stands } from './fences.ts';
import { isBoxTicked, mendKeys, mendRules } from './mend-tab.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { lifeIn, type Office, openOffice } from './office.ts';
import { withSnapshot } from './put-back.ts';
import { noteAct } from './runs.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The newest whole snapshot of a body, whatever act made it. */
const lastSnapshot = ({ workbook, records }: Office, body: string): Snapshot | null => {
  const { campaign } = workbook.applied;
  const found = [...records.records]
    .reverse()
    .filter((record) => record.body === body && record.hash !== '' && !record.held);
  for (const record of found) {
    const snapshot = trustedSnapshot(campaign, records, record);
    if (snapshot !== null) return snapshot;
  }
  return null;
};

type Mended = { readonly sheet: Sheet; readonly done: readonly string[] };

/** A tab that carries the body's key and is not the recorded one: the owner brought the tab back by another way. */
const strayTab = ({ workbook }: Office, body: string): Sheet | null => {
  const { spreadsheet, applied } = workbook;
  const key = tabKey(applied.campaign.id, 'body', body);
  const found = spreadsheet.getSheets().filter((sheet) => sheet.getRange('A1').getValue() === key);
  return found.length === 1 ? (found[0] ?? null) : null;
};

const rebuild = (office: Office, plan: BodyTab): Mended => {
  const { spreadsheet, settings } = office.workbook;
  const snapshot = lastSnapshot(office, plan.body.id);
  const filled = snapshot === null ? plan : { ...plan, cells: withSnapshot(plan.cells, snapshot) };
  const sheet = makeBodyTab(spreadsheet, filled, settings.getIndex());
  const told = snapshot === null ? REPAIRED.rebuiltEmpty : REPAIRED.rebuilt;
  return { sheet, done: [told(plan.body.tab)] };
};

const findTab = (office: Office, plan: BodyTab): Mended => {
  const known = bodySheet(office.workbook, plan.body.id);
  if (known !== null) return { sheet: known, done: [] };
  const stray = strayTab(office, plan.body.id);
  const found = stray === null ? rebuild(office, plan) : { sheet: stray, done: [REPAIRED.adopted(plan.body.tab)] };
  // Without its tick the tab would say that the body has taken back what it handed in.
  const submitted = lifeIn(office, plan.body.id, true).state === 'submitted';
  if (submitted) putTickBack(found.sheet.getRange(boxOf(readGrid(found.sheet).values)));
  return found;
};

type Guarded = { readonly fence: Fence; readonly protect: (protector: Protector) => unknown };

/** True when the tab's protections stand as they should; otherwise they are made anew. */
type Guard = (sheet: Sheet, guarded: Guarded) => boolean;

const guardOf = (owner: string): Guard => {
  const protector = makeProtector(owner);
  return (sheet, { fence, protect }) => {
    if (stands(sheet, fence, owner)) return true;
    clear(sheet);
    protect(protector);
    return false;
  };
};

const mendBody = (office: Office, plan: BodyTab, guard: Guard): Mended => {
  const { sheet, done } = findTab(office, plan);
  const name = sheet.getName() === plan.body.tab ? [] : [REPAIRED.name(plan.body.tab)];
  const keys = mendKeys(sheet, plan);
  const before = JSON.stringify(readGrid(sheet).values);
  syncBodyTab(sheet, plan);
  const after = readGrid(sheet);
  const rows = JSON.stringify(after.values) === before ? [] : [REPAIRED.rows(plan.body.tab)];
  const rules = mendRules(sheet, plan);
  const life = lifeIn(office, plan.body.id, isBoxTicked(after.values));
  const fence = standingFence(sheet, plan, life);
  const protect = (protector: Protector) => protectAsLived(protector, sheet, { plan, life, fresh: false });
  const locks = guard(sheet, { fence, protect }) ? [] : [REPAIRED.protection(plan.body.tab)];
  return { sheet, done: [...done, ...name, ...keys, ...rows, ...rules, ...locks] };
};

const repairOffice = (office: Office): string[] => {
  const { workbook } = office;
  const { campaign, hash, spreadsheet } = workbook.applied;
  const guard = guardOf(ownerEmail(workbook.spreadsheet));
  const whole = mendWorkbook(workbook);
  const mended = campaign.bodies.map(({ id }) => {
    const plan = bodyTab(campaign, id, encodeRecord(tabContext(campaign, hash, id)));
    return { id, ...mendBody(office, plan, guard) };
  });
  const ours = new Set(mended.map(({ sheet }) => sheet.getSheetId()));
  const locks = otherTabs(workbook, ours).flatMap((sheet) =>
    guard(sheet, { fence: ownersFence(), protect: (protector) => protector.ownerOnly(sheet) })
      ? []
      : [REPAIRED.protection(sheet.getName())],
  );
  const sheets = Object.fromEntries(mended.map(({ id, sheet }) => [id, sheet.getSheetId()]));
  const record = appliedRecord({ spreadsheet, opened: true, hash, sheets, campaign });
  writeRecord(workbook.settings, record, workbook.settings.getMaxColumns());
  const armed = !isFileCopy(workbook) && armTriggers(workbook.spreadsheet, campaign) ? [REPAIRED.triggers] : [];
  SpreadsheetApp.flush();
  return [...whole, ...mended.flatMap(({ done }) => done), ...locks, ...armed];
};

/** Tabs of ours that are nobody's body: only the owner edits them. */
const otherTabs = ({ spreadsheet, applied }: Workbook, bodies: ReadonlySet<number>): Sheet[] =>
  spreadsheet.getSheets().filter((sheet) => {
    if (bodies.has(sheet.getSheetId())) return false;
    return isOwners(sheet.getRange('A1').getValue(), applied.campaign.id);
  });

/** Public function. */
export const repair = (): (Outcome & { readonly done: readonly string[] }) | Refused =>
  underLock(() => {
    const office = openOffice(ownersWorkbook(), { withTexts: true });
    if (isRefused(office)) return office;
    const done = repairOffice(office);
    if (done.length > 0) noteAct(office.workbook, { act: 'repair', at: office.now }, STATE_DONE.repair(done));
    return { message: STATE_DONE.repair(done), done };
  });
