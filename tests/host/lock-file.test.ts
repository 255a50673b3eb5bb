import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { acquireLock } from '../../src/host/lock-file.ts';
import { type StoreProblem, storeProblemOf } from '../../src/host/store-problem.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'a.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (): StoreProblem | null => {
  try {
    acquireLock(file);
    return null;
  } catch (error) {
    return storeProblemOf(error);
  }
};

/** The number of a process that has ended. */
const endedPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

it('lets one in, tells the next who holds the file, and lets it in after the release', () => {
  const release = acquireLock(file);
  expect(refusal()).toEqual({ id: 'file-locked', file, pid: process.pid, since: expect.stringMatching(ISO) });
  release();
  acquireLock(file)();
  expect(readdirSync(folder)).toEqual([]);
});

it('is held by another process as long as that lives', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const ended = new Promise((resolve) => other.once('exit', resolve));
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: other.pid, started: null, id: 'x' }));
  expect(refusal()).toMatchObject({ id: 'file-locked', pid: other.pid });
  other.kill();
  await ended;
  expect(refusal()).toBeNull();
});

it('takes over the lock of a process that is gone', () => {
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: endedPid(), started: '1', id: 'x' }));
  const release = acquireLock(file);
  expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

it.runIf(process.platform === 'linux')(
  'takes over when the number of the gone process belongs to a younger one',
  () => {
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid, started: '1', id: 'x' }));
    expect(refusal()).toBeNull();
  },
);

it('waits with an unreadable lock that is fresh, and takes over an old one', () => {
  writeFileSync(`${file}.lock`, '');
  expect(refusal()).toEqual({ id: 'file-locked', file, since: expect.stringMatching(ISO) });
  utimesSync(`${file}.lock`, 1, 1);
  expect(refusal()).toBeNull();
});

it('leaves the lock of a later holder alone when it is released late', () => {
  const release = acquireLock(file);
  rmSync(`${file}.lock`);
  const later = acquireLock(file);
  release();
  expect(refusal()).toMatchObject({ id: 'file-locked' });
  later();
  release();
  expect(readdirSync(folder)).toEqual([]);
});
