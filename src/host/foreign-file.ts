// A file that somebody sent, read from the disk. Its size is looked at first: a file that is no form is not read whole only
// to be refused.

import { readFile, stat } from 'node:fs/promises';

import { MOST_BYTES, readXlsx } from '../formats/xlsx-read.ts';

type Reading = ReturnType<typeof readXlsx>;

/** Null where there is no such file, or it may not be read. */
export const readForeignFile = async (path: string): Promise<Reading | null> => {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { ok: false, problem: { code: 'too-large', bytes: size, most: MOST_BYTES } };
    return readXlsx(await readFile(path));
  } catch (error) {
    // The system's own refusals have a code; anything else is a bug and stays one.
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
};
