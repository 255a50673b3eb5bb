import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../src/domain/grid.ts';
import { readTab } from '../../src/domain/read-tab.ts';
import { CAMPAIGN, gridOf, HEADERS, HTT } from './sample.ts';

const read = (grid: Grid, body = 'ubnd') => readTab({ campaign: CAMPAIGN, body, grid, headers: HEADERS });

const edited = (grid: Grid, edit: (values: CellValue[][]) => CellValue[][]): Grid => {
  const values = edit(grid.values.map((row) => [...row]));
  return { ...grid, values, formulas: values.map((row) => row.map(() => '')) };
};

const withCell = (grid: Grid, [row, column]: readonly [number, number], value: CellValue): Grid =>
  edited(grid, (values) => {
    const cells = values[row - 1];
    if (cells !== undefined) cells[column - 1] = value;
    return values;
  });

const FILL = {
  'head/fields': { order: true, level: '12-BC/UBND', strengths: '25/11/2024', shortcomings: 'Chủ tịch' },
  'unit/overall/noi-vu': { level: HTT, strengths: 'Tốt', note: 'x' },
  'free/overall/phong/1': { unit: 'Phòng Y tế', level: HTT },
} as const;

const damage = (grid: Grid, body = 'ubnd') =>
  read(grid, body).damage.map(({ cell, details }) =>
    details.rule === 'damaged-structure' ? [cell, details.case, details.expected, details.found] : [],
  );

describe('an intact tab', () => {
  const content = read(gridOf('ubnd', FILL));

  it('has no damage', () => {
    expect(content.damage).toEqual([]);
  });

  it('is read by unit and field, each with its address', () => {
    const row = content.rows.find(({ unit }) => unit === 'noi-vu');
    expect(row).toMatchObject({ row: 9, group: 'phong', aspect: 'overall', key: 'unit/overall/noi-vu' });
    expect(row?.cells.level).toEqual({ value: HTT, formula: '', a1: 'D9' });
    expect(row?.cells.note).toEqual({ value: 'x', formula: '', a1: 'H9' });
  });

  it('gives free rows with the name that was typed', () => {
    const row = content.rows.find(({ key }) => key === 'free/overall/phong/1');
    expect(row).toMatchObject({ unit: null, group: 'phong', name: { value: 'Phòng Y tế', a1: 'C13' } });
  });

  it('gives the tick, the document fields and the text cell of each band', () => {
    expect(content.ticked).toBe(true);
    expect(content.document.number).toEqual({ value: '12-BC/UBND', formula: '', a1: 'D5' });
    expect(content.document.signer.a1).toBe('F5');
    expect(content.bands).toEqual({ 'band/overall/phong': 'D8', 'band/overall/ubnd-phuong': 'D16' });
  });

  it('is ticked by a checkbox only, never by a text', () => {
    expect(read(gridOf('ubnd', { 'head/fields': { order: 'TRUE' } })).ticked).toBe(false);
  });
});

describe('what the owner may do breaks nothing', () => {
  const grid = gridOf('ubnd', FILL);
  const levelOf = (changed: Grid): CellValue | undefined =>
    read(changed).rows.find(({ unit }) => unit === 'noi-vu')?.cells.level.value;

  it('rows sorted', () => {
    const sorted = edited(grid, ([keys = [], ...rows]) => [keys, ...rows.reverse()]);
    expect(levelOf(sorted)).toBe(HTT);
    expect(damage({ ...sorted, merges: [] })).toEqual([]);
  });

  it('columns in another order, with a foreign column between them', () => {
    const moved = edited(grid, (values) =>
      values.map(([key = '', ...rest]) => [key, 'ghi riêng', ...rest.slice().reverse()]),
    );
    expect(levelOf(moved)).toBe(HTT);
    expect(damage(moved)).toEqual([]);
  });

  it('empty rows inserted, the tab renamed', () => {
    const inserted = edited(grid, ([keys = [], ...rows]) => [keys, [], ...rows, [], []]);
    expect(damage({ ...inserted, sheet: 'Tên mới' })).toEqual([]);
    expect(levelOf(inserted)).toBe(HTT);
  });

  it('headers in other letters', () => {
    expect(damage(withCell(grid, [7, 5], ' ƯU ĐIỂM '))).toEqual([]);
  });

  it('our own merges above the tables and of "STT" with "Tập thể"', () => {
    expect(damage({ ...grid, merges: ['D2:I2', 'B8:C8', 'B9:C9', 'D16:I16'] })).toEqual([]);
  });

  it('a row of a unit that is no longer in the catalogue: it is read and belongs to no group', () => {
    const old = edited(grid, (values) => [...values, ['unit/overall/da-giai-the', '', 'Phòng cũ', HTT]]);
    expect(damage(old)).toEqual([]);
    expect(read(old).rows.at(-1)).toMatchObject({ unit: 'da-giai-the', group: '' });
  });
});

describe('damage is told with the address where it is', () => {
  const grid = gridOf('ubnd', FILL);

  it('the tab is another body’s', () => {
    expect(damage(withCell(grid, [1, 1], 'xl1:thu-nghiem:body:ubkt'))).toEqual([
      ['A1', 'keys', 'xl1:thu-nghiem:body:ubnd', 'xl1:thu-nghiem:body:ubkt'],
    ]);
  });

  it('a column key is lost: found again under its header, and no row is read', () => {
    const lost = withCell(grid, [1, 5], '');
    expect(damage(lost)).toEqual([['E1', 'keys', 'strengths', '']]);
    expect(read(lost).rows).toEqual([]);
  });

  it('a column key stands twice', () => {
    expect(damage(withCell(grid, [1, 10], 'level'))).toEqual([['J1', 'keys', '', 'level']]);
  });

  it('a header has been changed', () => {
    expect(damage(withCell(grid, [7, 5], 'Nhược điểm'))).toEqual([['E7', 'header', 'Ưu điểm', 'Nhược điểm']]);
  });

  it('the key of a filled row is lost: the unit is missed and the text has no owner', () => {
    expect(damage(withCell(grid, [9, 1], ''))).toEqual([
      ['C9', 'keys', '', ''],
      ['A8', 'keys', 'unit/overall/noi-vu', ''],
    ]);
  });

  it('a row key stands twice', () => {
    expect(damage(withCell(grid, [14, 1], 'unit/overall/noi-vu'))).toEqual([
      ['A14', 'keys', '', 'unit/overall/noi-vu'],
    ]);
  });

  it('head rows are lost', () => {
    const cut = edited(grid, (values) => values.filter(([key]) => key !== 'head/fields'));
    expect(damage(cut)).toEqual([['A1', 'keys', 'head/fields', '']]);
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
    expect(damage(pasted)).toEqual([[`C${grid.values.length + 1}`, 'keys', '', '']]);
  });

  it.each(['D9:D10', 'D9:E9', 'C9:C10', 'E13:F14', 'B9:I9'])('entry cells merged in %s', (range) => {
    expect(damage({ ...grid, merges: [range] })).toEqual([[range.split(':')[0], 'merged', '', range]]);
  });
});

it('any garbage is read without throwing, and every finding names the sheet and a cell', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'level',
      'unit',
      'head/fields',
      'unit/overall/noi-vu',
      'free/overall/phong/1',
      'band/overall/phong',
    ),
    fc.constantFrom('constructor', '__proto__', 'toString/overall/x'),
    fc.double(),
    fc.boolean(),
    fc.date({ noInvalidDate: true }),
  );
  const rows = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });
  const merges = fc.array(fc.oneof(fc.string(), fc.constantFrom('A1:C9', 'A1:ZZ99999', 'B2')), { maxLength: 4 });
  fc.assert(
    fc.property(rows, merges, (values, merged) => {
      const content = read({ sheet: 'Trang', values, formulas: [], merges: merged });
      for (const { sheet, cell } of content.damage) {
        expect(sheet).toBe('Trang');
        expect(cell).toMatch(/^[A-Z]+\d+$/);
      }
    }),
  );
});
