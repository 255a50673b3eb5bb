// "Kiểm tra": the findings of one tab, or of all tabs and across bodies. Checked tabs are marked as the live check does.

import type { Refused, Validation } from '../domain/api.ts';
import { tabContext } from '../domain/applied.ts';
import { findBody } from '../domain/assignment.ts';
import { consolidate } from '../domain/consolidate.ts';
import { lifeOf } from '../domain/lifecycle.ts';
import { badTarget } from '../messages/local-host.ts';
import { marksOf, writeMarks } from './live-check.ts';
import { openedWorkbook } from './owner.ts';
import { type LiveTab, liveTab, missingTab } from './read-bodies.ts';
import { loadRecords, type Records } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import { readConsolidationSheet } from './rulings.ts';
import { sourcesOf } from './sources.ts';
import { validation } from './worded.ts';
import { bodySheet, readGrid, type Workbook } from './workbook.ts';

type Ground = { readonly workbook: Workbook; readonly records: Records; readonly now: number };

/** Reads one tab with its merges and returns it judged; an open one is marked as the live check does. */
const checkBody = ({ workbook, records, now }: Ground, body: string): LiveTab => {
  const sheet = bodySheet(workbook, body);
  if (sheet === null) return { body, sheet, grid: null, content: null, checked: missingTab(body, null) };
  const grid = readGrid(sheet);
  const live = liveTab(workbook, body, { sheet, grid });
  const { campaign, hash } = workbook.applied;
  const ticked = live.content?.ticked ?? true;
  if (lifeOf(campaign, records.records, { body, now, ticked }).mayEdit && !ticked)
    writeMarks(sheet, grid, { made: marksOf(tabContext(campaign, hash, body), grid, now), most: 1 });
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
  if (findBody(campaign, body) === undefined)
    return refused(
      badTarget(
        'body',
        body,
        campaign.bodies.map(({ id }) => id),
      ),
    );
  const ground = { workbook, records: loadRecords(workbook, true), now: Date.now() };
  const found = sourcesOf(workbook, [checkBody(ground, body)], ground).flatMap(({ checked }) => checked.findings);
  return validation(campaign, found);
};
