// SpreadsheetApp: the entry to the one workbook this host has.

import type { Execution } from '../execution.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { DataValidationBuilder } from './data-validation.ts';
import type { Expose } from './expose.ts';

type GoogleApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

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
    return this.execution.make.spreadsheet();
  }

  getActiveSpreadsheet() {
    return this.execution.make.spreadsheet();
  }

  getActiveSheet() {
    return this.execution.make.spreadsheet().getActiveSheet();
  }

  getUi() {
    if (this.execution.mode === 'trigger') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
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
    const builder = new ConditionalFormatRuleBuilder(this.execution, this.expose);
    return this.expose<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
      'ConditionalFormatRuleBuilder',
      builder,
    );
  }
}
