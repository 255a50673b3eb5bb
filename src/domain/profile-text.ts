// The kinds of text a profile holds and what each must look like. A table, so that a new kind is one line.

import { parseDate, parseInstant } from './instant.ts';
import type { ProfileProblemCode } from './profile-problem.ts';

export type TextRule = 'line' | 'prose' | 'slug' | 'tab' | 'date' | 'instant' | 'email' | 'alias';

type TextCheck = {
  readonly max: number;
  readonly multiline: boolean;
  readonly ok: (text: string) => boolean;
  readonly code: ProfileProblemCode;
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMAIL = /^[^\s@,;:<>()"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
// Excel's rule; Google allows more, but the same tabs live in an .xlsx.
const TAB = /^[^[\]:*?/\\']{1,31}$/;

const any = (): boolean => true;

const TEXT_CHECKS: Readonly<Record<TextRule, TextCheck>> = {
  line: { max: 500, multiline: false, ok: any, code: 'too-long' },
  prose: { max: 5000, multiline: true, ok: any, code: 'too-long' },
  slug: { max: 60, multiline: false, ok: (text) => SLUG.test(text), code: 'not-slug' },
  tab: { max: 500, multiline: false, ok: (text) => TAB.test(text), code: 'not-tab-name' },
  date: { max: 40, multiline: false, ok: (text) => parseDate(text) !== null, code: 'not-date' },
  instant: { max: 40, multiline: false, ok: (text) => parseInstant(text) !== null, code: 'not-instant' },
  email: { max: 254, multiline: false, ok: (text) => EMAIL.test(text), code: 'not-email' },
  // Aliases stand in one cell, separated by semicolons.
  alias: { max: 200, multiline: false, ok: (text) => !text.includes(';'), code: 'not-alias' },
};

const LINE_BREAK = 10;

const isBadCode = (code: number, multiline: boolean): boolean =>
  code === LINE_BREAK ? !multiline : code < 32 || (code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff;

/** Control characters, and surrogates without their other half: an .xlsx cannot hold them. */
const hasBadCharacter = (text: string, multiline: boolean): boolean =>
  Array.from(text).some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return isBadCode(code, multiline) || (code >= 0xd800 && code <= 0xdfff);
  });

/** The one form in which a text of the profile is kept: NFC, LF, no spaces around; e-mails in small letters. */
export const canonicalLine = (rule: TextRule, text: string): string => {
  const trimmed = text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
  return rule === 'email' ? trimmed.toLowerCase() : trimmed;
};

/** What is wrong with a canonical text under this rule; null when nothing is. `allowed` is the bound, if there is one. */
export const checkText = (
  rule: TextRule,
  text: string,
): { readonly code: ProfileProblemCode; readonly allowed: readonly string[] } | null => {
  const check = TEXT_CHECKS[rule];
  if (text === '') return { code: 'empty', allowed: [] };
  if (text.length > check.max) return { code: 'too-long', allowed: [String(check.max)] };
  if (hasBadCharacter(text, check.multiline)) return { code: 'bad-characters', allowed: [] };
  return check.ok(text) ? null : { code: check.code, allowed: [] };
};
