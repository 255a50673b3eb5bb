// "Tiếp tục đợt tại đây" that Google stops after any of its service calls: told again it goes on, and comes to the same
// workbook. Until the record names this file nothing is armed in it.

import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { appliedOf, ledgerOf } from './faults-ledger.ts';
import { AFTERWARDS, extended, hostAt } from './faults-scene.ts';
import { statesByCopying } from './faults-stop.ts';
import { toGoogle } from './google-file.ts';
import { violations } from './invariants.ts';
import { difference, likeness } from './likeness.ts';

const LATER = AFTERWARDS + 5 * 60_000;

const goesOn = (workbook: WorkbookModel, now: number): WorkbookModel => {
  hostAt(workbook, now).run('continueHere', true);
  return workbook;
};

const isHome = (workbook: WorkbookModel): boolean => appliedOf(workbook)?.spreadsheet === workbook.id;

const MOVE = 'Chuyển bảng tính';

const movesIn = (workbook: WorkbookModel): number =>
  ledgerOf(workbook, LATER).journal.filter(({ act }) => act === MOVE).length;

describe('a campaign that moves, and is stopped', () => {
  it('after any of its calls comes to the same workbook when it is told again', async () => {
    const moved = await toGoogle(extended(), 'word');
    const from = (): WorkbookModel => structuredClone(moved);
    const run = (host: ReturnType<typeof hostAt>) => host.run('continueHere', true);
    const { points, states } = statesByCopying({ from, now: AFTERWARDS, host: hostAt, run });
    const early = states.filter(({ workbook }) => !isHome(workbook));
    expect(early.filter(({ workbook }) => workbook.triggers.length > 0).map(({ name }) => name)).toEqual([]);
    const whole = likeness(goesOn(from(), AFTERWARDS));
    const wrong = early.flatMap(({ name, workbook }) => {
      const again = goesOn(workbook, LATER);
      const found = movesIn(again) === 1 ? difference(likeness(again), whole) : 'not one row of the move';
      return found === null ? [] : [`${name}: ${found}`];
    });
    expect(wrong).toEqual([]);
    const late = states.filter(({ workbook }) => isHome(workbook)).map(({ workbook }) => goesOn(workbook, LATER));
    expect(late.flatMap((workbook) => [movesIn(workbook) - 1, ...violations(workbook, LATER)]).filter(Boolean)).toEqual(
      [],
    );
    expect([points > 200, early.length > 50]).toEqual([true, true]);
    expect(violations(goesOn(from(), AFTERWARDS), LATER)).toEqual([]);
  }, 120_000);
});
