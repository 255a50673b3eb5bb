// What a person did to the grid, told from Univer's mutation and from what was last shown.

import { describe, expect, it } from 'vitest';
import { actOf, changesIn, cornerOf, onlyLooks } from '../../../../../src/host/page/client/grid/changes.ts';
import { changesStructure } from '../../../../../src/host/page/client/grid/structure.ts';
import type { CellView, SheetView } from '../../../../../src/host/page/protocol.ts';

const cell = (row: number, column: number, more: Partial<CellView>): CellView => ({
  row,
  column,
  text: '',
  look: -1,
  rule: -1,
  ...more,
});
const shown = (...cells: CellView[]): Map<string, CellView> =>
  new Map(cells.map((one) => [`${one.row},${one.column}`, one]));
const SHEET = { name: 'UBND' } as SheetView;

describe('changes', () => {
  it('are the cells whose text differs from what was shown', () => {
    const matrix = { 8: { 3: { v: 'Tốt' }, 4: { v: 'cũ' } } };
    expect(changesIn(matrix, shown(cell(9, 5, { text: 'cũ' })))).toEqual([{ row: 9, column: 4, text: 'Tốt' }]);
  });

  it('take an emptied cell for an empty text', () => {
    const at = shown(cell(1, 1, { text: 'a' }), cell(2, 1, { text: 'b' }));
    expect(changesIn({ 0: { 0: null }, 1: { 0: { v: null } } }, at).map(({ text }) => text)).toEqual(['', '']);
  });

  it('read a text of several lines from its document', () => {
    const written = { p: { body: { dataStream: 'một\rhai\r\n' } } };
    expect(changesIn({ 0: { 0: written } }, shown())).toEqual([{ row: 1, column: 1, text: 'một\nhai' }]);
  });

  it('take a formula as it was typed', () => {
    expect(changesIn({ 0: { 0: { f: '=1+1', v: 2 } } }, shown())[0]?.text).toBe('=1+1');
  });

  it('speak TRUE and FALSE of a checkbox', () => {
    const at = shown(cell(5, 2, { checked: false }));
    expect(changesIn({ 4: { 1: { v: 1 } } }, at)).toEqual([{ row: 5, column: 2, text: 'TRUE' }]);
    expect(changesIn({ 4: { 1: { v: 0 } } }, at)).toEqual([]);
  });

  it('leave out what sets a look and no content', () => {
    const matrix = { 0: { 0: { s: {} } as { v?: unknown } } };
    expect([changesIn(matrix, shown()), onlyLooks(matrix)]).toEqual([[], true]);
  });
});

describe('the act', () => {
  it('is typing for one cell', () => {
    expect(actOf(SHEET, [{ row: 9, column: 4, text: 'x' }])).toEqual({
      kind: 'edit',
      edits: [{ sheet: 'UBND', a1: 'D9', text: 'x' }],
    });
  });

  it('is one paste for a full rectangle, which is taken whole or not at all', () => {
    const changes = [
      { row: 9, column: 4, text: 'a' },
      { row: 9, column: 5, text: 'b' },
      { row: 10, column: 4, text: 'c' },
      { row: 10, column: 5, text: 'd' },
    ];
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(actOf(SHEET, changes)).toEqual({ kind: 'paste', sheet: 'UBND', a1: 'D9', rows });
  });

  it('touches no cell between two that were changed', () => {
    const changes = [
      { row: 1, column: 1, text: 'a' },
      { row: 3, column: 27, text: 'b' },
    ];
    expect(actOf(SHEET, changes)).toMatchObject({ kind: 'edit', edits: [{ a1: 'A1' }, { a1: 'AA3' }] });
  });
});

it.each([
  ['D9', 9, 4],
  ['AA10:AB12', 10, 27],
])('the corner of %s', (a1, row, column) => {
  expect(cornerOf(a1)).toEqual({ row, column });
});

it.each([
  ['sheet.mutation.insert-row', true],
  ['sheet.mutation.remove-sheet', true],
  ['sheet.mutation.set-worksheet-name', true],
  ['sheet.mutation.set-worksheet-col-width', false],
  ['sheet.mutation.data-validation-formula-mark-dirty', false],
])('%s changes the shape of a sheet: %s', (mutation, expected) => {
  expect(changesStructure(mutation)).toBe(expected);
});
