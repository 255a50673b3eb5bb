// "Kiểm tra": the findings of one tab, or of all tabs and across bodies. Checked tabs are marked as the live check does.

import type { Refused, Validation } from '../domain/api.ts';
import { decodeTabContext } from '../domain/applied.ts';
import { findBody } from '../domain/assignment.ts';
import { consolidate } from '../domain/consolidate.ts';
import type { CheckedTab } from '../domain/entry.ts';
import { badTarget } from '../messages/local-host.ts';
import { marksOf, writeMarks } from './live-check.ts';
import { openedWorkbook } from './owner.ts';
import { checkGrid, liveSource, missingTab } from './read-bodies.ts';
import { isRefused, refused } from './refused.ts';
import { readConsolidationSheet } from './rulings.ts';
import { validation } from './worded.ts';
import { bodySheet, readGrid, type Workbook } from './workbook.ts';

/** Reads one tab, marks it, and returns it judged. */
const checkBody = (workbook: Workbook, body: string): CheckedTab => {
  const sheet = bodySheet(workbook, body);
  if (sheet === null) return missingTab(body, null);
  const grid = readGrid(sheet);
  const context = decodeTabContext(grid.values[0] ?? []);
  if (context !== null && context.body === body) writeMarks(sheet, grid, { made: marksOf(context, grid), most: 1 });
  return checkGrid(workbook, body, grid);
};

const validateAll = (workbook: Workbook): Validation => {
  const { campaign } = workbook.applied;
  const tab = readConsolidationSheet(workbook);
  const sources = campaign.bodies.map(({ id }) => liveSource(checkBody(workbook, id)));
  const all = consolidate({ campaign, sources, rulings: tab?.rulings ?? [] });
  return validation(campaign, [...all.findings, ...(tab?.findings ?? [])]);
};

/** Public function. `body` null = all tabs and across bodies. */
export const validate = (body: string | null): Validation | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  if (body === null) return validateAll(workbook);
  const { campaign } = workbook.applied;
  if (findBody(campaign, body) === undefined)
    return refused(
      badTarget(
        'body',
        body,
        campaign.bodies.map(({ id }) => id),
      ),
    );
  return validation(campaign, checkBody(workbook, body).findings);
};
