// Owner's actions: only the account that owns the spreadsheet may run them; protections made by anybody else would
// stay open to that person (platform.md C).

import { isSameAccount } from '../domain/account.ts';
import type { Refused } from '../domain/api.ts';
import type { Campaign } from '../domain/campaign.ts';
import { FORMAT } from '../domain/workbook-format.ts';
import { COPY } from '../messages/copy-texts.ts';
import { CHANNEL, FAILED } from '../messages/results.ts';
import { newerWorkbookRefused, olderWorkbook } from '../messages/workbook-format.ts';
import { isRefused, refused } from './refused.ts';
import { refuseMissing } from './scopes.ts';
import { copyKind, type FoundWorkbook, lookForWorkbook, type Workbook } from './workbook.ts';

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

/** Null unless a newer program has written this workbook: half understood, it is left alone. */
export const refuseNewer = ({ origin }: FoundWorkbook): Refused | null =>
  origin !== null && origin.format > FORMAT ? refused(newerWorkbookRefused(origin.program)) : null;

/** Null unless an older program has written this workbook, and nobody has repaired it since. */
export const refuseOlder = ({ format, applied }: Workbook): Refused | null =>
  format < FORMAT ? refused(olderWorkbook(applied.program)) : null;

/** The opened campaign of this spreadsheet, of an older format too, or why there is none. */
export const openedWorkbook = (): Workbook | Refused => {
  const found = lookForWorkbook();
  return found.workbook?.applied.opened ? found.workbook : (refuseNewer(found) ?? refused(FAILED.notOpened));
};

/** Likewise, for the owner only; a copy or an older one too, for what looks at the file, mends it or decides what it is for. */
export const ownersFile = (): Workbook | Refused => {
  const workbook = openedWorkbook();
  if ('refused' in workbook) return workbook;
  return refuseStranger(workbook.spreadsheet, workbook.applied.campaign) ?? workbook;
};

/** Null but in a copy that was not told yet what it is for: there the campaign is not run. One service call. */
export const refuseCopy = (workbook: Workbook): Refused | null =>
  copyKind(workbook) === 'copy' ? refused(COPY.refused(workbook.applied.campaign.title)) : null;

/** For the owner's acts: not in a copy, and an older workbook is repaired first. */
export const ownersWorkbook = (): Workbook | Refused => {
  const workbook = ownersFile();
  return 'refused' in workbook ? workbook : (refuseCopy(workbook) ?? refuseOlder(workbook) ?? workbook);
};
