import { expect, it } from 'vitest';
import type { DescribedChange } from '../../src/domain/compare.ts';
import { figures } from '../../src/domain/figures.ts';
import { consolidatedOf, handedIn, SMALL } from './figures-fixture.ts';

const CHANGE: DescribedChange = {
  key: 'unit/overall/p1',
  field: 'level',
  a1: 'D9',
  row: 9,
  unit: 'p1',
  group: 'phong',
  aspect: 'overall',
  before: 'HTT',
  after: 'HT',
};
const GRANT = { kind: 'extension', at: 1, until: 2, reason: 'bổ sung', known: true, used: true } as const;

it('gathers what was granted, what came late and what was signed, body by body', () => {
  const acts = figures(
    SMALL,
    consolidatedOf({}, [], (one) => {
      if (one.body !== 'y') return one;
      const given = handedIn(one, '2024-11-28T16:42:00+07:00');
      const signed = { number: '12-BC', date: '28/11/2024', signer: 'Trưởng ban', code: '00000000' };
      return { ...given, changes: [CHANGE], history: { countedAt: 5, grants: [GRANT], signed } };
    }),
  ).acts;
  expect(acts.grants).toEqual([{ ...GRANT, body: 'y' }]);
  expect(acts.lateCells).toEqual([{ ...CHANGE, body: 'y' }]);
  expect([...acts.signed.keys()]).toEqual(['y']);
  expect(acts.signed.get('y')?.matches).toBe(false);
});

it('is empty where nothing was recorded', () =>
  expect(figures(SMALL, consolidatedOf({})).acts).toEqual({ grants: [], lateCells: [], signed: new Map() }));
