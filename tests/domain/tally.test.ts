import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/domain/finding.ts';
import { MARKS, type Mark } from '../../src/domain/level.ts';
import { countFindings, errorsOf, tally } from '../../src/domain/tally.ts';

describe('a tally', () => {
  it('keeps the levels, "không đánh giá" and empty rows apart', () => {
    expect(tally(['HTXS', 'HTT', 'HTT', 'KHT', 'KDG', null])).toEqual({
      total: 6,
      rated: 4,
      notRated: 1,
      empty: 1,
      HTXS: 1,
      HTT: 2,
      HT: 0,
      KHT: 1,
    });
  });

  it('always adds up: levels to rated; rated, not rated and empty to the total', () => {
    const marks = fc.array(fc.constantFrom<Mark | null>(...MARKS, null));
    fc.assert(
      fc.property(marks, (all) => {
        const counts = tally(all);
        expect(counts.HTXS + counts.HTT + counts.HT + counts.KHT).toBe(counts.rated);
        expect(counts.rated + counts.notRated + counts.empty).toBe(counts.total);
      }),
    );
  });

  it('of findings counts each severity', () => {
    const findings = [
      finding({ rule: 'self-evaluation' }, {}),
      finding({ rule: 'formula', formula: '=1' }, {}),
      finding({ rule: 'missing-level', touched: false }, {}),
      finding({ rule: 'name-matched', before: 'a', after: 'b' }, {}),
    ];
    expect(countFindings(findings)).toEqual({ error: 2, warning: 1, notice: 1 });
    expect(errorsOf(findings)).toBe(2);
  });
});
