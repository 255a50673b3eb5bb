// A page of the script's (the sidebar, a dialog) as the local page frames it: the very HTML that Google would show, and
// before it a script that stands for google.script. It runs in a sandbox without an origin; its policy names each of its
// scripts by hash.

import { createHash } from 'node:crypto';

/** A served document and its Content-Security-Policy. */
export type Framed = { readonly html: string; readonly policy: string };

const SCRIPT = /<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/gi;

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;

const scriptsOf = (html: string): string[] => [...html.matchAll(SCRIPT)].map(([, code = '']) => code);

const withShim = (html: string, shim: string): string => {
  const tag = `<script>${shim}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + tag) : tag + html;
};

/** `shim` must not hold the end of a script element. */
export const framePage = (html: string, shim: string): Framed => {
  const framed = withShim(html, shim);
  const policy = [
    "default-src 'none'",
    `script-src ${scriptsOf(framed).map(hashOf).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
  ];
  return { html: framed, policy: policy.join('; ') };
};
