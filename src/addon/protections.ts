// Protections (design §4): two per body tab, one on every other tab, made at opening and never added to. Google only
// locks once the editor list has been changed, and silently keeps the owner, so the result is read back and told.

import { accountKey } from '../domain/account.ts';
import { coversBlock } from '../domain/grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Accounts Google did not take for a tab: it stays the owner's until the address is put right. */
export type Leak = { readonly sheet: string; readonly refused: readonly string[] };

const emails = (protection: Protection): string[] => protection.getEditors().map((user) => user.getEmail());

/** What a body's tab leaves open: `holes` to nobody but the accounts that `used` is kept for. */
type BodyAreas = {
  readonly holes: readonly string[];
  readonly used: string;
  readonly emails: readonly string[];
  /** True when the tab has no protection yet: what it has need not be looked for. */
  readonly fresh: boolean;
};

export type Protector = {
  /** Only the owner may edit anything of this tab. */
  readonly ownerOnly: (sheet: Sheet) => Leak[];
  /**
   * (1) sheet protection, owner only, with `holes`; (2) one range protection over `used`, owner and the body's
   * accounts. A cell in a hole is then the body's alone, a cell outside the owner's.
   */
  readonly bodyTab: (sheet: Sheet, areas: BodyAreas) => Leak[];
};

/** Rows put in below the last one do not join a protected range: it is drawn over them before they are opened. */
const drawnOver = (sheet: Sheet, own: Protection, used: string): Protection =>
  coversBlock(own.getRange().getA1Notation(), used) ? own : own.setRange(sheet.getRange(used));

/** The body's own protection, where the tab has one, reaches down to the end of this block. */
export const coverRows = (sheet: Sheet, used: string): void => {
  const [own] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  if (own !== undefined) drawnOver(sheet, own, used);
};

const bodyRange = (sheet: Sheet, { used, fresh }: Omit<BodyAreas, 'holes' | 'emails'>): Protection => {
  const [own, ...extras] = fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  for (const extra of extras) extra.remove();
  return own === undefined ? sheet.getRange(used).protect() : drawnOver(sheet, own, used);
};

/**
 * Adds all accounts in one call; when Google refuses, one by one. Returns those it does not take (not an account, or a
 * group): they are told, and the tab stays the owner's.
 */
export const addAll = (accounts: readonly string[], add: (accounts: string[]) => unknown): string[] => {
  const taken = (some: readonly string[]): boolean => {
    try {
      add([...some]);
      return true;
    } catch {
      return false;
    }
  };
  if (accounts.length === 0 || taken(accounts)) return [];
  return accounts.filter((account) => !taken([account]));
};

/**
 * One protector per run: that the file belongs to a domain is asked until one protection says so. Throws when a tab is
 * still open to others after all: Google keeps groups and domain members in without a word.
 */
export const makeProtector = (owner: string): Protector => {
  let inDomain = false;
  const closeDomain = (protection: Protection): boolean => {
    // Of a file outside any domain, and of a protection that was closed before, the answer is no alike.
    inDomain = inDomain || protection.canDomainEdit();
    if (!inDomain) return false;
    protection.setDomainEdit(false);
    return protection.canDomainEdit();
  };
  /** A list that nobody has changed lets in whoever the file is shared with later: then the owner alone is put on it. */
  const closeRest = (protection: Protection, changed: boolean): boolean => {
    const open = closeDomain(protection);
    if (!changed && !inDomain && owner !== '') protection.addEditors([owner]);
    return open;
  };
  const restrict = (sheet: Sheet, protection: Protection, wanted: readonly string[]): Leak[] => {
    const allowed = new Set([owner, ...wanted].map(accountKey));
    const strangers = (list: readonly string[]): string[] => list.filter((email) => !allowed.has(accountKey(email)));
    const had = strangers(emails(protection));
    if (had.length > 0) protection.removeEditors(had);
    const refused = addAll(wanted, (accounts) => protection.addEditors(accounts));
    const domain = closeRest(protection, had.length + wanted.length > refused.length);
    const left = had.length > 0 || wanted.length > 0 ? strangers(emails(protection)) : [];
    if (left.length > 0 || domain) throw new Error(`protection left open: ${sheet.getName()} ${left.join(', ')}`);
    return refused.length === 0 ? [] : [{ sheet: sheet.getName(), refused }];
  };
  return {
    ownerOnly: (sheet) => restrict(sheet, sheet.protect(), []),
    bodyTab: (sheet, areas) => {
      const whole = sheet.protect();
      const own = bodyRange(sheet, areas);
      whole.setUnprotectedRanges(areas.holes.map((hole) => sheet.getRange(hole)));
      return [...restrict(sheet, whole, []), ...restrict(sheet, own, areas.emails)];
    },
  };
};
