// LockService: the document lock. Executions of one host follow each other, so that only a lock held by the running
// execution exists; other processes are kept out by the lock file of the workbook.

import type { Expose } from './expose.ts';

type GoogleLock = GoogleAppsScript.Lock.Lock;

export class Lock implements GoogleLock {
  held = false;

  tryLock(_timeoutInMillis: number) {
    this.held = true;
    return true;
  }

  waitLock(_timeoutInMillis: number) {
    this.held = true;
  }

  hasLock() {
    return this.held;
  }

  releaseLock() {
    this.held = false;
  }
}

export class LockService implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'> {
  readonly lock: GoogleLock;

  constructor(expose: Expose) {
    this.lock = expose<GoogleLock>('Lock', new Lock());
  }

  getDocumentLock() {
    return this.lock;
  }
}
