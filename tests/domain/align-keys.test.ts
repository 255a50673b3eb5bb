import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertions } from '../../src/domain/align-keys.ts';

/** What carrying the insertions out, last first, makes of the rows. */
const carriedOut = (existing: readonly string[], planned: readonly string[]): string[] => {
  const rows = [...existing];
  for (const { after, keys } of insertions(existing, planned).reverse()) rows.splice(after, 0, ...keys);
  return rows;
};

describe('aligning a tab with its plan', () => {
  it('puts a missing row below the planned row before it', () => {
    expect(insertions(['top', 'a', 'c'], ['top', 'a', 'b', 'c'])).toEqual([{ after: 2, keys: ['b'] }]);
  });

  it('keeps neighbours that are missing together in one run', () => {
    expect(insertions(['top', 'd'], ['top', 'a', 'b', 'd', 'e'])).toEqual([
      { after: 1, keys: ['a', 'b'] },
      { after: 2, keys: ['e'] },
    ]);
  });

  it('does nothing when all keys stand, in whatever order', () => {
    expect(insertions(['top', 'b', 'a'], ['top', 'a', 'b'])).toEqual([]);
  });

  it('takes nothing out and keeps the order of what stands', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/)),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/)),
        (a, b) => {
          const existing = ['top', ...a];
          const result = carriedOut(existing, ['top', ...b]);
          expect(result.filter((key) => existing.includes(key))).toEqual(existing);
          expect(new Set(result)).toEqual(new Set([...existing, ...b]));
          expect(result.length).toBe(new Set(result).size);
        },
      ),
    );
  });
});
