// All bodies' tabs at once, one service call each (design §11): values by tab, formulas by one search of the whole
// spreadsheet, because reading them tab by tab would double the calls.

import { decodeTabContext } from '../domain/applied.ts';
import { checkTab } from '../domain/check-tab.ts';
import type { Source } from '../domain/consolidation.ts';
import type { CheckedTab } from '../domain/entry.ts';
import { finding } from '../domain/finding.ts';
import type { CellValue, Grid } from '../domain/grid.ts';
import { columnLetters } from '../domain/grid.ts';
import { readTab } from '../domain/read-tab.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { BODY_HEADERS } from '../messages/tab-texts.ts';
import { RECORD_COLUMN } from './tabs/body-tab.ts';
import { bodySheet, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheet id → row → column → formula text; only cells that hold a formula. */
type Formulas = ReadonlyMap<number, readonly (readonly string[])[]>;

const ALL_COLUMNS = `A:${columnLetters(RECORD_COLUMN)}`;

/** Tabs holding a cell whose formula or text begins with "=": their formulas are read; on other tabs there are none. */
export const findFormulas = ({ spreadsheet }: Workbook): Formulas => {
  const hits = spreadsheet.createTextFinder('^=').useRegularExpression(true).matchFormulaText(true).findAll();
  const sheets = new Map(hits.map((hit) => [hit.getSheet().getSheetId(), hit.getSheet()]));
  return new Map([...sheets].map(([id, sheet]) => [id, sheet.getRange(ALL_COLUMNS).getFormulas()]));
};

/** What is judged of a body whose tab is gone: nothing rated, and the damage told. */
export const missingTab = (body: string, sheet: string | null): CheckedTab => ({
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
  const context = decodeTabContext(grid.values[0] ?? []);
  return context === null || context.hash === workbook.applied.hash
    ? []
    : [
        finding(
          { rule: 'damaged-structure', case: 'stale-settings', expected: workbook.applied.hash, found: context.hash },
          { body, sheet: grid.sheet },
        ),
      ];
};

/** A body's tab by the applied settings, whatever settings the tab itself carries. */
export const checkGrid = (workbook: Workbook, body: string, grid: Grid): CheckedTab => {
  const { campaign } = workbook.applied;
  if (!isBodyTab(grid.values, body)) return missingTab(body, grid.sheet);
  const checked = checkTab(campaign, readTab({ campaign, body, grid, headers: BODY_HEADERS }));
  return { ...checked, findings: [...staleSettings(workbook, body, grid), ...checked.findings] };
};

const readBody = (workbook: Workbook, body: string, { sheet, formulas }: { sheet: Sheet; formulas: Formulas }) =>
  checkGrid(workbook, body, {
    sheet: sheet.getName(),
    values: sheet.getRange(ALL_COLUMNS).getValues(),
    formulas: formulas.get(sheet.getSheetId()) ?? [],
    merges: [],
  });

/** A live tab as a source: never handed in. */
export const liveSource = (checked: CheckedTab): Source => ({
  body: checked.body,
  state: 'draft',
  submittedAt: null,
  late: null,
  hash: null,
  source: 'live',
  checked,
});

/** What counts of every body now: the live tabs. One call per body, plus the search for formulas. */
export const readSources = (workbook: Workbook): Source[] => {
  const formulas = findFormulas(workbook);
  return workbook.applied.campaign.bodies.map(({ id }) => {
    const sheet = bodySheet(workbook, id);
    return liveSource(sheet === null ? missingTab(id, null) : readBody(workbook, id, { sheet, formulas }));
  });
};
