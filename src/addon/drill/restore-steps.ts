// Drill, last steps: a snapshot is put back and compared; then snapshots, journal and health are looked at as a whole.

import { DRILL_FOUND, DRILL_WRONG } from '../../messages/drill-texts.ts';
import { lifeIn } from '../deadline/office.ts';
import { compareSnapshot, restoreSnapshot } from '../deadline/snapshots.ts';
import { journalValues } from '../journal-sheet.ts';
import { changeOneLevel } from './close-steps.ts';
import { healthRemarks } from './open-steps.ts';
import { drillOffice, drillWorkbook, granted, nthBody, ROLES, type Step } from './scene.ts';

export const restoreStep: Step = () => {
  const workbook = drillWorkbook();
  const body = nthBody(workbook, ROLES.restored);
  const snapshot = lifeIn(drillOffice(), body, true).counted?.id ?? '';
  // Where few bodies rate, the one that was late is restored: there the level has been changed already.
  changeOneLevel(workbook, body, body === nthBody(workbook, ROLES.late) ? 'HTXS' : 'HT');
  const before = granted(compareSnapshot(body, snapshot)).changes.length;
  granted(restoreSnapshot(body, snapshot));
  const after = granted(compareSnapshot(body, snapshot)).changes.length;
  const wrong = [
    ...(before === 0 ? [DRILL_WRONG.noDifference] : []),
    ...(after === 0 ? [] : [DRILL_WRONG.stillDiffers(after)]),
  ];
  return { wrong, text: DRILL_FOUND.restore };
};

/** "Nhật ký" has four rows above its own. */
const JOURNAL_HEAD = 4;

export const chainStep: Step = () => {
  const wrong = healthRemarks();
  const office = drillOffice();
  const noted = journalValues(office.workbook)
    .slice(JOURNAL_HEAD)
    .filter(([key]) => key !== '').length;
  return { wrong, text: DRILL_FOUND.chain(office.records.records.length, noted) };
};
