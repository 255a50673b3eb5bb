// LockService: the document lock, one per workbook. Executions follow each other, but one may run inside another (a
// trigger, an act between two calls): it finds the lock taken. Other processes are kept out by the workbook's lock file.

import type { Execution } from '../execution.ts';
import type { WorkbookModel } from '../workbook.ts';
import type { Expose } from './expose.ts';

type GoogleLock = GoogleAppsScript.Lock.Lock;

const holders = new WeakMap<WorkbookModel, Execution>();

/** Google releases the locks of a run when it ends, however it ends. */
export const releaseLocks = (execution: Execution): void => {
  if (holders.get(execution.workbook) === execution) holders.delete(execution.workbook);
};

/** The lock is free, and whoever held it is not told: what tests need to show what the lock is for. */
export const takeLockAway = (workbook: WorkbookModel): void => void holders.delete(workbook);

export class Lock implements GoogleLock {
  readonly execution: Execution;

  constructor(execution: Execution) {
    this.execution = execution;
  }

  /** Nobody to wait for: whoever holds the lock is suspended until this run ends. */
  tryLock(_timeoutInMillis: number) {
    const { workbook } = this.execution;
    if (!holders.has(workbook)) holders.set(workbook, this.execution);
    return this.hasLock();
  }

  waitLock(timeoutInMillis: number) {
    if (!this.tryLock(timeoutInMillis))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock() {
    return holders.get(this.execution.workbook) === this.execution;
  }

  releaseLock() {
    releaseLocks(this.execution);
  }
}

export class LockService implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'> {
  readonly lock: GoogleLock;

  constructor(execution: Execution, expose: Expose) {
    this.lock = expose<GoogleLock>('Lock', new Lock(execution));
  }

  getDocumentLock() {
    return this.lock;
  }
}
