// Owner's actions: only the account that owns the spreadsheet may run them; protections made by anybody else would
// stay open to that person (platform.md C).

import { isSameAccount } from '../domain/account.ts';
import type { Refused } from '../domain/api.ts';
import type { Campaign } from '../domain/campaign.ts';
import { COPY } from '../messages/copy-texts.ts';
import { CHANNEL, FAILED } from '../messages/results.ts';
import { isRefused, refused } from './refused.ts';
import { refuseMissing } from './scopes.ts';
import { copyKind, findWorkbook, type Workbook } from './workbook.ts';

/** E-mail of the spreadsheet's owner, lower case; '' in a shared drive, where files have no owner. */
export const ownerEmail = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string =>
  spreadsheet.getOwner()?.getEmail().toLowerCase() ?? '';

/** Without its scope Google tells nobody who runs, and throws. */
const whoRuns = (): { readonly email: string } | Refused => {
  try {
    return { email: Session.getEffectiveUser().getEmail() };
  } catch (error) {
    const missing = refuseMissing();
    if (missing === null) throw error;
    return missing;
  }
};

/** Null when the effective user owns the spreadsheet. */
export const refuseStranger = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  campaign: Campaign,
): Refused | null => {
  const who = whoRuns();
  if (isRefused(who)) return who;
  if (isSameAccount(who.email, ownerEmail(spreadsheet))) return null;
  const { title, text } = CHANNEL.owner(campaign.issuer.secretariat);
  return refused(`${title}. ${text}`);
};

/** The opened campaign of this spreadsheet, or why there is none. */
export const openedWorkbook = (): Workbook | Refused => {
  const workbook = findWorkbook();
  return workbook?.applied.opened ? workbook : refused(FAILED.notOpened);
};

/** Likewise, for the owner only; in a copy, too, for what looks at the file or decides what it is for. */
export const ownersFile = (): Workbook | Refused => {
  const workbook = openedWorkbook();
  if ('refused' in workbook) return workbook;
  return refuseStranger(workbook.spreadsheet, workbook.applied.campaign) ?? workbook;
};

/** Null but in a copy that was not told yet what it is for: there the campaign is not run. One service call. */
export const refuseCopy = (workbook: Workbook): Refused | null =>
  copyKind(workbook) === 'copy' ? refused(COPY.refused(workbook.applied.campaign.title)) : null;

/** Likewise, where the owner's acts are done. */
export const ownersWorkbook = (): Workbook | Refused => {
  const workbook = ownersFile();
  return 'refused' in workbook ? workbook : (refuseCopy(workbook) ?? workbook);
};
