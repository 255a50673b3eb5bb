// Rules of cells and conditional formats as Univer's plugins keep them.

import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType, type IRange } from '@univerjs/core';
import type { SheetView } from '../../protocol.ts';
import { fontLook } from './looks.ts';

type Area = SheetView['merges'][number];

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row - 1,
  startColumn: column - 1,
  endRow: row + rows - 2,
  endColumn: column + columns - 2,
});

/** Cells of each rule as runs down a column. */
const runsOf = ({ cells }: SheetView, rule: number): Area[] => {
  const places = cells.filter((cell) => cell.rule === rule).sort((a, b) => a.column - b.column || a.row - b.row);
  return places.reduce<Area[]>((runs, { row, column }) => {
    const last = runs.at(-1);
    if (last !== undefined && last.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
    return runs;
  }, []);
};

/** What is typed against a rule is refused by the server, in Google's words. */
const ruleOf = (rule: SheetView['rules'][number]) =>
  rule.kind === 'checkbox'
    ? { type: DataValidationType.CHECKBOX }
    : {
        type: DataValidationType.LIST,
        formula1: rule.values.join(','),
        renderMode: DataValidationRenderMode.ARROW,
        errorStyle: DataValidationErrorStyle.WARNING,
        showErrorMessage: false,
      };

export const validationOf = (sheet: SheetView) =>
  sheet.rules.map((rule, at) => ({
    uid: `${sheet.id}-${at}`,
    ranges: runsOf(sheet, at).map(rangeOf),
    allowBlank: true,
    ...ruleOf(rule),
  }));

type Condition = SheetView['conditional'][number]['condition'];

const conditionOf = (condition: Condition) => {
  if (condition.kind === 'formula') return { subType: 'formula', value: condition.formula };
  const operator = condition.kind === 'text-equals' ? 'equal' : 'beginsWith';
  return { subType: 'text', operator, value: condition.text };
};

export const conditionalOf = (sheet: SheetView) =>
  sheet.conditional.map(({ ranges, condition, style }, at) => ({
    cfId: `${sheet.id}-${at}`,
    ranges: ranges.map(rangeOf),
    stopIfTrue: false,
    rule: { type: 'highlightCell', ...conditionOf(condition), style: fontLook(style) },
  }));
