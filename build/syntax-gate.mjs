// Apps Script rejects at push what Node runs happily (#private, static fields …). Parsing as a plain ES2020 script is
// the nearest check that can be had offline.

import { parse } from 'acorn';

/** Throws a SyntaxError naming the place when `code` is more than an ES2020 script. */
export const assertAppsScriptSyntax = (code) => {
  parse(code, { ecmaVersion: 2020, sourceType: 'script' });
};
