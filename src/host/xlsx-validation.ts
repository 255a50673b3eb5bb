// Cell rules, both ways. A list stands in the rule itself when the format can hold it there; otherwise (a comma or a quote in
// a value, over 255 characters) in a column of our very hidden sheet that the rule refers to.

import type { DataValidation } from 'hucre/xlsx';
import { parseA1 } from './a1.ts';
import { eachCell } from './cells.ts';
import type { CellModel, SheetModel, ValidationRule } from './workbook.ts';
import { areasText, type CellPosition, parseAreas, rectanglesOf } from './xlsx-range.ts';

/** Excel's limits for a list written out and for the text of a refusal. */
const MAX_LIST = 255;
const MAX_MESSAGE = 225;

/** What the file can hold of a help text; the whole of a longer one stands in the state. */
export const cutHelp = (help: string): string => help.slice(0, MAX_MESSAGE);

const CHECKBOX = ['TRUE', 'FALSE'];

/** Gives a list too awkward for the rule a place elsewhere and answers with its address. */
export type ListPlace = (values: readonly string[]) => string;

const fitsInRule = (values: readonly string[]): boolean =>
  values.join(',').length <= MAX_LIST &&
  values.every((value) => value !== '' && value === value.trim() && !/[",\r\n]/.test(value));

const listOf = (values: readonly string[], place: ListPlace): Pick<DataValidation, 'values' | 'formula1'> =>
  fitsInRule(values) ? { values: [...values] } : { formula1: place(values) };

const toValidation = (rule: ValidationRule, range: string, place: ListPlace): DataValidation => {
  const list = { type: 'list', range, allowBlank: true, showErrorMessage: true } as const;
  if (rule.kind === 'checkbox') return { ...list, values: CHECKBOX, errorStyle: 'stop' };
  return {
    ...list,
    ...listOf(rule.values, place),
    errorStyle: rule.strict ? 'stop' : 'warning',
    ...(rule.help && { errorMessage: cutHelp(rule.help) }),
  };
};

/** The rules of a sheet; cells of one rule become one entry with few areas. */
export const toValidations = (sheet: SheetModel, place: ListPlace): DataValidation[] => {
  const groups = new Map<string, { readonly rule: ValidationRule; readonly cells: CellPosition[] }>();
  sheet.cells.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (cell?.validation === undefined) return;
      const key = JSON.stringify(cell.validation);
      const group = groups.get(key) ?? { rule: cell.validation, cells: [] };
      group.cells.push({ row: r + 1, column: c + 1 });
      groups.set(key, group);
    });
  });
  return [...groups.values()].map(({ rule, cells }) => toValidation(rule, areasText(rectanglesOf(cells)), place));
};

/** Texts of the cells of a sheet of the file, by name; null when there is no such sheet. */
export type SheetTexts = (name: string) => readonly (readonly (string | null)[])[] | null;

const REFERENCE = /^\$?(?:'((?:[^']|'')+)'|([^'!]+))[!.](.+)$/;

/** The values a list rule refers to ('Sheet'!$A$1:$A$5); null for anything that cannot be read from the file. */
const referredList = (formula: string, texts: SheetTexts): string[] | null => {
  const [, quoted, plain, address = ''] = REFERENCE.exec(formula.trim()) ?? [];
  const rows = texts(quoted?.replaceAll("''", "'") ?? plain ?? '');
  const range = rows && parseA1(address, { rowCount: rows.length, columnCount: 16_384 });
  if (!rows || !range) return null;
  const values: string[] = [];
  eachCell(range, (row, column) => values.push(rows[row - 1]?.[column - 1] ?? ''));
  return values.filter((value) => value !== '');
};

const isCheckbox = (values: readonly string[]): boolean =>
  values.length === 2 && CHECKBOX.every((word) => values.some((value) => value.toUpperCase() === word));

/** Only lists have a place in our model: a person's number or date rule is not kept. */
const fromValidation = (validation: DataValidation, texts: SheetTexts): ValidationRule | null => {
  if (validation.type !== 'list') return null;
  const values = validation.values ?? referredList(validation.formula1 ?? '', texts);
  if (values === null) return null;
  if (isCheckbox(values)) return { kind: 'checkbox' };
  const strict = validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop';
  return { kind: 'list', values, strict, ...(validation.errorMessage && { help: validation.errorMessage }) };
};

/** Calls `put` for each cell of the grid that has a rule. Cells of one entry share one rule object. */
export const readValidations = (
  validations: readonly DataValidation[],
  sheet: Pick<SheetModel, 'rowCount' | 'columnCount'>,
  source: { readonly texts: SheetTexts; readonly put: (row: number, column: number, rule: ValidationRule) => void },
): void => {
  for (const validation of validations) {
    const rule = fromValidation(validation, source.texts);
    if (rule === null) continue;
    for (const area of parseAreas(validation.range, sheet))
      eachCell(area, (row, column) => source.put(row, column, rule));
  }
};

const TICKS: ReadonlyMap<CellModel['value'], boolean> = new Map<CellModel['value'], boolean>([
  ['TRUE', true],
  ['FALSE', false],
  [1, true],
  [0, false],
]);

/** A checkbox cell holds a truth value, also where LibreOffice has put the picked word or its number there. */
export const tickOf = (cell: CellModel): CellModel['value'] =>
  cell.validation?.kind === 'checkbox' ? (TICKS.get(cell.value) ?? cell.value) : cell.value;
