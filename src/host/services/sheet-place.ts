// Sheet, part 1: its name and tab, and the ranges it gives.

import { requireSheet } from '../access.ts';
import { contentColumns, contentRows } from '../cells.ts';
import type { Execution } from '../execution.ts';
import { wholeSheet } from '../rectangles.ts';
import type { SheetModel } from '../workbook.ts';
import { addressedArea, checkedArea } from './coordinates.ts';
import { colorOf } from './styles.ts';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheet itself, for the callers that chain. */
export const self = (sheet: SheetPlace): GoogleSheet => sheet as unknown as GoogleSheet;

/** Throws Google's sentence unless the running account may change the sheet as a whole. */
export const requireOpen = ({ execution, model }: SheetPlace): void =>
  requireSheet(execution.workbook, execution.user, model);

/** The sheet's place among the tabs; throws when it was deleted meanwhile. */
export const indexOf = ({ execution, model }: SheetPlace): number => {
  const at = execution.workbook.sheets.indexOf(model);
  if (at === -1) throw new Error(`Sheet ${model.id} not found`);
  return at;
};

/** Throws when another tab has this name, or when there is none. */
export const requireFreeName = (execution: Execution, name: string, except: SheetModel | null): void => {
  if (name === '') throw new Error('The sheet name cannot be empty.');
  const taken = execution.workbook.sheets.some(
    (sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
};

export class SheetPlace
  implements
    Pick<
      GoogleSheet,
      | 'activate'
      | 'createTextFinder'
      | 'getActiveCell'
      | 'getDataRange'
      | 'getIndex'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getName'
      | 'getParent'
      | 'getRangeList'
      | 'getSheetId'
      | 'getSheetName'
      | 'getTabColor'
      | 'hideSheet'
      | 'isSheetHidden'
      | 'setName'
      | 'setTabColor'
      | 'showSheet'
    >
{
  readonly execution: Execution;
  readonly model: SheetModel;

  constructor(execution: Execution, model: SheetModel) {
    this.execution = execution;
    this.model = model;
  }

  getName() {
    return this.model.name;
  }

  getSheetName() {
    return this.model.name;
  }

  setName(name: string) {
    requireOpen(this);
    requireFreeName(this.execution, name, this.model);
    this.model.name = name;
    return self(this);
  }

  getSheetId() {
    return this.model.id;
  }

  getIndex() {
    return indexOf(this) + 1;
  }

  getParent() {
    return this.execution.make.spreadsheet();
  }

  getRange(...address: [string] | [number, number, number?, number?]) {
    indexOf(this);
    const { model } = this;
    const [first, column = 1, rows = 1, columns = 1] = address;
    const area =
      typeof first === 'string'
        ? addressedArea(model, first)
        : checkedArea(model, { row: first, column, rows, columns });
    return this.execution.make.range({ sheet: model, area });
  }

  getRangeList(a1Notations: string[]) {
    const { model } = this;
    return this.execution.make.rangeList(
      a1Notations.map((address) => ({ sheet: model, area: addressedArea(model, address) })),
    );
  }

  getDataRange() {
    const rows = Math.max(1, contentRows(this.model));
    const columns = Math.max(1, contentColumns(this.model));
    return this.execution.make.range({ sheet: this.model, area: { row: 1, column: 1, rows, columns } });
  }

  getActiveCell() {
    const { desk, make } = this.execution;
    const at = desk.active?.sheet === this.model ? desk.active.area : { row: 1, column: 1 };
    return make.range({ sheet: this.model, area: { row: at.row, column: at.column, rows: 1, columns: 1 } });
  }

  getLastRow() {
    return contentRows(this.model);
  }

  getLastColumn() {
    return contentColumns(this.model);
  }

  getMaxRows() {
    return this.model.rowCount;
  }

  getMaxColumns() {
    return this.model.columnCount;
  }

  activate() {
    this.execution.desk.active = { sheet: this.model, area: { row: 1, column: 1, rows: 1, columns: 1 } };
    return self(this);
  }

  isSheetHidden() {
    return this.model.hidden;
  }

  hideSheet() {
    requireOpen(this);
    const others = this.execution.workbook.sheets.filter((sheet) => sheet !== this.model && !sheet.hidden);
    if (others.length === 0) throw new Error("You can't hide all the sheets in a document.");
    this.model.hidden = true;
    return self(this);
  }

  showSheet() {
    requireOpen(this);
    this.model.hidden = false;
    return self(this);
  }

  getTabColor() {
    return this.model.tabColor;
  }

  setTabColor(color: string | null) {
    requireOpen(this);
    this.model.tabColor = colorOf(color) ?? null;
    return self(this);
  }

  createTextFinder(findText: string) {
    return this.execution.make.textFinder([{ sheet: this.model, area: wholeSheet(this.model) }], findText);
  }
}
