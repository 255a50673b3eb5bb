// SpreadsheetApp: the entry to the one workbook this host has. A project that is bound to no file opens it by its id.

import { mayReadFile } from '../access.ts';
import { requireConsent, requireSheet } from '../consent.ts';
import type { Execution } from '../execution.ts';
import { DataValidationBuilder } from './data-validation.ts';
import type { Expose } from './expose.ts';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whether Google knows an open file in an installed trigger of another project is not known: here it does not. */
const active = (execution: Execution, method: string): GoogleSpreadsheet | null => {
  requireSheet(execution, `SpreadsheetApp.${method}`);
  return execution.project === null ? execution.make.spreadsheet() : null;
};

export class SpreadsheetApp
  implements
    Pick<
      GoogleApp,
      | 'flush'
      | 'getActive'
      | 'getActiveSheet'
      | 'getActiveSpreadsheet'
      | 'getUi'
      | 'newConditionalFormatRule'
      | 'newDataValidation'
      | 'openById'
    >
{
  readonly execution: Execution;
  readonly expose: Expose;
  readonly ui: GoogleAppsScript.Base.Ui;

  constructor(execution: Execution, expose: Expose, ui: GoogleAppsScript.Base.Ui) {
    this.execution = execution;
    this.expose = expose;
    this.ui = ui;
  }

  getActive() {
    return active(this.execution, 'getActive') as GoogleSpreadsheet;
  }

  /** Null where no file is open; Google's own declaration leaves that out. */
  getActiveSpreadsheet() {
    return active(this.execution, 'getActiveSpreadsheet') as GoogleSpreadsheet;
  }

  getActiveSheet() {
    return (active(this.execution, 'getActiveSheet')?.getActiveSheet() ?? null) as GoogleAppsScript.Spreadsheet.Sheet;
  }

  openById(id: string) {
    requireConsent(this.execution, 'SpreadsheetApp.openById', 'spreadsheets');
    const { workbook, user, make } = this.execution;
    if (id === workbook.id && mayReadFile(workbook, user)) return make.spreadsheet();
    throw new Error('Unexpected error while getting the method or property openById on object SpreadsheetApp.');
  }

  getUi() {
    const { mode, project } = this.execution;
    if (mode === 'trigger' || project !== null)
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.ui;
  }

  // Writes reach the model at once; the call is only counted.
  flush() {
    return undefined;
  }

  newDataValidation() {
    const builder = new DataValidationBuilder(this.expose);
    return this.expose<GoogleAppsScript.Spreadsheet.DataValidationBuilder>('DataValidationBuilder', builder);
  }

  newConditionalFormatRule() {
    return this.execution.make.conditionalBuilder(null);
  }
}
