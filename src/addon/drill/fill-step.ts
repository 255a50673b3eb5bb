// Drill: every body's tab is filled with made-up entries, read back, and found without errors. Filling is one write of a
// whole tab, so that whatever a stopped run or a planted mistake has left is over once it is filled again.

import { canonicalText } from '../../domain/applied.ts';
import { drillSnapshot } from '../../domain/drill-entries.ts';
import { snapshotOf } from '../../domain/snapshot.ts';
import { DRILL_DOCUMENT, DRILL_FOUND, DRILL_WRONG } from '../../messages/drill-texts.ts';
import { readFully } from '../deadline/body-read.ts';
import { writeSnapshot } from '../deadline/put-back.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { writeTexts } from '../texts.ts';
import { validate } from '../validate.ts';
import type { Workbook } from '../workbook.ts';
import { bodiesOf, drillWorkbook, entriesOf, granted, readBody, type Step, tabOf } from './scene.ts';

/** The made-up entries and nothing else: free rows are emptied. */
export const fillBody = (workbook: Workbook, body: string): void => {
  const read = readBody(workbook, body);
  const { fields, columns } = bodyPlaces(read.grid.values);
  writeSnapshot(read, drillSnapshot(workbook.applied.campaign, body, entriesOf(workbook, body)));
  writeTexts(read.sheet.getRange(fields, columns.level, 1, DRILL_DOCUMENT.length), [DRILL_DOCUMENT]);
};

const isReadBack = (workbook: Workbook, body: string): boolean => {
  const { campaign } = workbook.applied;
  const stands = snapshotOf(readBody(workbook, body, readFully).content, campaign.id);
  return canonicalText(stands) === canonicalText(drillSnapshot(campaign, body, entriesOf(workbook, body)));
};

const checkAll = (): string[] => {
  const { counts, findings } = granted(validate(null));
  return [
    ...(counts.error > 0 ? [DRILL_WRONG.errors(counts.error)] : []),
    ...(findings.some(({ rule }) => rule === 'ratio-cap') ? [DRILL_WRONG.overCap] : []),
  ];
};

export const fillStep: Step = ({ inTime }) => {
  const workbook = drillWorkbook();
  const bodies = bodiesOf(workbook);
  for (const { id } of bodies) {
    if (!inTime()) return null;
    fillBody(workbook, id);
  }
  const unlike = bodies.filter(({ id }) => !isReadBack(workbook, id));
  const wrong = [...unlike.map(({ id }) => DRILL_WRONG.readBack(tabOf(workbook, id))), ...checkAll()];
  const rows = bodies.reduce((sum, { id }) => sum + entriesOf(workbook, id).length, 0);
  return { wrong, text: DRILL_FOUND.fill(rows, bodies.length) };
};
