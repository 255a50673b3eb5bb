// Spreadsheet, last part: its tabs. This is the class scripts get.

import { requireSheet } from '../access.ts';
import type { Execution } from '../execution.ts';
import { wholeSheet } from '../rectangles.ts';
import { newSheet, type SheetModel } from '../workbook.ts';
import { behind } from './expose.ts';
import { sheetLike } from './sheet-copy.ts';
import { requireFreeName, type SheetPlace } from './sheet-place.ts';
import { requireEditor, SpreadsheetSharing } from './spreadsheet-sharing.ts';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Template = { readonly template?: GoogleSheet | undefined };

type Insertion = { name: string | null; index: number | null; template: SheetModel | null };

const isTemplate = (argument: unknown): argument is Template => typeof argument === 'object' && argument !== null;

/** insertSheet takes a name, an index and options, each of them optional. */
const insertionOf = (parameters: readonly (string | number | Template)[]): Insertion => {
  const wanted: Insertion = { name: null, index: null, template: null };
  for (const parameter of parameters) {
    if (typeof parameter === 'string') wanted.name = parameter;
    if (typeof parameter === 'number') wanted.index = parameter;
    if (isTemplate(parameter) && parameter.template !== undefined)
      wanted.template = behind<SheetPlace>(parameter.template).model;
  }
  return wanted;
};

const nextName = (sheets: readonly SheetModel[]): string => {
  const taken = new Set(sheets.map((sheet) => sheet.name));
  let at = sheets.length + 1;
  while (taken.has(`Trang tính${at}`)) at += 1;
  return `Trang tính${at}`;
};

/** The tab on the screen: the one last activated, else the first that shows. */
const activeSheet = ({ desk, workbook }: Execution): SheetModel => {
  const active = desk.active?.sheet;
  if (active !== undefined && workbook.sheets.includes(active)) return active;
  const first = workbook.sheets.find((sheet) => !sheet.hidden) ?? workbook.sheets[0];
  if (first === undefined) throw new Error('The workbook has no sheet.');
  return first;
};

export class Spreadsheet
  extends SpreadsheetSharing
  implements
    Pick<
      GoogleSpreadsheet,
      | 'createTextFinder'
      | 'deleteSheet'
      | 'getActiveSheet'
      | 'getNumSheets'
      | 'getProtections'
      | 'getSheetById'
      | 'getSheetByName'
      | 'getSheets'
      | 'insertSheet'
      | 'moveActiveSheet'
      | 'setActiveSheet'
      | 'toast'
    >
{
  getSheets() {
    return this.execution.workbook.sheets.map((sheet) => this.execution.make.sheet(sheet));
  }

  getNumSheets() {
    return this.execution.workbook.sheets.length;
  }

  getSheetByName(name: string) {
    const found = this.execution.workbook.sheets.find((sheet) => sheet.name === name);
    return found === undefined ? null : this.execution.make.sheet(found);
  }

  getSheetById(id: number) {
    const found = this.execution.workbook.sheets.find((sheet) => sheet.id === id);
    return found === undefined ? null : this.execution.make.sheet(found);
  }

  insertSheet(...parameters: (string | number | Template)[]) {
    requireEditor(this);
    const { workbook, desk, make } = this.execution;
    const wanted = insertionOf(parameters);
    const name = wanted.name ?? nextName(workbook.sheets);
    requireFreeName(this.execution, name, null);
    const identity = { id: workbook.nextId, name };
    const made = wanted.template === null ? newSheet(identity) : sheetLike(wanted.template, identity);
    workbook.nextId += 1;
    const after = workbook.sheets.indexOf(activeSheet(this.execution)) + 1;
    workbook.sheets.splice(wanted.index ?? after, 0, made);
    desk.active = { sheet: made, area: { row: 1, column: 1, rows: 1, columns: 1 } };
    return make.sheet(made);
  }

  deleteSheet(sheet: GoogleSheet) {
    const { workbook, user } = this.execution;
    const { model } = behind<SheetPlace>(sheet);
    requireSheet(workbook, user, model);
    const rest = workbook.sheets.filter((one) => one !== model);
    if (!rest.some((one) => !one.hidden)) throw new Error("You can't remove all the visible sheets in a document.");
    workbook.sheets = rest;
  }

  getActiveSheet() {
    return this.execution.make.sheet(activeSheet(this.execution));
  }

  setActiveSheet(sheet: GoogleSheet) {
    const { model } = behind<SheetPlace>(sheet);
    this.execution.desk.active = { sheet: model, area: { row: 1, column: 1, rows: 1, columns: 1 } };
    return sheet;
  }

  moveActiveSheet(pos: number) {
    requireEditor(this);
    const { workbook } = this.execution;
    if (pos < 1 || pos > workbook.sheets.length) throw new Error('Invalid sheet position.');
    const sheet = activeSheet(this.execution);
    const others = workbook.sheets.filter((one) => one !== sheet);
    workbook.sheets = [...others.slice(0, pos - 1), sheet, ...others.slice(pos - 1)];
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    const kind = String(type) === 'SHEET' ? 'sheet' : 'range';
    return this.execution.workbook.sheets.flatMap((sheet) =>
      sheet.protections
        .filter((protection) => protection.kind === kind)
        .map((protection) => this.execution.make.protection(sheet, protection)),
    );
  }

  toast(msg: string, title = '', _timeoutSeconds?: number | null) {
    this.execution.desk.shown.push({ kind: 'toast', text: title === '' ? msg : `${title}\n${msg}` });
  }

  createTextFinder(findText: string) {
    const places = this.execution.workbook.sheets.map((sheet) => ({ sheet, area: wholeSheet(sheet) }));
    return this.execution.make.textFinder(places, findText);
  }
}
