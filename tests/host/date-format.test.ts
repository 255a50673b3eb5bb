// Dates by Java patterns.

import { describe, expect, it } from 'vitest';
import { formatWall } from '../../src/host/date-format.ts';

const CLOCK = { wall: Date.UTC(2024, 10, 30, 13, 5, 9, 7), offset: 7 * 3_600_000, zone: 'Asia/Ho_Chi_Minh' };

describe('a date pattern', () => {
  it.each([
    ['dd/MM/yyyy', '30/11/2024'],
    ['d/M/yy', '30/11/24'],
    ['HH:mm:ss.SSS', '13:05:09.007'],
    ['h:mm a', '1:05 PM'],
    ["yyyy-MM-dd'T'HH:mmXXX", '2024-11-30T13:05+07:00'],
    ['Z X z', '+0700 +07 Asia/Ho_Chi_Minh'],
    ['EEE, MMMM u', 'Sat, November 6'],
    ["H 'giờ' ''mm''", "13 giờ '05'"],
    ['', ''],
  ])('%s gives %s', (pattern, text) => {
    expect(formatWall(CLOCK, pattern)).toBe(text);
  });

  it('with a letter nobody knows is refused', () => {
    expect(() => formatWall(CLOCK, 'yyyy-ww')).toThrow('date pattern letter "w"');
  });

  it('prints offsets west of Greenwich and none', () => {
    const at = (hours: number) => formatWall({ ...CLOCK, offset: hours * 3_600_000 }, 'Z XXX');
    expect([at(-9.5), at(0)]).toEqual(['-0930 -09:30', '+0000 Z']);
  });
});
