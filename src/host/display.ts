// What a cell shows: its value through the number format and the workbook's locale.

import { formatWall } from './date-format.ts';
import type { CellModel, StoredValue, WorkbookModel } from './workbook.ts';

type Marks = { readonly decimal: string; readonly group: string };

/** Decimal and grouping marks of the locales in which a point does not part the decimals. */
export const marksOf = (locale: string): Marks =>
  locale.startsWith('en') ? { decimal: '.', group: ',' } : { decimal: ',', group: '.' };

const NUMBER_PATTERN = /^(#,##)?0(?:\.(0+))?(%)?$/;

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

const formattedNumber = (value: number, format: string, marks: Marks): string => {
  const match = NUMBER_PATTERN.exec(format);
  if (match === null) throw new Error(`not emulated: number format "${format}"`);
  const [, group, decimals = '', percent = ''] = match;
  const [whole = '', rest] = Math.abs(percent === '' ? value : value * 100)
    .toFixed(decimals.length)
    .split('.');
  const shown = group === undefined ? whole : grouped(whole, marks.group);
  return `${value < 0 ? '-' : ''}${shown}${rest === undefined ? '' : marks.decimal + rest}${percent}`;
};

/** Google's letters for minutes are Java's for months: after an hour or before seconds, m means minutes. */
const javaPattern = (format: string): string =>
  format
    .replace(/(h+\W?)m+/gi, (part) => part.replace(/m/g, '\u0001'))
    .replace(/m+(\W?s+)/g, (part) => part.replace(/m/g, '\u0001'))
    .replace(/m/g, 'M')
    .replaceAll('\u0001', 'm')
    .replace(/h/g, 'H');

const shownDate = (wall: number, format: string): string => {
  const timed = wall % 86_400_000 !== 0;
  const pattern =
    /[ymd]/i.test(format) && format !== 'General' ? javaPattern(format) : `dd/MM/yyyy${timed ? ' HH:mm:ss' : ''}`;
  return formatWall({ wall, offset: 0, zone: '' }, pattern);
};

const shownNumber = (value: number, format: string, locale: string): string =>
  format === 'General' || format === '@'
    ? String(value).replace('.', marksOf(locale).decimal)
    : formattedNumber(value, format, marksOf(locale));

const shownValue = (value: StoredValue, format: string, locale: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? shownNumber(value, format, locale) : shownDate(value.date, format);
};

/** '' for an empty cell; throws on a number format that is not emulated. */
export const displayed = (cell: CellModel | undefined, workbook: Pick<WorkbookModel, 'locale'>): string =>
  cell?.value === undefined ? '' : shownValue(cell.value, cell.style?.numberFormat ?? 'General', workbook.locale);
