// The files the bundle made through Drive in this run, written into a folder of this computer.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { atomicWrite } from '../host/atomic-write.ts';
import type { Host } from '../host/host.ts';
import { fileNames } from './file-names.ts';

/** Returns their paths, in the order in which they were made. The folder is made when it is missing. */
export const writeMade = async (host: Host, folder: string): Promise<string[]> => {
  const made = host.files();
  const names = fileNames(made.map(({ name }) => name));
  await mkdir(folder, { recursive: true });
  return Promise.all(
    made.map(async ({ bytes }, index) => {
      const path = join(folder, names[index] ?? '');
      await atomicWrite(path, bytes);
      return path;
    }),
  );
};
