// A body's signed paper as the secretariat records it: what is written on it, above all the check code, by which it is
// held against what counts.

import { canonicalText } from './applied.ts';
import { storable } from './cell-text.ts';
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
export const plainCode = (typed: string): string =>
  /^([0-9a-f]{4})([0-9a-f]{4})$/.exec(typed.toLowerCase().replace(/[\s.\u2010-\u2015-]/g, ''))?.[0] ?? '';

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
