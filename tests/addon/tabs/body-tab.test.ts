// The tab of one body as planned: rows, keys, open cells, frame.

import { describe, expect, it } from 'vitest';
import { holesFor } from '../../../src/addon/holes.ts';
import { bodyFrame, bodyTab } from '../../../src/addon/tabs/body-tab.ts';
import { unitsOf } from '../../../src/domain/assignment.ts';
import { parseArea } from '../../../src/domain/grid.ts';
import { BODY_COLUMNS, parseRowKey } from '../../../src/domain/tab-keys.ts';
import { CAMPAIGN } from '../../domain/sample.ts';
import { haTinh } from '../../fixtures/ha-tinh.ts';

const RECORD = ['#record'];
const plan = bodyTab(CAMPAIGN, 'ubnd', RECORD);
const keys = plan.cells.map(([key]) => key);

const covered = (holes: readonly string[], row: number, column: number): boolean =>
  holes
    .map(parseArea)
    .some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);

describe('cells of a body’s tab', () => {
  it('begin with the key row: identity, column keys, record', () => {
    expect(plan.cells[0]).toEqual(['xl1:thu-nghiem:body:ubnd', ...BODY_COLUMNS, '#record']);
  });

  it('have a key in every row, each once, and one width', () => {
    expect(keys.slice(1).every((key) => parseRowKey(key) !== null)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(plan.cells.map((row) => row.length))).toEqual(new Set([10]));
  });

  it('have one table for each assignment: its units in catalogue order, then a caption and three free rows', () => {
    const table = keys.slice(keys.indexOf('band/overall/phong'), keys.indexOf('band/overall/ubnd-phuong'));
    expect(table).toEqual([
      'band/overall/phong',
      ...unitsOf(CAMPAIGN, 'phong').map(({ id }) => `unit/overall/${id}`),
      'caption/overall/phong',
      ...[1, 2, 3].map((index) => `free/overall/phong/${index}`),
    ]);
  });

  it('have a table even for an optional group without units', () => {
    const rows = bodyTab(CAMPAIGN, 'ldld', RECORD).cells.map(([key]) => key);
    expect(rows).toContain('band/overall/khoi-trong');
    expect(rows).toContain('free/overall/khoi-trong/1');
  });

  it('leave entry cells empty and begin each table with its line of places', () => {
    const unit = plan.cells[keys.indexOf('unit/overall/noi-vu')] ?? [];
    expect(unit.slice(1, 9)).toEqual(['1', 'Phòng Nội vụ', '', '', '', '', '', '']);
    expect(plan.cells[keys.indexOf('band/overall/phong')]?.[3]).toContain('HTXS: đã chọn 0, tối đa 0');
  });

  it('say the clause, the deadline and until when a late tab is taken', () => {
    const texts = plan.cells.slice(1, 4).flat().join(' ');
    expect(texts).toContain('Mục 2');
    expect(texts).toContain('trước 30/11/2024');
    expect(texts).toContain('01/12/2024');
  });
});

describe('open cells of a body’s tab', () => {
  const rowsOf = (kind: string) => keys.flatMap((key, index) => (parseRowKey(key)?.kind === kind ? [index + 1] : []));

  it('are entry columns, names of free rows, document fields, checkbox and status line', () => {
    for (const row of [...rowsOf('unit'), ...rowsOf('free')])
      for (const column of [4, 5, 6, 7, 8, 9]) expect(covered(holesFor('open', plan.cells), row, column)).toBe(true);
    for (const row of rowsOf('free')) expect(covered(holesFor('open', plan.cells), row, 3)).toBe(true);
    for (const [row, column] of [
      [5, 2],
      [5, 4],
      [5, 5],
      [5, 6],
      [6, 2],
      [6, 9],
    ] as const)
      expect(covered(holesFor('open', plan.cells), row, column)).toBe(true);
  });

  it('are never keys, records, numbers, names of units, titles or headers', () => {
    for (let row = 1; row <= plan.rows; row += 1)
      for (const column of [1, 10]) expect(covered(holesFor('open', plan.cells), row, column)).toBe(false);
    for (const row of rowsOf('unit'))
      for (const column of [2, 3]) expect(covered(holesFor('open', plan.cells), row, column)).toBe(false);
    for (const row of [1, 2, 3, 4, 7])
      for (let column = 1; column <= 10; column += 1)
        expect(covered(holesFor('open', plan.cells), row, column)).toBe(false);
  });

  it('lie inside the block that is kept for the body', () => {
    expect(plan.used).toBe(`A1:J${plan.rows}`);
  });
});

describe('the frame', () => {
  it('is as large as the plan, hides the record, freezes head and names', () => {
    const frame = bodyFrame(plan.rows, RECORD.length);
    expect(frame).toMatchObject({ rows: plan.rows, columns: 10, frozenRows: 7, frozenColumns: 3 });
    expect(frame.hiddenColumns).toEqual([{ from: 10, count: 1 }]);
    expect(frame.checkboxes).toEqual(['B5']);
  });

  it('makes entry cells plain text and the checkbox’s cell general', () => {
    const { styles } = bodyFrame(plan.rows, RECORD.length);
    const formats = styles.filter(({ style }) => style.numberFormat !== undefined);
    expect(formats.map(({ ranges, style }) => [ranges, style.numberFormat])).toEqual([
      [[`A1:J${plan.rows}`], '@'],
      [['B5'], 'General'],
    ]);
  });

  it('offers the five choices and takes nothing else', () => {
    const [dropdown, ...more] = bodyFrame(plan.rows, RECORD.length).dropdowns;
    expect(more).toEqual([]);
    expect(dropdown?.values).toHaveLength(5);
    expect(dropdown?.strict).toBe(true);
  });
});

it('every body of the default profile has a tab; an unknown one is a bug', () => {
  for (const { id } of haTinh.bodies) expect(bodyTab(haTinh, id, RECORD).cells.length).toBeGreaterThan(20);
  expect(() => bodyTab(haTinh, 'khong-co', RECORD)).toThrow('no such body: khong-co');
});
