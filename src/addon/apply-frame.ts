// Carries out a FramePlan on a sheet, one service call per attribute, never one per cell or row.

import { type Area, parseArea } from '../domain/grid.ts';
import type { FramePlan } from '../domain/plan.ts';
import { applyStyles } from './apply-styles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** One call for scattered rows: a grid of rules, null elsewhere. */
const rulesFor = ({ top, left, bottom, right }: Area, rows: ReadonlySet<number>, rule: Rule): (Rule | null)[][] =>
  Array.from({ length: bottom - top + 1 }, (_unused, index) =>
    new Array<Rule | null>(right - left + 1).fill(rows.has(top + index) ? rule : null),
  );

const applyDropdowns = (sheet: Sheet, frame: FramePlan): void => {
  for (const { range, rows, values, strict, help } of frame.dropdowns) {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...values], true)
      .setAllowInvalid(!strict)
      .setHelpText(help)
      .build();
    const target = sheet.getRange(range);
    if (rows === undefined) target.setDataValidation(rule);
    else target.setDataValidations(rulesFor(parseArea(range), new Set(rows), rule));
  }
  if (frame.checkboxes.length > 0) sheet.getRangeList([...frame.checkboxes]).insertCheckboxes();
};

const conditionalRule = (sheet: Sheet, { ranges, when, style }: FramePlan['conditional'][number]) => {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  if ('equals' in when) builder.whenTextEqualTo(when.equals);
  else if ('startsWith' in when) builder.whenTextStartsWith(when.startsWith);
  else builder.whenFormulaSatisfied(when.formula);
  if (style.background !== undefined) builder.setBackground(style.background);
  if (style.color !== undefined) builder.setFontColor(style.color);
  if (style.bold !== undefined) builder.setBold(style.bold);
  if (style.italic !== undefined) builder.setItalic(style.italic);
  if (style.strikethrough !== undefined) builder.setStrikethrough(style.strikethrough);
  return builder.setRanges(ranges.map((range) => sheet.getRange(range))).build();
};

/** Google makes every new sheet this large. */
const NEW_SHEET = { rows: 1000, columns: 26 };

/** Makes the grid exactly as large as planned. `has` = the grid as it is. */
export const resize = (
  sheet: Sheet,
  has: { rows: number; columns: number },
  wants: { rows: number; columns: number },
) => {
  if (wants.rows > has.rows) sheet.insertRowsAfter(has.rows, wants.rows - has.rows);
  if (wants.rows < has.rows) sheet.deleteRows(wants.rows + 1, has.rows - wants.rows);
  if (wants.columns > has.columns) sheet.insertColumnsAfter(has.columns, wants.columns - has.columns);
  if (wants.columns < has.columns) sheet.deleteColumns(wants.columns + 1, has.columns - wants.columns);
};

export const applyWidths = (sheet: Sheet, frame: FramePlan): void => {
  for (const { from, count, px } of frame.widths) sheet.setColumnWidths(from, count, px);
};

const hide = (sheet: Sheet, frame: FramePlan): void => {
  sheet.hideRows(1);
  for (const { from, count } of [{ from: 1, count: 1 }, ...frame.hiddenColumns]) sheet.hideColumns(from, count);
};

/** A sheet just inserted gets the plan's size, looks and rules; the key row and the key column hide. */
export const applyFrame = (sheet: Sheet, frame: FramePlan): void => {
  resize(sheet, NEW_SHEET, frame);
  applyWidths(sheet, frame);
  for (const { from, count, px } of frame.heights) sheet.setRowHeights(from, count, px);
  for (const range of frame.merges) sheet.getRange(range).merge();
  applyStyles(sheet, frame);
  applyDropdowns(sheet, frame);
  if (frame.conditional.length > 0)
    sheet.setConditionalFormatRules(frame.conditional.map((rule) => conditionalRule(sheet, rule)));
  sheet.setHiddenGridlines(true);
  if (frame.frozenRows > 0) sheet.setFrozenRows(frame.frozenRows);
  if (frame.frozenColumns > 0) sheet.setFrozenColumns(frame.frozenColumns);
  hide(sheet, frame);
};
