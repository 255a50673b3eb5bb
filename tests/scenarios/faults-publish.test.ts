// Runs that publish, mend or open, stopped after any of their service calls: what was published before stands until the
// new result does, and the next run makes good what was left.

import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import {
  BOARD,
  COUNCIL,
  filled,
  hostAt,
  RETHINKING,
  settled,
  submitted,
  sweepAt,
  sweepsAfter,
  TICKING,
} from './faults-scene.ts';
import { type Act, statesByCopying, stopEverywhere } from './faults-stop.ts';
import { contentOf } from './scene.ts';

const MINUTE = 60_000;

/** The sweep comes before the owner does it again, and after. */
const byOwner = (name: string): Pick<Act, 'host' | 'run' | 'afterwards'> => ({
  host: (workbook, now) => hostAt(workbook, now),
  run: (host) => host.run(name),
  afterwards: (workbook, now) => {
    sweepAt(workbook, now + 10 * MINUTE);
    const host = hostAt(workbook, now + 15 * MINUTE);
    settled(host, host.run(name));
    sweepAt(workbook, now + 20 * MINUTE);
  },
});

const shown = (workbook: WorkbookModel, key: string): string => JSON.stringify(contentOf(tabOf(workbook, key)));

/** Published in the days of filling in; since then the council has handed in. */
const publishedBefore = (): WorkbookModel => {
  const workbook = submitted();
  const early = filled();
  hostAt(early, TICKING).run('consolidate');
  for (const key of ['consolidation', 'progress']) tabOf(workbook, key).cells = tabOf(early, key).cells;
  return workbook;
};

/** The new result, the old one, and nothing of both in one tab. */
const wholeTabs = (): NonNullable<Act['atOnce']> => {
  const [before, afterwards] = [publishedBefore(), publishedBefore()];
  hostAt(afterwards, RETHINKING).run('consolidate');
  return (workbook) =>
    ['consolidation', 'progress']
      .filter((key) => ![before, afterwards].some((one) => shown(one, key) === shown(workbook, key)))
      .map((key) => `I10 ${key} is neither the last result nor the new one`);
};

describe('a consolidation that is stopped', () => {
  it('after any of its calls leaves each tab as it was or as it is to be; the next one is whole', () => {
    const act: Act = { from: publishedBefore, now: RETHINKING, ...byOwner('consolidate'), atOnce: wholeTabs() };
    const { points, wrong } = stopEverywhere({ ...act, trace: ['Tổng hợp'] });
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(20);
  });

  it('is found by the sweep, noted once, and its mark is taken away', () => {
    const workbook = publishedBefore();
    const host = hostAt(workbook, RETHINKING);
    host.inject([
      { at: { method: 'Range.setValues', occurrence: 1 }, when: 'before', kind: 'kill', unflushed: 'lost' },
    ]);
    expect(() => host.run('consolidate')).toThrow('Exceeded maximum execution time');
    hostAt(workbook, RETHINKING + MINUTE).run('consolidate');
    sweepsAfter(workbook, RETHINKING);
    const notes = contentOf(tabOf(workbook, 'journal')).map((row) => row.join(' '));
    expect(notes.filter((row) => row.includes('Phát hiện lần chạy chưa xong'))).toHaveLength(1);
    expect(notes.filter((row) => row.includes('Tổng hợp lúc 08/11/2025 09:00 không có kết quả'))).toHaveLength(1);
    expect(Object.keys(workbook.properties.document).filter((key) => key.startsWith('run:'))).toEqual([]);
  });
});

/** The council's tab is gone, the board's is open to everybody, nothing is armed. */
const damaged = (): WorkbookModel => {
  const workbook = submitted();
  workbook.sheets = workbook.sheets.filter((sheet) => sheet !== tabOf(workbook, `body:${COUNCIL}`));
  tabOf(workbook, `body:${BOARD}`).protections = [];
  workbook.triggers = [];
  return workbook;
};

describe('a repair that is stopped', () => {
  it('after any of its calls is made good by the next one', () => {
    const act: Act = { from: damaged, now: RETHINKING, ...byOwner('repair'), trace: ['Sửa chữa'] };
    const { points, wrong } = stopEverywhere(act, statesByCopying(act));
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(200);
  }, 60_000);
});
