import { describe, expect, it } from 'vitest';
import { isoOfParts, isoOfTyped, partsOf } from '../../src/domain/typed-instant.ts';

describe('an instant as it is typed', () => {
  it.each([
    ['02/12/2024 17:00', '2024-12-02T17:00:00+07:00'],
    [' 2/12/2024  7g05 ', '2024-12-02T07:05:00+07:00'],
    ['02/12/2024 17h30', '2024-12-02T17:30:00+07:00'],
    ['2024-12-02T17:00:00+07:00', '2024-12-02T17:00:00+07:00'],
  ])('%s is %s', (typed, iso) => {
    expect(isoOfTyped(typed)).toBe(iso);
  });

  it.each(['', 'mai', '02/12/2024', '17:00', '2024-12-02 17:00', '02/12/24 17:00'])('“%s” is none', (typed) => {
    expect(isoOfTyped(typed)).toBe('');
  });
});

describe('a date and a time typed apart', () => {
  it.each([
    ['30/11/2025', '17:00', '2025-11-30T17:00:00+07:00'],
    ['1-12-2025', '0h', '2025-12-01T00:00:00+07:00'],
    [' 1.12.2025 ', '7g05', '2025-12-01T07:05:00+07:00'],
    ['01/12/2025', '17 giờ 30', '2025-12-01T17:30:00+07:00'],
    ['01/12/2025', '17', '2025-12-01T17:00:00+07:00'],
  ])('%s, %s is %s', (date, time, iso) => {
    expect(isoOfParts(date, time)).toEqual({ iso });
  });

  it.each([
    ['31/11/2025', '17:00', 'date'],
    ['29/02/2025', '17:00', 'date'],
    ['', '', 'date'],
    ['30/11/25', '17:00', 'date'],
    ['30/11/2025', '', 'time'],
    ['30/11/2025', '24:00', 'time'],
    ['30/11/2025', '17:60', 'time'],
    ['30/11/2025', 'trưa', 'time'],
  ])('“%s”, “%s”: the %s is wrong', (date, time, wrong) => {
    expect(isoOfParts(date, time)).toEqual({ wrong });
  });

  it('is proposed as it would be typed', () => {
    expect(partsOf(Date.parse('2025-12-01T00:05:00+07:00'))).toEqual({ date: '01/12/2025', time: '00:05' });
  });
});
