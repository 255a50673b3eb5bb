// The file is given to the bodies' accounts: protections do not share it. What Google refuses is told; the tab then stays
// the owner's.

import { isSameAccount } from '../../domain/account.ts';
import type { Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { OpeningShared } from '../../domain/dialog.ts';
import { DRILL } from '../../messages/drill-texts.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { OPENING } from '../../messages/opening-texts.ts';
import { OPENING_STEPS } from '../../messages/results.ts';
import { underLock } from '../consolidate.ts';
import { noteAct } from '../deadline/runs.ts';
import { addAll, type Leak } from '../protections.ts';
import { refused } from '../refused.ts';
import { copyKind, type Workbook } from '../workbook.ts';
import type { Spreadsheet } from './opening.ts';

export const accountsOf = ({ bodies }: Campaign): string[] => [...new Set(bodies.flatMap(({ emails }) => emails))];

/** By body, what Google did not take. */
export const shareFile = (spreadsheet: Spreadsheet, campaign: Campaign): Leak[] => {
  const refusedOnes = addAll(accountsOf(campaign), (some) => spreadsheet.addEditors(some));
  return campaign.bodies.flatMap(({ tab, emails }) => {
    const own = emails.filter((email) => refusedOnes.includes(email));
    return own.length === 0 ? [] : [{ sheet: tab, refused: own }];
  });
};

/** Accounts that do not stand among the file's editors, whatever Google said when they were added. */
const missing = (spreadsheet: Spreadsheet, accounts: readonly string[]): string[] => {
  const editors = [...spreadsheet.getEditors(), spreadsheet.getOwner()].map((user) => user?.getEmail() ?? '');
  return accounts.filter((account) => !editors.some((editor) => isSameAccount(editor, account)));
};

const share = (workbook: Workbook): OpeningShared | Refused => {
  const { spreadsheet, applied } = workbook;
  if (copyKind(workbook) === 'drill') return refused(DRILL.notShared);
  const accounts = accountsOf(applied.campaign);
  if (accounts.length === 0) return refused(OPENING.noneToShare);
  shareFile(spreadsheet, applied.campaign);
  const without = missing(spreadsheet, accounts);
  const given = accounts.length - without.length;
  noteAct(workbook, { act: 'share', at: Date.now() }, JOURNAL_NOTES.shared(given));
  const { bodies, issuer } = applied.campaign;
  const remarks = bodies.flatMap(({ name, emails }) =>
    emails
      .filter((email) => without.includes(email))
      .map((email) => OPENING_STEPS.refusedAddress(email, name, issuer.secretariat)),
  );
  return { message: OPENING.shared(given), remarks };
};

/** Public function: of the dialog after an opening, also long after it. */
export const shareOpened = (): OpeningShared | Refused => underLock(share);
