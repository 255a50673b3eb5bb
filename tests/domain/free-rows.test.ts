import { describe, expect, it } from 'vitest';
import { lastFree, missingFree, nextFree } from '../../src/domain/free-rows.ts';

const WARDS = { aspect: 'overall', group: 'ubnd-xa' } as const;
const free = (index: number): string => `free/overall/ubnd-xa/${index}`;
const OTHERS = [
  'head/columns',
  'unit/overall/x',
  'free/defence-security/ubnd-xa/9',
  'free/overall/hop-tac-xa/7',
  '',
  3,
];

describe('free rows of a table', () => {
  it('are told by their keys, whatever stands between them and in whatever order', () => {
    expect(lastFree([free(2), ...OTHERS, free(5), free(1)], WARDS)).toBe(5);
    expect(lastFree(OTHERS, WARDS)).toBe(0);
  });

  it('are numbered on from the highest, also where one is gone', () => {
    expect(nextFree([free(1), free(4), ...OTHERS], WARDS, 2)).toEqual([free(5), free(6)]);
    expect(nextFree(OTHERS, WARDS, 1)).toEqual([free(1)]);
  });
});

describe('free rows that are missing', () => {
  it('are those up to the highest that is named, gaps too', () => {
    expect(missingFree([free(1), free(2), free(3), free(5)], [free(6), ...OTHERS.slice(0, 2)])).toEqual([
      { table: WARDS, keys: [free(4), free(6)] },
    ]);
  });

  it('are told table by table, and not at all where all stand', () => {
    const [, , , coop] = OTHERS;
    expect(missingFree([], [free(1), coop]).map(({ table, keys }) => [table.group, keys.length])).toEqual([
      ['ubnd-xa', 1],
      ['hop-tac-xa', 7],
    ]);
    expect(missingFree([free(1), free(2)], [free(2)])).toEqual([]);
  });
});
