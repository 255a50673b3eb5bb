// Edits after the close carry "sau hạn" in their row, from the edit on, whatever is edited later.

import { describe, expect, it } from 'vitest';
import { NO_ROWS, withLate } from '../../src/addon/late-marks.ts';
import { marks } from '../../src/addon/marks.ts';
import { bodyPlaces } from '../../src/addon/tabs/body-places.ts';
import { tabContext } from '../../src/domain/applied.ts';
import { CAMPAIGN, checkGrid, gridOf } from '../domain/sample.ts';

const CLOSE = Date.parse(CAMPAIGN.close);
const ROW = 'unit/overall/noi-vu';
const MINUTE = 60_000;

const grid = gridOf('ubnd', {});
const keys = grid.values.map(([key = '']) => key);
const places = bodyPlaces(grid.values);
const made = marks({
  context: tabContext(CAMPAIGN, 'hash', 'ubnd'),
  keys,
  checked: checkGrid('ubnd', grid),
  now: CLOSE,
});
const row = keys.indexOf(ROW) + 1;
const at = (key: string): number => keys.indexOf(key) - places.head;

const edited = (now: number, rows: { top: number; bottom: number }, values = grid.values) =>
  withLate(made, CAMPAIGN, { values, places, rows, now });

/** The tab as it stands once these checks have been written to it. */
const showing = (checks: readonly string[]) =>
  grid.values.map((cells, index) =>
    cells.map((value, column) =>
      column === places.columns.check - 1 && index >= places.head ? (checks[index - places.head] ?? '') : value,
    ),
  );

describe('a row edited', () => {
  it('before the close bears no mark', () => {
    expect(edited(CLOSE - 1, { top: row, bottom: row })).toBe(made);
  });

  it('from the close on is marked with its time, below what is wrong with it, and the line says so', () => {
    const { checks, status } = edited(CLOSE, { top: row, bottom: row });
    expect(checks[at(ROW)]).toMatch(/^chưa xếp loại\nLưu ý: sửa lúc 0 giờ, .*, sau hạn\.$/);
    expect(checks.filter((text) => text.includes('sau hạn'))).toHaveLength(1);
    expect(status[1]).toMatch(/Nội dung sửa từ 0 giờ, .* ghi “sau hạn”\.$/);
  });

  it('keeps its mark when another is edited or all is checked, and takes the time of its own last edit', () => {
    const first = edited(CLOSE, { top: row, bottom: row });
    const kept = edited(CLOSE + 5 * MINUTE, NO_ROWS, showing(first.checks));
    expect(kept.checks).toEqual(first.checks);
    const again = edited(CLOSE + 9 * MINUTE, { top: row, bottom: row }, showing(first.checks));
    expect(again.checks[at(ROW)]).toMatch(/^chưa xếp loại\nLưu ý: sửa lúc 0 giờ 09, .*, sau hạn\.$/);
  });

  it('by a paste over everything marks the rows of units and free rows alone', () => {
    const { checks } = edited(CLOSE, { top: 1, bottom: Number.POSITIVE_INFINITY });
    const marked = keys.slice(places.head).filter((_key, index) => checks[index]?.includes('sau hạn'));
    expect(marked.length).toBeGreaterThan(1);
    expect(marked.every((key) => /^(unit|free)\//.test(String(key)))).toBe(true);
  });

  it('above the tables is no entry', () => {
    expect(edited(CLOSE, { top: 1, bottom: places.head })).toBe(made);
  });
});
