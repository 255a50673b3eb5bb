// Replaces a file so that at every instant its name stands for either the old bytes or the new ones, whole: a file beside it
// is written and flushed to the disk, then takes over the name. Apart because the page's journal and papers need it too.

import { constants } from 'node:fs';
import { chmod, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The steps, in order; a test stops the program at each. */
export type WriteStage = 'started' | 'written' | 'flushed' | 'renamed';

type WriteOptions = { readonly onStage?: (stage: WriteStage) => void };

const orElse = async <T>(reading: Promise<T>, missing: T): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing;
    throw error;
  }
};

const writeBeside = async (path: string, bytes: Uint8Array, onStage: (stage: WriteStage) => void): Promise<void> => {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    onStage('started');
    await file.writeFile(bytes);
    onStage('written');
    await file.sync();
    onStage('flushed');
  } finally {
    await file.close();
  }
};

/** A rename survives a power cut only once its folder is flushed; Windows cannot open folders and needs none of it. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes `bytes` under `path`, keeping the mode of a file that is there and following a link to it. */
export const atomicWrite = async (path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<void> => {
  const onStage = options.onStage ?? (() => {});
  const target = await orElse(realpath(path), path);
  const old = await orElse(stat(target), null);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeBeside(beside, bytes, onStage);
    if (old !== null) await chmod(beside, old.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  onStage('renamed');
  await flushFolder(dirname(target));
};
