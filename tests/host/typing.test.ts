// What becomes of a text that is typed or set.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typed } from '../../src/host/typing.ts';
import { NOON } from './scratch-host.ts';

const general = (text: string, locale = 'vi_VN') => typed(text, { plain: false, workbook: { locale }, now: NOON });
const plain = (text: string) => typed(text, { plain: true, workbook: { locale: 'vi_VN' }, now: NOON });
const day = (year: number, month: number, date: number) => ({ value: { date: Date.UTC(year, month - 1, date) } });

describe('a text in a General cell', () => {
  it.each([
    ['5', 5],
    ['-5', -5],
    ['+84912345678', 84_912_345_678],
    ['3,5', 3.5],
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['20%', 0.2],
    ['TRUE', true],
    ['false', false],
  ])('“%s” becomes a value', (text, value) => {
    expect(general(text)).toEqual({ value });
  });

  it('reads numbers by the locale', () => {
    expect(general('1,234.5', 'en_US')).toEqual({ value: 1234.5 });
    expect(general('1.5.6')).toEqual({ value: '1.5.6' });
  });

  it('becomes a date, day first, or the year first', () => {
    expect(general('30/11/2024')).toEqual(day(2024, 11, 30));
    expect(general('1-2-24')).toEqual(day(2024, 2, 1));
    expect(general('30/11')).toEqual(day(2024, 11, 30));
    expect(general('2024-11-30')).toEqual(day(2024, 11, 30));
    expect(general('11/30/2024', 'en_US')).toEqual(day(2024, 11, 30));
    expect(general('30/11/2024 08:30')).toEqual({ value: { date: Date.UTC(2024, 10, 30, 8, 30) } });
  });

  it.each([
    '31/11/2024',
    '30/13/2024',
    '1/2/3/4',
    'Hoàn thành tốt nhiệm vụ',
    '@x',
    '＝1+1',
    '30/11/2024 25:00',
    '%',
    '-',
  ])('“%s” stays a text', (text) => {
    expect(general(text)).toEqual({ value: text });
  });
});

describe('a text in any cell', () => {
  it('that begins with = is a formula; the mark alone is none', () => {
    expect([general('=1+1'), plain('=1+1')]).toEqual([{ formula: '=1+1' }, { formula: '=1+1' }]);
    expect(general('=')).toEqual({ value: '=' });
  });

  it('that is empty empties it', () => {
    expect([general(''), plain(''), plain("'")]).toEqual([{}, {}, {}]);
  });

  it('of 50,000 characters is the longest', () => {
    expect(plain('x'.repeat(50_000)).value).toHaveLength(50_000);
    expect(() => plain('x'.repeat(50_001))).toThrow('maximum of 50000 characters');
  });

  it('is kept to the letter behind an apostrophe, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        expect([general(`'${text}`), plain(`'${text}`)]).toEqual([{ value: text }, { value: text }]);
      }),
    );
  });

  it('is kept to the letter in a plain-text cell unless a mark leads it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => !/^[='].?/.test(text)),
        (text) => {
          expect(plain(text)).toEqual({ value: text });
        },
      ),
    );
  });
});
