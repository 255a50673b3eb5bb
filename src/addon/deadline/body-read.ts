// One body's tab as an act needs it: content for the snapshot, findings for the decision, the tick.

import type { CheckedTab } from '../../domain/entry.ts';
import type { Grid } from '../../domain/grid.ts';
import { readTab } from '../../domain/read-tab.ts';
import type { TabContent } from '../../domain/tab-content.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { BODY_HEADERS } from '../../messages/tab-texts.ts';
import { checkGrid } from '../read-bodies.ts';
import { readBodyRange, readGrid, type Workbook } from '../workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type BodyRead = {
  readonly body: string;
  readonly sheet: Sheet;
  readonly grid: Grid;
  readonly content: TabContent;
};

const bodyRead = ({ applied }: Workbook, body: string, { sheet, grid }: { sheet: Sheet; grid: Grid }): BodyRead => ({
  body,
  sheet,
  grid,
  content: readTab({ campaign: applied.campaign, body, grid, headers: BODY_HEADERS }),
});

/** True while the tab's key says that it is this body's. */
const isOwn = (grid: Grid, body: string): boolean => parseTabKey(grid.values[0]?.[0])?.body === body;

/** Values only: one service call. Formulas are seen as their values; what is kept is read by `readFully`. */
export const readLightly = (workbook: Workbook, body: string, sheet: Sheet): BodyRead | null => {
  const grid: Grid = { sheet: sheet.getName(), values: readBodyRange(sheet).values, formulas: [], merges: [] };
  return isOwn(grid, body) ? bodyRead(workbook, body, { sheet, grid }) : null;
};

/** Values, formulas and merges: three service calls. */
export const readFully = (workbook: Workbook, body: string, sheet: Sheet): BodyRead | null => {
  const grid = readGrid(sheet);
  return isOwn(grid, body) ? bodyRead(workbook, body, { sheet, grid }) : null;
};

export const judged = (workbook: Workbook, { body, grid }: BodyRead): CheckedTab => checkGrid(workbook, body, grid);
