// Hosts over small scripts written for one test.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Host, makeHost } from '../../src/host/host.ts';
import { newWorkbook, type WorkbookModel } from '../../src/host/workbook.ts';

export const OWNER = 'ban-thuong-truc@example.org';
export const BODY = 'ban-dan-van@example.org';
export const OTHER = 'ban-to-chuc@example.org';
export const NOON = Date.UTC(2024, 10, 20, 5);

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with this script as its whole bundle. */
export const bundleOf = (code: string, files: Readonly<Record<string, string>> = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-host-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ 'Code.js': code, ...files })) writeFileSync(join(folder, name), text);
  return folder;
};

/** A workbook shared with two bodies. */
export const sharedWorkbook = (): WorkbookModel => {
  const workbook = newWorkbook({ title: 'Xếp loại', owner: OWNER });
  workbook.editors = [BODY, OTHER];
  workbook.viewers = ['nguoi-xem@example.org'];
  return workbook;
};

/** A host of the account over the workbook; `code` is the script. */
export const hostOf = (workbook: WorkbookModel, code: string, user = OWNER): Host =>
  makeHost({ workbook, bundle: bundleOf(code), user, now: () => NOON });

/** Runs the body of a function as a script of the account, and answers what it returns. */
export const runAs = (workbook: WorkbookModel, user: string, body: string): unknown =>
  hostOf(workbook, `function go() { ${body} }`, user).run('go');
