// Acts of the secretariat from the sidebar: the same as from the menu, refused where the view they were decided on no
// longer holds. That also makes a second click harmless: the first has changed what it was decided on.

import type { Outcome, Refused } from '../../domain/api.ts';
import type { OfficeAct, SidebarApi, Stale, Stamp } from '../../domain/sidebar.ts';
import { isoOfTyped } from '../../domain/typed-instant.ts';
import { noSuchAct } from '../../messages/sidebar-office.ts';
import { acceptLate, closeTabs, extendTab, returnTab, revokeExtension } from '../deadline/acts.ts';
import { openImport } from '../import/import-dialog.ts';
import { makeLetter } from '../letters.ts';
import { openedWorkbook, ownersWorkbook } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { bodyGround, staleness } from './body-ground.ts';

type Request = Parameters<SidebarApi['actOnBody']>[0];

/** Where it was made at Google, its address stands in the message. */
const letterOf = (body: string): Outcome | Refused => {
  const made = makeLetter(body);
  if (isRefused(made)) return made;
  const links = made.files.map(({ link }) => link).filter((link) => link.startsWith('https:'));
  return { message: [made.message, ...links].join(' ') };
};

const ACTS: Readonly<Partial<Record<OfficeAct, (request: Request) => Outcome | Refused>>> = {
  return: ({ body, reason }) => returnTab(body, reason),
  extend: ({ body, until, reason }) => extendTab(body, isoOfTyped(until), reason),
  revoke: ({ body }) => revokeExtension(body),
  accept: ({ body, reason }) => acceptLate(body, reason),
  'close-all': ({ reason }) => closeTabs(reason),
  letter: ({ body }) => letterOf(body),
  import: ({ body }) => openImport(body),
};

/** What comes through google.script.run is whatever the page has sent. */
const textsOf = ({ act, body, until, reason }: Request): Request => ({
  act,
  body: String(body),
  until: String(until ?? ''),
  reason: String(reason ?? ''),
});

/** Public function. The owner's acts; a letter is also the body's own, and `makeLetter` asks whose it is. */
export const actOnBody = (request: Request, stamp: Stamp): Outcome | Stale | Refused => {
  const asked = textsOf(request);
  const workbook = asked.act === 'letter' ? openedWorkbook() : ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  const act = Object.keys(ACTS).includes(asked.act) ? ACTS[asked.act] : undefined;
  if (act === undefined) return refused(noSuchAct());
  const ground = bodyGround(workbook, asked.body);
  if (isRefused(ground)) return ground;
  return staleness(ground, stamp) ?? act(asked);
};
