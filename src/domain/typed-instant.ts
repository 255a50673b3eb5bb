// An instant as people type it, "02/12/2024 17:00", beside the ISO form of programs: both mean Vietnamese time.

import { parseDate, parseInstant, wallClock } from './instant.ts';

const TYPED = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2})[:hg](\d{2})\s*$/;

const two = (text: string): string => text.padStart(2, '0');

/** ISO with offset; '' when it is neither form. Whether there is such a day is left to `parseInstant`. */
export const isoOfTyped = (typed: string): string => {
  const match = TYPED.exec(typed);
  if (match === null) return parseInstant(typed.trim()) === null ? '' : typed.trim();
  const [, day = '', month = '', year = '', hour = '', minute = ''] = match;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00+07:00`;
};

const DATE = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/;
const TIME = /^\s*(\d{1,2})\s*(?:(?:[:hg]|giờ)\s*(\d{2})?)?\s*$/i;

/** A date and a time typed apart, "30/11/2024" and "17:00" ("17h", "17 giờ 30"): ISO, or which of the two is none. */
export const isoOfParts = (
  date: string,
  time: string,
): { readonly iso: string } | { readonly wrong: 'date' | 'time' } => {
  const [, day = '', month = '', year = ''] = DATE.exec(date) ?? [];
  const [, hour = '', minute = '00'] = TIME.exec(time) ?? [];
  const isoDate = `${year}-${two(month)}-${two(day)}`;
  if (parseDate(isoDate) === null) return { wrong: 'date' };
  const iso = `${isoDate}T${two(hour)}:${minute}:00+07:00`;
  return hour === '' || parseInstant(iso) === null ? { wrong: 'time' } : { iso };
};

/** Epoch ms as it is typed: "30/11/2024" and "17:00". */
export const partsOf = (ms: number): { readonly date: string; readonly time: string } => {
  const { year, month, day, hour, minute } = wallClock(ms);
  return {
    date: `${two(String(day))}/${two(String(month))}/${year}`,
    time: `${two(String(hour))}:${two(String(minute))}`,
  };
};
