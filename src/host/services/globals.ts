// The globals of one execution: every service a script may name, bound to the running account. What Google has and we
// do not carry is there too, and throws by name.

import type { Consent } from '../consent.ts';
import type { Desk, Execution, Factories, Mode } from '../execution.ts';
import type { Watch } from '../faults.ts';
import type { Realm } from '../realm.ts';
import type { ProjectModel, WorkbookModel } from '../workbook.ts';
import { ConditionalFormatRule, ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { DataValidation } from './data-validation.ts';
import { DriveFiles, DrivePermissions } from './drive.ts';
import { SCRIPT_ENUMS, SHEET_ENUMS, UI_ENUMS, UTILITY_ENUMS } from './enumeration.ts';
import { type Expose, makeExpose } from './expose.ts';
import { HtmlService } from './html-service.ts';
import { LockService } from './lock-service.ts';
import { Logger, makeConsole } from './logger.ts';
import { PropertiesService } from './properties-service.ts';
import { Protection } from './protection.ts';
import { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import { ScriptApp } from './script-app.ts';
import { Session } from './session.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { SpreadsheetApp } from './spreadsheet-app.ts';
import { TextFinder } from './text-finder.ts';
import { Ui } from './ui.ts';
import { User } from './user.ts';
import { Utilities } from './utilities.ts';

export type Run = {
  readonly workbook: WorkbookModel;
  readonly project: ProjectModel | null;
  readonly consent: Consent;
  readonly user: string;
  readonly keyboard: string;
  readonly mode: Mode;
  readonly desk: Desk;
};

const NOT_CARRIED = (
  'Browser CacheService CalendarApp CardService Charts ContactsApp ContentService DocumentApp DriveApp FormApp ' +
  'GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService MailApp Maps SitesApp SlidesApp UrlFetchApp XmlService'
).split(' ');

const MIME_TYPES = {
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  PDF: 'application/pdf',
  CSV: 'text/csv',
  PLAIN_TEXT: 'text/plain',
};

const makeFactories = (execution: () => Execution, expose: Expose): Factories => ({
  spreadsheet: () => expose('Spreadsheet', new Spreadsheet(execution())),
  sheet: (model) => expose('Sheet', new Sheet(execution(), model)),
  range: (place) => expose('Range', new Range(execution(), place)),
  rangeList: (places) => expose('RangeList', new RangeList(execution(), places)),
  protection: (sheet, model) => expose('Protection', new Protection(execution(), sheet, model)),
  textFinder: (places, text) => expose('TextFinder', new TextFinder(execution(), places, text)),
  dataValidation: (rule) => expose('DataValidation', new DataValidation(rule)),
  conditionalRule: (sheet, rule) =>
    expose('ConditionalFormatRule', new ConditionalFormatRule(execution(), sheet, rule)),
  conditionalBuilder: (like) =>
    expose('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilder(execution(), expose, like)),
  user: (email) => expose('User', new User(email)),
});

/** An execution with the skin its service objects wear. */
export const makeExecution = (
  run: Run,
  realm: Realm,
  watch: Watch,
): { readonly execution: Execution; readonly expose: Expose } => {
  const expose = makeExpose({ counter: run.desk.counter, realm, watch });
  const execution: Execution = { ...run, realm, make: makeFactories(() => execution, expose) };
  return { execution, expose };
};

/** Puts the services into the realm's globals. `scriptTimeZone`: the manifest's. */
export const installGlobals = (execution: Execution, expose: Expose, scriptTimeZone: string): void => {
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const ui = expose<GoogleAppsScript.Base.Ui>('Ui', new Ui(execution, expose), UI_ENUMS);
  const files = expose('Drive.Files', new DriveFiles(execution));
  const permissions = expose('Drive.Permissions', new DrivePermissions(execution));
  Object.assign(execution.realm.globals, {
    ...Object.fromEntries(NOT_CARRIED.map((name) => [name, expose(name, {})])),
    console: makeConsole(write),
    Drive: expose('Drive', {}, { Files: files, Permissions: permissions }),
    HtmlService: expose('HtmlService', new HtmlService(execution, expose)),
    LockService: expose('LockService', new LockService(execution, expose)),
    Logger: expose('Logger', new Logger(write)),
    MimeType: expose('MimeType', {}, MIME_TYPES),
    PropertiesService: expose('PropertiesService', new PropertiesService(execution, expose)),
    ScriptApp: expose('ScriptApp', new ScriptApp(execution, expose), SCRIPT_ENUMS),
    Session: expose('Session', new Session(execution, scriptTimeZone)),
    SpreadsheetApp: expose('SpreadsheetApp', new SpreadsheetApp(execution, expose, ui), SHEET_ENUMS),
    Utilities: expose('Utilities', new Utilities(expose), UTILITY_ENUMS),
  });
};
