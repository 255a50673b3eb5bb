import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/domain/grid.ts';
import { readCell, shownCell, snapshotCell, snapshotRow } from '../../src/domain/snapshot-cell.ts';
import { gridOf, HTT, read } from './sample.ts';

const kept = (value: CellValue, formula = '') => snapshotCell({ value, formula, a1: 'D9' });

describe('a cell in a snapshot', () => {
  it('is the text as typed, but for line ends', () => {
    expect(kept('Th\u0061\u0300nh ủy  \r\nx ')).toBe('Th\u0061\u0300nh ủy  \nx ');
    expect(kept('')).toBe('');
  });

  it.each([
    [5.5, { number: 5.5 }],
    [true, { boolean: true }],
    [new Date('2024-11-30T00:00:00+07:00'), { date: '2024-11-30T00:00:00+07:00' }],
  ] as const)('keeps the kind of %s', (value, cell) => {
    expect(kept(value)).toEqual(cell);
  });

  it('is the formula, not its value', () => {
    expect(kept('https://example.org', '=HYPERLINK("x")')).toEqual({ formula: '=HYPERLINK("x")' });
  });

  it('keeps what JSON cannot, as text', () => {
    expect(kept(Number.POSITIVE_INFINITY)).toBe('Infinity');
    expect(kept(new Date(Number.NaN))).toBe('NaN');
  });

  it('is read back as it stood in the tab', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
      fc.boolean(),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(value, (cell) => {
        const back = readCell(kept(cell), 'D9').value;
        expect(back).toEqual(typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell);
      }),
    );
    expect(readCell({ formula: '=1+1' }, 'D9')).toEqual({ value: '', formula: '=1+1', a1: 'D9' });
    expect(readCell(undefined, '')).toEqual({ value: '', formula: '', a1: '' });
  });

  it.each([
    ['Tốt', 'Tốt'],
    [{ number: 2.5 }, '2.5'],
    [{ boolean: false }, 'FALSE'],
    [{ date: '2024-11-30T00:00:00+07:00' }, '30/11/2024'],
    [{ formula: '=A1' }, '=A1'],
  ] as const)('is shown without a locale: %j', (cell, shown) => {
    expect(shownCell(cell)).toBe(shown);
  });
});

describe('a row in a snapshot', () => {
  const rowOf = (key: string) =>
    read(
      gridOf('ubnd', {
        'unit/overall/noi-vu': { level: HTT, note: 3 },
        'free/overall/phong/1': { unit: 'Phòng Y tế', level: HTT },
      }),
    ).rows.find((row) => row.key === key);

  it('has the entry cells that are filled; the printed name only where the body typed it', () => {
    const [unit, free, empty] = ['unit/overall/noi-vu', 'free/overall/phong/1', 'unit/overall/tu-phap'].map(rowOf);
    expect(unit && snapshotRow(unit)).toEqual({ level: HTT, note: { number: 3 } });
    expect(free && snapshotRow(free)).toEqual({ unit: 'Phòng Y tế', level: HTT });
    expect(empty && snapshotRow(empty)).toEqual({});
  });
});
