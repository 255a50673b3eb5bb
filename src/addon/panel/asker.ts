// Who looks at the sidebar: the owner, a body's account, or somebody whose it is not. A body has consented to run the
// script and has no more rights than on the sheet: whatever it asks for is read as that account and writes nothing.

import { isSameAccount } from '../../domain/account.ts';
import type { Refused } from '../../domain/api.ts';
import { findBody } from '../../domain/assignment.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { CHANNEL } from '../../messages/results.ts';
import { ownerEmail } from '../owner.ts';
import { refused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';

export type Asker = {
  readonly email: string;
  readonly isOwner: boolean;
  /** Bodies whose account this is. */
  readonly bodies: readonly string[];
};

/** One service call. */
export const askerOf = ({ spreadsheet, applied }: Workbook): Asker => {
  const email = Session.getEffectiveUser().getEmail();
  const own = applied.campaign.bodies.filter(({ emails }) => emails.some((one) => isSameAccount(one, email)));
  return { email, isOwner: isSameAccount(email, ownerEmail(spreadsheet)), bodies: own.map(({ id }) => id) };
};

export const maySee = ({ isOwner, bodies }: Asker, body: string): boolean => isOwner || bodies.includes(body);

/** Null when the account may look at this body's view. */
export const refuseOther = ({ applied }: Workbook, asker: Asker, body: string): Refused | null => {
  if (maySee(asker, body)) return null;
  const { title, text } = CHANNEL.refused(applied.campaign, body, asker.email);
  return refused(`${title}. ${text}`);
};

/** The body whose tab is on the screen, by the tab's own key; null on any other tab. One service call. */
export const openBody = ({ applied }: Workbook): string | null => {
  const key = parseTabKey(SpreadsheetApp.getActiveSheet().getRange('A1').getValue());
  return key?.kind === 'body' && findBody(applied.campaign, key.body) !== undefined ? key.body : null;
};

/** The tab that is open where it is theirs, else their own. */
export const bodyFor = (workbook: Workbook, asker: Asker): string | null => {
  const open = openBody(workbook);
  return open !== null && maySee(asker, open) ? open : (asker.bodies[0] ?? null);
};
