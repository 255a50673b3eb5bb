// Acts of the secretariat from the sidebar: the same as from the menu, refused where the view they were decided on no
// longer holds. That also makes a second click harmless: the first has changed what it was decided on.

import type { Outcome, Refused } from '../../domain/api.ts';
import type { OfficeAct, SidebarApi, Stale, Stamp } from '../../domain/sidebar.ts';
import { isoOfTyped } from '../../domain/typed-instant.ts';
import { noSuchAct } from '../../messages/sidebar-office.ts';
import { acceptLate, closeTabs, extendTab, returnTab, revokeExtension } from '../deadline/acts.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { bodyGround, staleness } from './body-ground.ts';

type Request = Parameters<SidebarApi['actOnBody']>[0];

const ACTS: Readonly<Partial<Record<OfficeAct, (request: Request) => Outcome | Refused>>> = {
  return: ({ body, reason }) => returnTab(body, reason),
  extend: ({ body, until, reason }) => extendTab(body, isoOfTyped(until), reason),
  revoke: ({ body }) => revokeExtension(body),
  accept: ({ body, reason }) => acceptLate(body, reason),
  'close-all': ({ reason }) => closeTabs(reason),
};

/** What comes through google.script.run is whatever the page has sent. */
const textsOf = ({ act, body, until, reason }: Request): Request => ({
  act,
  body: String(body),
  until: String(until ?? ''),
  reason: String(reason ?? ''),
});

/** Public function, owner only. */
export const actOnBody = (request: Request, stamp: Stamp): Outcome | Stale | Refused => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  const asked = textsOf(request);
  const act = Object.keys(ACTS).includes(asked.act) ? ACTS[asked.act] : undefined;
  if (act === undefined) return refused(noSuchAct());
  const ground = bodyGround(workbook, asked.body);
  if (isRefused(ground)) return ground;
  return staleness(ground, stamp) ?? act(asked);
};
