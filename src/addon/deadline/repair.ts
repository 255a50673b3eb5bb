// "Sửa chữa bảng tính": puts back what people and programs have undone, and keeps every content. Idempotent; it says
// what it did, tab by tab.

import type { Refused, Repaired } from '../../domain/api.ts';
import { encodeRecord, tabContext } from '../../domain/applied.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { tabKey } from '../../domain/tab-keys.ts';
import { COPY } from '../../messages/copy-texts.ts';
import { REPAIRED } from '../../messages/repair-texts.ts';
import { STATE_DONE } from '../../messages/state-results.ts';
import { syncBodyTab } from '../applying/sync-body-tab.ts';
import { underLock } from '../consolidate.ts';
import { mayArm } from '../guard/role.ts';
import { boxOf } from '../holes.ts';
import { makeBodyTab } from '../opening/make-body-tab.ts';
import { writeRecord } from '../opening/record.ts';
import { ownerEmail, ownersFile } from '../owner.ts';
import { protectAsLived } from '../protect-as-lived.ts';
import type { Protector } from '../protections.ts';
import { isRefused } from '../refused.ts';
import { trustedSnapshot } from '../sources.ts';
import { withAddedRows } from '../tabs/added-rows.ts';
import { type BodyTab, bodyTab } from '../tabs/body-tab.ts';
import { putTickBack } from '../texts.ts';
import { armTriggers } from '../triggers.ts';
import { bodySheet, copyKind, isFileCopy, readGrid, type Workbook } from '../workbook.ts';
import { ownersFence, standingFence } from './fences.ts';
import { type Guard, guardOf, otherTabs } from './guard.ts';
import { mendHidden } from './mend-hidden.ts';
import { mendKeys, mendRules, mendTick } from './mend-tab.ts';
import { mendWorkbook } from './mend-workbook.ts';
import { lifeIn, type Office, openOffice } from './office.ts';
import { withSnapshot } from './put-back.ts';
import { noteAct } from './runs.ts';
import { upgradeWorkbook } from './upgrade.ts';

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
  const grown = withAddedRows(plan, Object.keys(snapshot?.rows ?? {}));
  const filled = snapshot === null ? plan : { ...grown, cells: withSnapshot(grown.cells, snapshot) };
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

const mendBody = (office: Office, plan: BodyTab, guard: Guard): Mended => {
  const { sheet, done } = findTab(office, plan);
  const name = sheet.getName() === plan.body.tab ? [] : [REPAIRED.name(plan.body.tab)];
  const keys = mendKeys(sheet, plan);
  const before = JSON.stringify(readGrid(sheet).values);
  syncBodyTab(sheet, plan);
  const after = readGrid(sheet);
  const { ticked, done: tick } = mendTick(sheet, plan, after.values);
  const rows = JSON.stringify(after.values) === before ? [] : [REPAIRED.rows(plan.body.tab)];
  const rules = [...mendRules(sheet, plan), ...mendHidden(sheet, after.values[0] ?? [])];
  const life = lifeIn(office, plan.body.id, ticked);
  const fence = standingFence(sheet, plan, life);
  const protect = (protector: Protector) => protectAsLived(protector, sheet, { plan, life, fresh: false });
  const locks = guard(sheet, { fence, protect }) ? [] : [REPAIRED.protection(plan.body.tab)];
  return { sheet, done: [...done, ...name, ...keys, ...rows, ...tick, ...rules, ...locks] };
};

export type MendedOffice = { readonly done: readonly string[]; readonly sheets: Readonly<Record<string, number>> };

/** Every tab, its rules and protections. What the campaign's record says stays as it is. */
export const mendOffice = (office: Office): MendedOffice => {
  const { workbook } = office;
  const { campaign, hash } = workbook.applied;
  const guard = guardOf(ownerEmail(workbook.spreadsheet));
  const whole = mendWorkbook(workbook);
  const mended = campaign.bodies.map(({ id }) => {
    const plan = bodyTab(campaign, id, encodeRecord(tabContext(campaign, hash, id)));
    return { id, ...mendBody(office, plan, guard) };
  });
  const ours = new Set(mended.map(({ sheet }) => sheet.getSheetId()));
  const others = otherTabs(workbook, ours).flatMap((sheet) => [
    ...mendHidden(sheet, sheet.getRange('1:1').getValues()[0] ?? []),
    ...(guard(sheet, { fence: ownersFence(), protect: (protector) => protector.ownerOnly(sheet) })
      ? []
      : [REPAIRED.protection(sheet.getName())]),
  ]);
  const sheets = Object.fromEntries(mended.map(({ id, sheet }) => [id, sheet.getSheetId()]));
  return { done: [...whole, ...mended.flatMap(({ done }) => done), ...others], sheets };
};

/** The record with the tabs as they were found; `spreadsheet`: the file in which the campaign is run. */
export const recordMended = (
  { settings, applied }: Workbook,
  sheets: MendedOffice['sheets'],
  spreadsheet: string,
): void => {
  writeRecord(settings, { ...applied, spreadsheet, opened: true, sheets }, settings.getMaxColumns());
};

const repairOffice = (office: Office): string[] => {
  const { workbook } = office;
  const { done, sheets } = mendOffice(office);
  recordMended(workbook, sheets, workbook.applied.spreadsheet);
  const arms =
    !isFileCopy(workbook) && mayArm(workbook.applied) && armTriggers(workbook.spreadsheet, workbook.applied.campaign);
  SpreadsheetApp.flush();
  return [...done, ...(arms ? [REPAIRED.triggers] : [])];
};

/** The lock must be held. */
export const repairNow = (found: Office): Repaired => {
  const { office, done: upgraded } = upgradeWorkbook(found);
  const done = repairOffice(office);
  if (done.length > 0) noteAct(office.workbook, { act: 'repair', at: office.now }, STATE_DONE.repair(done));
  const all = [...upgraded, ...done];
  const message = STATE_DONE.repair(all);
  const copy = copyKind(office.workbook) === 'copy';
  return { message: copy ? `${message} ${COPY.notArmed}` : message, done: all, copy };
};

/** Public function. In a copy, too, where it arms nothing and says so. */
export const repair = (): Repaired | Refused =>
  underLock((workbook) => {
    const office = openOffice(workbook, { withTexts: true });
    return isRefused(office) ? office : repairNow(office);
  }, ownersFile);
