// "Kiểm tra": the findings of one tab, or of all tabs and across bodies. Checked tabs are marked as the live check does.

import type { Refused, Validation } from '../domain/api.ts';
import { tabContext } from '../domain/applied.ts';
import { consolidate } from '../domain/consolidate.ts';
import type { CheckedTab } from '../domain/entry.ts';
import type { Grid } from '../domain/grid.ts';
import { lifeOf } from '../domain/lifecycle.ts';
import { knownBody } from './known-body.ts';
import { NO_ROWS, withLate } from './late-marks.ts';
import { writeMarks } from './live-check.ts';
import { type Marks, marks } from './marks.ts';
import { openedWorkbook } from './owner.ts';
import { type LiveTab, liveTab, noTab } from './read-bodies.ts';
import { loadRecords, type Records } from './records-sheet.ts';
import { isRefused } from './refused.ts';
import { readConsolidationSheet } from './rulings.ts';
import { sourcesOf } from './sources.ts';
import { bodyPlaces } from './tabs/body-places.ts';
import { validation } from './worded.ts';
import { bodySheet, readGrid, type Workbook } from './workbook.ts';

type Ground = { readonly workbook: Workbook; readonly records: Records; readonly now: number };

const marksOf = ({ workbook, now }: Ground, grid: Grid, checked: CheckedTab): Marks => {
  const { campaign, hash } = workbook.applied;
  const keys = grid.values.map(([key = '']) => key);
  const made = marks({ context: tabContext(campaign, hash, checked.body), keys, checked, now });
  return withLate(made, campaign, { values: grid.values, places: bodyPlaces(grid.values), rows: NO_ROWS, now });
};

/** One reading of the tab serves its findings and its marks: an open one is marked as the live check does. */
const checkBody = (ground: Ground, body: string): LiveTab => {
  const { workbook, records, now } = ground;
  const sheet = bodySheet(workbook, body);
  if (sheet === null) return noTab(body);
  const grid = readGrid(sheet);
  const live = liveTab(workbook, body, { sheet, grid });
  const { content, judged } = live;
  if (content === null || judged === null || content.ticked) return live;
  if (lifeOf(workbook.applied.campaign, records.records, { body, now, ticked: false }).mayEdit)
    writeMarks(sheet, grid, { made: marksOf(ground, grid, judged), most: 1 });
  return live;
};

const validateAll = (ground: Ground): Validation => {
  const { campaign } = ground.workbook.applied;
  const tab = readConsolidationSheet(ground.workbook);
  const lives = campaign.bodies.map(({ id }) => checkBody(ground, id));
  const sources = sourcesOf(ground.workbook, lives, ground);
  const all = consolidate({ campaign, sources, rulings: tab?.rulings ?? [] });
  return validation(campaign, [...all.findings, ...(tab?.findings ?? [])]);
};

/** Public function. `body` null = all tabs and across bodies. */
export const validate = (body: string | null): Validation | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const { campaign } = workbook.applied;
  if (body === null) return validateAll({ workbook, records: loadRecords(workbook, true), now: Date.now() });
  const known = knownBody(campaign, body);
  if (isRefused(known)) return known;
  const ground = { workbook, records: loadRecords(workbook, true), now: Date.now() };
  const found = sourcesOf(workbook, [checkBody(ground, body)], ground).flatMap(({ checked }) => checked.findings);
  return validation(campaign, found);
};
