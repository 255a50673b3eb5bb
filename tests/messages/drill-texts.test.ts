// The drill's words: short enough for one page, whatever has gone wrong.

import { describe, expect, it } from 'vitest';
import { drillCampaign } from '../../src/domain/drill.ts';
import {
  DRILL,
  DRILL_FOUND,
  DRILL_MARK,
  DRILL_WRONG,
  drillMarked,
  drillTitled,
} from '../../src/messages/drill-texts.ts';
import { CAMPAIGN } from '../domain/sample.ts';

const DRILLED = drillCampaign(CAMPAIGN, 0);

describe('the mark', () => {
  it('stands before heads and titles of a drill, and nowhere else', () => {
    expect(drillMarked(DRILLED, 'Tiến độ')).toBe('DIỄN TẬP – số liệu không có giá trị. Tiến độ');
    expect(drillTitled(DRILLED, 'Báo cáo')).toBe('DIỄN TẬP – Báo cáo');
    expect([drillMarked(CAMPAIGN, 'Tiến độ'), drillTitled(CAMPAIGN, 'Báo cáo')]).toEqual(['Tiến độ', 'Báo cáo']);
    expect(DRILL_MARK).toBe('DIỄN TẬP – số liệu không có giá trị');
  });
});

describe('what was found wrong', () => {
  it('is told three at most, the rest counted, and ends with one stop', () => {
    expect(DRILL_FOUND.wrong(['một.', 'hai'])).toBe('Chưa đúng: một; hai.');
    expect(DRILL_FOUND.wrong(['1', '2', '3', '4', '5'])).toBe('Chưa đúng: 1; 2; 3 và 2 chỗ khác.');
    expect(DRILL_FOUND.stopped('Hết giờ.')).toBe('Dừng giữa chừng: Hết giờ.');
  });

  it('names a figure with what it must be and what it is', () => {
    expect(DRILL_WRONG.figure('Thành đoàn', 'rated', ['3', ''])).toBe('Thành đoàn, rated: cần 3, có trống');
  });
});

it('the end says where to look', () => {
  expect(DRILL.done(12, 12)).toBe('Diễn tập xong: đạt 12/12. Kết quả ở trang “Kết quả diễn tập”.');
  expect(DRILL.done(11, 12)).toContain('Chỗ chưa đạt ghi ở trang');
});
