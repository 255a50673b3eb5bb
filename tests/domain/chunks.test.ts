import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromChunks, toChunks } from '../../src/domain/chunks.ts';

describe('long text in cells', () => {
  it('comes back whole, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(400), (text, times) => {
        const long = text.repeat(times);
        expect(fromChunks(toChunks(long))).toBe(long);
      }),
      { numRuns: 50 },
    );
  });

  it('never fills a cell beyond 30,000 characters, and every chunk starts with #', () => {
    for (const chunk of toChunks('ế'.repeat(100_001))) {
      expect(chunk.length).toBeLessThanOrEqual(30_000);
      expect(chunk.startsWith('#')).toBe(true);
    }
  });

  it('does not cut a surrogate pair in two', () => {
    const text = `${'a'.repeat(28_999)}😀${'b'.repeat(10)}`;
    expect(toChunks(text).map((chunk) => !/[\ud800-\udbff]$|^#[\udc00-\udfff]/.test(chunk))).toEqual([true, true]);
    expect(fromChunks(toChunks(text))).toBe(text);
  });

  it('passes over cells that are no chunks', () => {
    expect(fromChunks(['', '#ab', 5, 'x', '#c'])).toBe('abc');
  });
});
