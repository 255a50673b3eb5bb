// What Google's failure texts mean to a person (documents.md §5.9). Google words them in English or in the account's
// language, so that only the few codes inside them are looked at; whatever is not known is told with a code.

import { PAGE_TROUBLE } from '../messages/page-trouble.ts';

/** A failure as the sidebar shows it. */
export type Failure = { readonly title: string; readonly text: string };

type Meaning = { readonly sign: RegExp; readonly say: () => Failure };

const MEANINGS: readonly Meaning[] = [
  // Several accounts signed in: Google runs the page as another one (issuetracker.google.com/issues/69270374).
  { sign: /PERMISSION_DENIED|do not have permission|không có quyền/i, say: PAGE_TROUBLE.account },
  {
    sign: /HTTP 401|UNAUTHENTICATED|Authori[sz]ation is required|đăng nhập|cần ủy quyền/i,
    say: PAGE_TROUBLE.signedOut,
  },
];

const textOf = (error: unknown): string => {
  if (typeof error === 'string') return error;
  const message = (error as { readonly message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
};

const FNV_PRIME = 0x01000193;

/** The same text gives the same code: "7F3A-91C2". Who asks for help names it, who helps finds it again. */
export const failureCode = (text: string): string => {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  const hex = hash.toString(16).toUpperCase().padStart(8, '0');
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
};

export const failureOf = (error: unknown): Failure => {
  const text = textOf(error);
  const known = MEANINGS.find(({ sign }) => sign.test(text));
  return known === undefined ? PAGE_TROUBLE.unexpected(failureCode(text)) : known.say();
};
