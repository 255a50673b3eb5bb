import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateSerial, formatIso, parseDate, parseInstant, wallClock } from '../../src/domain/instant.ts';

const instants = fc.integer({ min: Date.parse('0000-01-02'), max: Date.parse('9999-12-30') });

describe('parseInstant', () => {
  it.each([
    ['2024-11-30T00:00:00+07:00', '2024-11-29T17:00:00.000Z'],
    ['2024-11-30T00:00+07:00', '2024-11-29T17:00:00.000Z'],
    ['2024-11-29T17:00:00Z', '2024-11-29T17:00:00.000Z'],
    ['2024-11-29T12:30:00.5-04:30', '2024-11-29T17:00:00.500Z'],
    ['2024-02-29T23:59:59+07:00', '2024-02-29T16:59:59.000Z'],
  ])('reads %s with its own offset', (iso, utc) => {
    expect(parseInstant(iso)).toBe(Date.parse(utc));
  });

  it.each([
    '2024-11-31T00:00:00+07:00',
    '2023-02-29T00:00:00+07:00',
    '1900-02-29T00:00:00+07:00',
    '2024-13-01T00:00:00+07:00',
    '2024-00-10T00:00:00+07:00',
    '2024-11-30T24:00:00+07:00',
    '2024-11-30T23:60:00+07:00',
    '2024-11-30T23:59:60+07:00',
    '2024-11-30T00:00:00+15:00',
    '2024-11-30T00:00:00+07:60',
  ])('refuses %s, which no calendar or clock shows', (iso) => {
    expect(parseInstant(iso)).toBeNull();
  });

  it.each([
    '2024-11-30T00:00:00',
    '2024-11-30',
    '30/11/2024 00:00',
    '2024-11-30 00:00:00+07:00',
    '',
    ' ',
    '11/30/2024',
  ])('refuses “%s”: without an offset the zone would be a guess', (iso) => {
    expect(parseInstant(iso)).toBeNull();
  });

  it('gives null or a number for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = parseInstant(text);
        expect(ms === null || Number.isFinite(ms)).toBe(true);
      }),
    );
  });
});

describe('wallClock', () => {
  it('is what the calendar shows at +07:00, every day of ten thousand years', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const shifted = new Date(ms + 7 * 3_600_000);
        expect(wallClock(ms)).toEqual({
          year: shifted.getUTCFullYear(),
          month: shifted.getUTCMonth() + 1,
          day: shifted.getUTCDate(),
          hour: shifted.getUTCHours(),
          minute: shifted.getUTCMinutes(),
          second: shifted.getUTCSeconds(),
          weekday: shifted.getUTCDay(),
        });
      }),
    );
  });

  it('puts the last moment before the due on 29 November, a Friday', () => {
    const due = parseInstant('2024-11-30T00:00:00+07:00') ?? 0;
    expect(wallClock(due - 1)).toMatchObject({ day: 29, month: 11, hour: 23, minute: 59, second: 59, weekday: 5 });
    expect(wallClock(due)).toMatchObject({ day: 30, month: 11, hour: 0, minute: 0, second: 0, weekday: 6 });
  });
});

describe('formatIso', () => {
  it('is read back to the same instant', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        expect(parseInstant(formatIso(ms))).toBe(ms);
      }),
    );
  });

  it('prints +07:00 whatever offset was read', () => {
    expect(formatIso(parseInstant('2024-11-29T17:00:00Z') ?? 0)).toBe('2024-11-30T00:00:00+07:00');
    expect(formatIso(parseInstant('2024-11-29T17:00:00.250Z') ?? 0)).toBe('2024-11-30T00:00:00.250+07:00');
  });
});

describe('parseDate', () => {
  it('is the first moment of that day in Vietnam', () => {
    expect(parseDate('2024-11-18')).toBe(parseInstant('2024-11-18T00:00:00+07:00'));
  });

  it.each(['2024-11-31', '2024-2-1', '18/11/2024', '2024-11-18T00:00', ''])('refuses “%s”', (date) => {
    expect(parseDate(date)).toBeNull();
  });
});

describe('dateSerial', () => {
  it('counts days as a spreadsheet file does, by the clock in Vietnam', () => {
    expect(dateSerial(Date.parse('2024-11-28T00:00:00+07:00'))).toBe(45624);
    expect(dateSerial(Date.parse('2024-11-28T18:00:00+07:00'))).toBe(45624.75);
  });
});
