// `npm run create` with the real clasp against a loopback Google: a Sheet with a script of its own, whose id is then in
// the project file; or one sentence and a project file as it was.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Installer, makeInstaller } from './installer.ts';
import { type LoopbackGoogle, SCRIPT_ID, SHEET_ID, startLoopbackGoogle } from './loopback-google.ts';

/** As in the repository, where no one's id stands. */
const NOBODYS = readFileSync('.clasp.json', 'utf8');
/** In the formatter's own shape: the check before a push looks at it. */
const WRITTEN = `{ "scriptId": "${SCRIPT_ID}", "rootDir": "dist" }\n`;

/** clasp takes seconds to load, many where the computer is busy. */
const SLOW = 180_000;

let google: LoopbackGoogle;
let installer: Installer;

beforeAll(async () => {
  google = await startLoopbackGoogle();
  installer = makeInstaller(() => google.url);
});

beforeEach(() => {
  google.refuse(null);
  installer.logIn();
  installer.setProject(NOBODYS);
});

afterAll(async () => {
  installer.away();
  await google.close();
});

describe('the repository', () => {
  it('names no one’s script, and dist/ as what is pushed', () => {
    expect(JSON.parse(NOBODYS)).toEqual({ scriptId: '', rootDir: 'dist' });
  });
});

describe('creating', () => {
  it('makes a sheet with a script, writes the id down, and a push follows', { timeout: SLOW }, async () => {
    const { code, out, error } = await installer.run('create.mjs', 'Xếp loại 2025');
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`Bảng tính: https://drive.google.com/open?id=${SHEET_ID}`);
    expect(google.posted).toEqual([
      { mimeType: 'application/vnd.google-apps.spreadsheet', name: 'Xếp loại 2025' },
      { parentId: SHEET_ID, title: 'Xếp loại 2025' },
    ]);
    expect(installer.project()).toBe(WRITTEN);
    expect(await installer.run('push.mjs')).toMatchObject({ code: 0 });
  });

  it('keeps the id when only the last step, fetching the new files, fails', { timeout: SLOW }, async () => {
    google.refuse({ status: 403, message: 'The caller does not have permission', only: /\/content$/ });
    expect(await installer.run('create.mjs')).toMatchObject({ code: 0, error: '' });
    expect(installer.project()).toBe(WRITTEN);
  });

  it('tells of the sheet left behind when its script was refused', { timeout: SLOW }, async () => {
    const message = 'User has not enabled the Apps Script API. Enable it by visiting the settings then retry.';
    google.refuse({ status: 403, message, only: /projects/ });
    const { code, out, error } = await installer.run('create.mjs');
    expect([code, out]).toEqual([1, '']);
    expect(error.trimEnd().split('\n')).toHaveLength(2);
    expect(error).toContain('bật “Google Apps Script API”');
    expect(error).toContain('hãy xóa nó trước khi chạy lại');
    expect(installer.project()).toBe(NOBODYS);
  });

  it('asks for a login first', { timeout: SLOW }, async () => {
    installer.logOut();
    const { code, error } = await installer.run('create.mjs');
    expect([code, error.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(error).toContain('npx clasp login');
    expect(installer.project()).toBe(NOBODYS);
  });

  it('leaves a project that has its id alone, without asking Google', { timeout: SLOW }, async () => {
    const before = google.asked.length;
    installer.setProject(WRITTEN);
    const { code, error } = await installer.run('create.mjs');
    expect([code, error.trimEnd().split('\n').length]).toEqual([1, 1]);
    expect(error).toContain('đã có mã dự án');
    expect(google.asked.length).toBe(before);
  });
});
