// Who is let in: only this computer's own browser, on a page this server gave out. A foreign name in Host is a rebound
// DNS entry; a foreign Origin is another site's page; without the token of this start it is no page of ours.

import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Gate = { readonly port: number; readonly token: string };

export const TOKEN_HEADER = 'x-page-token';

const hostsOf = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`];

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

export const knownHost = (request: IncomingMessage, { port }: Gate): boolean =>
  hostsOf(port).includes(header(request, 'host'));

const knownOrigin = (request: IncomingMessage): boolean =>
  header(request, 'origin') === `http://${header(request, 'host')}`;

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** A call of the page's script. Browsers send Origin with every POST, and a form cannot send JSON or a header. */
export const mayCall = (request: IncomingMessage, gate: Gate): boolean =>
  knownHost(request, gate) &&
  knownOrigin(request) &&
  /^application\/json(?:;|$)/.test(header(request, 'content-type')) &&
  sameText(header(request, TOKEN_HEADER), gate.token);
