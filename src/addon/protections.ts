// Protections (design §4): two per body tab, one on every other tab, made at opening and never added to. Google only
// locks once the editor list has been changed, and silently keeps the owner, so the result is read back and told.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Who else can still edit although only `wanted` should. Empty = as designed. */
export type Leak = { readonly sheet: string; readonly editors: readonly string[]; readonly domain: boolean };

const emails = (protection: Protection): string[] =>
  protection.getEditors().map((user) => user.getEmail().toLowerCase());

const restrict = (protection: Protection, owner: string, wanted: readonly string[]): Omit<Leak, 'sheet'> => {
  const allowed = new Set([owner, ...wanted].map((email) => email.toLowerCase()));
  const strangers = (list: readonly string[]): string[] => list.filter((email) => !allowed.has(email));
  const had = emails(protection);
  if (strangers(had).length > 0) protection.removeEditors(strangers(had));
  if (wanted.length > 0) protection.addEditors([...wanted]);
  const domain = protection.canDomainEdit();
  if (domain) protection.setDomainEdit(false);
  const changed = strangers(had).length > 0 || wanted.length > 0;
  return {
    editors: changed ? strangers(emails(protection)) : [],
    domain: domain && protection.canDomainEdit(),
  };
};

const leaks = (sheet: Sheet, found: readonly Omit<Leak, 'sheet'>[]): Leak[] =>
  found.filter(({ editors, domain }) => editors.length > 0 || domain).map((leak) => ({ sheet: sheet.getName(), ...leak }));

/** Only the owner may edit anything of this tab. */
export const protectOwnerOnly = (sheet: Sheet, owner: string): Leak[] =>
  leaks(sheet, [restrict(sheet.protect(), owner, [])]);

const bodyRange = (sheet: Sheet, used: string, fresh: boolean): Protection => {
  const made = fresh ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  for (const extra of made.slice(1)) extra.remove();
  return made[0] ?? sheet.getRange(used).protect();
};

/**
 * (1) sheet protection, owner only, with `holes`; (2) one range protection over `used`, owner and the body's accounts.
 * A cell in a hole is then the body's alone, a cell outside the owner's. `fresh`: the tab has no protection yet.
 */
export const protectBodyTab = (
  sheet: Sheet,
  plan: { readonly holes: readonly string[]; readonly used: string; readonly emails: readonly string[] },
  { owner, fresh }: { readonly owner: string; readonly fresh: boolean },
): Leak[] => {
  const whole = sheet.protect();
  whole.setUnprotectedRanges(plan.holes.map((hole) => sheet.getRange(hole)));
  return leaks(sheet, [
    restrict(whole, owner, []),
    restrict(bodyRange(sheet, plan.used, fresh), owner, plan.emails),
  ]);
};
