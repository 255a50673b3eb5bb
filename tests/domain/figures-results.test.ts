import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opinionBlocks } from '../../src/domain/figures-opinions.ts';
import { matrices, resultItems } from '../../src/domain/figures-results.ts';
import { LEVELS, MARKS } from '../../src/domain/level.ts';
import { consolidatedOf, handedIn, type Marks, SMALL } from './figures-fixture.ts';

const itemsOf = (marks: Readonly<Record<string, Marks>>) => resultItems(opinionBlocks(SMALL, consolidatedOf(marks)));

describe('items of the results', () => {
  it('follow the assignments; groups of the same bodies make one; one aspect stands apart', () => {
    const items = itemsOf({});
    expect(items.map((item) => [item.kind, item.kind === 'single' ? [item.group] : item.groups])).toEqual([
      ['single', ['phong']],
      ['several', ['dang-bo', 'chi-bo']],
      ['single', ['khoi']],
      ['aspect', ['dang-bo', 'chi-bo']],
    ]);
  });

  it('of several bodies stand beside the one-aspect opinions on the same groups, in one matrix', () => {
    const [matrix, ...more] = matrices(itemsOf({}));
    expect(more).toEqual([]);
    expect(matrix?.overall?.bodies.map(({ body }) => body)).toEqual(['y', 'z']);
    expect(matrix?.aspect?.bodies.map(({ body }) => body)).toEqual(['q']);
  });

  it('of one aspect alone have a matrix of their own', () => {
    const assignments = SMALL.assignments.filter(({ clause }) => clause !== '3');
    const campaign = { ...SMALL, assignments };
    const [matrix] = matrices(resultItems(opinionBlocks(campaign, consolidatedOf({}))));
    expect([matrix?.overall, matrix?.aspect?.kind]).toEqual([null, 'aspect']);
  });

  it('class every unit by how far its overall opinions lie apart', () => {
    const several = itemsOf({
      y: { d1: 'HTT', d2: 'HTXS', d3: 'HTXS', d4: 'HTT', c1: 'KDG' },
      z: { d1: 'HTT', d2: 'HTT', d3: 'HT', d4: 'KDG' },
      q: { d5: 'KHT', d1: 'KHT' },
    }).find(({ kind }) => kind === 'several');
    expect(several?.kind === 'several' && several.agreement).toEqual({
      same: 1,
      oneApart: 1,
      farApart: 1,
      single: 1,
      none: 2,
    });
  });

  it('have classes that sum to the units and tallies that sum to the totals, whatever is rated', () => {
    const marks = fc.dictionary(fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5', 'c1', 'p1'), fc.constantFrom(...MARKS));
    fc.assert(
      fc.property(marks, marks, (y, z) => {
        for (const item of itemsOf({ x: y, y, z, q: z })) {
          const tallies = item.kind === 'single' ? [item.tally] : item.bodies.map(({ tally }) => tally);
          for (const tally of tallies) {
            expect(tally.rated + tally.notRated + tally.empty).toBe(tally.total);
            expect(LEVELS.reduce((sum, level) => sum + tally[level], 0)).toBe(tally.rated);
          }
          if (item.kind !== 'several' || item.agreement === null) continue;
          expect(Object.values(item.agreement).reduce((sum, n) => sum + n, 0)).toBe(item.total);
        }
      }),
    );
  });
});

describe('an optional table', () => {
  const khoi = (submitted: boolean) => {
    const all = consolidatedOf({ x: { k1: 'HTT' } }, [], (one) =>
      submitted ? handedIn(one, '2024-11-28T10:00:00+07:00') : one,
    );
    return resultItems(opinionBlocks(SMALL, all)).find((item) => item.kind === 'single' && item.group === 'khoi');
  };

  it('has no unit in a row left blank, once it is handed in', () => {
    const item = khoi(true);
    expect(item?.kind === 'single' && [item.tally.total, item.tally.empty]).toEqual([1, 0]);
  });

  it('may still get a result in a row left blank, until then', () => {
    const item = khoi(false);
    expect(item?.kind === 'single' && [item.tally.total, item.tally.empty]).toEqual([2, 1]);
  });
});
