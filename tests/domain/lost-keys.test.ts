// Row keys that were overwritten, told again by the rows around them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostKeys } from '../../src/domain/lost-keys.ts';

const PLANNED = [
  ['xl1:thu:body:a', 'order', 'unit'],
  ['head/title', 'Cơ quan', ''],
  ['head/status'],
  ['band/overall/g', '', 'Nhóm', 'còn 2 chỗ'],
  ['unit/overall/mot', '1', 'Một', ''],
  ['unit/overall/hai', '2', 'Hai', ''],
  ['caption/overall/g', '', '', 'Đề nghị bổ sung'],
  ['free/overall/g/1', '+', ''],
];

const without = (...rows: readonly number[]) =>
  PLANNED.map((texts, index) => (rows.includes(index + 1) ? ['', ...texts.slice(1)] : texts));

describe('lost keys', () => {
  it('are none while all stand, in whatever order', () => {
    expect(lostKeys(PLANNED, PLANNED)).toEqual([]);
    const [keys = [], ...rest] = PLANNED;
    expect(lostKeys([keys, ...rest.reverse()], PLANNED)).toEqual([]);
  });

  it('are found each in its own row', () => {
    expect(lostKeys(without(3, 6), PLANNED)).toEqual([
      { row: 3, key: 'head/status' },
      { row: 6, key: 'unit/overall/hai' },
    ]);
  });

  it('are found although the body has used up places of the table', () => {
    const rows = without(4).map((texts, index) => (index === 3 ? [...texts.slice(0, 3), 'còn 0 chỗ'] : texts));
    expect(lostKeys(rows, PLANNED)).toEqual([{ row: 4, key: 'band/overall/g' }]);
  });

  it('are not given to a row that says something else', () => {
    const rows = without(5).map((texts, index) => (index === 4 ? ['', '1', 'Ba', ''] : texts));
    expect(lostKeys(rows, PLANNED)).toEqual([]);
  });

  it('are not given to a row whose key is planned elsewhere', () => {
    const rows = PLANNED.filter(([key]) => key !== 'unit/overall/mot');
    expect(lostKeys(rows, PLANNED)).toEqual([]);
  });

  it('follow rows that were inserted above', () => {
    const rows = [...without(6).slice(0, 3), ['', 'ghi chú', ''], ...without(6).slice(3)];
    expect(lostKeys(rows, PLANNED)).toEqual([{ row: 7, key: 'unit/overall/hai' }]);
  });

  it('are all found whichever were emptied, and each once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: PLANNED.length })), (rows) => {
        const wanted = [...rows].sort((a, b) => a - b).map((row) => ({ row, key: PLANNED[row - 1]?.[0] }));
        expect(lostKeys(without(...rows), PLANNED)).toEqual(wanted);
      }),
    );
  });
});
