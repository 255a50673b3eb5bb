// Text for matching only: what a person sees as the same word must compare equal, whatever keyboard, font or program
// it came from (demands 49–53). What was typed is kept as typed everywhere else; receipts show before and after.

/** Written by word processors and web pages, seen by nobody: soft hyphen, zero-width and direction marks, BOM. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/** Anything else but those and spaces. */
const VISIBLE = /[^\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** `\s` of ES2020 has NBSP, the typographic spaces and every line break; BOM is gone by then. */
const SPACES = /\s+/g;

/** Icelandic ð (U+00F0, capital U+00D0) and African ɖ (capital U+0189) look like đ in capitals and come from old fonts. */
const D_LIKE = /[ðɖ]/g;

const DASHES = / ?[‐‑‒–—―−﹘﹣－-] ?/g;
const DOUBLE_QUOTES = /[“”„‟«»″＂]/g;
const SINGLE_QUOTES = /[‘’‚‛′´`＇]/g;

const TONED = { o: 'òóỏõọ', u: 'ùúủũụ', a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' } as const;

// documents.md §0.1: òa → oà, òe → oè, ùy → uỳ, whatever follows: towards "uỷ" no exception is needed, and "Qúy"
// (a common slip) lands on "quý" as well.
const OLD_TONE = /([òóỏõọ])([ae])|([ùúủũụ])(y)/g;

const moveTone = (found: string): string => {
  const [first = '', second = ''] = found;
  const base = TONED.o.includes(first) ? 'o' : 'u';
  const tones = TONED[second as 'a' | 'e' | 'y'];
  return base + tones.charAt(TONED[base].indexOf(first));
};

/** Without the characters nobody sees, in composed form (NFC). */
export const clean = (text: string): string => text.replace(INVISIBLE, '').normalize('NFC');

/** True for texts that show nothing: '', spaces of any kind, zero-width characters, line breaks. */
export const isEmptyText = (text: string): boolean => !VISIBLE.test(text);

/**
 * Matching key of a text: NFC, lower case, one plain space between words, one way of writing đ, tone marks, dashes
 * and quotation marks. Texts with different letters or tones never get the same key. Never shown, never stored.
 */
export const fold = (text: string): string =>
  clean(clean(text).toLowerCase())
    .replace(D_LIKE, 'đ')
    .replace(OLD_TONE, moveTone)
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .trim();
