// The flag that one project raises for the other, as the text of a cell.

import { describe, expect, it } from 'vitest';
import { FLAG_LASTS_MS, flagText, isRaised, parseFlag } from '../../src/domain/flag.ts';

const NOW = Date.parse('2024-11-28T10:00:00+07:00');

describe('a flag', () => {
  it.each([
    { at: NOW, marks: [] },
    { at: NOW, marks: ['run:close:1', 'run:restore:2'] },
    { at: 0, marks: ['run:close:1'] },
    { at: 0, marks: [] },
  ])('comes back from its cell as it was: %j', (flag) => {
    expect(parseFlag(flagText(flag))).toEqual(flag);
  });

  it.each(['', 'ghi tay', '=A1', true, null, 12.5, '-5'])('in a cell that says %j is none', (cell) => {
    expect(parseFlag(cell)).toEqual({ at: 0, marks: [] });
  });

  it('that is lowered leaves the cell empty', () => {
    expect(flagText({ at: 0, marks: [] })).toBe('');
  });

  it('is up for as long as Google lets a run go on, and a minute', () => {
    const flag = { at: NOW, marks: [] };
    expect([isRaised(flag, NOW), isRaised(flag, NOW + FLAG_LASTS_MS - 1), isRaised(flag, NOW + FLAG_LASTS_MS)]).toEqual(
      [true, true, false],
    );
    expect(FLAG_LASTS_MS).toBeGreaterThan(6 * 60_000);
  });

  it('of a clock that goes ahead is up', () => {
    expect(isRaised({ at: NOW + 5_000, marks: [] }, NOW)).toBe(true);
  });
});
