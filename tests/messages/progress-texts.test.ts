import { describe, expect, it } from 'vitest';
import { progressHead, systemLine } from '../../src/messages/progress-texts.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const CLOSE = Date.parse(campaign.close);
const HOUR = 3_600_000;

describe('the head of “Tiến độ”', () => {
  it.each([
    [62 * HOUR, ' (còn 2 ngày 14 giờ).'],
    [24 * HOUR, ' (còn 1 ngày).'],
    [3 * HOUR + 300_000, ' (còn 3 giờ 5 phút).'],
    [60_000, ' (còn 1 phút).'],
  ])('%i ms before the close says how long is left', (left, words) => {
    expect(progressHead(campaign, CLOSE - left).endsWith(words)).toBe(true);
  });

  it('says nothing of time left once the tabs are closed', () => {
    expect(progressHead(campaign, CLOSE)).not.toContain('còn');
  });
});

describe('the system’s line', () => {
  const at = Date.parse('2024-11-28T10:00:00+07:00');

  it('says what was never done', () => {
    expect(systemLine({ heartbeat: null, audit: null, minutes: 0 })).toEqual(['Hệ thống: chưa kiểm tra', '']);
  });

  it('counts what needs a look and says where', () => {
    const [left, right] = systemLine({ heartbeat: at, audit: { at, count: 3 }, minutes: 45 });
    expect(left).toBe('Hệ thống: 3 việc cần xem');
    expect(right).toMatch(/Xem “Xếp loại → Thiết lập → Kiểm tra hệ thống”\.$/);
  });

  it('says how long the sweeps have run today from over 45 minutes on', () => {
    const [, right] = systemLine({ heartbeat: at, audit: { at, count: 0 }, minutes: 46 });
    expect(right).toMatch(/Hôm nay đã chạy 46 phút trong 90 phút Google cho phép\.$/);
  });
});
