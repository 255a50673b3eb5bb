// A body's signed paper as the secretariat records it: what is written on it, above all the check code, by which it is
// held against what counts.

import { canonicalText } from './applied.ts';
import { storable } from './cell-text.ts';
import { parseDate } from './instant.ts';
import { jsonMembers } from './json-members.ts';

/** As written on the paper. */
export type SignedPaper = {
  readonly number: string;
  readonly date: string;
  readonly signer: string;
  /** Eight hex digits, lower case. */
  readonly code: string;
};

const FIELDS = ['number', 'date', 'signer', 'code'] as const;

/** "7F3A-91C2", "7f3a 91c2" → "7f3a91c2"; '' when it is no check code. */
const plainCode = (typed: string): string =>
  /^([0-9a-f]{4})([0-9a-f]{4})$/.exec(typed.toLowerCase().replace(/[\s.\u2010-\u2015-]/g, ''))?.[0] ?? '';

/** Longest field: a number, a date, a name. */
export const LONGEST_FIELD = 200;

/** What keeps a paper from being recorded; null when nothing does. `typed` as it was given. */
export type PaperFault =
  | { readonly what: 'missing'; readonly fields: readonly (keyof SignedPaper)[] }
  | { readonly what: 'long'; readonly field: keyof SignedPaper }
  | { readonly what: 'date' | 'code'; readonly typed: string };

/** "28/11/2024" → "2024-11-28"; any other text as it is. */
const isoDate = (typed: string): string => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

export const paperFault = (paper: SignedPaper): PaperFault | null => {
  const fields = FIELDS.filter((field) => paper[field].trim() === '');
  if (fields.length > 0) return { what: 'missing', fields };
  const long = FIELDS.find((field) => paper[field].length > LONGEST_FIELD);
  if (long !== undefined) return { what: 'long', field: long };
  if (parseDate(isoDate(paper.date.trim())) === null) return { what: 'date', typed: paper.date };
  return plainCode(paper.code) === '' ? { what: 'code', typed: paper.code } : null;
};

/** In the one form in which it is kept. */
export const plainPaper = ({ number, date, signer, code }: SignedPaper): SignedPaper => ({
  number: number.trim(),
  date: date.trim(),
  signer: signer.trim(),
  code: plainCode(code),
});

/** The code belongs to this snapshot. */
export const codeMatches = ({ code }: SignedPaper, hash: string | null): boolean =>
  hash !== null && code !== '' && hash.startsWith(code);

export const signedText = (paper: SignedPaper): string =>
  canonicalText(Object.fromEntries(FIELDS.map((field) => [field, storable(paper[field])])));

/** Inverse of `signedText`; null for any other text. */
export const parseSigned = (text: string): SignedPaper | null => {
  const read = jsonMembers(text);
  const [number, date, signer, code] = FIELDS.map((field) => read[field]);
  return typeof number === 'string' &&
    typeof date === 'string' &&
    typeof signer === 'string' &&
    typeof code === 'string'
    ? { number, date, signer, code }
    : null;
};
