// Protections (design §4): two per body tab, one on every other tab, made at opening and never added to. Google only
// locks once the editor list has been changed, and silently keeps the owner, so the result is read back and told.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Who else can still edit although only `wanted` should. Empty = as designed. */
export type Leak = { readonly sheet: string; readonly editors: readonly string[]; readonly domain: boolean };

const emails = (protection: Protection): string[] =>
  protection.getEditors().map((user) => user.getEmail().toLowerCase());

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

const bodyRange = (sheet: Sheet, { used, fresh }: BodyAreas): Protection => {
  const made = fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  for (const extra of made.slice(1)) extra.remove();
  return made[0] ?? sheet.getRange(used).protect();
};

/** One protector per run: whether the file belongs to a domain is asked at the first protection only. */
export const makeProtector = (owner: string): Protector => {
  let inDomain: boolean | null = null;
  const closeDomain = (protection: Protection): boolean => {
    inDomain ??= protection.canDomainEdit();
    // Throws on a file of a private account, where there is no domain to shut out.
    if (inDomain) protection.setDomainEdit(false);
    return protection.canDomainEdit();
  };
  const restrict = (sheet: Sheet, protection: Protection, wanted: readonly string[]): Leak[] => {
    const allowed = new Set([owner, ...wanted].map((email) => email.toLowerCase()));
    const strangers = (list: readonly string[]): string[] => list.filter((email) => !allowed.has(email));
    const had = strangers(emails(protection));
    if (had.length > 0) protection.removeEditors(had);
    if (wanted.length > 0) protection.addEditors([...wanted]);
    const domain = closeDomain(protection);
    const left = had.length > 0 || wanted.length > 0 ? strangers(emails(protection)) : [];
    return left.length > 0 || domain ? [{ sheet: sheet.getName(), editors: left, domain }] : [];
  };
  return {
    ownerOnly: (sheet) => restrict(sheet, sheet.protect(), []),
    bodyTab: (sheet, areas) => {
      const whole = sheet.protect();
      whole.setUnprotectedRanges(areas.holes.map((hole) => sheet.getRange(hole)));
      return [...restrict(sheet, whole, []), ...restrict(sheet, bodyRange(sheet, areas), areas.emails)];
    },
  };
};
