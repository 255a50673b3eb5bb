import { describe, expect, it } from 'vitest';
import { coverage, groupResults } from '../../src/domain/figures-groups.ts';
import { opinionBlocks } from '../../src/domain/figures-opinions.ts';
import { resultItems } from '../../src/domain/figures-results.ts';
import { consolidatedOf, SMALL } from './figures-fixture.ts';

describe('rows by group', () => {
  const rows = (proposals: readonly string[]) => {
    const rulings = proposals.map((unit) => ({ unit, proposal: 'HTT' as const, decision: null }));
    const all = consolidatedOf({ x: { p1: 'HTXS' }, y: { d1: 'HTT' } }, rulings);
    return groupResults(SMALL, all, resultItems(opinionBlocks(SMALL, all)));
  };

  it('have one basis each: the body, or for several bodies nothing until something is proposed', () =>
    expect(rows([]).map(({ group, basis, total }) => [group, basis, total])).toEqual([
      ['phong', 'body', 6],
      ['dang-bo', 'none', 5],
      ['chi-bo', 'none', 1],
      ['khoi', 'body', 2],
    ]));

  it('count the proposals where there are any', () => {
    const row = rows(['d1', 'd2']).find(({ group }) => group === 'dang-bo');
    expect([row?.basis, row?.tally?.HTT, row?.tally?.empty]).toEqual(['proposal', 2, 3]);
  });
});

it('coverage: any level from anybody, not rated by all who answered, no answer; together all units', () => {
  const all = consolidatedOf({
    x: { p1: 'HTT', p2: 'KDG' },
    y: { d1: 'KDG', d2: 'KDG' },
    z: { d1: 'HT' },
    q: { d3: 'HT' },
  });
  expect(coverage(SMALL, opinionBlocks(SMALL, all))).toEqual({ units: 12, any: 2, kdg: 2, none: 8 });
});
