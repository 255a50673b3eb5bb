import { describe, expect, it } from 'vitest';
import type { BoardRow } from '../../src/domain/sidebar.ts';
import { countOf, FILTER_IDS } from '../../src/sidebar/board-filter.ts';

const row = (kind: BoardRow['class'], errors: number): BoardRow => ({
  body: `${kind}${errors}`,
  name: 'Thành đoàn',
  state: 'Đúng hạn',
  class: kind,
  done: 1,
  total: 2,
  errors,
});

describe('the filters of the board', () => {
  it('count what they show: all, not handed in, late, with errors', () => {
    const rows = [row('on-time', 0), row('late', 0), row('missing', 0), row('missing', 3), row('late', 1)];
    expect(FILTER_IDS.map((filter) => countOf(rows, filter))).toEqual([5, 2, 2, 2]);
  });
});
