// The contract suites as a script of their own for a real sheet: a menu runs them all and writes each case's outcome
// into a tab. What they leave behind in the file is taken away again.

import { runCase, SUITES } from './all-suites.ts';

const RESULTS = 'Contract results';
const PASSED = 'passed';

type Row = readonly [suite: string, rule: string, outcome: string];

const outcomeOf = (suite: string, title: string): string => {
  try {
    runCase(suite, title);
    return PASSED;
  } catch (error) {
    return `FAILED: ${error instanceof Error ? error.message : String(error)}`;
  }
};

const emptyResults = (): GoogleAppsScript.Spreadsheet.Sheet => {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const old = file.getSheetByName(RESULTS);
  const sheet = file.insertSheet(`${RESULTS} ${Utilities.getUuid()}`);
  if (old !== null) file.deleteSheet(old);
  sheet.setName(RESULTS);
  return sheet;
};

/** A leading apostrophe: what a case says is text, also where it begins with “=”. */
const write = (sheet: GoogleAppsScript.Spreadsheet.Sheet, first: number, rows: readonly Row[]): void => {
  sheet.getRange(first, 1, rows.length, 3).setValues(rows.map((row) => row.map((text) => `'${text}`)));
};

const sheetIds = (): ReadonlySet<number> =>
  new Set(
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getSheetId()),
  );

const clearAway = (kept: ReadonlySet<number>): void => {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  for (const sheet of file.getSheets()) if (!kept.has(sheet.getSheetId())) file.deleteSheet(sheet);
};

/** Written suite by suite: a run that Google stops has told what it has found so far. */
export const runAll = (): void => {
  const sheet = emptyResults();
  const kept = sheetIds();
  let next = 3;
  let failed = 0;
  for (const [suite, cases] of Object.entries(SUITES)) {
    const rows = Object.keys(cases).map((title): Row => [suite, title, outcomeOf(suite, title)]);
    write(sheet, next, rows);
    clearAway(kept);
    next += rows.length;
    failed += rows.filter(([, , outcome]) => outcome !== PASSED).length;
  }
  write(sheet, 1, [
    ['Suite', 'Rule', 'Outcome'],
    ['All', `${next - 3} cases`, failed === 0 ? PASSED : `FAILED: ${failed}`],
  ]);
};

/** Cases name it as the handler of the triggers they make and take away. */
export { runCase };

/** Simple trigger. */
export const onOpen = (): void => {
  SpreadsheetApp.getUi().createMenu('Contract suites').addItem('Run all', 'runAll').addToUi();
};
