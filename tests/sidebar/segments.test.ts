import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces } from '../../src/sidebar/parts/segments.ts';

const NONE = { HTXS: 0, HTT: 0, HT: 0, KHT: 0, KDG: 0, missing: 0 };
const count = fc.nat({ max: 999 });
const counts = fc.record({ HTXS: count, HTT: count, HT: count, KHT: count, KDG: count, missing: count });

describe('the segments of a bar', () => {
  it('stand in proportion, levels first, zeros not at all', () => {
    const drawn = pieces({ ...NONE, HTT: 3, HTXS: 1 });
    expect(drawn.map(({ segment }) => segment)).toEqual(['HTXS', 'HTT']);
    expect((drawn[1]?.width ?? 0) / (drawn[0]?.width ?? 1)).toBeCloseTo(3);
  });

  it('of nothing are none', () => {
    expect(pieces(NONE)).toEqual([]);
  });

  it('touch one another, fill the bar, and leave each number its room', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const drawn = pieces(given);
        let x = 0.5;
        for (const piece of drawn) {
          expect(piece.x).toBeCloseTo(x);
          expect(piece.width).toBeGreaterThanOrEqual(12.9);
          x += piece.width;
        }
        if (drawn.length > 0) expect(x).toBeCloseTo(275.5);
      }),
    );
  });
});
