// The body of a call: JSON, of bounded size, whatever its Content-Length claims.

import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT = 2_000_000;

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'not-json' };

const parsed = (text: string): Body => {
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'not-json' };
  }
};

export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const pieces: Buffer[] = [];
  let size = 0;
  // Left whole, so that the answer still finds its way back.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > BODY_LIMIT) return { kind: 'too-long' };
    pieces.push(piece);
  }
  return parsed(Buffer.concat(pieces).toString('utf8'));
};
