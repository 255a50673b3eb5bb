// A year of the default campaign in its records: fifty submissions of each of the sixteen bodies, each taken back but the
// last, then the close. Computed from rows that the bundle has written, beside the limits of Google's sheets.

import { beforeAll, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/host/workbook.ts';
import { at, CLOSE, fillAt, HOUR, MINUTE, sweepAt, tickAt, untickAt } from './deadline-scene.ts';
import { HTT, opened, type Scene, tab } from './scene.ts';

/** Google's limits: cells of a file, characters of a cell. */
const CELLS = 10_000_000;
const CELL_TEXT = 50_000;
const SUBMISSIONS = 50;
const T0 = at('2024-11-26T08:00:00+07:00');

const BODIES = 16;
/** One list, two, and the most: what they write stands for the others'. */
const WRITING = ['tt-hdnd', 'mttq', 'ban-dan-van'] as const;

const TABS = ['snapshots', 'journal'] as const;

/** Lengths of the cells' texts, record by record. */
const recordsOf = (sheet: SheetModel): number[][] =>
  sheet.cells
    .filter((row) => String(row[0]?.value ?? '').startsWith('row/'))
    .map((row) => row.map((cell) => String(cell?.value ?? '').length));

const rowsIn = (scene: Scene, key: string): number => recordsOf(tab(scene, key)).length;

/** As long as a careful clerk writes. */
const TEXT = 'Hoàn thành các chỉ tiêu được giao; một số việc còn chậm so với kế hoạch. '.repeat(4).trim();

let scene: Scene;
const grown: number[][] = [];

/** Handing in, taking back, handing in again, with sweeps between them; then the close, and sweeps after it. */
beforeAll(() => {
  scene = opened();
  for (const body of WRITING) fillAt(scene, body, { texts: [HTT, TEXT, TEXT] });
  for (const round of [0, 1]) {
    const before = TABS.map((key) => rowsIn(scene, key));
    const now = T0 + round * 2 * HOUR;
    for (const body of WRITING) tickAt(scene, body, now);
    sweepAt(scene, now + 10 * MINUTE);
    if (round < 1) for (const body of WRITING) untickAt(scene, body, now + HOUR);
    sweepAt(scene, now + HOUR + 10 * MINUTE);
    grown.push(TABS.map((key, index) => rowsIn(scene, key) - (before[index] ?? 0)));
  }
  const before = TABS.map((key) => rowsIn(scene, key));
  sweepAt(scene, CLOSE);
  for (const hours of [1, 2, 3]) sweepAt(scene, CLOSE + hours * HOUR);
  grown.push(TABS.map((key, index) => rowsIn(scene, key) - (before[index] ?? 0)));
}, 60_000);

describe('the records of a year', () => {
  it('grow by one row an act in each of the two tabs, and by nothing for a sweep', () => {
    const some = WRITING.length;
    expect(grown).toEqual([
      [2 * some, 2 * some],
      [some, some],
      [BODIES, BODIES],
    ]);
  });

  it('of fifty submissions of each body take less than 2 % of the cells Google allows a file', () => {
    const rows = BODIES * (SUBMISSIONS + (SUBMISSIONS - 1) + 1);
    const spare = (key: string): number => tab(scene, key).rowCount - rowsIn(scene, key);
    const cells = TABS.map((key) => (rows + spare(key)) * tab(scene, key).columnCount);
    expect(cells.reduce((sum, one) => sum + one, 0) / CELLS).toBeLessThan(0.02);
  });

  it('hold no cell longer than our own 30,000 characters, and no journal row longer than 2 % of Google’s cell', () => {
    const snapshots = recordsOf(tab(scene, 'snapshots')).flat();
    const journal = recordsOf(tab(scene, 'journal')).map((row) => row.reduce((sum, one) => sum + one, 0));
    expect(Math.max(...snapshots)).toBeLessThanOrEqual(30_000);
    expect(Math.max(...journal) / CELL_TEXT).toBeLessThan(0.02);
  });
});
