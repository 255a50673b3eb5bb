// What becomes of a text that is entered into a cell, by a person or by setValues (both read it the same way):
// a leading ' marks literal text and is swallowed, = makes a formula, numbers, dates and TRUE / FALSE become values
// unless the cell's format is plain text (@).

import type { Content } from './cells.ts';
import { marksOf } from './display.ts';
import type { StoredValue, WorkbookModel } from './workbook.ts';

/** Most characters a cell holds at Google. */
export const CELL_LIMIT = 50_000;

type Locale = { readonly locale: string; readonly year: number };

const escaped = (mark: string): string => `\\${mark}`;

const numberOf = (text: string, locale: string): number | null => {
  const { decimal, group } = marksOf(locale);
  const pattern = `^([+-]?)(\\d{1,3}(?:${escaped(group)}\\d{3})+|\\d+)?(?:${escaped(decimal)}(\\d*))?(%?)$`;
  const match = new RegExp(pattern).exec(text.trim());
  const [, sign = '', whole = '', rest = '', percent = ''] = match ?? [];
  if (whole === '' && rest === '') return null;
  const size = Number(`${whole.replaceAll(group, '') || '0'}.${rest || '0'}`);
  return (sign === '-' ? -size : size) / (percent === '' ? 1 : 100);
};

const wallOfParts = (year: number, month: number, day: number): number | null => {
  const wall = Date.UTC(year, month - 1, day);
  const back = new Date(wall);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? wall : null;
};

const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

const fullYear = (digits: string | undefined, year: number): number => {
  if (digits === undefined) return year;
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
};

const dayOf = (text: string, { locale, year }: Locale): number | null => {
  const iso = ISO_DATE.exec(text);
  if (iso !== null) return wallOfParts(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, month] = locale.startsWith('en_US') ? [second, first] : [first, second];
  return wallOfParts(fullYear(match[3], year), month, day);
};

const timeOf = (text: string | undefined): number | null => {
  if (text === undefined) return 0;
  const match = TIME.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : null;
};

const dateOf = (text: string, locale: Locale): StoredValue | null => {
  const [first = '', second, ...more] = text.trim().split(/\s+/);
  if (more.length > 0) return null;
  const day = dayOf(first, locale);
  const time = timeOf(second);
  return day === null || time === null ? null : { date: day + time };
};

const BOOLEANS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };

const readValue = (text: string, locale: Locale): StoredValue =>
  BOOLEANS[text.trim().toUpperCase()] ?? numberOf(text, locale.locale) ?? dateOf(text, locale) ?? text;

/** `plain`: the cell's format is @. `now`: epoch ms, for a day typed without its year. Throws over 50,000 characters. */
export const typed = (
  text: string,
  cell: { readonly plain: boolean; readonly workbook: Pick<WorkbookModel, 'locale'>; readonly now: number },
): Content => {
  if (text.length > CELL_LIMIT)
    throw new Error(`Your input contains more than the maximum of ${CELL_LIMIT} characters in a single cell.`);
  if (text === '') return {};
  if (text.startsWith("'")) return text === "'" ? {} : { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (cell.plain) return { value: text };
  return { value: readValue(text, { locale: cell.workbook.locale, year: new Date(cell.now).getUTCFullYear() }) };
};
