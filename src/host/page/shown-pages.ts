// Pages of dialogs that the script made: each is served under an address of its own that nobody can guess, until newer ones
// take its place. The frame fetches it without the page's token, which it never sees.

import { randomBytes } from 'node:crypto';

/** Dialogs of several windows may stand at once; an address of long ago is asked by nobody. */
const KEPT = 16;

const PATH = '/dialog/';

export type ShownPages = {
  /** Answers with the page's address. */
  readonly keep: (html: string) => string;
  /** Null for an address that is not, or no longer, a page's. */
  readonly at: (path: string) => string | null;
};

export const makeShownPages = (): ShownPages => {
  const pages = new Map<string, string>();
  return {
    keep: (html) => {
      const address = `${PATH}${randomBytes(18).toString('base64url')}`;
      pages.set(address, html);
      for (const old of [...pages.keys()].slice(0, -KEPT)) pages.delete(old);
      return address;
    },
    at: (path) => pages.get(path) ?? null,
  };
};
