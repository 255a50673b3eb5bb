// The library's sheets as sheet models: all that an .xlsx holds natively, whoever wrote it last. What it cannot hold is laid
// over afterwards from our state sheet (store-state.ts).

import type { Cell, CellValue, Sheet, Workbook } from 'hucre/xlsx';
import { unspelled } from '../formats/xlsx-text-read.ts';
import { touch } from './cells.ts';
import { type CellModel, type CellStyle, newSheet, type SheetModel, type StoredValue } from './workbook.ts';
import { fromConditionalRules } from './xlsx-conditional.ts';
import { expandShared, type SharedFormulas } from './xlsx-formula.ts';
import { DEFAULT_COLUMN_PX, pxOfCharacters, pxOfPoints, WIDTH_TOLERANCE } from './xlsx-size.ts';
import { styleReader } from './xlsx-style-read.ts';
import { readValidations, type SheetTexts, tickOf } from './xlsx-validation.ts';

type ReadTools = {
  readonly style: (style: Cell['style']) => CellStyle | undefined;
  readonly texts: SheetTexts;
  readonly theme: readonly string[];
};

const toValue = (value: CellValue): StoredValue | undefined => {
  if (value === null || value === '') return undefined;
  return value instanceof Date ? { date: value.getTime() } : value;
};

/** LibreOffice saves a truth value as one of these formulas. */
const TRUTHS: ReadonlyMap<string | undefined, boolean> = new Map([
  ['TRUE()', true],
  ['FALSE()', false],
]);

type Content = { readonly value: CellValue; readonly formula: string | undefined };

const toContent = ({ value, formula }: Content): CellModel => {
  const truth = TRUTHS.get(formula);
  if (truth !== undefined) return { value: truth };
  const stored = toValue(value);
  return { ...(stored !== undefined && { value: stored }), ...(formula !== undefined && { formula: `=${formula}` }) };
};

const readCells = (sheet: Sheet, model: SheetModel, tools: ReadTools): void => {
  const shared: SharedFormulas = new Map();
  sheet.rows.forEach((line, r) => {
    line.forEach((value, c) => {
      const cell = sheet.cells?.get(`${r},${c}`);
      const style = tools.style(cell?.style);
      if (style === undefined && value === null && cell?.formula === undefined) return;
      const formula = cell && expandShared(cell, { row: r + 1, column: c + 1 }, shared);
      Object.assign(touch(model, r + 1, c + 1), toContent({ value, formula }), style && { style });
    });
  });
};

/** Apart from the values: a note can stand on a cell that is not in the rows at all. */
const readNotes = (sheet: Sheet, model: SheetModel): void => {
  for (const [key, cell] of sheet.cells ?? []) {
    if (!cell.comment?.text) continue;
    const [r = 0, c = 0] = key.split(',').map(Number);
    // hucre hands a comment's text over as it stands in the file, spellings and all.
    touch(model, r + 1, c + 1).note = unspelled(cell.comment.text);
  }
};

const readRules = (sheet: Sheet, model: SheetModel, tools: ReadTools): void => {
  readValidations(sheet.dataValidations ?? [], model, {
    texts: tools.texts,
    put: (row, column, rule) => {
      const cell = touch(model, row, column);
      cell.validation = rule;
      const value = tickOf(cell);
      if (value !== undefined) cell.value = value;
    },
  });
  model.conditional = fromConditionalRules(sheet.conditionalRules ?? [], model, tools.theme);
};

const readSizes = (sheet: Sheet, model: SheetModel): void => {
  for (const [r, row] of sheet.rowDefs ?? []) {
    if (row.height !== undefined) model.rowHeights[r + 1] = { px: pxOfPoints(row.height), forced: true };
    if (row.hidden) model.hiddenRows.push(r + 1);
  }
  sheet.columns?.slice(0, model.columnCount).forEach((column, c) => {
    const px = column.width === undefined ? DEFAULT_COLUMN_PX : pxOfCharacters(column.width);
    if (Math.abs(px - DEFAULT_COLUMN_PX) > WIDTH_TOLERANCE) model.columnWidths[c + 1] = px;
    if (column.hidden) model.hiddenColumns.push(c + 1);
  });
};

const usedColumns = (sheet: Sheet): number => sheet.rows.reduce((most, line) => Math.max(most, line.length), 1);

const readView = (sheet: Sheet, model: SheetModel): void => {
  const tab = sheet.view?.tabColor?.rgb;
  model.hidden = sheet.hidden === true || sheet.veryHidden === true;
  model.hiddenGridlines = sheet.view?.showGridLines === false;
  model.tabColor = tab === undefined ? null : `#${tab.toLowerCase()}`;
  model.frozenRows = sheet.freezePane?.rows ?? 0;
  model.frozenColumns = sheet.freezePane?.columns ?? 0;
};

/** The grid a sheet had when we last saved it; a larger one is read when people have added to it. */
type KnownGrid = { readonly rowCount: number; readonly columnCount: number } | null;

/** One sheet, without what the format cannot say: its id is 0 and it has no protections yet. */
export const toSheetModel = (sheet: Sheet, grid: KnownGrid, tools: ReadTools): SheetModel => {
  const model = newSheet({
    id: 0,
    name: sheet.name,
    rowCount: Math.max(grid?.rowCount ?? 1, sheet.rows.length),
    columnCount: Math.max(grid?.columnCount ?? 1, usedColumns(sheet)),
  });
  readCells(sheet, model, tools);
  readNotes(sheet, model);
  readView(sheet, model);
  readSizes(sheet, model);
  readRules(sheet, model, tools);
  model.merges = (sheet.merges ?? []).map((merge) => ({
    row: merge.startRow + 1,
    column: merge.startCol + 1,
    rows: merge.endRow - merge.startRow + 1,
    columns: merge.endCol - merge.startCol + 1,
  }));
  return model;
};

const textsOf = (workbook: Workbook): SheetTexts => {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
  return (name) =>
    byName.get(name)?.map((line) => line.map((value) => (value === null ? null : String(value)))) ?? null;
};

export const readTools = (workbook: Workbook): ReadTools => {
  const theme = workbook.themeColors ?? [];
  return { theme, style: styleReader(theme), texts: textsOf(workbook) };
};
