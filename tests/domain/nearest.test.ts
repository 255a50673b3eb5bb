import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/domain/nearest.ts';

const bodies = ['ban-to-chuc', 'ban-tuyen-giao', 'ban-dan-van', 'ubkt', 'van-phong', 'Ủy ban Kiểm tra Thành ủy'];

it('offers the name that was misspelt first', () => {
  expect(nearest(bodies, 'ban-to-chu')[0]).toBe('ban-to-chuc');
  expect(nearest(bodies, 'BAN TỔ CHỨC')[0]).toBe('ban-to-chuc');
});

it('sees through tones, case and đ', () => {
  expect(nearest(['Đảng bộ phường Bắc Hà', 'Đảng bộ phường Nam Hà'], 'dang bo phuong bac ha', 1)).toEqual([
    'Đảng bộ phường Bắc Hà',
  ]);
});

it('counts a part of the whole name as near', () => {
  expect(nearest(bodies, 'kiểm tra')).toContain('Ủy ban Kiểm tra Thành ủy');
});

it('offers nothing when nothing is near', () => {
  expect(nearest(bodies, 'xyzzy')).toEqual([]);
  expect(nearest(bodies, '')).toEqual([]);
  expect(nearest(bodies, '—')).toEqual([]);
});

it('offers at most as many as asked, each from the list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { maxLength: 8 }),
      fc.string(),
      fc.integer({ min: 0, max: 5 }),
      (names, typed, max) => {
        const offered = nearest(names, typed, max);
        expect(offered.length).toBeLessThanOrEqual(max);
        for (const name of offered) expect(names).toContain(name);
      },
    ),
  );
});

it('measures a distance that is symmetric, and zero for equal texts only', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});

it('counts two swapped letters as one slip', () => {
  expect(editDistance('gruop', 'group')).toBe(1);
  expect(editDistance('ubkt', 'ubk')).toBe(1);
  expect(editDistance('ca', 'abc')).toBe(3);
});
