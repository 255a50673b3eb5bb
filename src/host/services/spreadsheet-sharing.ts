// Spreadsheet, part 1: the file: its name, zone, and whom it is shared with.

import { requireFile } from '../access.ts';
import type { Execution } from '../execution.ts';
import { assertZone } from '../zone.ts';
import { emailOf, requireEmail } from './user.ts';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Account = string | GoogleAppsScript.Base.User;

/** The spreadsheet itself, for the callers that chain. */
export const self = (spreadsheet: SpreadsheetSharing): GoogleSpreadsheet => spreadsheet as unknown as GoogleSpreadsheet;

/** Throws Google's sentence unless the running account may edit the file. */
export const requireEditor = ({ execution }: SpreadsheetSharing): void =>
  requireFile(execution.workbook, execution.user);

const without = (list: readonly string[], email: string): string[] => list.filter((one) => one !== email);

export class SpreadsheetSharing
  implements
    Pick<
      GoogleSpreadsheet,
      | 'addEditor'
      | 'addEditors'
      | 'addViewer'
      | 'getEditors'
      | 'getId'
      | 'getName'
      | 'getOwner'
      | 'getSpreadsheetLocale'
      | 'getSpreadsheetTimeZone'
      | 'getUrl'
      | 'getViewers'
      | 'removeEditor'
      | 'removeViewer'
      | 'rename'
      | 'setSpreadsheetLocale'
      | 'setSpreadsheetTimeZone'
    >
{
  readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  getId() {
    return this.execution.workbook.id;
  }

  getName() {
    return this.execution.workbook.title;
  }

  rename(newName: string) {
    requireEditor(this);
    this.execution.workbook.title = newName;
  }

  /** No address leads to a local workbook; the id keeps copies apart. */
  getUrl() {
    return `workbook:${this.execution.workbook.id}`;
  }

  getOwner() {
    return this.execution.make.user(this.execution.workbook.owner);
  }

  getEditors() {
    return this.execution.workbook.editors.map((email) => this.execution.make.user(email));
  }

  getViewers() {
    return this.execution.workbook.viewers.map((email) => this.execution.make.user(email));
  }

  addEditor(account: Account) {
    return this.addEditors([emailOf(account)]);
  }

  addEditors(emailAddresses: string[]) {
    requireEditor(this);
    for (const email of emailAddresses) requireEmail(email);
    const { workbook } = this.execution;
    for (const email of emailAddresses) workbook.viewers = without(workbook.viewers, email);
    workbook.editors = [...new Set([...workbook.editors, ...emailAddresses])].filter((one) => one !== workbook.owner);
    return self(this);
  }

  removeEditor(account: Account) {
    requireEditor(this);
    this.execution.workbook.editors = without(this.execution.workbook.editors, emailOf(account));
    return self(this);
  }

  addViewer(account: Account) {
    requireEditor(this);
    const { workbook } = this.execution;
    const email = emailOf(account);
    requireEmail(email);
    const known = [workbook.owner, ...workbook.editors, ...workbook.viewers].includes(email);
    if (!known) workbook.viewers.push(email);
    return self(this);
  }

  removeViewer(account: Account) {
    requireEditor(this);
    this.execution.workbook.viewers = without(this.execution.workbook.viewers, emailOf(account));
    return self(this);
  }

  getSpreadsheetTimeZone() {
    return this.execution.workbook.timeZone;
  }

  setSpreadsheetTimeZone(timezone: string) {
    requireEditor(this);
    assertZone(timezone);
    this.execution.workbook.timeZone = timezone;
  }

  getSpreadsheetLocale() {
    return this.execution.workbook.locale;
  }

  setSpreadsheetLocale(locale: string) {
    requireEditor(this);
    this.execution.workbook.locale = locale;
  }
}
