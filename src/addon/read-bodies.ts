// All bodies' tabs at once, one service call each (design §11): values by tab, formulas by one search of the whole
// spreadsheet, because reading them tab by tab would double the calls.

import { recordHash } from '../domain/applied.ts';
import { checkTab } from '../domain/check-tab.ts';
import type { CheckedTab } from '../domain/entry.ts';
import { finding } from '../domain/finding.ts';
import type { CellValue, Grid } from '../domain/grid.ts';
import { readTab } from '../domain/read-tab.ts';
import type { TabContent } from '../domain/tab-content.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { BODY_HEADERS } from '../messages/tab-texts.ts';
import { bodySheet, readBodyRange, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** So many hits are asked for their tab one by one; with more, every tab is read instead: calls stay bounded. */
const FEW_HITS = 8;

const sheetsWithHits = ({ spreadsheet, applied }: Workbook): Sheet[] => {
  const hits = spreadsheet.createTextFinder('^=').useRegularExpression(true).matchFormulaText(true).findAll();
  const bodies = new Set(Object.values(applied.sheets));
  const sheets = hits.length > FEW_HITS ? spreadsheet.getSheets() : hits.map((hit) => hit.getSheet());
  return sheets.filter((sheet) => bodies.has(sheet.getSheetId()));
};

/** Ids of the bodies' tabs that hold a formula, or a text that looks like one. Two calls, more only where there are. */
export const tabsWithFormulas = (workbook: Workbook): ReadonlySet<number> =>
  new Set(sheetsWithHits(workbook).map((sheet) => sheet.getSheetId()));

/** What is judged of a body whose tab is gone: nothing rated, and the damage told. */
const missingTab = (body: string, sheet: string | null): CheckedTab => ({
  body,
  sheet: sheet ?? '',
  entries: [],
  newUnits: [],
  document: { number: '', date: '', signer: '' },
  documentCells: { number: '', date: '', signer: '' },
  findings: [
    finding({ rule: 'damaged-structure', case: 'keys', expected: body, found: '' }, { body, sheet, cell: 'A1' }),
  ],
});

const isBodyTab = (values: readonly (readonly CellValue[])[], body: string): boolean =>
  parseTabKey(values[0]?.[0])?.body === body;

const staleSettings = (workbook: Workbook, body: string, grid: Grid): CheckedTab['findings'] => {
  const hash = recordHash(grid.values[0] ?? []);
  return hash === null || hash === workbook.applied.hash
    ? []
    : [
        finding(
          { rule: 'damaged-structure', case: 'stale-settings', expected: workbook.applied.hash, found: hash },
          { body, sheet: grid.sheet },
        ),
      ];
};

type ReadGrid = Pick<LiveTab, 'content' | 'checked' | 'judged'>;

/** A body's tab by the applied settings, whatever settings the tab itself carries. */
const readChecked = (workbook: Workbook, body: string, grid: Grid): ReadGrid => {
  const { campaign } = workbook.applied;
  if (!isBodyTab(grid.values, body)) return { content: null, judged: null, checked: missingTab(body, grid.sheet) };
  const content = readTab({ campaign, body, grid, headers: BODY_HEADERS });
  const judged = checkTab(campaign, content);
  const findings = [...staleSettings(workbook, body, grid), ...judged.findings];
  return { content, judged, checked: { ...judged, findings } };
};

export const checkGrid = (workbook: Workbook, body: string, grid: Grid): CheckedTab =>
  readChecked(workbook, body, grid).checked;

/** A body's tab as it stands now; `content` null when the tab is gone or carries another key. */
export type LiveTab = {
  readonly body: string;
  readonly sheet: Sheet | null;
  readonly grid: Grid | null;
  readonly content: TabContent | null;
  readonly checked: CheckedTab;
  /** What its own rows say, as the live check judges them; null with `content`. */
  readonly judged: CheckedTab | null;
};

/** From a grid already read. */
export const liveTab = (workbook: Workbook, body: string, { sheet, grid }: { sheet: Sheet; grid: Grid }): LiveTab => ({
  body,
  sheet,
  grid,
  ...readChecked(workbook, body, grid),
});

/** A body whose tab is gone. */
export const noTab = (body: string): LiveTab => ({
  body,
  sheet: null,
  grid: null,
  content: null,
  judged: null,
  checked: missingTab(body, null),
});

/** One body's tab: one call, another where its formulas are wanted too. */
export const readLiveTab = (workbook: Workbook, body: string, withFormulas: ReadonlySet<number>): LiveTab => {
  const sheet = bodySheet(workbook, body);
  if (sheet === null) return noTab(body);
  const { range, values } = readBodyRange(sheet);
  const formulas = withFormulas.has(sheet.getSheetId()) ? range.getFormulas() : [];
  const grid = { sheet: sheet.getName(), values, formulas, merges: [] };
  return liveTab(workbook, body, { sheet, grid });
};

/** Every body's tab: one call per body, plus the search for formulas. */
export const readLiveTabs = (workbook: Workbook): LiveTab[] => {
  const withFormulas = tabsWithFormulas(workbook);
  return workbook.applied.campaign.bodies.map(({ id }) => readLiveTab(workbook, id, withFormulas));
};
