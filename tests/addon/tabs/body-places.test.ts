// Where things stand on a body's tab after the owner has inserted rows and columns.

import { expect, it } from 'vitest';
import { bodyPlaces } from '../../../src/addon/tabs/body-places.ts';
import { gridOf } from '../../domain/sample.ts';

const { values } = gridOf('ubnd');

it('finds columns and head rows of a tab as it is made', () => {
  const places = bodyPlaces(values);
  expect(places.columns).toEqual({
    ...{ order: 2, unit: 3, level: 4, strengths: 5, shortcomings: 6, reason: 7, note: 8, check: 9 },
  });
  expect(places).toMatchObject({ head: 7, status: 6 });
});

it('follows inserted rows and columns by their keys', () => {
  const wider = values.map((row) => [...row.slice(0, 3), '', ...row.slice(3)]);
  const moved = bodyPlaces([...wider.slice(0, 2), [], ...wider.slice(2)]);
  expect(moved.columns).toMatchObject({ order: 2, level: 5, check: 10 });
  expect(moved).toMatchObject({ head: 8, status: 7 });
});

it('answers 0 for a lost key, so that nothing is written there', () => {
  const lost = bodyPlaces(
    values.map((row) => row.map((cell) => (cell === 'check' || cell === 'head/status' ? '' : cell))),
  );
  expect(lost.columns.check).toBe(0);
  expect(lost.status).toBe(0);
});
