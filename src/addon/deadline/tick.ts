// The checkbox "Nộp": the only button of a body. The secretariat's installable edit trigger answers it, as the owner.

import { a1, parseArea } from '../../domain/grid.ts';
import { exclusively } from '../guard/exclusive.ts';
import { isOnWatch } from '../guard/role.ts';
import { gateOf } from '../holes.ts';
import { ownLock } from '../ours.ts';
import { isRefused } from '../refused.ts';
import { SUBMIT_CELL } from '../tabs/body-tab.ts';
import { findWorkbook, type Workbook } from '../workbook.ts';
import { readLightly } from './body-read.ts';
import { commit, lifeIn, type Office, openOffice } from './office.ts';
import { seal } from './seal.ts';
import { readSeen } from './seen.ts';
import { refuseTick, showState } from './state-line.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** A tick waits this long for another act; after that the sweep finds it. */
const LOCK_MS = 5_000;

const BOX = parseArea(SUBMIT_CELL);

/** True when the edited cells hold the checkbox: a tick, a Delete, a paste over it. No service call. */
const touchesBox = (edited: string): boolean => {
  if (edited === SUBMIT_CELL) return true;
  if (!edited.includes(':') || /^[0-9]|[A-Z]$|:[A-Z]+$/.test(edited)) return false;
  const { top, left, bottom, right } = parseArea(edited);
  return top <= BOX.top && bottom >= BOX.bottom && left <= BOX.left && right >= BOX.right;
};

const bodyOf = ({ applied }: Workbook, sheet: Sheet): string | null =>
  Object.entries(applied.sheets).find(([, id]) => id === sheet.getSheetId())?.[0] ?? null;

const isTicked = (sheet: Sheet, value: unknown): boolean =>
  value === undefined ? sheet.getRange(a1(BOX.top, BOX.left)).getValue() === true : String(value) === 'TRUE';

/** Back to filling: the snapshot stays, the tab opens. */
export const withdraw = (office: Office, body: string, sheet: Sheet): Office => {
  const committed = commit(office, [{ body, kind: 'withdraw', at: office.now }], '');
  const read = readLightly(office.workbook, body, sheet);
  if (read === null) return committed;
  gateOf(sheet)('open', read.grid.values);
  showState(committed, read, lifeIn(committed, body, false));
  return committed;
};

const ticked = (office: Office, body: string, sheet: Sheet): void => {
  const life = lifeIn(office, body, true);
  if (life.state === 'submitted') return;
  if (!life.maySubmit) {
    const read = readLightly(office.workbook, body, sheet);
    if (read !== null) refuseTick(office, read, life);
    return;
  }
  const seen = () => readSeen(office.workbook).rowsOf(body);
  seal(office, { body, sheet, values: [], at: office.now, by: '', seen, found: false });
};

const unticked = (office: Office, body: string, sheet: Sheet): void => {
  const life = lifeIn(office, body, false);
  if (life.pendingWithdraw) withdraw(office, body, sheet);
};

type Edited = { readonly sheet: Sheet; readonly value: unknown };

const answerAlone = (workbook: Workbook, body: string, { sheet, value }: Edited): void => {
  const office = openOffice(workbook, { withTexts: false });
  if (isRefused(office)) return;
  if (isTicked(sheet, value)) ticked(office, body, sheet);
  else unticked(office, body, sheet);
};

/** The box was ticked or unticked: `value` is what the event says, absent where it says nothing. The lock must be held. */
export const answerBox = (workbook: Workbook, body: string, edited: Edited): void => {
  exclusively(workbook, (own) => answerAlone(own, body, edited));
};

/** Installable edit trigger, as the owner. Fires at every edit of every body: anything but the box costs no call. */
export const onBodyTick = ({ range, value }: EditEvent): void => {
  if (!touchesBox(range.getA1Notation())) return;
  const workbook = findWorkbook();
  if (!workbook?.applied.opened || !isOnWatch(workbook.applied, Date.now())) return;
  const sheet = range.getSheet();
  const body = bodyOf(workbook, sheet);
  // Not had: the box shows a tick without a record, which is what the sweep looks for. Google takes the lock back when
  // the run ends, which is here: a service call less.
  if (body !== null && ownLock().tryLock(LOCK_MS)) answerBox(workbook, body, { sheet, value });
};
