import { expect, it } from 'vitest';
import { ratioCap } from '../../src/domain/ratio-cap.ts';
import { tally } from '../../src/domain/tally.ts';
import { RULES } from './sample.ts';

const five = ['HTT', 'HTT', 'HTT', 'HTT', 'HTT'] as const;

it('HTXS up to the cap is no finding, above it is one with every reading', () => {
  expect(ratioCap(RULES.cap, tally([...five, 'HTXS']), 'ubnd')).toBeNull();
  expect(ratioCap(RULES.cap, tally([...five, 'HTXS', 'HTXS', 'HT', 'KDG', null]), 'proposal')).toEqual({
    rule: 'ratio-cap',
    basis: 'proposal',
    used: 2,
    cap: { of: 'HTT', rounding: 'down', percent: 20, base: 5, product: 1, limit: 1 },
    alternatives: [
      { of: 'HTT-or-better', rounding: 'down', percent: 20, base: 7, product: 1.4, limit: 1 },
      { of: 'rated', rounding: 'down', percent: 20, base: 8, product: 1.6, limit: 1 },
    ],
  });
});
