// Styles of a frame, at most a couple of service calls per attribute however many ranges there are: one value → one
// RangeList call; many values → one matrix for the whole grid. Calls are what opening a campaign costs (design §11).

import { type Area, parseArea } from '../domain/grid.ts';
import type { FramePlan, Style } from '../domain/plan.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

type Attribute = keyof Style;
type Value = string | number | boolean;
type Entry = { readonly ranges: readonly string[]; readonly value: Value };

const weight = (bold: Value): 'bold' | 'normal' => (bold === true ? 'bold' : 'normal');
const slant = (italic: Value): 'italic' | 'normal' => (italic === true ? 'italic' : 'normal');

const thin = (list: RangeList, colour: string): void => {
  list.setBorder(true, true, true, true, true, true, colour, SpreadsheetApp.BorderStyle.SOLID);
};

const SETTERS: Readonly<Record<Attribute, (list: RangeList, value: Value) => void>> = {
  background: (list, value) => list.setBackground(String(value)),
  color: (list, value) => list.setFontColor(String(value)),
  bold: (list, value) => list.setFontWeight(weight(value)),
  italic: (list, value) => list.setFontStyle(slant(value)),
  size: (list, value) => list.setFontSize(Number(value)),
  wrap: (list, value) => list.setWrap(value === true),
  horizontal: (list, value) => list.setHorizontalAlignment(value as 'left' | 'center' | 'right'),
  vertical: (list, value) => list.setVerticalAlignment(value as 'top' | 'middle' | 'bottom'),
  numberFormat: (list, value) => list.setNumberFormat(String(value)),
  border: (list, value) => thin(list, String(value)),
};

type Matrix = (Value | null)[][];

/** Attributes that have a setter for a whole matrix of values, and what a cell gets that nothing was said of. */
const MATRIX_SETTERS: Readonly<Partial<Record<Attribute, (range: Range, values: Matrix) => void>>> = {
  background: (range, values) => range.setBackgrounds(values as (string | null)[][]),
  color: (range, values) => range.setFontColors(values as (string | null)[][]),
  size: (range, values) => range.setFontSizes(values.map((row) => row.map((value) => Number(value ?? 10)))),
  horizontal: (range, values) => range.setHorizontalAlignments(values as ('left' | 'center' | 'right' | null)[][]),
};

const fill = (matrix: Matrix, { top, left, bottom, right }: Area, value: Value): void => {
  for (let row = top; row <= bottom; row++) matrix[row - 1]?.fill(value, left - 1, right);
};

const matrixOf = (frame: FramePlan, entries: readonly Entry[]): Matrix => {
  const matrix: Matrix = Array.from({ length: frame.rows }, () => new Array<Value | null>(frame.columns).fill(null));
  for (const { ranges, value } of entries) for (const range of ranges) fill(matrix, parseArea(range), value);
  return matrix;
};

const entriesOf = (frame: FramePlan, attribute: Attribute): Entry[] =>
  frame.styles.flatMap(({ ranges, style }) => {
    const value = style[attribute];
    return value === undefined || ranges.length === 0 ? [] : [{ ranges, value }];
  });

const apply = (sheet: Sheet, frame: FramePlan, attribute: Attribute): void => {
  const entries = entriesOf(frame, attribute);
  const values = new Set(entries.map(({ value }) => value));
  const matrix = MATRIX_SETTERS[attribute];
  if (values.size === 1) {
    const all = entries.flatMap(({ ranges }) => ranges);
    for (const value of values) SETTERS[attribute](sheet.getRangeList(all), value);
  } else if (matrix !== undefined && values.size > 1) {
    matrix(sheet.getRange(1, 1, frame.rows, frame.columns), matrixOf(frame, entries));
  } else {
    for (const { ranges, value } of entries) SETTERS[attribute](sheet.getRangeList([...ranges]), value);
  }
};

export const applyStyles = (sheet: Sheet, frame: FramePlan): void => {
  for (const attribute of Object.keys(SETTERS) as Attribute[]) apply(sheet, frame, attribute);
};
