// Answers of the page's server: every one of them with the headers that keep a browser from guessing, caching and framing.

import type { ServerResponse } from 'node:http';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
};

/** Univer writes styles into the page; scripts come from this server's files only. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const NOTHING = "default-src 'none'; frame-ancestors 'none'";

export type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly policy?: string;
  readonly fileName?: string;
};

const UNFIT = /[\p{Cc}<>:"/\\|?*]+/gu;

/** A title as the name of a file: nothing in it that a file system or a header could take for more than a name. */
export const safeName = (title: string): string => title.replace(UNFIT, '-').replace(/^[.\s]+|[.\s]+$/g, '') || 'tep';

/** RFC 8187; encodeURIComponent leaves ' ( ) * as they are. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const attachment = (title: string): string => {
  const name = safeName(title);
  return `attachment; filename="${name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encoded(name)}`;
};

export const send = (response: ServerResponse, answer: Answer): void => {
  response.writeHead(answer.status, {
    ...ALWAYS,
    'content-type': answer.type,
    'content-security-policy': answer.policy ?? NOTHING,
    ...(answer.fileName === undefined ? {} : { 'content-disposition': attachment(answer.fileName) }),
  });
  response.end(answer.body);
};

export const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** A refusal in words of the protocol: only a program reads it. */
export const plainRefusal = (status: number, text: string): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: text,
});
