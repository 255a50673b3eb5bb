import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfficeAct } from '../../src/domain/sidebar.ts';
import { OFFICE_BUTTONS, OFFICE_LINKS, OFFICE_QUESTIONS, timeLeft } from '../../src/messages/sidebar-labels.ts';

const MINUTE = 60_000;

describe('the time that is left', () => {
  it.each([
    [4 * 1440 + 13 * 60 + 5, '4 ngày 13 giờ'],
    [1440, '1 ngày'],
    [9 * 60 + 32, '9 giờ 32 phút'],
    [60, '1 giờ'],
    [5, '5 phút'],
    [0.5, 'chưa đến 1 phút'],
  ])('%s minutes: %s', (minutes, words) => {
    expect(timeLeft(minutes * MINUTE)).toBe(words);
  });

  it('is never said to be longer than it is', () => {
    const lengths = { ngày: 1440, giờ: 60, phút: 1 };
    fc.assert(
      fc.property(fc.integer({ min: MINUTE, max: 90 * 1440 * MINUTE }), (ms) => {
        const said = [...timeLeft(ms).matchAll(/(\d+) (ngày|giờ|phút)/g)];
        const minutes = said.reduce((sum, [, n, unit]) => sum + Number(n) * lengths[unit as keyof typeof lengths], 0);
        expect(minutes).toBeLessThanOrEqual(ms / MINUTE);
      }),
    );
  });
});

describe('the secretariat’s acts', () => {
  const acts = Object.keys(OFFICE_QUESTIONS) as OfficeAct[];

  it('a button repeats the verb of its question', () => {
    for (const act of acts) expect(OFFICE_QUESTIONS[act]('Thành đoàn', 1).title).toContain(OFFICE_BUTTONS[act]);
  });

  it('a link ends in three dots where a question comes first', () => {
    for (const act of acts) expect(OFFICE_LINKS[act].endsWith('…')).toBe(act !== 'letter');
  });

  it('late content is told with the number of its cells', () => {
    expect(OFFICE_QUESTIONS.accept('Thành đoàn', 3).text).toContain('Tính 3 ô đã sửa sau khi khóa của Thành đoàn');
    expect(OFFICE_QUESTIONS.accept('Thành đoàn', 0).text).toContain('Tính nội dung đã sửa');
  });
});
