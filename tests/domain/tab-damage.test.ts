import { describe, expect, it } from 'vitest';
import { damageOf, edited, gridOf, HTT, read, withCell } from './sample.ts';

const FILL = {
  'unit/overall/noi-vu': { level: HTT, strengths: 'Tốt' },
} as const;

describe('damage is told with the address where it is', () => {
  const grid = gridOf('ubnd', FILL);

  it('the tab is another body’s', () => {
    expect(damageOf(withCell(grid, [1, 1], 'xl1:thu-nghiem:body:ubkt'))).toEqual([
      ['A1', 'keys', 'xl1:thu-nghiem:body:ubnd', 'xl1:thu-nghiem:body:ubkt'],
    ]);
  });

  it('a column key is lost: found again under its header, and no row is read', () => {
    const lost = withCell(grid, [1, 5], '');
    expect(damageOf(lost)).toEqual([['E1', 'keys', 'strengths', '']]);
    expect(read(lost).rows).toEqual([]);
  });

  it('a column key stands twice', () => {
    expect(damageOf(withCell(grid, [1, 10], 'level'))).toEqual([['J1', 'keys', '', 'level']]);
  });

  it('a header has been changed', () => {
    expect(damageOf(withCell(grid, [7, 5], 'Nhược điểm'))).toEqual([['E7', 'header', 'Ưu điểm', 'Nhược điểm']]);
  });

  it('the key of a filled row is lost: the unit is missed and the text has no owner', () => {
    expect(damageOf(withCell(grid, [9, 1], ''))).toEqual([
      ['C9', 'keys', '', ''],
      ['A8', 'keys', 'unit/overall/noi-vu', ''],
    ]);
  });

  it('a row key stands twice', () => {
    expect(damageOf(withCell(grid, [14, 1], 'unit/overall/noi-vu'))).toEqual([
      ['A14', 'keys', '', 'unit/overall/noi-vu'],
    ]);
  });

  it('head rows are lost', () => {
    const cut = edited(grid, (values) => values.filter(([key]) => key !== 'head/fields'));
    expect(damageOf(cut)).toEqual([['A1', 'keys', 'head/fields', '']]);
    expect(read(cut).ticked).toBe(false);
  });

  it('the whole key column is wiped: one finding a band, one for the texts', () => {
    const wiped = edited(grid, (values) => values.map((row, index) => (index === 0 ? row : ['', ...row.slice(1)])));
    expect(read(wiped).damage.map(({ group, unit }) => [group, unit])).toContainEqual(['phong', null]);
    expect(read(wiped).damage.length).toBeLessThan(10);
  });

  it('a table pasted below ours is told once, at its first cell', () => {
    const pasted = edited(grid, (values) => [
      ...values,
      ...Array.from({ length: 500 }, () => ['', '', 'Tập thể', 'x']),
    ]);
    expect(damageOf(pasted)).toEqual([[`C${grid.values.length + 1}`, 'keys', '', '']]);
  });

  it.each(['D9:D10', 'D9:E9', 'C9:C10', 'E13:F14', 'B9:I9'])('entry cells merged in %s', (range) => {
    expect(damageOf({ ...grid, merges: [range] })).toEqual([[range.split(':')[0], 'merged', '', range]]);
  });
});
