// Which looks of an .xlsx show a number as a date: dates are plain numbers in the file, and only the number format of the
// cell's look tells them (ECMA-376 part 1, 18.8.30 numFmt).

import type { Attributes, XmlEvents } from './xml-read.ts';

/** Formats that every program knows by number and that show a day or a time. */
const KNOWN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

const isKnownDate = (id: number): boolean => KNOWN.some(([from, to]) => id >= from && id <= to);

/** Quoted words, escaped letters, fillers and conditions; [h], [m], [s] count a duration and stay. */
const NOT_PATTERN = /"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** A pattern of digits has none of these letters; "General" has none either. */
export const showsDate = (pattern: string): boolean =>
  /[dmyhs]/i.test((pattern.split(';')[0] ?? '').replace(NOT_PATTERN, ''));

/** The lists of the part whose members look alike; the others show dates of no cell. */
const LISTS: ReadonlySet<string> = new Set(['numFmts', 'cellXfs', 'cellStyleXfs', 'dxfs']);

/** Events of the part with the looks; `isDate` then tells of a look's number. */
export const dateLooks = (): XmlEvents & { readonly isDate: (look: number) => boolean } => {
  const own = new Map<number, boolean>();
  const looks: number[] = [];
  let list = '';
  const member: Readonly<Record<string, (id: number, attributes: Attributes) => void>> = {
    'numFmts numFmt': (id, attributes) => own.set(id, showsDate(attributes('formatCode') ?? '')),
    'cellXfs xf': (id) => looks.push(id),
  };
  return {
    open: (name, attributes) => {
      if (LISTS.has(name)) list = name;
      member[`${list} ${name}`]?.(Number(attributes('numFmtId') ?? 0), attributes);
    },
    isDate: (look) => {
      const id = looks[look] ?? 0;
      return own.get(id) ?? isKnownDate(id);
    },
  };
};
