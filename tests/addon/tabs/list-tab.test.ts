// Plain lists: key row, title, note, header, rows, spare rows.

import { expect, it } from 'vitest';
import { LIST_HEAD, listFrame, listTab } from '../../../src/addon/tabs/list-tab.ts';

const COLUMNS = [
  { key: 'id', title: 'Mã', px: 100 },
  { key: 'name', title: 'Tên', px: 300 },
  { key: 'note', title: 'Ghi chú', px: 300 },
];

const list = (over: Partial<Parameters<typeof listTab>[0]> = {}) =>
  listTab({
    ...{ name: 'Đơn vị', key: 'xl1:a:units', note: 'Ghi chú đầu trang', columns: COLUMNS },
    rows: [{ key: 'row/1', cells: ['a', 'Tập thể A'] }],
    ...over,
  });

it('stands as key row, title, note, header, rows, all of one width', () => {
  expect(list().cells).toEqual([
    ['xl1:a:units', 'id', 'name', 'note'],
    ['head/title', 'Đơn vị', '', ''],
    ['head/note', 'Ghi chú đầu trang', '', ''],
    ['head/columns', 'Mã', 'Tên', 'Ghi chú'],
    ['row/1', 'a', 'Tập thể A', ''],
  ]);
  expect(list().cells[LIST_HEAD - 1]?.[0]).toBe('head/columns');
});

it('keeps spare rows for people below, and one row where there is none at all', () => {
  expect(list({ spare: 2 }).cells.slice(5)).toEqual([
    ['', '', '', ''],
    ['', '', '', ''],
  ]);
  expect(list({ rows: [] }).cells).toHaveLength(5);
});

it('carries a record in hidden columns right of its own', () => {
  const plan = list({ record: ['#a', '#b'] });
  expect(plan.cells[0]).toEqual(['xl1:a:units', 'id', 'name', 'note', '#a', '#b']);
  expect(plan.frame.hiddenColumns).toEqual([{ from: 5, count: 2 }]);
  expect(list().frame.hiddenColumns).toEqual([]);
});

it('is hidden only where that is asked', () => {
  expect([list().hidden, list({ hidden: true }).hidden]).toEqual([false, true]);
});

it('gathers neighbouring columns of one width', () => {
  expect(list().frame.widths).toEqual([
    { from: 2, count: 1, px: 100 },
    { from: 3, count: 2, px: 300 },
  ]);
});

it('is plain text all over', () => {
  expect(listFrame(9, 4).styles[0]).toMatchObject({ ranges: ['A1:D9'], style: { numberFormat: '@' } });
});
