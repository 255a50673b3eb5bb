// `npm run push` with the real clasp against a loopback Google: what arrives is what was built, byte for byte, and each
// failure is answered with one sentence.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Installer, makeInstaller } from './installer.ts';
import { type LoopbackGoogle, type Refusal, SCRIPT_ID, startLoopbackGoogle } from './loopback-google.ts';

const ours = (scriptId: string): string => JSON.stringify({ scriptId, rootDir: 'dist' });

/** clasp takes seconds to load, many where the computer is busy. */
const SLOW = 180_000;

let google: LoopbackGoogle;
let address = '';
let installer: Installer;

beforeAll(async () => {
  google = await startLoopbackGoogle();
  installer = makeInstaller(() => address);
});

beforeEach(() => {
  address = google.url;
  google.refuse(null);
  google.forget();
  installer.logIn();
  installer.setProject(ours(SCRIPT_ID));
});

afterAll(async () => {
  installer.away();
  await google.close();
});

/** An address on which nobody listens. */
const closedAddress = async (): Promise<string> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
};

const NAMES: Readonly<Record<string, readonly [name: string, type: string]>> = {
  'appsscript.json': ['appsscript', 'JSON'],
  'Code.js': ['Code', 'SERVER_JS'],
  'sidebar.html': ['sidebar', 'HTML'],
};

describe('pushing', () => {
  it('uploads exactly what was built, byte for byte, and a second time nothing', { timeout: SLOW }, async () => {
    const dist = readdirSync(join(installer.folder, 'dist')).sort();
    const first = await installer.run('push.mjs');
    expect([first.code, first.error]).toEqual([0, '']);
    expect(first.out).toContain(`Đã đẩy lên Google: ${dist.join(', ')}.`);
    const wanted = dist.map((file) => {
      const [name, type] = NAMES[file] ?? [file, 'unknown'];
      return { name, type, source: readFileSync(join(installer.folder, 'dist', file)).toString('base64') };
    });
    const arrived = google
      .files()
      .map(({ name, type, source }) => ({ name, type, source: Buffer.from(source, 'utf8').toString('base64') }));
    expect(new Set(arrived)).toEqual(new Set(wanted));
    const again = await installer.run('push.mjs');
    expect([again.code, again.out.trim()]).toEqual([0, 'Dự án trên Google đã đúng bản này, không có gì phải đẩy lên.']);
    expect(google.asked.filter((act) => act.startsWith('PUT'))).toHaveLength(1);
  });

  it('looks first whether a push would be taken, and sends nothing meanwhile', { timeout: SLOW }, async () => {
    const before = google.asked.length;
    const { code, out } = await installer.run('push.mjs', '--look');
    expect([code, out.trim()]).toEqual([0, 'Đăng nhập, mã dự án và mạng: đạt.']);
    expect(google.asked.slice(before)).toEqual([`GET /v1/projects/${SCRIPT_ID}/versions`]);
  });
});

const REFUSALS: readonly (readonly [string, Refusal, string])[] = [
  [
    'an expired login',
    { status: 401, message: 'Request had invalid authentication credentials.' },
    'Chưa đăng nhập Google',
  ],
  [
    'an API that is off',
    {
      status: 403,
      message: 'User has not enabled the Apps Script API. Enable it by visiting the settings then retry.',
    },
    'chưa bật Apps Script API',
  ],
  [
    'a script of somebody else',
    { status: 403, message: 'The caller does not have permission' },
    'không được sửa dự án này',
  ],
  [
    'an id that Google does not know',
    { status: 404, message: 'Requested entity was not found.' },
    'Google không có dự án nào mang mã',
  ],
  ['a spent quota', { status: 429, message: 'Quota exceeded for quota metric' }, 'chờ mười phút'],
];

/** One line on the error channel, exit code 1, nothing of clasp's own. */
const expectOneSentence = ({ code, out, error }: Awaited<ReturnType<Installer['run']>>, part: string): void => {
  expect([code, out]).toEqual([1, '']);
  expect(error.trimEnd().split('\n')).toHaveLength(1);
  expect(error).toContain(part);
};

describe('a push that fails answers with one sentence that holds the next step', () => {
  it.each(REFUSALS)('%s', { timeout: SLOW }, async (_case, refusal, part) => {
    google.refuse(refusal);
    expectOneSentence(await installer.run('push.mjs', '--look'), part);
  });

  it('code that Google does not take, with Google’s own words', { timeout: SLOW }, async () => {
    google.refuse({ status: 400, message: 'Syntax error: Unexpected token line: 1 file: Code.gs', only: /^PUT/ });
    expectOneSentence(await installer.run('push.mjs'), 'nguyên văn: “Syntax error: Unexpected token line: 1');
  });

  it('a file in dist/ that clasp would leave out, before anything is sent', { timeout: SLOW }, async () => {
    const before = google.asked.length;
    const stray = join(installer.folder, 'dist', 'notes.txt');
    writeFileSync(stray, 'left behind');
    const said = await installer.run('push.mjs');
    rmSync(stray);
    expectOneSentence(said, 'npm run build');
    expect(google.asked.length).toBe(before);
  });

  it('nobody logged in', { timeout: SLOW }, async () => {
    installer.logOut();
    expectOneSentence(await installer.run('push.mjs', '--look'), 'chạy “npx clasp login”');
  });

  it('no network', { timeout: SLOW }, async () => {
    address = await closedAddress();
    expectOneSentence(await installer.run('push.mjs', '--look'), 'Không kết nối được với Google');
  });

  it.each([
    ['no id', ours(''), 'chạy “npm run create”'],
    ['an address instead of an id', ours('https://docs.google.com/spreadsheets/d/1'), 'không đúng dạng'],
    ['a project file that is none', '{ scriptId', '.clasp.json không đọc được'],
  ])('%s, without asking Google', { timeout: SLOW }, async (_case, text, part) => {
    const before = google.asked.length;
    installer.setProject(text);
    expectOneSentence(await installer.run('push.mjs'), part);
    expect(google.asked.length).toBe(before);
  });
});
