// Work on a workbook file, from the lock to the saved file: lock, read, host, act, write, release. Used by every command
// and by the demonstration. If the work throws, nothing is written.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { type Host, makeHost } from '../host/host.ts';
import { acquireLock } from '../host/lock-file.ts';
import { copyOfWorkbook } from '../host/make-copy.ts';
import { removeJournal } from '../host/page/journal.ts';
import { recover } from '../host/page/recover.ts';
import { writeWorkbook } from '../host/store.ts';
import { storeError } from '../host/store-problem.ts';
import { newWorkbook, type WorkbookModel } from '../host/workbook.ts';
import { OWNER } from './options.ts';

export type Step = 'read' | 'run' | 'save';

/** `now` gives epoch ms; `bundle` is the folder of the built bundle; `onStep` is told what comes next. */
export type Session = {
  readonly workbook: string;
  readonly bundle: string;
  readonly user: string;
  readonly now: () => number;
  readonly onStep?: (step: Step) => void;
};

/** What to do with the host, and whether the result asks for the file to be written. */
type Task<T> = {
  readonly act: (host: Host) => T | Promise<T>;
  readonly saves: (result: T) => boolean;
};

const underLock = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  const release = acquireLock(path);
  try {
    return await work();
  } finally {
    release();
  }
};

const workOn = async <T>(session: Session, workbook: WorkbookModel, { act, saves }: Task<T>): Promise<T> => {
  const { bundle, user, now, onStep } = session;
  onStep?.('run');
  const host = makeHost({ workbook, bundle, user, now });
  const result = await act(host);
  if (saves(result)) {
    onStep?.('save');
    await writeWorkbook(session.workbook, host.workbook);
    // What the page had acknowledged was read with the workbook, and is part of the file now.
    await removeJournal(session.workbook);
  }
  return result;
};

/** Works on an existing file. Throws a store error when it is missing, locked, damaged or foreign. */
export const withWorkbook = async <T>(session: Session, task: Task<T>): Promise<T> => {
  const { workbook, onStep } = session;
  if (!existsSync(workbook)) throw storeError({ id: 'file-missing', file: workbook });
  return underLock(workbook, async () => {
    onStep?.('read');
    return workOn(session, (await recover(workbook, session.bundle)).workbook, task);
  });
};

/** Under the lock of a file that is to be made; an existing one is refused by a store error and left as it is. */
const onNewFile = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const refuse = (): void => {
    if (existsSync(file)) throw storeError({ id: 'file-exists', file });
  };
  refuse();
  await mkdir(dirname(file), { recursive: true });
  return underLock(file, async () => {
    // Another process may have made it between the first look and the lock.
    refuse();
    return work();
  });
};

/** Works on a new, empty workbook; an existing file is refused by a store error and left as it is. */
export const withNewWorkbook = async <T>(session: Session, task: Task<T>): Promise<T> => {
  const { workbook } = session;
  const title = basename(workbook, '.xlsx');
  return onNewFile(workbook, () => workOn(session, newWorkbook({ title, owner: OWNER }), task));
};

/**
 * Works on a copy of an existing file, made as Google makes one, and writes it under the name of `file`; an existing file
 * of that name is refused. The original is read and left as it is.
 */
export const withCopy = async <T>(session: Session, file: string, task: Task<T>): Promise<T> => {
  const { workbook, bundle, onStep } = session;
  if (!existsSync(workbook)) throw storeError({ id: 'file-missing', file: workbook });
  const copied = await underLock(workbook, async () => {
    onStep?.('read');
    return copyOfWorkbook((await recover(workbook, bundle)).workbook, basename(file, '.xlsx'));
  });
  return onNewFile(file, () => workOn({ ...session, workbook: file }, copied, task));
};
