// Who may change what: Google's rules of sharing and protection, over the plain model.
// If any protection covering a cell denies an account, the account is denied; the owner never is.

import { a1Of } from './a1.ts';
import { intersect, subtractAll, wholeSheet } from './rectangles.ts';
import type { ProtectionModel, RangeModel, SheetModel, WorkbookModel } from './workbook.ts';

/** Google's own sentence. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Accounts of consumers belong to no domain, so that nothing can be open to "the domain". */
export const hasDomain = (owner: string): boolean => domainOf(owner) !== 'gmail.com';

export const mayEditFile = (model: WorkbookModel, user: string): boolean =>
  user === model.owner || model.editors.includes(user);

export const mayReadFile = (model: WorkbookModel, user: string): boolean =>
  mayEditFile(model, user) || model.viewers.includes(user);

/** Accounts a protection lets in; untouched since it was made, it mirrors the file's editors. */
export const editorsOf = (model: WorkbookModel, protection: ProtectionModel): readonly string[] =>
  protection.mirrors === true ? model.editors : protection.editors;

/** True when the account may edit the protection itself, hence what it protects. */
export const mayEditProtection = (model: WorkbookModel, protection: ProtectionModel, user: string): boolean =>
  user === model.owner ||
  (model.editors.includes(user) &&
    (protection.mirrors === true ||
      protection.editors.includes(user) ||
      (protection.domainEdit && domainOf(user) === domainOf(model.owner))));

const deniedPart = (protection: ProtectionModel, area: RangeModel): RangeModel | null => {
  if (protection.kind === 'range') return protection.range === null ? null : intersect(protection.range, area);
  return subtractAll(area, protection.unprotected)[0] ?? null;
};

/** The first part of `area` the account may not change, as an address; null when it may change all of it. */
export const deniedAddress = (
  model: WorkbookModel,
  user: string,
  place: { readonly sheet: SheetModel; readonly area: RangeModel },
): string | null => {
  if (user === model.owner) return null;
  if (!model.editors.includes(user)) return a1Of(place.area);
  for (const protection of place.sheet.protections) {
    if (protection.warningOnly || mayEditProtection(model, protection, user)) continue;
    const part = deniedPart(protection, place.area);
    if (part !== null) return a1Of(part);
  }
  return null;
};

/** Throws Google's sentence unless the account may change every cell of the area. */
export const requireCells = (
  model: WorkbookModel,
  user: string,
  place: { readonly sheet: SheetModel; readonly area: RangeModel },
): void => {
  if (deniedAddress(model, user, place) !== null) throw new Error(PROTECTED);
};

/** For what concerns a sheet as a whole (rows, columns, name, colour): no protection of the sheet may deny. */
export const requireSheet = (model: WorkbookModel, user: string, sheet: SheetModel): void => {
  const denies = (protection: ProtectionModel): boolean =>
    protection.kind === 'sheet' && !protection.warningOnly && !mayEditProtection(model, protection, user);
  if (!mayEditFile(model, user) || sheet.protections.some(denies)) throw new Error(PROTECTED);
};

/** For rows or columns that go away or move: nothing on them may be denied either. */
export const requireLines = (
  model: WorkbookModel,
  user: string,
  place: { readonly sheet: SheetModel; readonly area: RangeModel },
): void => {
  requireSheet(model, user, place.sheet);
  requireCells(model, user, { sheet: place.sheet, area: intersect(place.area, wholeSheet(place.sheet)) ?? place.area });
};

export const requireFile = (model: WorkbookModel, user: string): void => {
  if (!mayEditFile(model, user)) throw new Error(PROTECTED);
};
