// A planned sheet of a form → a sheet of the local host: cells, looks, lists to choose from, and which cells are open.

import type { FormSheet } from '../domain/form-plan.ts';
import { parseA1 } from '../host/a1.ts';
import { eachCell, restyle, touch } from '../host/cells.ts';
import {
  type CellStyle,
  type ConditionalRule,
  newSheet,
  type ProtectionModel,
  type RangeModel,
  type SheetModel,
  type StoredValue,
} from '../host/workbook.ts';

type Frame = FormSheet['frame'];
type Value = FormSheet['cells'][number][number];
type Run = Frame['widths'][number];

const areaIn = (sheet: SheetModel, address: string): RangeModel => {
  const area = parseA1(address, sheet);
  if (area === null) throw new Error(`not in the sheet: ${address}`);
  return area;
};

/** Days since 30/12/1899 → wall-clock milliseconds. */
const stored = (value: Value): StoredValue =>
  typeof value === 'object' ? { date: Math.round((value.date - 25_569) * 86_400_000) } : value;

const fillCells = (sheet: SheetModel, cells: FormSheet['cells']): void => {
  for (const [row, line] of cells.entries())
    for (const [column, value] of line.entries())
      if (value !== '') touch(sheet, row + 1, column + 1).value = stored(value);
};

const styleOf = ({ color, size, border, ...same }: Frame['styles'][number]['style']): CellStyle => ({
  ...same,
  ...(color !== undefined && { fontColor: color }),
  ...(size !== undefined && { fontSize: size }),
  ...(border !== undefined && { borders: { top: border, right: border, bottom: border, left: border } }),
});

const paint = (sheet: SheetModel, styles: Frame['styles']): void => {
  for (const { ranges, style } of styles)
    for (const range of ranges) restyle(sheet, areaIn(sheet, range), (before) => ({ ...before, ...styleOf(style) }));
};

const offer = (sheet: SheetModel, dropdowns: Frame['dropdowns']): void => {
  for (const { range, rows, values, strict, help } of dropdowns)
    eachCell(areaIn(sheet, range), (row, column) => {
      if (rows === undefined || rows.includes(row))
        touch(sheet, row, column).validation = { kind: 'list', values, strict, help };
    });
};

const conditionOf = (when: Frame['conditional'][number]['when']): ConditionalRule['condition'] => {
  if ('equals' in when) return { kind: 'text-equals', text: when.equals };
  return 'startsWith' in when
    ? { kind: 'text-starts-with', text: when.startsWith }
    : { kind: 'formula', formula: when.formula };
};

const conditionalOf = (sheet: SheetModel, rules: Frame['conditional']): ConditionalRule[] =>
  rules.map(({ ranges, when, style: { color, ...same } }) => ({
    ranges: ranges.map((range) => areaIn(sheet, range)),
    condition: conditionOf(when),
    style: { ...same, ...(color !== undefined && { fontColor: color }) },
  }));

const numbers = ({ from, count }: Pick<Run, 'from' | 'count'>): number[] =>
  Array.from({ length: count }, (_unused, index) => from + index);

const eachOf = <T>(runs: readonly Run[], size: (px: number) => T): Record<number, T> =>
  Object.fromEntries(runs.flatMap((run) => numbers(run).map((at) => [at, size(run.px)])));

const protection = (open: RangeModel[]): ProtectionModel => ({
  kind: 'sheet',
  id: 0,
  description: '',
  range: null,
  unprotected: open,
  editors: [],
  domainEdit: false,
  warningOnly: false,
});

/** Row 1 and column A, which hold keys, are hidden; all cells are locked but those the plan opens. */
export const formSheet = ({ name, frame, cells, open }: FormSheet): SheetModel => {
  const sheet = newSheet({ id: 0, name, rowCount: frame.rows, columnCount: frame.columns });
  fillCells(sheet, cells);
  paint(sheet, frame.styles);
  offer(sheet, frame.dropdowns);
  return {
    ...sheet,
    merges: frame.merges.map((range) => areaIn(sheet, range)),
    conditional: conditionalOf(sheet, frame.conditional),
    columnWidths: eachOf(frame.widths, (px) => px),
    rowHeights: eachOf(frame.heights, (px) => ({ px, forced: false })),
    frozenRows: frame.frozenRows,
    frozenColumns: frame.frozenColumns,
    hiddenGridlines: true,
    hiddenRows: [1],
    hiddenColumns: [1, ...frame.hiddenColumns.flatMap(numbers)],
    protections: [protection(open.map((range) => areaIn(sheet, range)))],
  };
};
