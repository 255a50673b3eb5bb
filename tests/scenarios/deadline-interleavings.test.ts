// Sixteen bodies type, hand in, take back and are closed at once, in fifty orders that are thrown: nothing is lost, nothing
// is counted twice, and every invariant holds after the next sweep.

import { describe, expect, it } from 'vitest';
import type { FaultPlan } from '../../src/host/faults.ts';
import { ledgerOf } from './faults-ledger.ts';
import { BODIES, thrown } from './interleaving.ts';
import { violations } from './invariants.ts';

/** A world without locks. */
const NOBODY_WAITS: FaultPlan = [
  { at: { method: 'Lock.tryLock', occurrence: 'each' }, when: 'before', kind: 'unlock' },
];

const SEEDS = Array.from({ length: 50 }, (_unused, at) => at + 1);

describe('sixteen bodies at once', () => {
  it.each(SEEDS)(
    'in the order of seed %i: nothing is lost, nothing counted twice',
    (seed) => {
      const { workbook, now, lost, failures } = thrown(seed);
      expect(failures).toEqual([]);
      expect(lost).toEqual([]);
      expect(violations(workbook, now)).toEqual([]);
      const { records, bodies } = ledgerOf(workbook, now);
      expect(bodies.map(({ life }) => life.state)).toEqual(BODIES.map(() => 'closed'));
      expect(
        records
          .filter(({ kind }) => kind === 'close')
          .map(({ body }) => body)
          .sort(),
      ).toEqual([...BODIES].sort());
    },
    60_000,
  );

  it.each([2, 3, 4, 5])(
    'in the order of seed %i, with the lock granted to everybody: records are lost',
    (seed) => {
      const { workbook, now } = thrown(seed, NOBODY_WAITS);
      expect(violations(workbook, now)).not.toEqual([]);
    },
    60_000,
  );
});
