import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, Grid } from '../../src/domain/grid.ts';
import { damageOf, edited, gridOf, HTT, read, withCell } from './sample.ts';

const FILL = {
  'head/fields': { order: true, level: '12-BC/UBND', strengths: '25/11/2024', shortcomings: 'Chủ tịch' },
  'unit/overall/noi-vu': { level: HTT, strengths: 'Tốt', note: 'x' },
  'free/overall/phong/1': { unit: 'Phòng Y tế', level: HTT },
} as const;

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
    expect(damageOf({ ...sorted, merges: [] })).toEqual([]);
  });

  it('columns in another order, with a foreign column between them', () => {
    const moved = edited(grid, (values) =>
      values.map(([key = '', ...rest]) => [key, 'ghi riêng', ...rest.slice().reverse()]),
    );
    expect(levelOf(moved)).toBe(HTT);
    expect(damageOf(moved)).toEqual([]);
  });

  it('empty rows inserted, the tab renamed', () => {
    const inserted = edited(grid, ([keys = [], ...rows]) => [keys, [], ...rows, [], []]);
    expect(damageOf({ ...inserted, sheet: 'Tên mới' })).toEqual([]);
    expect(levelOf(inserted)).toBe(HTT);
  });

  it('headers in other letters', () => {
    expect(damageOf(withCell(grid, [7, 5], ' ƯU ĐIỂM '))).toEqual([]);
  });

  it('our own merges above the tables and of "STT" with "Tập thể"', () => {
    expect(damageOf({ ...grid, merges: ['D2:I2', 'B8:C8', 'B9:C9', 'D16:I16'] })).toEqual([]);
  });

  it('a row of a unit that is no longer in the catalogue: it is read and belongs to no group', () => {
    const old = edited(grid, (values) => [...values, ['unit/overall/da-giai-the', '', 'Phòng cũ', HTT]]);
    expect(damageOf(old)).toEqual([]);
    expect(read(old).rows.at(-1)).toMatchObject({ unit: 'da-giai-the', group: '' });
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
