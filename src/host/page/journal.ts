// FILE.xlsx.journal: acts that were acknowledged and are not yet part of the .xlsx, one line each with its checksum. A line
// is on the disk before anybody is told that the act is done.

import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, readFile, rm, writeFile } from 'node:fs/promises';
import { storeError } from '../store-problem.ts';
import type { Deed } from './act.ts';

/** Entries are numbered over the whole life of a workbook, which remembers the last one folded into it. */
export type Entry = { readonly number: number; readonly deed: Deed };

export const journalOf = (workbook: string): string => `${workbook}.journal`;

const checksum = (json: string): string => createHash('sha256').update(json, 'utf8').digest('hex').slice(0, 16);

const lineOf = (entry: Entry): string => {
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}\n`;
};

const entryIn = (line: string): Entry | null => {
  const [sum, json] = [line.slice(0, 16), line.slice(17)];
  return json !== '' && checksum(json) === sum ? (JSON.parse(json) as Entry) : null;
};

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
};

/** `tail`: the last line, when it is not whole: the program was stopped while writing it, nobody was told "done". */
export type Journal = { readonly entries: readonly Entry[]; readonly tail: string | null };

/** Throws `file-damaged` for a bad line that others follow: those were acknowledged, and rest on it. */
export const readJournal = async (workbook: string): Promise<Journal> => {
  const path = journalOf(workbook);
  const lines = (await textOf(path)).split('\n');
  const last = lines.pop() ?? '';
  const read = lines.map(entryIn);
  const bad = read.indexOf(null);
  if (bad !== -1 && (bad < read.length - 1 || last !== ''))
    throw storeError({ id: 'file-damaged', file: path, cause: 'journal' });
  const entries = read.filter((entry) => entry !== null);
  return { entries, tail: last !== '' ? last : bad === -1 ? null : (lines[bad] ?? null) };
};

/** Where a broken last line is kept for whoever wants to see what it was. */
export const keepTail = async (workbook: string, tail: string): Promise<string> => {
  const path = `${journalOf(workbook)}.dong-hong`;
  await writeFile(path, tail);
  return path;
};

export const removeJournal = (workbook: string): Promise<void> => rm(journalOf(workbook), { force: true });

export type JournalWriter = {
  /** The promise ends when the line is on the disk. */
  readonly append: (entry: Entry) => Promise<void>;
  /** Everything is part of the .xlsx now. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A line that failed halfway (a full disk) is cut off again, so that the next one does not follow a broken one. */
const write = async (file: FileHandle, line: string): Promise<void> => {
  const { size } = await file.stat();
  try {
    await file.write(line, size, 'utf8');
    await file.sync();
  } catch (error) {
    await file.truncate(size);
    throw error;
  }
};

export const openJournal = async (workbook: string): Promise<JournalWriter> => {
  const file = await open(journalOf(workbook), constants.O_RDWR | constants.O_CREAT, 0o600);
  return {
    append: (entry) => write(file, lineOf(entry)),
    clear: async () => {
      await file.truncate(0);
      await file.sync();
    },
    close: () => file.close(),
  };
};
