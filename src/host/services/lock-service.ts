// LockService: the document lock, one per workbook, and the script lock, one per project. Executions follow each other, but
// one may run inside another (a trigger, an act between two calls): it finds the lock taken. Other processes are kept out
// by the workbook's lock file.

import type { Execution } from '../execution.ts';
import type { WorkbookModel } from '../workbook.ts';
import type { Expose } from './expose.ts';

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** What is locked: a workbook is its document lock, its properties are the bound script's, a project its own. */
type Locked = object;

const holders = new WeakMap<Locked, Execution>();

const lockedBy = ({ properties, projects = [] }: WorkbookModel): Locked[] => [properties, ...projects];

const scriptOf = ({ project, workbook }: Execution): Locked => project ?? workbook.properties;

/** Google releases the locks of a run when it ends, however it ends. */
export const releaseLocks = (execution: Execution): void => {
  for (const locked of [execution.workbook, scriptOf(execution)])
    if (holders.get(locked) === execution) holders.delete(locked);
};

/** The locks are free, and whoever held one is not told: what tests need to show what a lock is for. */
export const takeLockAway = (workbook: WorkbookModel): void => {
  for (const locked of [workbook, ...lockedBy(workbook)]) holders.delete(locked);
};

export class Lock implements GoogleLock {
  readonly execution: Execution;
  readonly locked: Locked;

  constructor(execution: Execution, locked: Locked) {
    this.execution = execution;
    this.locked = locked;
  }

  /** Nobody to wait for: whoever holds the lock is suspended until this run ends. */
  tryLock(_timeoutInMillis: number) {
    if (!holders.has(this.locked)) holders.set(this.locked, this.execution);
    return this.hasLock();
  }

  waitLock(timeoutInMillis: number) {
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock() {
    return holders.get(this.locked) === this.execution;
  }

  releaseLock() {
    if (this.hasLock()) holders.delete(this.locked);
  }
}

export class LockService implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock' | 'getScriptLock'> {
  readonly document: GoogleLock | null;
  readonly script: GoogleLock;

  constructor(execution: Execution, expose: Expose) {
    const lock = (locked: Locked): GoogleLock => expose<GoogleLock>('Lock', new Lock(execution, locked));
    this.document = execution.project === null ? lock(execution.workbook) : null;
    this.script = lock(scriptOf(execution));
  }

  /** Null without a document; Google's own declaration leaves that out. */
  getDocumentLock() {
    return this.document as GoogleLock;
  }

  getScriptLock() {
    return this.script;
  }
}
