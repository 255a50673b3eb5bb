import { expect, it } from 'vitest';
import type { Ruling } from '../../src/domain/consolidation.ts';
import { proposalFigures } from '../../src/domain/figures-proposals.ts';
import { consolidatedOf, SMALL } from './figures-fixture.ts';

const rulings: readonly Ruling[] = [
  { unit: 'd1', proposal: 'HTXS', decision: 'HTT' },
  { unit: 'd2', proposal: 'HT', decision: null },
  { unit: 'd3', proposal: 'HTT', decision: null },
  { unit: 'k1', proposal: 'HTT', decision: null },
];

const made = proposalFigures(
  SMALL,
  consolidatedOf({ y: { d1: 'HTXS', d2: 'HTT' }, z: { d1: 'HTT' }, q: { d2: 'HT' } }, rulings),
);

it('proposals and decisions are counted on the units that somebody must rate', () =>
  expect([made.proposed, made.decided, made.units]).toEqual([3, 1, 12]));

it('a proposal differs when no overall opinion says it; without any opinion there is nothing to differ from', () =>
  expect(made.differing).toEqual([{ unit: 'd2', mark: 'HT' }]));

it('proposals are tallied by group, groups without units left out', () =>
  expect(made.groups.map(({ group, tally }) => [group, tally.total, tally.rated])).toEqual([
    ['phong', 6, 0],
    ['dang-bo', 5, 3],
    ['chi-bo', 1, 0],
    ['khoi', 2, 1],
  ]));
