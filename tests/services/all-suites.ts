// All contract suites as one script: run in the host's realm by emulator.test.ts, or by hand in a real sheet.

import { driveSuite } from './drive.suite.ts';
import { htmlSuite } from './html.suite.ts';
import { lockSuite } from './lock.suite.ts';
import { propertiesSuite } from './properties.suite.ts';
import { protectionSuite } from './protection.suite.ts';
import { rangeSuite } from './range.suite.ts';
import { scriptAppSuite } from './script-app.suite.ts';
import { sessionSuite } from './session.suite.ts';
import { sheetSuite } from './sheet.suite.ts';
import { spreadsheetSuite } from './spreadsheet.suite.ts';
import { check, type Google, type Suite } from './suite.ts';
import { textFinderSuite } from './text-finder.suite.ts';
import { uiSuite } from './ui.suite.ts';
import { utilitiesSuite } from './utilities.suite.ts';
import { validationSuite } from './validation.suite.ts';

export const SUITES: Readonly<Record<string, Suite>> = {
  Spreadsheet: spreadsheetSuite,
  Sheet: sheetSuite,
  Range: rangeSuite,
  Protection: protectionSuite,
  DataValidation: validationSuite,
  TextFinder: textFinderSuite,
  PropertiesService: propertiesSuite,
  LockService: lockSuite,
  Session: sessionSuite,
  Utilities: utilitiesSuite,
  ScriptApp: scriptAppSuite,
  HtmlService: htmlSuite,
  Ui: uiSuite,
  Drive: driveSuite,
};

const google = (): Google => ({
  SpreadsheetApp,
  PropertiesService,
  LockService,
  Session,
  Utilities,
  ScriptApp,
  HtmlService,
  Drive,
});

/** Runs one case; throws what it finds wrong. */
export const runCase = (suite: string, title: string): void => {
  const act = SUITES[suite]?.[title];
  if (act === undefined) throw new Error(`no case “${title}” in ${suite}`);
  act(google(), check);
};
