import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeProblemOf } from '../../src/host/store-problem.ts';
import { identityOf, packState, rowKeysOf, type SavedState, stateOf, unpackState } from '../../src/host/store-state.ts';
import { newSheet, newWorkbook } from '../../src/host/workbook.ts';

const stateWith = (document: Record<string, string>): SavedState => {
  const model = newWorkbook({ title: 'Thử', owner: 'ban-thuong-truc@example.org' });
  return stateOf({ ...model, properties: { ...model.properties, document } }, ['Trang tính1']);
};

const problem = (column: readonly string[]) => {
  try {
    unpackState(column, 'a.xlsx');
    return null;
  } catch (error) {
    return storeProblemOf(error);
  }
};

it('comes back whole from cells of at most 30,000 characters, none ending in half a character', () => {
  const value = fc
    .array(fc.constantFrom('😀', 'đ', '"', '\\', '\u0001', 'a'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(value, fc.integer({ min: 0, max: 3000 }), (text, times) => {
      const state = stateWith({ a: text.repeat(times) });
      const column = packState(state);
      expect(unpackState(column, 'a.xlsx')).toEqual(state);
      expect(column.every((cell) => cell.length <= 30_000 && !/[\uD800-\uDBFF]$/.test(cell))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('is damaged when a cell is missing, changed or out of order', () => {
  const column = packState(stateWith({ a: 'x'.repeat(70_000) }));
  const damaged = { id: 'file-damaged', file: 'a.xlsx', cause: 'state-checksum' };
  expect(column.length).toBeGreaterThan(3);
  expect(problem(column.slice(0, -1))).toEqual(damaged);
  expect(problem(column.map((cell, at) => (at === 2 ? cell.replace('x', 'y') : cell)))).toEqual(damaged);
  expect(problem([column[0] ?? '', ...column.slice(1).reverse()])).toEqual(damaged);
});

it('is foreign without our mark, and damaged when a later version wrote it', () => {
  const [head = '', ...rest] = packState(stateWith({}));
  expect(problem(['khác', ...rest])).toEqual({ id: 'file-foreign', file: 'a.xlsx' });
  expect(problem([])).toEqual({ id: 'file-foreign', file: 'a.xlsx' });
  expect(problem([head.replace(';1;', ';2;'), ...rest])).toEqual({
    id: 'file-damaged',
    file: 'a.xlsx',
    cause: 'state-version',
  });
});

it('takes the identity of a tab from A1 only when it is one of ours', () => {
  expect(identityOf({ cells: [[{ value: 'xl1:a:body:b' }]] })).toBe('xl1:a:body:b');
  expect(identityOf({ cells: [[{ value: 'Đợt xl1:a' }]] })).toBe('');
  expect(identityOf({ cells: [[{ value: 5 }]] })).toBe('');
  expect(identityOf({ cells: [] })).toBe('');
});

it('tells moved rows by the key column and nothing else', () => {
  const sheet = { ...newSheet({ id: 1, name: 'A' }), cells: [[{ value: 'a' }], [{ value: 'b' }, { value: 'x' }]] };
  const keys = rowKeysOf(sheet);
  expect(rowKeysOf({ ...sheet, cells: [[{ value: 'a' }], [{ value: 'b' }, { value: 'y' }], []] })).toBe(keys);
  expect(rowKeysOf({ ...sheet, cells: [[{ value: 'b' }], [{ value: 'a' }]] })).not.toBe(keys);
});
