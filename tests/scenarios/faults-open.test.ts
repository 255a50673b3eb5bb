// An opening that Google stops after any of its service calls: called again it goes on, and comes to the same workbook,
// cell by cell and protection by protection.

import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { hostAt, OPENING, SMALL } from './faults-scene.ts';
import { type Act, statesByCopying } from './faults-stop.ts';
import { violations } from './invariants.ts';
import { difference, likeness } from './likeness.ts';
import { emptyWorkbook } from './scene.ts';

const LATER = OPENING + 5 * 60_000;

const blank = emptyWorkbook();

const openAt = (workbook: WorkbookModel, now: number): WorkbookModel => {
  hostAt(workbook, now).run('openCampaign', SMALL, true);
  return workbook;
};

describe('an opening that is stopped', () => {
  it('after any of its calls comes to the same workbook when it is called again', () => {
    const whole = openAt(structuredClone(blank), LATER);
    expect(violations(whole, LATER)).toEqual([]);
    const act: Act = {
      from: () => structuredClone(blank),
      now: OPENING,
      host: hostAt,
      run: (host) => host.run('openCampaign', SMALL, true),
    };
    const wanted = likeness(whole);
    const { points, states } = statesByCopying(act);
    const wrong = states.flatMap(({ name, workbook }) =>
      [difference(likeness(openAt(workbook, LATER)), wanted)].flatMap((found) =>
        found === null ? [] : [`${name}: ${found}`],
      ),
    );
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(300);
  }, 60_000);
});
