// Papers that the bundle made, written into a folder. What stands there under the same name with other bytes was made by
// somebody else or edited since: it is kept, and the new one takes another name.

import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { atomicWrite } from '../host/atomic-write.ts';
import type { Host } from '../host/host.ts';
import { fileNames } from './file-names.ts';

const isFree = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  !existsSync(path) || Buffer.from(bytes).equals(await readFile(path));

const numberedPath = (path: string, n: number): string => (n === 1 ? path : path.replace(/(\.[^.]+)$/, ` (${n})$1`));

const writeOne = async (path: string, bytes: Uint8Array): Promise<string> => {
  for (let n = 1; ; n += 1) {
    const candidate = numberedPath(path, n);
    if (!(await isFree(candidate, bytes))) continue;
    await atomicWrite(candidate, bytes);
    return candidate;
  }
};

/** Paths in the order in which the papers were made; the folder is made where there is none. */
export const writePapers = async (folder: string, papers: ReturnType<Host['files']>): Promise<string[]> => {
  const names = fileNames(papers.map(({ name }) => name));
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const [index, { bytes }] of papers.entries())
    paths.push(await writeOne(join(folder, names[index] ?? ''), bytes));
  return paths;
};
