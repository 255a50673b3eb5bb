// What Range's value methods do to the cells, as functions over the model.

import { types } from 'node:util';
import { type Content, cellAt, coveredIn, eachCell, setContent, touch } from '../cells.ts';
import type { Execution, Place } from '../execution.ts';
import { typed } from '../typing.ts';
import type { CellModel, StoredValue } from '../workbook.ts';
import { instantOf, wallOf } from '../zone.ts';

/** What getValue gives: '' for an empty cell, an instant for a date. */
export const readValue = (cell: CellModel | undefined, execution: Execution): string | number | boolean | Date => {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? new Date(instantOf(value.date, execution.workbook.timeZone)) : value;
};

const isNothing = (input: unknown): boolean => input === null || input === undefined || input === '';

const storedDate = (date: Date, execution: Execution): StoredValue => ({
  date: wallOf(date.getTime(), execution.workbook.timeZone),
});

/** What a script's value becomes in a cell: texts are read as if a person had typed them. */
export const contentOf = (input: unknown, cell: CellModel | undefined, execution: Execution): Content => {
  if (isNothing(input)) return {};
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  if (types.isDate(input)) return { value: storedDate(input, execution) };
  const { workbook, desk } = execution;
  return typed(String(input), { plain: cell?.style?.numberFormat === '@', workbook, now: desk.now() });
};

const sameContent = (cell: CellModel | undefined, content: Content): boolean =>
  cell === undefined && content.value === undefined && content.formula === undefined;

/** Writes one input a cell. All inputs are read before the first is written: a bad one leaves the range as it was. */
export const writeInputs = (
  execution: Execution,
  { sheet, area }: Place,
  inputAt: (row: number, column: number) => unknown,
): void => {
  const contents: Content[] = [];
  eachCell(area, (row, column) => {
    const input = inputAt(row - area.row, column - area.column);
    contents.push(contentOf(input, cellAt(sheet, row, column), execution));
  });
  const covered = coveredIn(sheet, area);
  let at = 0;
  eachCell(area, (row, column) => {
    const content = contents[at] ?? {};
    at += 1;
    if (covered(row, column) || sameContent(cellAt(sheet, row, column), content)) return;
    setContent(touch(sheet, row, column), content);
  });
};

/** A formula as setFormula takes it: with or without its '='; '' empties the cell. */
export const formulaContent = (text: string): Content => {
  if (text === '') return {};
  return { formula: text.startsWith('=') ? text : `=${text}` };
};

/** Notes; null and '' take a note away. */
export const writeNotes = ({ sheet, area }: Place, noteAt: (row: number, column: number) => string | null): void =>
  eachCell(area, (row, column) => {
    const note = noteAt(row - area.row, column - area.column) ?? '';
    const cell = cellAt(sheet, row, column);
    if (note !== '') touch(sheet, row, column).note = note;
    else if (cell !== undefined) delete cell.note;
  });
