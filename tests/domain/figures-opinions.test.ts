import { expect, it } from 'vitest';
import { addTallies, dutyUnits, opinionBlocks, tallyOf } from '../../src/domain/figures-opinions.ts';
import { consolidatedOf, handedIn, SMALL } from './figures-fixture.ts';

it('there is one opinion per assigned unit, answered or not, in the order of the catalogue', () => {
  const [first] = opinionBlocks(SMALL, consolidatedOf({ x: { p2: 'HT' } }));
  expect(first?.opinions.map(({ unit, mark }) => [unit, mark])).toEqual([
    ['p1', null],
    ['p2', 'HT'],
    ['p3', null],
    ['p4', null],
    ['p5', null],
    ['p6', null],
  ]);
});

it('an opinion is live until it comes from a snapshot, and own where the body rates its own organisation', () => {
  const blocks = opinionBlocks(
    SMALL,
    consolidatedOf({ y: { c1: 'HTT' } }, [], (one) =>
      one.body === 'y' ? handedIn(one, '2024-11-28T10:00:00+07:00') : one,
    ),
  );
  const own = blocks.flatMap(({ opinions }) => opinions).filter(({ unit }) => unit === 'c1');
  expect(own.map((one) => [one.body, one.live, one.own])).toEqual([
    ['y', false, true],
    ['z', true, false],
    ['q', true, false],
  ]);
});

it('units of optional tables only are nobody’s duty', () =>
  expect(dutyUnits(SMALL).some(({ group }) => group === 'khoi')).toBe(false));

it('tallies of disjoint blocks add up', () => {
  const blocks = opinionBlocks(SMALL, consolidatedOf({ x: { p1: 'HTXS', p2: 'KDG', k1: 'HT' } }));
  const total = addTallies(
    blocks.filter(({ assignment }) => assignment.body === 'x').map((one) => tallyOf(one.opinions)),
  );
  expect(total).toMatchObject({ total: 8, rated: 2, notRated: 1, empty: 5, HTXS: 1, HT: 1 });
});
