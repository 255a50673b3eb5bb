import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { atomicWrite, type WriteStage } from '../../src/host/atomic-write.ts';

let folder = '';
let program = '';

const OLD = 'cũ'.repeat(50_000);
const NEW = 'mới'.repeat(90_000);

/** A program that writes NEW over a file and kills itself, as a power cut would, when it reaches a stage. */
const SOURCE = `
  import { atomicWrite } from './src/host/atomic-write.ts';
  const [path, fatal] = process.argv.slice(2);
  await atomicWrite(path, Buffer.from('mới'.repeat(90_000)), {
    onStage: (stage) => { if (stage === fatal) process.kill(process.pid, 'SIGKILL'); },
  });
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
  program = join(folder, 'program.mjs');
  const root = new URL('../..', import.meta.url).pathname;
  const stdin = { contents: SOURCE, resolveDir: root, loader: 'ts' } as const;
  await build({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: program });
});
afterAll(() => rm(folder, { recursive: true }));

const freshFolder = async (name: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(path);
  return path;
};

it.each([
  ['started', OLD],
  ['written', OLD],
  ['flushed', OLD],
  ['renamed', NEW],
] satisfies [WriteStage, string][])(
  'leaves one whole file when the program is killed once it has %s',
  async (stage, whole) => {
    const path = join(await freshFolder(stage), 'a.xlsx');
    await writeFile(path, OLD);
    const run = spawnSync(process.execPath, [program, path, stage]);
    expect(run.signal).toBe('SIGKILL');
    expect(await readFile(path, 'utf8')).toBe(whole);
    // What a killed program left beside the file does not stop the next writing.
    await atomicWrite(path, Buffer.from('sau'));
    expect(await readFile(path, 'utf8')).toBe('sau');
  },
);

it('keeps the old file and leaves nothing beside it when writing fails', async () => {
  const inside = await freshFolder('fails');
  const path = join(inside, 'a.xlsx');
  await writeFile(path, OLD);
  const full = (stage: WriteStage): void => {
    if (stage === 'written') throw new Error('ENOSPC');
  };
  await expect(atomicWrite(path, Buffer.from('x'), { onStage: full })).rejects.toThrow('ENOSPC');
  expect(await readFile(path, 'utf8')).toBe(OLD);
  expect(await readdir(inside)).toEqual(['a.xlsx']);
});

it('makes a new file, and keeps the mode of one that was there', async () => {
  const inside = await freshFolder('mode');
  const path = join(inside, 'a.xlsx');
  await atomicWrite(path, Buffer.from('một'));
  await chmod(path, 0o640);
  await atomicWrite(path, Buffer.from('hai'));
  expect(await readFile(path, 'utf8')).toBe('hai');
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(inside)).toEqual(['a.xlsx']);
});

it('writes to the file that a link points to and keeps the link', async () => {
  const inside = await freshFolder('link');
  await writeFile(join(inside, 'thật.xlsx'), 'một');
  await symlink('thật.xlsx', join(inside, 'a.xlsx'));
  await atomicWrite(join(inside, 'a.xlsx'), Buffer.from('hai'));
  expect(await readFile(join(inside, 'thật.xlsx'), 'utf8')).toBe('hai');
  expect((await readdir(inside)).sort()).toEqual(['a.xlsx', 'thật.xlsx']);
});
