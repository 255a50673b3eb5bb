// An instant as people type it, "02/12/2024 17:00", beside the ISO form of programs: both mean Vietnamese time.

import { parseInstant } from './instant.ts';

const TYPED = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2})[:hg](\d{2})\s*$/;

const two = (text: string): string => text.padStart(2, '0');

/** ISO with offset; '' when it is neither form. Whether there is such a day is left to `parseInstant`. */
export const isoOfTyped = (typed: string): string => {
  const match = TYPED.exec(typed);
  if (match === null) return parseInstant(typed.trim()) === null ? '' : typed.trim();
  const [, day = '', month = '', year = '', hour = '', minute = ''] = match;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00+07:00`;
};
