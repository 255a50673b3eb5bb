// The owner acts, or the sweep comes, while a tab is being sealed: the document lock lets one of them through. The same
// acts with the lock granted to everybody break the records, which is what the lock is for.

import { describe, expect, it } from 'vitest';
import type { FaultPlan } from '../../src/host/faults.ts';
import type { Host } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { bodyAt, COUNCIL, filled, hostAt, sweepsAfter, TICKING, tick } from './faults-scene.ts';
import { judge } from './faults-stop.ts';

const MINUTE = 60_000;
const TICK_AT = TICKING + 60 * MINUTE;

/** Two runs at once: the one that began, and the one that comes between two of its calls. */
type Pair = {
  readonly from: () => WorkbookModel;
  readonly now: number;
  readonly first: (workbook: WorkbookModel, plan: FaultPlan) => void;
  readonly handler: string;
  readonly second: (owner: Host) => unknown;
};

const ticking = (workbook: WorkbookModel, plan: FaultPlan): void => {
  const clerk = bodyAt(workbook, TICK_AT, COUNCIL);
  clerk.inject(plan);
  tick(clerk, COUNCIL);
};

const PAIRS: Readonly<Record<string, Pair>> = {
  'a closing by hand while a tick is sealed': {
    from: filled,
    now: TICK_AT,
    first: ticking,
    handler: 'onBodyTick',
    second: (owner) => owner.run('closeTabs', 'Cần báo cáo sớm'),
  },
  'a sweep while a tick is sealed': {
    from: filled,
    now: TICK_AT,
    first: ticking,
    handler: 'onBodyTick',
    second: (owner) => owner.tick(),
  },
};

const NOBODY_WAITS: FaultPlan = [
  { at: { method: 'Lock.tryLock', occurrence: 'each' }, when: 'before', kind: 'unlock' },
];

type Found = { readonly points: number; readonly wrong: readonly string[] };

const judged = judge();

/** The second run after each call of the first one; what the next sweeps leave is judged. */
const together = ({ from, now, first, handler, second }: Pair, locks: FaultPlan): Found => {
  const wrong: string[] = [];
  for (let call = 1; ; call += 1) {
    const workbook = from();
    let came = false;
    const act = (): void => {
      came = true;
      const owner = hostAt(workbook, now);
      owner.inject(locks);
      second(owner);
    };
    first(workbook, [{ at: call, handler, when: 'after', kind: 'do', act }]);
    if (!came) return { points: call - 1, wrong };
    sweepsAfter(workbook, now);
    wrong.push(...judged(workbook, now + 30 * MINUTE).map((one) => `after call ${call}: ${one}`));
  }
};

describe('two runs at once', () => {
  it.each(Object.entries(PAIRS))(
    '%s: every invariant holds',
    (_what, pair) => {
      const { points, wrong } = together(pair, []);
      expect(wrong).toEqual([]);
      expect(points).toBeGreaterThan(10);
    },
    60_000,
  );

  it.each(Object.entries(PAIRS))(
    '%s, and the lock granted to both: the records break',
    (_what, pair) => {
      const { wrong } = together(pair, NOBODY_WAITS);
      expect(wrong).not.toEqual([]);
    },
    60_000,
  );
});
