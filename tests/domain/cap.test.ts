import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CapBase, CapRule, Rounding } from '../../src/domain/campaign.ts';
import { capReading, otherReadings } from '../../src/domain/cap.ts';

const rule = (of: CapBase, rounding: Rounding, more: Partial<CapRule> = {}): CapRule => ({
  percent: 20,
  of,
  rounding,
  atLeastOne: false,
  ...more,
});

/** Places when `HTT` and `HTXS` are all that is rated. */
const limit = (HTT: number, given: CapRule, HTXS = 0): number =>
  capReading({ HTXS, HTT, rated: HTXS + HTT }, given).limit;

/** Most HTXS a group of `n` may have when all others are HTT. */
const mostOf = (n: number, given: CapRule): number =>
  Math.max(...Array.from({ length: n + 1 }, (_one, x) => x).filter((x) => x <= limit(n - x, given, x)));

describe('the cap on HTXS', () => {
  it.each([
    [5, 0],
    [6, 1],
    [11, 1],
    [12, 2],
    [15, 2],
    [17, 2],
    [64, 10],
  ])('read literally, leaves a group of %i units at most %i', (n, most) => {
    expect(mostOf(n, rule('HTT', 'down'))).toBe(most);
  });

  it.each([
    [4, 1],
    [5, 1],
    [15, 3],
    [64, 13],
  ])('on HTT or better, rounded to the nearest, leaves a group of %i units at most %i', (n, most) => {
    expect(mostOf(n, rule('HTT-or-better', 'nearest'))).toBe(most);
  });

  it.each<{ of: CapBase; rounding: Rounding; base: number; limit: number }>([
    { of: 'HTT', rounding: 'down', base: 7, limit: 1 },
    { of: 'HTT', rounding: 'nearest', base: 7, limit: 1 },
    { of: 'HTT', rounding: 'up', base: 7, limit: 2 },
    { of: 'HTT-or-better', rounding: 'down', base: 10, limit: 2 },
    { of: 'HTT-or-better', rounding: 'nearest', base: 10, limit: 2 },
    { of: 'HTT-or-better', rounding: 'up', base: 10, limit: 2 },
    { of: 'rated', rounding: 'down', base: 13, limit: 2 },
    { of: 'rated', rounding: 'nearest', base: 13, limit: 3 },
    { of: 'rated', rounding: 'up', base: 13, limit: 3 },
  ])('of 3 HTXS, 7 HTT and 3 others on $of rounded $rounding is $limit of $base', (expected) => {
    const reading = capReading({ HTXS: 3, HTT: 7, rated: 13 }, rule(expected.of, expected.rounding));
    expect(reading).toEqual({ ...expected, percent: 20, product: (20 * expected.base) / 100 });
  });

  it.each([
    [12.5, 8, 1],
    [33.3, 1000, 333],
    [0.1, 1000, 1],
    [14.5, 200, 29],
    [57, 100, 57],
    [100, 7, 7],
    [0, 50, 0],
  ])('of %f % on %i is exactly %i, without a place lost to binary fractions', (percent, base, places) => {
    for (const rounding of ['down', 'nearest', 'up'] as const)
      expect(limit(base, rule('HTT', rounding, { percent }))).toBe(places);
  });

  it('rounds half a place up when rounding to the nearest', () => {
    expect(limit(5, rule('HTT', 'nearest', { percent: 50 }))).toBe(3);
    expect(limit(2, rule('HTT', 'nearest'))).toBe(0);
  });

  it('gives a small group one place when told so, but not before anything is rated', () => {
    expect(limit(4, rule('HTT', 'down', { atLeastOne: true }))).toBe(1);
    expect(limit(0, rule('HTT', 'down', { atLeastOne: true }), 1)).toBe(1);
    expect(limit(0, rule('HTT', 'down', { atLeastOne: true }))).toBe(0);
    expect(limit(20, rule('HTT', 'down', { atLeastOne: true }))).toBe(4);
  });

  it('is 0 without a division by zero when nothing is rated', () => {
    expect(capReading({ HTXS: 0, HTT: 0, rated: 0 }, rule('rated', 'up'))).toMatchObject({ limit: 0, product: 0 });
  });

  it('is also told under the two bases the rule does not use, in the same rounding', () => {
    const others = otherReadings({ HTXS: 3, HTT: 7, rated: 13 }, rule('HTT-or-better', 'up'));
    expect(others.map(({ of, rounding, limit: places }) => [of, rounding, places])).toEqual([
      ['HTT', 'up', 2],
      ['rated', 'up', 3],
    ]);
  });
});

describe('for any counts and percentage the cap', () => {
  const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const base = fc.nat(5000);

  it('rounded down is at most the nearest, and the nearest at most rounded up, and they are one place apart', () => {
    fc.assert(
      fc.property(percent, base, (share, n) => {
        const [down, nearest, up] = (['down', 'nearest', 'up'] as const).map((rounding) =>
          limit(n, rule('HTT', rounding, { percent: share })),
        ) as [number, number, number];
        expect(down).toBeLessThanOrEqual(nearest);
        expect(nearest).toBeLessThanOrEqual(up);
        expect(up - down).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls when the base grows, and never exceeds it', () => {
    const roundings = fc.constantFrom<Rounding>('down', 'nearest', 'up');
    fc.assert(
      fc.property(percent, base, roundings, (share, n, rounding) => {
        const given = rule('HTT', rounding, { percent: share });
        expect(limit(n + 1, given)).toBeGreaterThanOrEqual(limit(n, given));
        expect(limit(n, given)).toBeLessThanOrEqual(n);
      }),
    );
  });

  it('rounded down is the whole part of hundredths counted in integers', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000n), base, (hundredths, n) => {
        const given = rule('HTT', 'down', { percent: Number(hundredths) / 100 });
        expect(BigInt(limit(n, given))).toBe((hundredths * BigInt(n)) / 10_000n);
      }),
    );
  });
});
