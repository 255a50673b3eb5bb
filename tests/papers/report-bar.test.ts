import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MARKS } from '../../src/domain/level.ts';
import { tally } from '../../src/domain/tally.ts';
import { barLines } from '../../src/papers/report-bar.ts';

it('the bar is always of one length, and every level that occurs has a segment', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 200 }), (marks) => {
      const counted = tally(marks);
      fc.pre(counted.rated > 0);
      const [bar = []] = barLines(counted);
      expect(bar.reduce((sum, { text }) => sum + text.length, 0)).toBe(24);
      expect(bar.length).toBe(new Set(marks.filter((mark) => mark !== 'KDG')).size);
      expect(bar.every(({ text, fill }) => text.length > 0 && fill !== undefined)).toBe(true);
    }),
  );
});

it('the counts stand under the bar when they fit', () => {
  expect(barLines(tally(['HTXS', 'HTT', 'HTT']))[1]?.[0]?.text).toBe('1 · 2');
  const many = (count: number, mark: 'HTXS' | 'HTT' | 'HT' | 'KHT') => Array(count).fill(mark);
  expect(
    barLines(tally([...many(10, 'HTXS'), ...many(10, 'HTT'), ...many(10, 'HT'), ...many(10, 'KHT')])),
  ).toHaveLength(1);
});

it('nothing rated is a dash', () => expect(barLines(tally([null, 'KDG']))).toEqual([[{ text: '-' }]]));
