// What cells show.

import { describe, expect, it } from 'vitest';
import { displayed } from '../../src/host/display.ts';
import type { StoredValue } from '../../src/host/workbook.ts';

const shown = (value: StoredValue, numberFormat?: string, locale = 'vi_VN'): string =>
  displayed({ value, ...(numberFormat === undefined ? {} : { style: { numberFormat } }) }, { locale });

describe('a cell shows', () => {
  it('nothing when it is empty', () => {
    expect(displayed(undefined, { locale: 'vi_VN' })).toBe('');
  });

  it('TRUE and FALSE for booleans, texts as they are', () => {
    expect([shown(true), shown(false), shown('=x')]).toEqual(['TRUE', 'FALSE', '=x']);
  });

  it.each([
    [3.5, undefined, '3,5'],
    [0.2, '0%', '20%'],
    [0.125, '0.0%', '12,5%'],
    [1_234_567.5, '#,##0.00', '1.234.567,50'],
    [-7, '0', '-7'],
  ])('%d in the format %s as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it('numbers by the locale', () => {
    expect(shown(1234.5, '#,##0.0', 'en_US')).toBe('1,234.5');
  });

  it('dates by their format, minutes apart from months', () => {
    const date = { date: Date.UTC(2024, 10, 30, 8, 5) };
    expect(shown(date)).toBe('30/11/2024 08:05:00');
    expect(shown({ date: Date.UTC(2024, 10, 30) })).toBe('30/11/2024');
    expect(shown(date, 'dd/mm/yyyy hh:mm')).toBe('30/11/2024 08:05');
    expect(shown(date, 'm-yyyy')).toBe('11-2024');
  });

  it('no number in a format it does not know', () => {
    expect(() => shown(1, '0.00E+00')).toThrow('not emulated: number format "0.00E+00"');
  });
});
