import { describe, expect, it } from 'vitest';
import { faultsOf, untilOf } from '../../src/sidebar/office-form.ts';

const FILLED = { date: '02/12/2024', time: '17:00', reason: 'Chờ kết quả của Hội cấp trên' };
const NONE = { date: '', time: '', reason: '' };

describe('a form of the secretariat', () => {
  it('filled in as it asks has no fault', () => {
    expect(faultsOf('extend', FILLED)).toEqual(NONE);
  });

  it.each([
    ['date', '2 tháng 12', 'Ghi ngày như 02/12/2024.'],
    ['date', '', 'Ghi ngày như 02/12/2024.'],
    ['time', '25:00', 'Ghi giờ như 17:00.'],
    ['reason', '  ', 'Chưa ghi lý do.'],
  ])('%s “%s” is told beside the line', (line, value, fault) => {
    expect(faultsOf('extend', { ...FILLED, [line]: value })).toEqual({ ...NONE, [line]: fault });
  });

  it('only the lines of the act are looked at', () => {
    expect(faultsOf('return', { ...NONE, reason: 'Thiếu phụ lục' })).toEqual(NONE);
    expect(faultsOf('revoke', NONE)).toEqual(NONE);
    expect(faultsOf('close-all', NONE)).toEqual(NONE);
    expect(faultsOf('accept', NONE).reason).toBe('Chưa ghi lý do.');
  });
});

describe('the time of an extension', () => {
  it.each([
    ['02/12/2024', '17:00', '02/12/2024 17:00'],
    ['2/12/2024', '9:05', '02/12/2024 09:05'],
    [' 2-12-2024 ', '17h00', '02/12/2024 17:00'],
    ['02.12.2024', '0g30', '02/12/2024 00:30'],
  ])('%s and %s are sent as %s', (date, time, until) => {
    expect(untilOf('extend', { ...FILLED, date, time })).toBe(until);
  });

  it('is empty where none is asked for', () => {
    expect(untilOf('return', FILLED)).toBe('');
  });
});
