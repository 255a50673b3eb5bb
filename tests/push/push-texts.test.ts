// What clasp and Node say → the sentence for the installer. The ones that a loopback server can bring about are also
// proved in push.test.ts.

import { describe, expect, it } from 'vitest';

type Texts = { readonly explained: (said: string) => string; readonly sentence: (problem: string) => string };

const file = new URL('../../build/push-texts.mjs', import.meta.url).href;
const { explained, sentence } = (await import(file)) as Texts;

describe('a failure of the network', () => {
  it.each([
    'request to the server failed, reason: getaddrinfo ENOTFOUND script.example',
    'getaddrinfo EAI_AGAIN script.example',
    'connect ECONNREFUSED 127.0.0.1:1',
    'read ECONNRESET',
    'connect ETIMEDOUT 192.0.2.1:443',
    'Client network socket hang up',
  ])('is told as one: %s', (said) => {
    expect(explained(said)).toBe(sentence('no-network'));
  });
});

describe('a failure of the login', () => {
  it.each([
    'No credentials found.',
    'invalid_grant',
    'The incoming JSON object does not contain a refresh_token field',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie',
  ])('asks for a new login: %s', (said) => {
    expect(explained(said)).toBe(sentence('not-logged-in'));
  });
});

describe('what nobody has foreseen', () => {
  it('is passed on in Google’s own words, on one line', () => {
    const told = explained('Syntax error:\n  line 3\n');
    expect(told).toContain('“Syntax error: line 3”');
    expect(told).not.toContain('\n');
  });

  it('is not taken for a known failure by a word inside it', () => {
    for (const said of ['Invalid manifest', 'Security Error: escapes project root', 'Unexpected error'])
      expect(explained(said)).toContain(said);
  });
});
