// The sheet's script and the guardian's project share no lock: each raises a flag in the sheet before it looks at the
// other's. They are set to work within each other's runs, stopped after every call, and every invariant must hold.

import { describe, expect, it } from 'vitest';
import type { Fault, FaultPlan } from '../../src/host/faults.ts';
import type { Host } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import { CLOSING, COUNCIL, filled, RETHINKING, TICKING, tick } from './faults-scene.ts';
import { type Act, judge, statesByCopying, stopEverywhere } from './faults-stop.ts';
import {
  flagsLeft,
  guardAt,
  guarded,
  guardianAt,
  hostBeside,
  settledRun,
  ticksAfter,
  ticksAt,
} from './guardian-scene.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const BODY = `${COUNCIL}@example.org`;

const judged = judge();

/** All that is wrong once the sweeps have come. */
const wrongAfter = (workbook: WorkbookModel, now: number): readonly string[] => {
  ticksAfter(workbook, now);
  return [...judged(workbook, now + 30 * MINUTE), ...flagsLeft(workbook)];
};

const clerkAt = (workbook: WorkbookModel, now: number): Host => hostBeside(workbook, now, { user: BODY });

/** Made once, copied for everybody. */
const state = (make: (workbook: WorkbookModel) => void): (() => WorkbookModel) => {
  let made: WorkbookModel | undefined;
  return () => {
    if (made === undefined) {
      made = guarded();
      make(made);
    }
    return structuredClone(made);
  };
};

const submitted = state((workbook) => {
  tick(clerkAt(workbook, TICKING), COUNCIL);
  ticksAfter(workbook, TICKING);
});

/** The council has ticked and the event is lost: the guardian's sweep has something to seal. */
const tickLost = state((workbook) => {
  const clerk = clerkAt(workbook, TICKING);
  clerk.hold(true);
  tick(clerk, COUNCIL);
});

type Run = { readonly host: (workbook: WorkbookModel, now: number) => Host; readonly run: (host: Host) => unknown };

/** A stopped trigger is what is tried here: the edit itself stands. */
const ticking: Run = { host: clerkAt, run: (host) => host.edit('UBND huyện', 'B5', 'TRUE') };
const sweeping: Run = { host: guardianAt, run: (host) => host.tick() };
const closing: Run = { host: hostBeside, run: (host) => host.run('closeTabs', 'Cần báo cáo sớm') };
const returning: Run = { host: hostBeside, run: (host) => host.run('returnTab', COUNCIL, 'Thiếu căn cứ') };

/** Two runs at once: the one that began, and the one that comes between two of its calls. */
type Pair = { readonly from: () => WorkbookModel; readonly now: number; readonly handler: string } & Record<
  'first' | 'second',
  Run
>;

const PAIRS: Readonly<Record<string, Pair>> = {
  'a closing from the menu while the guardian seals a tick': {
    from: guarded,
    now: RETHINKING,
    handler: 'onBodyTick',
    first: ticking,
    second: closing,
  },
  'the guardian’s sweep while the menu closes': {
    from: tickLost,
    now: RETHINKING,
    handler: 'closeTabs',
    first: closing,
    second: sweeping,
  },
  'a return from the menu while the guardian’s sweep closes': {
    from: submitted,
    now: CLOSING,
    handler: 'sweep',
    first: sweeping,
    second: returning,
  },
};

type Found = { readonly points: number; readonly wrong: readonly string[] };

/** Each call until long after the flag is up; of what follows every fourth. */
const EVERY_CALL = 24;

/** The second run after each call of the first one, seeing what that has not flushed, and not. What many leave is judged once. */
const together = (
  { from, now, handler, first, second }: Pair,
  plan: (workbook: WorkbookModel) => FaultPlan,
  firstOnly = false,
): Found => {
  const wrong: string[] = [];
  const left = new Set<string>();
  let points = 0;
  for (const unflushed of ['seen', 'unseen'] as const)
    for (let call = 1; ; call += call < EVERY_CALL ? 1 : 4) {
      const workbook = from();
      let came = false;
      const act = (): void => {
        came = true;
        const other = second.host(workbook, now);
        other.inject(plan(workbook));
        second.run(other);
      };
      const host = first.host(workbook, now);
      const between: Fault = { at: call, handler, when: 'after', kind: 'do', act, unflushed };
      host.inject([between, ...plan(workbook)]);
      first.run(host);
      if (!came || (firstOnly && wrong.length > 0)) break;
      points += 1;
      const state = JSON.stringify(workbook);
      if (left.has(state)) continue;
      left.add(state);
      wrong.push(...wrongAfter(workbook, now).map((one) => `after call ${call}, ${unflushed}: ${one}`));
    }
  return { points, wrong };
};

/** A world in which nobody sees a flag. */
const noFlags = (workbook: WorkbookModel): FaultPlan => {
  const act = (): void => {
    const row = tabOf(workbook, 'snapshots').cells[2] ?? [];
    for (const at of [2, 3]) delete row[at]?.value;
  };
  return [{ at: { method: 'SpreadsheetApp.flush', occurrence: 'each' }, when: 'after', kind: 'do', act }];
};

/** Of the tab that a closing narrows first. */
const opennessOf = (workbook: WorkbookModel): string | undefined =>
  ledgerOf(workbook, TICKING).bodies[0]?.tab?.openness;

/** In the memory of either project. */
const marksIn = ({ properties, projects = [] }: WorkbookModel): string[] =>
  [properties.document, ...projects.map((project) => project.properties.script)].flatMap((texts) =>
    Object.keys(texts).filter((key) => key.startsWith('run:')),
  );

describe('the two projects at once', () => {
  it.each(Object.entries(PAIRS))(
    '%s: every invariant holds',
    (_what, pair) => {
      const { points, wrong } = together(pair, () => []);
      expect(wrong).toEqual([]);
      expect(points).toBeGreaterThan(20);
    },
    240_000,
  );

  it.each(Object.entries(PAIRS).slice(0, 2))(
    '%s, and nobody’s flag is seen: the records break',
    (_what, pair) => {
      expect(together(pair, noFlags, true).wrong).not.toEqual([]);
    },
    240_000,
  );
});

const afterwards: Pick<Act, 'afterwards'> = { afterwards: ticksAfter };

const ACTS: Readonly<Record<string, Act>> = {
  'a tick that the guardian seals': { ...afterwards, from: guarded, now: TICKING, handler: 'onBodyTick', ...ticking },
  'the guardian’s sweep that closes': { ...afterwards, from: submitted, now: CLOSING, handler: 'sweep', ...sweeping },
  'a closing from the menu': { ...afterwards, from: submitted, now: RETHINKING, ...closing },
  'a return from the menu': { ...afterwards, from: submitted, now: RETHINKING, ...returning },
};

describe('a run of either project that is stopped after any of its service calls', () => {
  it.each(Object.entries(ACTS))(
    'leaves %s done or not done, and nothing else',
    (_name, act) => {
      const { points, wrong } = stopEverywhere(act, statesByCopying(act));
      expect(wrong).toEqual([]);
      expect(points).toBeGreaterThan(20);
    },
    240_000,
  );

  it('keeps the other project out for as long as a run may last, and no longer', () => {
    const workbook = submitted();
    const owner = hostBeside(workbook, RETHINKING);
    owner.inject([
      { at: { method: 'Range.setValues', occurrence: 2 }, when: 'after', kind: 'kill', unflushed: 'kept' },
    ]);
    expect(() => closing.run(owner)).toThrow('maximum execution time');
    expect(flagsLeft(workbook)).not.toEqual([]);
    tick(clerkAt(workbook, RETHINKING + MINUTE), COUNCIL, false);
    ticksAt(workbook, RETHINKING + 6 * MINUTE);
    const unticked = (): boolean =>
      tabOf(workbook, 'journal').cells.some((row) => row.some((cell) => cell?.value === 'Rút lại'));
    expect(unticked()).toBe(false);
    expect(wrongAfter(workbook, RETHINKING + HOUR)).toEqual([]);
  });

  const stoppedClosing = (workbook: WorkbookModel, now: number): void => {
    const owner = hostBeside(workbook, now);
    owner.inject([
      {
        at: { method: 'SpreadsheetApp.flush', occurrence: 'each' },
        when: 'after',
        kind: 'kill',
        unflushed: 'kept',
        handler: 'closeTabs',
      },
    ]);
    expect(() => closing.run(owner)).toThrow('maximum execution time');
  };

  it('just before there was a guardian is found by the guardian', () => {
    const workbook = filled();
    stoppedClosing(workbook, TICKING);
    expect(opennessOf(workbook)).not.toBe('open');
    guardAt(workbook, TICKING + MINUTE);
    expect(wrongAfter(workbook, TICKING + 2 * MINUTE)).toEqual([]);
    expect([opennessOf(workbook), marksIn(workbook)]).toEqual(['open', []]);
  });

  it('under a guardian who is then given up is found by the sheet’s script', () => {
    const workbook = guarded();
    const owner = hostBeside(workbook, TICKING);
    owner.inject([
      {
        at: { method: 'Protection.setUnprotectedRanges', occurrence: 1 },
        when: 'after',
        kind: 'kill',
        unflushed: 'kept',
      },
    ]);
    expect(() => closing.run(owner)).toThrow('maximum execution time');
    settledRun(hostBeside(workbook, TICKING + 8 * MINUTE), 'unguard');
    expect(wrongAfter(workbook, TICKING + 9 * MINUTE)).toEqual([]);
    expect([opennessOf(workbook), marksIn(workbook)]).toEqual(['open', []]);
  });
});
