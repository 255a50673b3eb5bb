// Are the protections of our tabs still as the bodies' lives want them? Asked cheaply of the whole file first; only where
// the answer is no, tab by tab. Whoever is listed in a protection can loosen it, so nothing about it is taken on trust.

import { accountKey } from '../../domain/account.ts';
import { coversBlock } from '../../domain/grid.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { holesFor } from '../holes.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import type { BodyTab } from '../tabs/body-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What stands around one tab. `used` null: a tab of the secretariat, which has no second protection. */
export type Fence = {
  readonly holes: readonly string[];
  readonly used: string | null;
  readonly emails: readonly string[];
};

const OWNERS: Fence = { holes: [], used: null, emails: [] };

/** By the tab as it is made, without reading it. */
export const plannedFence = (plan: BodyTab, life: BodyLife): Fence => ({
  holes: holesFor(opennessOf(life), plan.cells),
  used: plan.used,
  emails: plan.body.emails,
});

/** By the keys as they stand: one service call or two. */
export const standingFence = (sheet: Sheet, plan: BodyTab, life: BodyLife): Fence => {
  const values = sheet.getDataRange().getValues();
  const { columns } = bodyPlaces(values);
  const last = values.reduce((row, [key], index) => (key === '' ? row : index + 1), 1);
  const used = sheet.getRange(1, 1, last, Math.max(1, ...Object.values(columns))).getA1Notation();
  return { holes: holesFor(opennessOf(life), values), used, emails: plan.body.emails };
};

/** A tab that is nobody's body. */
export const ownersFence = (): Fence => OWNERS;

const accounts = (emails: readonly string[]): string[] => emails.map(accountKey).sort();

const editorsOf = (protection: Protection, owner: string): string[] =>
  accounts(protection.getEditors().map((user) => user.getEmail())).filter((email) => email !== accountKey(owner));

const holesOf = (protection: Protection): string =>
  protection
    .getUnprotectedRanges()
    .map((range) => range.getA1Notation())
    .sort()
    .join();

const wantedHoles = ({ holes }: Fence): string => [...holes].sort().join();

const takeOne = (from: string[], text: string): boolean => {
  const at = from.indexOf(text);
  if (at >= 0) from.splice(at, 1);
  return at >= 0;
};

const { SHEET, RANGE } = { SHEET: 'SHEET', RANGE: 'RANGE' } as const;
const kind = (name: typeof SHEET | typeof RANGE) => SpreadsheetApp.ProtectionType[name];

/**
 * All at once: each protection of the file fits one tab's, none is left over and none is missing. Which tab it stands
 * on is not asked, because that would cost a call each; false means: look tab by tab.
 */
export const allStand = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  fences: readonly Fence[],
  owner: string,
): boolean => {
  const sheets = fences.map(wantedHoles);
  const ranges = fences.flatMap((fence) =>
    fence.used === null ? [] : [`${fence.used} ${accounts(fence.emails).join()}`],
  );
  const wholeFits = (one: Protection): boolean => takeOne(sheets, holesOf(one)) && editorsOf(one, owner).length === 0;
  const rangeFits = (one: Protection): boolean =>
    takeOne(ranges, `${one.getRange().getA1Notation()} ${editorsOf(one, owner).join()}`) && !one.isWarningOnly();
  return (
    spreadsheet.getProtections(kind(SHEET)).every(wholeFits) &&
    spreadsheet.getProtections(kind(RANGE)).every(rangeFits) &&
    sheets.length + ranges.length === 0
  );
};

const isFirm = (protection: Protection): boolean => !(protection.isWarningOnly() || protection.canDomainEdit());

const isFor = (protection: Protection, { used, emails }: Fence, owner: string): boolean =>
  used !== null &&
  isFirm(protection) &&
  coversBlock(protection.getRange().getA1Notation(), used) &&
  editorsOf(protection, owner).join() === accounts(emails).join();

/** One tab, asked fully. */
export const stands = (sheet: Sheet, fence: Fence, owner: string): boolean => {
  const [whole] = sheet.getProtections(kind(SHEET));
  if (whole === undefined || !isFirm(whole) || editorsOf(whole, owner).length > 0) return false;
  if (holesOf(whole) !== wantedHoles(fence)) return false;
  if (fence.used === null) return true;
  const ranges = sheet.getProtections(kind(RANGE));
  const [own] = ranges;
  return own !== undefined && ranges.length === 1 && isFor(own, fence, owner);
};

/** Takes away what only seems to protect, so that it can be made anew. */
export const clear = (sheet: Sheet): void => {
  for (const protection of sheet.getProtections(kind(RANGE))) protection.remove();
  for (const protection of sheet.getProtections(kind(SHEET)))
    if (protection.isWarningOnly()) protection.setWarningOnly(false);
};

/** Takes everything away: what came with a converted file looks like ours and lets in whoever the file is shared with. */
export const uproot = (sheet: Sheet): void => {
  for (const name of [SHEET, RANGE]) for (const protection of sheet.getProtections(kind(name))) protection.remove();
};

/** True for a tab of ours that is nobody's body, by its key. */
export const isOwners = (key: unknown, campaign: string): boolean => {
  const parsed = parseTabKey(key);
  return parsed?.campaign === campaign && parsed.kind !== 'body';
};
