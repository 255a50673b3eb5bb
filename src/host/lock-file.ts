// One writer per workbook: FILE.xlsx.lock beside it names the process that holds it. The lock of a process that is gone is
// stale and taken over, so that a crash never locks anybody out.

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { storeError } from './store-problem.ts';

/** Gives the lock back; harmless when called twice or after somebody else took over. */
type Release = () => void;

/** `started`: the process's own start, in clock ticks since boot (null where /proc is missing); tells a reused pid from the holder. */
type Holder = { readonly pid: number; readonly started: string | null; readonly id: string };

/** An unreadable lock is young while its writer may still be between creating and filling it. */
const YOUNG_MS = 2000;

const code = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (code(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Field 22 of /proc/<pid>/stat (proc_pid_stat(5)); the name in field 2 may hold spaces and brackets, hence the last ')'. */
const startOf = (pid: number): string | null => {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return code(error) !== 'ESRCH';
  }
};

const holderIn = (text: string): Holder | null => {
  try {
    const holder: unknown = JSON.parse(text);
    return typeof holder === 'object' && holder !== null && 'pid' in holder && typeof holder.pid === 'number'
      ? (holder as Holder)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const isHeld = (text: string, lockedAt: number): boolean => {
  const holder = holderIn(text);
  if (holder === null) return Date.now() - lockedAt < YOUNG_MS;
  const start = startOf(holder.pid);
  const sameProcess = start === null || typeof holder.started !== 'string' || start === holder.started;
  return isAlive(holder.pid) && sameProcess;
};

/** When the lock was made, ms; null when it is gone again. */
const madeAt = (lock: string): number | null => {
  try {
    return statSync(lock).mtimeMs;
  } catch (error) {
    if (code(error) === 'ENOENT') return null;
    throw error;
  }
};

const create = (lock: string, text: string): boolean => {
  try {
    writeFileSync(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (code(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Moves a stale lock away. Of several that try, the rename lets one win; a lock that is a new holder's is put back. */
const removeStale = (lock: string, staleText: string): void => {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
    if (textOf(aside) !== staleText) linkSync(aside, lock);
  } catch (error) {
    if (code(error) !== 'ENOENT' && code(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
};

const refuse = (path: string, text: string, lockedAt: number): never => {
  const holder = holderIn(text);
  throw storeError({
    id: 'file-locked',
    file: path,
    ...(holder !== null && { pid: holder.pid }),
    since: new Date(lockedAt).toISOString(),
  });
};

const ATTEMPTS = 5;

/**
 * Takes the lock of a workbook for this process; readers take it too, since a command is one reader and writer. Throws
 * `file-locked` (store-problem.ts) with the holder's pid and the instant the lock was made.
 */
export const acquireLock = (path: string): Release => {
  const lock = `${path}.lock`;
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), id: randomUUID() };
  const text = JSON.stringify(holder);
  for (let attempt = 1; !create(lock, text); attempt += 1) {
    const [present, lockedAt] = [textOf(lock), madeAt(lock)];
    if (present === null || lockedAt === null) continue;
    if (attempt >= ATTEMPTS || isHeld(present, lockedAt)) refuse(path, present, lockedAt);
    removeStale(lock, present);
  }
  return () => {
    if (textOf(lock) === text) rmSync(lock, { force: true });
  };
};
