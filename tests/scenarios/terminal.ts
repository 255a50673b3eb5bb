// The built command line as a user runs it: a process of its own, in a folder of its own.

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const PROGRAM = fileURLToPath(new URL('../../out/cli.mjs', import.meta.url));
export const FILE = 'xep-loai.xlsx';

/** `show` of everything is more than Node's own megabyte. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-terminal-'));
  folders.push(folder);
  return folder;
};

export const xepLoai = (folder: string, ...words: readonly string[]): Ended => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: LARGEST_ANSWER,
  });
  return { code: status, out: stdout, err: stderr };
};

/** With --json: exactly one JSON value on the output and nothing beside it. */
export const asked = <T>(
  folder: string,
  ...words: readonly string[]
): { readonly code: number | null; readonly json: T } => {
  const { code, out, err } = xepLoai(folder, ...words, '--json');
  if (err !== '') throw new Error(`--json wrote to the error output: ${err}`);
  return { code, json: JSON.parse(out) as T };
};

let opened: string | null = null;

/** A folder with a campaign of the default profile opened in it; opened once, copied each time. */
export const openedFolder = (): string => {
  if (opened === null) {
    const first = emptyFolder();
    const { code, err } = xepLoai(first, 'open');
    if (code !== 0) throw new Error(err);
    opened = join(first, FILE);
  }
  const folder = emptyFolder();
  copyFileSync(opened, join(folder, FILE));
  return folder;
};

export const written = (folder: string, name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

export const bytesOf = (folder: string, name = FILE): Buffer => readFileSync(join(folder, name));

export const exists = (folder: string, name: string): boolean => existsSync(join(folder, name));
