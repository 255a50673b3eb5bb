import { expect, it } from 'vitest';
import { capFigures, overBy } from '../../src/domain/figures-cap.ts';
import { consolidatedOf, SMALL } from './figures-fixture.ts';

const x = { p1: 'HTXS', p2: 'HTXS', p3: 'HTT', p4: 'HTT', p5: 'HTT', p6: 'HTT' } as const;

it('a group is counted under the setting and under the two bases it does not use', () => {
  const [row, ...more] = capFigures(SMALL, consolidatedOf({ x }));
  expect(more).toEqual([]);
  expect([row?.group, row?.basis, row?.used, row?.reading.limit]).toEqual(['phong', 'x', 2, 0]);
  expect(row?.others.map(({ of, base, limit }) => [of, base, limit])).toEqual([
    ['HTT-or-better', 6, 1],
    ['rated', 6, 1],
  ]);
  expect(row && overBy(row)).toBe(2);
});

it('opinions on one aspect alone have no cap', () =>
  expect(capFigures(SMALL, consolidatedOf({ q: { d1: 'HTXS', d2: 'HTXS' } }))).toEqual([]));

it('proposals and decisions have rows of their own once something is written', () => {
  const rulings = [{ unit: 'd1', proposal: 'HTXS' as const, decision: null }];
  expect(capFigures(SMALL, consolidatedOf({}, rulings)).map(({ group, basis }) => [group, basis])).toEqual([
    ['dang-bo', 'proposal'],
  ]);
});
