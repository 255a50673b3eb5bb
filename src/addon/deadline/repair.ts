// "Sửa chữa bảng tính": puts back what people and programs have undone, and keeps every content. Idempotent; it says
// what it did, tab by tab.

import type { Outcome, Refused } from '../../domain/api.ts';
import { appliedRecord, encodeRecord, tabContext } from '../../domain/applied.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { BODY_COLUMNS, parseRowKey, parseTabKey, tabKey } from '../../domain/tab-keys.ts';
import { REPAIRED } from '../../messages/repair-texts.ts';
import { STATE_DONE } from '../../messages/state-results.ts';
import { BODY_HEADERS, BODY_TEXTS, LEVEL_CHOICES } from '../../messages/tab-texts.ts';
import { syncBodyTab } from '../applying/sync-body-tab.ts';
import { underLock } from '../consolidate.ts';
import { makeBodyTab } from '../opening/make-body-tab.ts';
import { writeRecord } from '../opening/record.ts';
import { ownerEmail, ownersWorkbook } from '../owner.ts';
import { protectAsLived } from '../protect-as-lived.ts';
import { makeProtector, type Protector } from '../protections.ts';
import { isRefused } from '../refused.ts';
import { trustedSnapshot } from '../sources.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { type BodyTab, bodyTab } from '../tabs/body-tab.ts';
import { writeTexts } from '../texts.ts';
import { armTriggers } from '../triggers.ts';
import { bodySheet, readGrid, type Workbook } from '../workbook.ts';
import { lifeIn, type Office, openOffice } from './office.ts';
import { writeSnapshot } from './snapshots.ts';

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
  const sheet = makeBodyTab(spreadsheet, plan, settings.getIndex());
  const snapshot = lastSnapshot(office, plan.body.id);
  if (snapshot === null) return { sheet, done: [REPAIRED.rebuiltEmpty(plan.body.tab)] };
  writeSnapshot({ sheet, grid: readGrid(sheet) }, snapshot);
  return { sheet, done: [REPAIRED.rebuilt(plan.body.tab)] };
};

const findTab = (office: Office, plan: BodyTab): Mended => {
  const known = bodySheet(office.workbook, plan.body.id);
  if (known !== null) return { sheet: known, done: [] };
  const stray = strayTab(office, plan.body.id);
  return stray === null ? rebuild(office, plan) : { sheet: stray, done: [REPAIRED.adopted(plan.body.tab)] };
};

/** Keys of the key row that are lost are found again by the titles of the columns. */
const mendKeys = (sheet: Sheet, plan: BodyTab): string[] => {
  const values = readGrid(sheet).values;
  const own = parseTabKey(values[0]?.[0])?.body === plan.body.id;
  const keys = (values[0] ?? []).slice(0, BODY_COLUMNS.length + 1);
  const titles = (values[bodyPlaces(values).head - 1] ?? []).slice(0, BODY_COLUMNS.length + 1);
  const wanted = keys.map((key, index) => {
    if (index === 0) return tabKeyOf(plan);
    const column = BODY_COLUMNS.find((one) => BODY_HEADERS[one] === titles[index]);
    return column ?? (key === '' ? '' : String(key));
  });
  if (own && wanted.every((key, index) => key === keys[index])) return [];
  writeTexts(sheet.getRange(1, 1, 1, wanted.length), [wanted]);
  return [REPAIRED.keys(plan.body.tab)];
};

const tabKeyOf = (plan: BodyTab): string => plan.cells[0]?.[0] ?? '';

const mendRules = (sheet: Sheet, plan: BodyTab): string[] => {
  const grid = readGrid(sheet);
  const { columns, head } = bodyPlaces(grid.values);
  const rows = grid.values.length - head;
  if (rows < 1 || columns.level === 0) return [];
  const entries = sheet.getRange(head + 1, columns.level, rows, columns.note - columns.level + 1);
  const merged = grid.merges.filter((address) => Number(/\d+/.exec(address)?.[0] ?? 0) > head);
  for (const address of merged) sheet.getRange(address).breakApart();
  entries.setNumberFormat('@');
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...LEVEL_CHOICES])
    .setAllowInvalid(false)
    .setHelpText(BODY_TEXTS.chooseLevel)
    .build();
  const levels = sheet.getRange(head + 1, columns.level, rows, 1);
  const missing = levels.getDataValidations().filter(([had], index) => {
    const kind = parseRowKey(grid.values[head + index]?.[0])?.kind;
    return had === null && (kind === 'unit' || kind === 'free');
  });
  levels.setDataValidations(
    grid.values.slice(head).map(([key]) => [['unit', 'free'].includes(parseRowKey(key)?.kind ?? '') ? rule : null]),
  );
  return [
    ...(merged.length > 0 ? [REPAIRED.unmerged(plan.body.tab)] : []),
    ...(missing.length > 0 ? [REPAIRED.rules(plan.body.tab)] : []),
  ];
};

const mendBody = (office: Office, plan: BodyTab, protector: Protector): Mended => {
  const { sheet, done } = findTab(office, plan);
  const keys = mendKeys(sheet, plan);
  const before = JSON.stringify(readGrid(sheet).values);
  syncBodyTab(sheet, plan);
  const after = readGrid(sheet);
  const rows = JSON.stringify(after.values) === before ? [] : [REPAIRED.rows(plan.body.tab)];
  const rules = mendRules(sheet, plan);
  const ticked =
    after.values[bodyPlaces(after.values).fields - 1]?.[bodyPlaces(after.values).columns.order - 1] === true;
  const leaks = protectAsLived(protector, sheet, { plan, life: lifeIn(office, plan.body.id, ticked), fresh: false });
  const locks = leaks.length > 0 ? [REPAIRED.protection(plan.body.tab)] : [];
  return { sheet, done: [...done, ...keys, ...rows, ...rules, ...locks] };
};

const repairOffice = (office: Office): string[] => {
  const { workbook } = office;
  const { campaign, hash, spreadsheet } = workbook.applied;
  const protector = makeProtector(ownerEmail(workbook.spreadsheet));
  const mended = campaign.bodies.map(({ id }) => {
    const plan = bodyTab(campaign, id, encodeRecord(tabContext(campaign, hash, id)));
    return { id, ...mendBody(office, plan, protector) };
  });
  const ours = new Set(mended.map(({ sheet }) => sheet.getSheetId()));
  for (const sheet of otherTabs(workbook, ours)) protector.ownerOnly(sheet);
  const sheets = Object.fromEntries(mended.map(({ id, sheet }) => [id, sheet.getSheetId()]));
  const record = appliedRecord({ spreadsheet, opened: true, hash, sheets, campaign });
  writeRecord(workbook.settings, record, workbook.settings.getMaxColumns());
  const armed = armTriggers(workbook.spreadsheet).length > 0 ? [REPAIRED.triggers] : [];
  SpreadsheetApp.flush();
  return [...mended.flatMap(({ done }) => done), ...armed];
};

/** Tabs of ours that are nobody's body: only the owner edits them. */
const otherTabs = ({ spreadsheet, applied }: Workbook, bodies: ReadonlySet<number>): Sheet[] =>
  spreadsheet.getSheets().filter((sheet) => {
    if (bodies.has(sheet.getSheetId())) return false;
    const key = parseTabKey(sheet.getRange('A1').getValue());
    return key?.campaign === applied.campaign.id && key.kind !== 'body';
  });

/** Public function. */
export const repair = (): (Outcome & { readonly done: readonly string[] }) | Refused =>
  underLock(() => {
    const office = openOffice(ownersWorkbook(), { withTexts: true });
    if (isRefused(office)) return office;
    const done = repairOffice(office);
    return { message: STATE_DONE.repair(done), done };
  });
