import { expect, it } from 'vitest';
import { LONG_COLUMNS, longRows } from '../../src/domain/long-table.ts';
import { consolidatedOf, SMALL } from './figures-fixture.ts';

const rows = longRows(SMALL, consolidatedOf({ x: { p1: 'HTXS' }, q: { d1: 'KDG' } }));
const column = (name: (typeof LONG_COLUMNS)[number]): number => LONG_COLUMNS.indexOf(name);

it('has a row for each unit of each assignment, as wide as its head', () => {
  expect(rows.length).toBe(6 + 6 + 6 + 2 + 6);
  expect(rows.every(({ length }) => length === LONG_COLUMNS.length)).toBe(true);
});

it('says the code and the name of a level, and nothing where none was given', () => {
  const levels = rows.map((row) => [
    row[column('body')],
    row[column('unit')],
    row[column('level')],
    row[column('level_name')],
  ]);
  expect(levels).toContainEqual(['x', 'p1', 'HTXS', 'Hoàn thành xuất sắc nhiệm vụ']);
  expect(levels).toContainEqual(['q', 'd1', 'KDG', 'Không đánh giá']);
  expect(levels).toContainEqual(['x', 'p2', '', '']);
});
