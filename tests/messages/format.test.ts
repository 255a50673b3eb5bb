import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCode,
  count2,
  dateInDocument,
  decimal,
  fraction,
  instantInterface,
  instantInWords,
  instantShort,
  listInWords,
  percent,
  percentsSum,
  plain,
  wholePercents,
} from '../../src/messages/format.ts';

const at = (iso: string): number => Date.parse(iso);

const parts = fc
  .integer({ min: 0, max: 400 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

describe('counts', () => {
  it.each([
    [0, '0'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [999, '999'],
    [1250, '1.250'],
    [1234567, '1.234.567'],
  ])('%i stands in running text as %s', (n, words) => expect(count2(n)).toBe(words));

  it('are plain in tables', () => expect([0, 3, 1250].map(plain)).toEqual(['0', '3', '1250']));

  it('make fractions whose numerator 0 stays 0', () =>
    expect([fraction(13, 16), fraction(9, 15), fraction(0, 15), fraction(5, 5)]).toEqual([
      '13/16',
      '09/15',
      '0/15',
      '05/05',
    ]));

  it('that are worked out keep every decimal, with a comma', () =>
    expect([2.4, 13.2, 3, 0.875].map(decimal)).toEqual(['2,4', '13,2', '3', '0,875']));
});

describe('percent', () => {
  it.each([
    [13, 16, '81,25%'],
    [1, 15, '6,67%'],
    [4, 5, '80%'],
    [0, 15, '0%'],
    [15, 15, '100%'],
    [1, 8, '12,5%'],
    [3, 0, ''],
    [9999, 10000, '99,99%'],
    [999999, 1000000, '99,99%'],
    [1, 1000000, '0,01%'],
    [1, 800, '0,13%'],
  ])('of %i in %i is "%s"', (part, whole, words) => expect(percent(part, whole)).toBe(words));

  it('says 0% and 100% only of nothing and of all', () => {
    fc.assert(
      fc.property(parts, ([part, whole]) => {
        fc.pre(whole > 0);
        expect(percent(part, whole) === '0%').toBe(part === 0);
        expect(percent(part, whole) === '100%').toBe(part === whole);
        expect(percent(part, whole)).toMatch(/^\d{1,3}(,\d?[1-9])?%$/);
      }),
    );
  });

  it('tells a row that makes 100 from one that needs the note on rounding', () => {
    expect(percentsSum([1, 3], 4)).toBe(true);
    expect(percentsSum([3, 9, 2], 14)).toBe(false);
    expect(percentsSum([], 0)).toBe(true);
  });
});

describe('whole percents', () => {
  it('give the missing points to the largest remainders, the earlier first', () => {
    expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholePercents([13, 2, 1])).toEqual([81, 13, 6]);
    expect(wholePercents([0, 0])).toEqual([0, 0]);
  });

  it('always sum to 100, and none is more than one point from the true share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), (counts) => {
        const total = counts.reduce((sum, n) => sum + n, 0);
        fc.pre(total > 0);
        const shares = wholePercents(counts);
        expect(shares.reduce((sum, n) => sum + n, 0)).toBe(100);
        for (const [index, n] of counts.entries())
          expect(Math.abs((shares[index] ?? -9) - (100 * n) / total)).toBeLessThan(1);
      }),
    );
  });
});

describe('dates and instants', () => {
  it.each([
    ['2024-11-18', '18/11/2024'],
    ['2023-10-04', '04/10/2023'],
    ['2018-04-03', '03/4/2018'],
    ['2025-01-05', '05/01/2025'],
    ['2024-02-29', '29/02/2024'],
    ['chưa rõ', 'chưa rõ'],
  ])('the date %s is written %s', (date, words) => expect(dateInDocument(date)).toBe(words));

  it('a date is that of the clock in Vietnam', () => {
    expect(dateInDocument(at('2024-11-30T17:00:00Z'))).toBe('01/12/2024');
    expect(dateInDocument(at('2024-11-30T16:59:59Z'))).toBe('30/11/2024');
  });

  it.each([
    ['2024-11-30T08:15:00+07:00', '08 giờ 15 phút ngày 30/11/2024'],
    ['2024-12-02T17:00:00+07:00', '17 giờ ngày 02/12/2024'],
    ['2024-12-01T00:00:00+07:00', '0 giờ ngày 01/12/2024'],
    ['2018-04-03T09:05:00+07:00', '09 giờ 05 phút ngày 03/4/2018'],
  ])('the instant %s in a document is %s', (iso, words) => expect(instantInWords(at(iso))).toBe(words));

  it.each([
    ['2024-11-28T16:42:00+07:00', '16 giờ 42, thứ Năm 28/11/2024', '28/11/2024 16:42'],
    ['2024-12-01T00:00:00+07:00', '0 giờ, Chủ nhật 01/12/2024', '01/12/2024 00:00'],
    ['2024-03-05T08:05:00+07:00', '08 giờ 05, thứ Ba 05/03/2024', '05/03/2024 08:05'],
  ])('the instant %s on the screen is %s', (iso, words, short) => {
    expect(instantInterface(at(iso))).toBe(words);
    expect(instantShort(at(iso))).toBe(short);
  });
});

describe('lists', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A và B'],
    [['A', 'B', 'C'], 'A, B và C'],
    [['Phòng, ban', 'UBND'], 'Phòng, ban; UBND'],
  ])('%j reads "%s"', (items, words) => expect(listInWords(items)).toBe(words));
});

it('a check code is the first eight hex digits of the hash, capitals, in two groups', () =>
  expect(checkCode('7f3a91c2d4'.padEnd(64, '0'))).toBe('7F3A-91C2'));
