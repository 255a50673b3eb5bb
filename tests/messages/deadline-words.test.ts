import { expect, it } from 'vitest';
import { closeInWords, dueInWords, unstopped } from '../../src/messages/deadline-words.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

it('a due at midnight is a day, any other has its hour', () => {
  expect(dueInWords(campaign)).toBe('ngày 30/11/2024');
  expect(dueInWords({ ...campaign, due: '2024-11-29T17:00:00+07:00' })).toBe('17 giờ ngày 29/11/2024');
  expect(dueInWords({ ...campaign, due: '2024-11-29T17:00:00Z' })).toBe('ngày 30/11/2024');
});

it('the close is said with its weekday', () => {
  expect(closeInWords(campaign)).toBe('0 giờ, Chủ nhật 01/12/2024');
});

it('a person’s words lose their last stop, not the stops inside', () => {
  expect(unstopped(' Họp muộn. Xin thêm 1 ngày. ')).toBe('Họp muộn. Xin thêm 1 ngày');
  expect(unstopped('Chờ số liệu...')).toBe('Chờ số liệu');
});
