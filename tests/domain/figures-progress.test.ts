import { expect, it } from 'vitest';
import { progressFigures } from '../../src/domain/figures-progress.ts';
import { consolidatedOf, handedIn, SMALL } from './figures-fixture.ts';

const some = consolidatedOf({ x: { p1: 'HTT' }, z: { d1: 'HT' } }, [], (one) => {
  if (one.body === 'x') return handedIn(one, '2024-11-28T16:42:00+07:00');
  return one.body === 'y' ? handedIn(one, '2024-11-30T08:15:00+07:00', true) : one;
});

it('on time, late and missing sum to the number of bodies', () => {
  const { onTime, late, missing, submitted, bodies } = progressFigures(SMALL, some);
  expect([onTime, late, missing, submitted, bodies.length]).toEqual([1, 1, 2, 2, 4]);
});

it('a body that typed nothing is told from one that began', () => {
  const { bodies } = progressFigures(SMALL, some);
  expect(bodies.map(({ body, timing, empty, live }) => [body, timing, empty, live])).toEqual([
    ['x', 'on-time', false, false],
    ['y', 'late', true, false],
    ['z', 'missing', false, true],
    ['q', 'missing', true, true],
  ]);
});

it('a paper without number, date and signer is missed only once it is handed in', () =>
  expect(progressFigures(SMALL, some).bodies.map(({ undocumented }) => undocumented)).toEqual([
    true,
    true,
    false,
    false,
  ]));

it('a body of which nothing was read has everything missing', () => {
  const { bodies } = progressFigures(SMALL, { ...some, sources: [], bodies: [] });
  expect(bodies.every(({ timing, empty, assigned }) => timing === 'missing' && empty && assigned === 0)).toBe(true);
});
