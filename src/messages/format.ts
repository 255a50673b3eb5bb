// The formatters of documents.md §0: numbers, percents, dates and instants as they are written in Vietnamese papers and
// on the screen. Pure arithmetic at +07:00 (the only zone a profile may name): no Intl, no Date.

import { wallClock } from '../domain/instant.ts';

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

const dotted = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** `:2`, a count in running text: 9 → "09", 1250 → "1.250". Zero is "0"; sentences use their "không có" variant. */
export const count2 = (n: number): string => (n > 0 && n < 10 ? `0${n}` : dotted(n));

/** `:0`, a plain integer for tables, the interface and arithmetic. */
export const plain = (n: number): string => String(n);

/** `:f`, "13/16", "09/15", "0/15". */
export const fraction = (part: number, whole: number): string => `${count2(part)}/${count2(whole)}`;

/** An exact number with the decimal comma: 2.4 → "2,4", 13 → "13". */
export const decimal = (n: number): string => String(n).replace('.', ',');

// Hundredths of a percent, half up. A part that is neither none nor all never comes out as 0% or 100%.
const hundredths = (part: number, whole: number): number => {
  const rounded = Math.floor((part * 20000 + whole) / (2 * whole));
  return part > 0 && part < whole ? Math.min(9999, Math.max(1, rounded)) : rounded;
};

/** `:%` of two counts, half up to two decimals: "81,25%". '' when `whole` is 0: the sentence drops its parenthesis. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : `${decimal(hundredths(part, whole) / 100)}%`;

/** True when the percents of these parts, as `percent` prints them, make 100 (or there is nothing to print). */
export const percentsSum = (parts: readonly number[], whole: number): boolean =>
  whole === 0 || parts.reduce((sum, part) => sum + hundredths(part, whole), 0) === 10000;

/** Whole percents that sum to 100 (largest remainder, the earlier first among equals); all 0 when nothing is counted. */
export const wholePercents = (counts: readonly number[]): readonly number[] => {
  const total = counts.reduce((sum, n) => sum + n, 0);
  if (total === 0) return counts.map(() => 0);
  const floors = counts.map((n) => Math.floor((n * 100) / total));
  const left = 100 - floors.reduce((sum, n) => sum + n, 0);
  const order = counts
    .map((n, index) => ({ index, remainder: (n * 100) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  return floors.map((n, index) => (order.some((one) => one.index === index) ? n + 1 : n));
};

// Official usage: day always two digits; month two digits for January and February only, so that neither can be altered.
const paperDate = (year: number, month: number, day: number): string =>
  `${two(day)}/${month <= 2 ? two(month) : month}/${year}`;

/** `:d`, from a calendar date `yyyy-mm-dd` or an instant in epoch ms: "03/4/2018", "05/01/2025". Other text as it is. */
export const dateInDocument = (date: string | number): string => {
  if (typeof date === 'number') {
    const { year, month, day } = wallClock(date);
    return paperDate(year, month, day);
  }
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : paperDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
};

const hourWords = (hour: number): string => `${hour === 0 ? '0' : two(hour)} giờ`;

/** `:t` of epoch ms: "08 giờ 15 phút ngày 30/11/2024", "0 giờ ngày 01/12/2024". */
export const instantInWords = (ms: number): string => {
  const { hour, minute } = wallClock(ms);
  return `${hourWords(hour)}${minute === 0 ? '' : ` ${two(minute)} phút`} ngày ${dateInDocument(ms)}`;
};

const screenDate = (ms: number): string => {
  const { year, month, day } = wallClock(ms);
  return `${two(day)}/${two(month)}/${year}`;
};

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** `:w` of epoch ms: "16 giờ 42, thứ Năm 28/11/2024", "0 giờ, Chủ nhật 01/12/2024". */
export const instantInterface = (ms: number): string => {
  const { hour, minute, weekday } = wallClock(ms);
  return `${hourWords(hour)}${minute === 0 ? '' : ` ${two(minute)}`}, ${WEEKDAYS[weekday] ?? ''} ${screenDate(ms)}`;
};

/** For lists and cells, epoch ms: "28/11/2024 16:42". */
export const instantShort = (ms: number): string => {
  const { hour, minute } = wallClock(ms);
  return `${screenDate(ms)} ${two(hour)}:${two(minute)}`;
};

/** `:ds`, in the order given: "A và B", "A, B và C"; with a comma inside an item all are joined by "; ". */
export const listInWords = (items: readonly string[]): string => {
  if (items.some((item) => item.includes(','))) return items.join('; ');
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items[items.length - 1] ?? ''}`;
};

/** Check code of a snapshot from its SHA-256 in hex: "7F3A-91C2". */
export const checkCode = (hash: string): string =>
  `${hash.slice(0, 4).toUpperCase()}-${hash.slice(4, 8).toUpperCase()}`;
