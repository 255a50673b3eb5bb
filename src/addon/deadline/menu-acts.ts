// Menu entries of the secretariat's acts on the tab that is open. Each asks what it must know and tells what came of it.

import { findBody } from '../../domain/assignment.ts';
import { parseInstant } from '../../domain/instant.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { isoOfTyped } from '../../domain/typed-instant.ts';
import { MENU, MENU_TITLE } from '../../messages/menu.ts';
import { notBodyTab } from '../../messages/refusals.ts';
import { STATE_CONFIRM } from '../../messages/state-results.ts';
import { alert, alertRefusal, asked, confirmed, tell, toast } from '../dialogs.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { bodySheet } from '../workbook.ts';
import { acceptLate, closeTabs, extendTab, isEarly, returnTab, revokeExtension } from './acts.ts';
import { readLightly } from './body-read.ts';
import { health } from './health.ts';
import { lifeIn, type Office, openOffice } from './office.ts';
import { repair } from './repair.ts';
import { changedSince } from './state-line.ts';

type Chosen = { readonly office: Office; readonly body: string; readonly name: string; readonly life: BodyLife };

/** The body whose tab is on the screen; null after it was said why there is none. */
const chosen = (): Chosen | null => {
  const office = openOffice(ownersWorkbook(), { withTexts: false });
  if (isRefused(office)) {
    alertRefusal(office);
    return null;
  }
  const sheet = SpreadsheetApp.getActiveSheet();
  const body = parseTabKey(sheet.getRange('A1').getValue())?.body ?? '';
  const name = findBody(office.workbook.applied.campaign, body)?.name;
  if (name === undefined) {
    alert(MENU_TITLE, notBodyTab());
    return null;
  }
  return { office, body, name, life: lifeIn(office, body, true) };
};

export const menuReturn = (): void => {
  const one = chosen();
  if (one === null) return;
  const reason = asked(STATE_CONFIRM.return(one.name, one.life.submittedAt ?? one.office.now));
  if (reason !== null) tell(returnTab(one.body, reason));
};

export const menuExtend = (): void => {
  const one = chosen();
  if (one === null) return;
  const until = asked(STATE_CONFIRM.extendUntil(one.name));
  if (until === null) return;
  const iso = isoOfTyped(until);
  const reason = asked(STATE_CONFIRM.extendReason(one.name, parseInstant(iso) ?? one.office.now));
  if (reason !== null) tell(extendTab(one.body, iso, reason));
};

export const menuRevoke = (): void => {
  const one = chosen();
  if (one !== null && confirmed(STATE_CONFIRM.revoke(one.name, one.life.extension?.until ?? one.office.now)))
    tell(revokeExtension(one.body));
};

/** Cells of the tab that differ from what counts. */
const lateCells = ({ office, body, life }: Chosen): number => {
  const sheet = bodySheet(office.workbook, body);
  const read = sheet === null ? null : readLightly(office.workbook, body, sheet);
  return read === null ? 0 : changedSince(office, read, life);
};

export const menuAccept = (): void => {
  const one = chosen();
  if (one === null) return;
  const reason = asked(STATE_CONFIRM.accept(one.name, lateCells(one), one.life.lock?.at ?? one.office.now));
  if (reason !== null) tell(acceptLate(one.body, reason));
};

export const menuClose = (): void => {
  const office = openOffice(ownersWorkbook(), { withTexts: false });
  if (isRefused(office)) {
    alertRefusal(office);
    return;
  }
  const { campaign } = office.workbook.applied;
  const lives = campaign.bodies.map(({ id, name }) => ({ name, life: lifeIn(office, id, true) }));
  const open = lives.filter(({ life }) => life.closed === null);
  const missing = open.filter(({ life }) => life.submission === null).map(({ name }) => name);
  const reason = asked(STATE_CONFIRM.close(campaign, { tabs: open.length, missing, early: isEarly(office) }));
  if (reason !== null) tell(closeTabs(reason));
};

export const menuRepair = (): void => {
  const result = repair();
  if (isRefused(result)) alertRefusal(result);
  else alert(MENU.repair, result.message);
};

export const menuHealth = (): void => {
  const result = health();
  if (isRefused(result)) alertRefusal(result);
  else if (result.ok) toast(MENU.healthy);
  else alert(MENU.health, result.remarks.join('\n'));
};
