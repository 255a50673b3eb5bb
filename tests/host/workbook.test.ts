// What a new workbook is.

import { expect, it } from 'vitest';
import { newWorkbook } from '../../src/host/workbook.ts';
import { OWNER } from './scratch-host.ts';

it('a new workbook has one empty tab of 1000 rows and 26 columns, in Vietnam’s zone and locale, shared with nobody', () => {
  const workbook = newWorkbook({ title: 'thử', owner: OWNER });
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.rowCount, sheet.columnCount, sheet.cells.length])).toEqual([
    ['Trang tính1', 1000, 26, 0],
  ]);
  expect([workbook.timeZone, workbook.locale]).toEqual(['Asia/Ho_Chi_Minh', 'vi_VN']);
  expect([workbook.owner, workbook.editors, workbook.viewers]).toEqual([OWNER, [], []]);
});

it('no two workbooks have the same id', () => {
  const make = () => newWorkbook({ title: 'thử', owner: OWNER }).id;
  expect(make()).not.toBe(make());
});
