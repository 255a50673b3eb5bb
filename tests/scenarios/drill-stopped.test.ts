// A drill that is stopped anywhere, or pauses because its time is up, is gone on with and passes all the same.

import { describe, expect, it } from 'vitest';
import type { DrillResult } from '../../src/domain/api.ts';
import { STOPPED } from '../../src/host/faults.ts';
import type { Host } from '../../src/host/host.ts';
import { DRILL } from '../../src/messages/drill-texts.ts';
import { FAILED } from '../../src/messages/results.ts';
import { clockFrom, copyOf, drilled, failing, hostOf, MINUTE, smallCopy, triesIn } from './drill-scene.ts';
import { DRAFTING, opened, refusalOf } from './scene.ts';

/** After how many calls a run is stopped. A step is given up after three: the third may come to its end. */
const STOPS = [20, 110, 190, 130, 260, 150, 85, 330, 95, 120] as const;
const LONG = 700;
const MOST_RUNS = 60;

type Unflushed = 'kept' | 'lost';

/** Null: stopped. */
const runUntil = (host: Host, at: number, unflushed: Unflushed): DrillResult | null => {
  host.inject([{ at, when: 'after', kind: 'kill', unflushed }]);
  try {
    return drilled(host);
  } catch (error) {
    if (error instanceof Error && error.message === STOPPED) return null;
    throw error;
  }
};

const stoppedOften = (unflushed: Unflushed) => {
  const copy = smallCopy();
  const clock = clockFrom(DRAFTING);
  for (let runs = 1; runs < MOST_RUNS; runs += 1) {
    const at = triesIn(copy) < 2 ? (STOPS[runs % STOPS.length] ?? LONG) : LONG;
    const result = runUntil(hostOf(copy, clock), at, unflushed);
    if (result !== null) return { result, runs, copy };
    clock.advance(7 * MINUTE);
  }
  throw new Error('the drill does not come to its end');
};

describe('a drill that is stopped', () => {
  it.each(['kept', 'lost'] as const)('passes in the end, what it had not flushed %s', (unflushed) => {
    const { result, runs, copy } = stoppedOften(unflushed);
    expect(failing(result)).toEqual([]);
    expect(runs).toBeGreaterThan(6);
    expect(copy.triggers).toEqual([]);
  });

  it.each([240, 400, 900, 1500])('once, after %s calls, goes on with what stands', (at) => {
    const copy = smallCopy();
    const clock = clockFrom(DRAFTING);
    expect(runUntil(hostOf(copy, clock), at, 'kept')).toBeNull();
    clock.advance(7 * MINUTE);
    expect(failing(drilled(hostOf(copy, clock)))).toEqual([]);
  });

  it('gives a step up that is stopped each time, and ends', () => {
    const copy = smallCopy();
    const clock = clockFrom(DRAFTING);
    for (let runs = 0; triesIn(copy) < 3 && runs < MOST_RUNS; runs += 1) {
      expect(runUntil(hostOf(copy, clock), 110, 'kept')).toBeNull();
      clock.advance(7 * MINUTE);
    }
    const result = drilled(hostOf(copy, clock));
    expect(result.done).toBe(true);
    expect(failing(result)[0]).toBe('open: Lần chạy nào cũng dừng giữa chừng.');
  });
});

describe('a drill that takes long', () => {
  it('pauses below Google’s six minutes however slow a call, says how far it is, and goes on where it was', () => {
    const clock = clockFrom(DRAFTING);
    const host = hostOf(copyOf(opened()), clock);
    host.inject([{ at: 'each', when: 'after', kind: 'delay', ms: 300, advance: clock.advance }]);
    let result: DrillResult | null = null;
    let done = 0;
    while (result?.done !== true) {
      const before = clock.now();
      result = drilled(host);
      expect(clock.now() - before).toBeLessThan(6 * MINUTE);
      const now = result.steps.filter(({ state }) => state !== 'waiting').length;
      expect(now).toBeGreaterThan(done);
      expect(result.message).toBe(result.done ? DRILL.done(12, 12) : DRILL.paused(now, 12));
      done = now;
    }
    expect(failing(result)).toEqual([]);
  }, 90_000);

  it('is not run twice at once', () => {
    const copy = smallCopy();
    const host = hostOf(copy);
    const other = hostOf(copy);
    let answer: unknown = null;
    host.inject([{ at: 300, when: 'after', kind: 'do', act: () => (answer = other.run('drill')) }]);
    expect(failing(drilled(host))).toEqual([]);
    expect(refusalOf(answer).refused).toBe(FAILED.busy);
  });
});
