// The sidebar leads to a cell and selects it. It never ticks "Nộp": only a person does (design §6).

import type { Outcome, Refused } from '../../domain/api.ts';
import type { Spot, Stale, Stamp } from '../../domain/sidebar.ts';
import { HINTS, noPlace, wentTo } from '../../messages/sidebar-views.ts';
import { STATE_FAILED } from '../../messages/state-results.ts';
import { whyLockedBecause } from '../../messages/states.ts';
import { ourSpreadsheet } from '../ours.ts';
import { openedWorkbook } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { askerOf, refuseOther } from './asker.ts';
import { type BodyGround, bodyGround, staleness } from './body-ground.ts';
import { figuresOf } from './body-parts.ts';
import { hintOf } from './body-view.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const select = (sheet: Sheet, cell: string): void => {
  const range = sheet.getRange(cell);
  ourSpreadsheet().setActiveSheet(sheet);
  range.activate();
};

const CELLS = /^([A-Z]{1,3})([1-9]\d{0,6})(?::[A-Z]{1,3}[1-9]\d{0,6})?$/;

/** Null when there is no such place in this sheet; Google throws outside of it. */
const selectSpot = (sheet: Sheet | null, cell: string): Sheet | null => {
  if (sheet === null || !CELLS.test(cell)) return null;
  try {
    select(sheet, cell);
    return sheet;
  } catch {
    // Rows or columns that were there when the view was made are gone.
    return null;
  }
};

/** Public function. */
export const goTo = ({ sheet: name, cell }: Spot): Outcome | Refused => {
  const named = ourSpreadsheet().getSheetByName(String(name));
  return selectSpot(named, String(cell)) === null
    ? refused(noPlace(String(name), String(cell)))
    : { message: wentTo(name, cell) };
};

/** Why the box may not be gone to; null when it may. */
const trouble = ({ office, life, live }: BodyGround): Refused | null => {
  if (life.state === 'closed')
    return refused(STATE_FAILED.submitClosed(whyLockedBecause(office.workbook.applied.campaign, life) ?? ''));
  const { errors, unrated } = figuresOf(live);
  return life.mayEdit && errors + unrated > 0 ? refused(HINTS.blocked(errors, unrated)) : null;
};

/** Public function. A view that is outdated leads nowhere. */
export const goToBox = (body: string, stamp: Stamp): Outcome | Stale | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const other = refuseOther(workbook, askerOf(workbook), body);
  if (other !== null) return other;
  const ground = bodyGround(workbook, body);
  if (isRefused(ground)) return ground;
  const no = staleness(ground, stamp) ?? trouble(ground);
  if (no !== null) return no;
  select(ground.read.sheet, ground.box);
  return { message: hintOf(ground) };
};
