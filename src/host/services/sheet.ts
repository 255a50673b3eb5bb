// Sheet, last part: content as a whole, protection, conditional formats, copies. This is the class scripts get.

import { requireCells } from '../access.ts';
import { contentRows } from '../cells.ts';
import { insertLines } from '../lines.ts';
import { wholeSheet } from '../rectangles.ts';
import { clearParts, type Part } from './clearing.ts';
import type { ConditionalFormatRule } from './conditional-format.ts';
import { behind } from './expose.ts';
import { newProtection } from './protecting.ts';
import { writeInputs } from './range-content.ts';
import { copiedSheet } from './sheet-copy.ts';
import { SheetLayout } from './sheet-layout.ts';
import { requireOpen, type SheetPlace, self } from './sheet-place.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

const cleared = ({ execution, model }: SheetPlace, parts: readonly Part[]): void => {
  const place = { sheet: model, area: wholeSheet(model) };
  requireCells(execution.workbook, execution.user, place);
  clearParts(place, parts);
};

export class Sheet
  extends SheetLayout
  implements
    Pick<
      GoogleSheet,
      | 'appendRow'
      | 'clear'
      | 'clearConditionalFormatRules'
      | 'clearContents'
      | 'clearFormats'
      | 'clearNotes'
      | 'copyTo'
      | 'getConditionalFormatRules'
      | 'getProtections'
      | 'protect'
      | 'setConditionalFormatRules'
    >
{
  appendRow(rowContents: unknown[]) {
    const { execution, model } = this;
    const row = contentRows(model) + 1;
    const area = { row, column: 1, rows: 1, columns: Math.max(1, rowContents.length) };
    if (area.columns > model.columnCount) throw new Error('The row has more cells than the sheet has columns.');
    requireCells(execution.workbook, execution.user, { sheet: model, area });
    if (row > model.rowCount) insertLines(model, 'row', { before: row, count: 1, like: row - 1 });
    writeInputs(execution, { sheet: model, area }, (_row, column) => rowContents[column]);
    return self(this);
  }

  clear(options: { readonly formatOnly?: boolean | undefined; readonly contentsOnly?: boolean | undefined } = {}) {
    const { contentsOnly = false, formatOnly = false } = options;
    const one: readonly Part[] = contentsOnly ? ['contents'] : ['formats'];
    cleared(this, contentsOnly || formatOnly ? one : ['contents', 'formats']);
    return self(this);
  }

  clearContents() {
    cleared(this, ['contents']);
    return self(this);
  }

  clearFormats() {
    cleared(this, ['formats']);
    return self(this);
  }

  clearNotes() {
    cleared(this, ['notes']);
    return self(this);
  }

  /** Only into the same file: the host knows no other. */
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    behind(spreadsheet);
    return this.execution.make.sheet(copiedSheet(this.execution, this.model));
  }

  protect() {
    const { execution, model } = this;
    const existing = model.protections.find((protection) => protection.kind === 'sheet');
    return execution.make.protection(model, existing ?? newProtection(execution, model, null));
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    const { execution, model } = this;
    const kind = String(type) === 'SHEET' ? 'sheet' : 'range';
    return model.protections
      .filter((protection) => protection.kind === kind)
      .map((protection) => execution.make.protection(model, protection));
  }

  getConditionalFormatRules() {
    return this.model.conditional.map((rule) => this.execution.make.conditionalRule(this.model, rule));
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]) {
    const models = rules.map((rule) => behind<ConditionalFormatRule>(rule).rule);
    requireOpen(this);
    this.model.conditional = models;
  }

  clearConditionalFormatRules() {
    requireOpen(this);
    this.model.conditional = [];
  }
}
