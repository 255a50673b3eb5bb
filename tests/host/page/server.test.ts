// The page's server lets in its own page in this computer's browser, and nobody else.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BODY_LIMIT } from '../../../src/host/page/body.ts';
import type { Ledger } from '../../../src/host/page/ledger.ts';
import type { ActAnswer, StateAnswer } from '../../../src/host/page/protocol.ts';
import type { Page } from '../../../src/host/page/server.ts';
import { OWNER } from '../../scenarios/scene.ts';
import {
  ask,
  type CampaignFile,
  campaignFile,
  ledgerOf,
  ownHeaders,
  removeFolder,
  serving,
  UBND,
} from './page-scene.ts';

let file: CampaignFile;
let ledger: Ledger;
let page: Page;

beforeAll(async () => {
  file = await campaignFile();
  ledger = await ledgerOf(file);
  page = await serving(ledger, '"><img src=x onerror=alert(1)>\r\nx: y.xlsx');
}, 60_000);

afterAll(async () => {
  await page.close();
  await ledger.close();
  await removeFolder(file);
});

const state = JSON.stringify({ as: OWNER, since: 0 });
const call = (headers: Record<string, string>, body = state, path = '/api/state') =>
  ask(page.port, { path, headers: { ...ownHeaders(page), ...headers }, body });

describe('the gate', () => {
  it('answers its own page', async () => {
    const { status, body } = await call({});
    expect(status).toBe(200);
    expect((JSON.parse(body) as StateAnswer).accounts.map(({ email }) => email)).toContain(UBND);
  });

  it.each([
    ['a rebound name in Host', { host: 'evil.example:80' }],
    ['another port in Host', { host: '127.0.0.1:1' }],
    ['another site in Origin', { origin: 'http://evil.example' }],
    ['the sandboxed frame as Origin', { origin: 'null' }],
    ['a wrong token', { 'x-page-token': 'x'.repeat(32) }],
    ['no token', { 'x-page-token': '' }],
    ['a form instead of JSON', { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_what, headers) => {
    expect((await call(headers)).status).toBe(403);
  });

  it('gives a page with a foreign Host away to nobody', async () => {
    const got = await ask(page.port, { method: 'GET', path: '/', headers: { host: 'evil.example' } });
    expect(got.status).toBe(403);
  });

  it('takes no call by GET', async () => {
    const got = await ask(page.port, { method: 'GET', path: '/api/state', headers: ownHeaders(page) });
    expect(got.status).toBe(404);
  });
});

describe('what is asked', () => {
  it.each([
    '/../package.json',
    '/page.js/../../cli.mjs',
    '/%2e%2e/cli.mjs',
    '/..%2f..%2fpackage.json',
    '/__proto__',
    '/constructor',
  ])('serves no file but its own: %s', async (path) => {
    const got = await ask(page.port, { method: 'GET', path, headers: { host: `127.0.0.1:${page.port}` } });
    expect(got.status).toBe(404);
  });

  it('refuses a body that is too long, and answers so', async () => {
    expect((await call({}, `"${'x'.repeat(BODY_LIMIT)}"`)).status).toBe(413);
  });

  it.each(['{', '[]', 'null', '{"as":5}', '{"as":"ai-do@example.org"}'])(
    'refuses what is no call: %s',
    async (body) => {
      expect((await call({}, body)).status).toBe(400);
    },
  );

  it.each([
    { kind: 'edit', edits: [] },
    { kind: 'edit', edits: [{ sheet: 'x', a1: 'A1' }] },
    { kind: 'paste', sheet: 'x', a1: 'A1', rows: [[1]] },
    { kind: 'run', name: 'constructor.constructor', args: [], replies: [] },
    { kind: 'run', name: 'private_', args: [], replies: [] },
    { kind: 'tick' },
    { kind: '__proto__' },
  ])('refuses an act of unknown make: %j', async (act) => {
    expect((await call({}, JSON.stringify({ as: OWNER, act }), '/api/act')).status).toBe(400);
  });

  it('lets an onlooker run nothing', async () => {
    const act = { kind: 'run', name: 'consolidate', args: [], replies: [], selected: null };
    const { body } = await call({}, JSON.stringify({ as: '', act }), '/api/act');
    expect(JSON.parse(body)).toMatchObject({ failed: expect.stringContaining('protected'), version: 1 });
  });
});

describe('answers', () => {
  it('carry headers against guessing, framing and foreign scripts', async () => {
    const { headers } = await ask(page.port, { method: 'GET', path: '/', headers: { host: `127.0.0.1:${page.port}` } });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('frame the sidebar without an origin, its scripts named by hash', async () => {
    const got = await ask(page.port, { method: 'GET', path: '/sidebar', headers: { host: `127.0.0.1:${page.port}` } });
    expect(got.headers['content-security-policy']).toMatch(/script-src '?sha256-|script-src 'sha256-/);
    expect(got.headers['content-security-policy']).toMatch(/sandbox allow-scripts(?!.*allow-same-origin)/);
    expect(got.body).toContain('withSuccessHandler');
  });

  it('frame a dialog’s page like the sidebar, under an address that was given to its window only', async () => {
    const act = { kind: 'run', name: 'menuOpenCampaign', args: [], replies: [], selected: null };
    const { body } = await call({}, JSON.stringify({ as: OWNER, act }), '/api/act');
    const { shown } = JSON.parse(body) as ActAnswer;
    expect(shown).toMatchObject([{ kind: 'dialog', text: 'Mở đợt đánh giá', frame: { width: 640, height: 520 } }]);
    const fetched = (path: string) =>
      ask(page.port, { method: 'GET', path, headers: { host: `127.0.0.1:${page.port}` } });
    const got = await fetched(shown[0]?.frame?.address ?? '');
    expect(got.headers['content-security-policy']).toMatch(/sandbox allow-scripts(?!.*allow-same-origin)/);
    expect(got.headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(got.body).toContain('data-at="opening"');
    expect((await fetched('/dialog/opening')).status).toBe(404);
  });

  it('give a file a name that is only a name', async () => {
    const body = JSON.stringify({ as: OWNER, which: 'workbook' });
    const { headers } = await call({}, body, '/api/download');
    const disposition = headers['content-disposition'] ?? '';
    expect(disposition).toMatch(/^attachment; filename="[^"<>\r\n]*"; filename\*=UTF-8''[\w%.!~-]+$/);
    expect(headers.x).toBeUndefined();
  });

  it('give away no file that was not made', async () => {
    const body = JSON.stringify({ as: OWNER, which: '../../etc/passwd' });
    expect((await call({}, body, '/api/download')).status).toBe(404);
  });
});

it('takes the next free port when the wanted one is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const wanted = (other.address() as AddressInfo).port;
  const second = await serving(ledger, 'x.xlsx', wanted);
  expect(second.port).toBeGreaterThan(wanted);
  await second.close();
  other.close();
});
