// `npm run guardian` with the real clasp against a loopback Google: a project of its own gets the very code of the sheet, the
// id of the sheet and the guardian's manifest, byte for byte; each failure is one sentence.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Installer, makeInstaller } from './installer.ts';
import { type LoopbackGoogle, SCRIPT_ID, startLoopbackGoogle } from './loopback-google.ts';

type Files = { readonly sheetIn: (text: string) => string };

const { sheetIn } = (await import(new URL('../../build/guardian-files.mjs', import.meta.url).href)) as Files;

const SHEET = '1aB3-_kcA0pZ9xQ7wE5rT2yU8iO6pL4kJ';
const LINK = `https://docs.google.com/spreadsheets/d/${SHEET}/edit#gid=0`;
const OTHER = '1zZ9-_kcA0pZ9xQ7wE5rT2yU8iO6pL4kJ';

/** clasp takes seconds to load, many where the computer is busy. */
const SLOW = 180_000;

let google: LoopbackGoogle;
let installer: Installer;

const keptPath = (): string => join(installer.folder, '.guardian.json');
const kept = (): unknown => JSON.parse(readFileSync(keptPath(), 'utf8'));

beforeAll(async () => {
  google = await startLoopbackGoogle();
  installer = makeInstaller(() => google.url);
});

beforeEach(() => {
  google.refuse(null);
  google.forget();
  installer.logIn();
  rmSync(keptPath(), { force: true });
});

afterAll(async () => {
  installer.away();
  await google.close();
});

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

const arrived = (): Record<string, string> =>
  Object.fromEntries(google.files().map(({ name, type, source }) => [`${name} ${type}`, base64(source)]));

const guarded = (id: string): string =>
  `// The spreadsheet that this project guards.\nvar GUARDED_SPREADSHEET = ${JSON.stringify(id)};\n`;

const wanted = (id: string): Record<string, string> => ({
  'Code SERVER_JS': base64(readFileSync(join(installer.folder, 'dist/Code.js'))),
  'Guarded SERVER_JS': base64(guarded(id)),
  'appsscript JSON': base64(readFileSync('build/guardian/appsscript.json')),
});

describe('the guardian’s project', () => {
  it('is made, pushed byte for byte, kept in mind, and not made twice', { timeout: SLOW }, async () => {
    const first = await installer.run('guardian.mjs', LINK);
    expect([first.code, first.error]).toEqual([0, '']);
    expect(first.out).toContain('Đã đẩy lên dự án của người giữ: Code.js, Guarded.js, appsscript.json.');
    expect(first.out).toContain(`https://script.google.com/d/${SCRIPT_ID}/edit`);
    expect(google.posted.at(-1)).toEqual({ title: 'Xếp loại – người giữ' });
    expect(arrived()).toEqual(wanted(SHEET));
    expect(kept()).toEqual({ scriptId: SCRIPT_ID, spreadsheet: SHEET });

    const made = google.posted.length;
    const again = await installer.run('guardian.mjs');
    expect([again.code, again.error]).toEqual([0, '']);
    expect(again.out).toContain('Dự án của người giữ đã đúng bản này');
    expect(google.posted.length).toBe(made);
  });

  it('goes over to another sheet by its link', { timeout: SLOW }, async () => {
    writeFileSync(keptPath(), JSON.stringify({ scriptId: SCRIPT_ID, spreadsheet: SHEET }));
    const { code } = await installer.run('guardian.mjs', OTHER);
    expect([code, arrived()]).toEqual([0, wanted(OTHER)]);
    expect(kept()).toEqual({ scriptId: SCRIPT_ID, spreadsheet: OTHER });
  });

  it('leaves the sheet’s own project file alone', { timeout: SLOW }, async () => {
    const own = '{ "scriptId": "", "rootDir": "dist" }\n';
    installer.setProject(own);
    await installer.run('guardian.mjs', LINK);
    expect(installer.project()).toBe(own);
  });
});

describe('a guardian that cannot be pushed is told of in one sentence', () => {
  const expectSentence = ({ code, out, error }: Awaited<ReturnType<Installer['run']>>, part: string): void => {
    expect([code, out, error.trimEnd().split('\n').length]).toEqual([1, '', 1]);
    expect(error).toContain(part);
  };

  it.each([
    ['no link', [], 'npm run guardian -- <đường dẫn>'],
    ['a link to something else', ['https://docs.google.com/document/d/abc'], 'không phải của một bảng tính'],
  ])('%s, without asking Google', { timeout: SLOW }, async (_case, args, part) => {
    const before = google.asked.length;
    expectSentence(await installer.run('guardian.mjs', ...args), part);
    expect([google.asked.length, existsSync(keptPath())]).toEqual([before, false]);
  });

  it('a file that cannot be read', { timeout: SLOW }, async () => {
    writeFileSync(keptPath(), '{ scriptId');
    expectSentence(await installer.run('guardian.mjs', LINK), '.guardian.json không đọc được');
  });

  it('nobody logged in: nothing is kept', { timeout: SLOW }, async () => {
    installer.logOut();
    expectSentence(await installer.run('guardian.mjs', LINK), 'npx clasp login');
    expect(existsSync(keptPath())).toBe(false);
  });

  it('a project that is gone', { timeout: SLOW }, async () => {
    writeFileSync(keptPath(), JSON.stringify({ scriptId: SCRIPT_ID, spreadsheet: SHEET }));
    google.refuse({ status: 404, message: 'Requested entity was not found.' });
    expectSentence(await installer.run('guardian.mjs'), 'trong .guardian.json: xóa tệp ấy');
  });
});

describe('the id of a sheet', () => {
  it.each([LINK, `https://docs.google.com/spreadsheets/u/1/d/${SHEET}/edit?usp=sharing`, ` ${SHEET} `, SHEET])(
    'is found in “%s”',
    (text) => {
      expect(sheetIn(text)).toBe(SHEET);
    },
  );

  it.each(['', 'bảng tính', 'https://script.google.com/d/abc/edit', `"${SHEET}"`])('is not found in “%s”', (text) => {
    expect(sheetIn(text)).toBe('');
  });
});
