// LockService: the document lock.

import type { Suite } from './suite.ts';

export const lockSuite: Suite = {
  'a lock is had only after it was taken, and no more after its release': ({ LockService }, check) => {
    const lock = LockService.getDocumentLock();
    check.equal(lock.hasLock(), false);
    check.equal([lock.tryLock(100), lock.hasLock()], [true, true]);
    lock.releaseLock();
    check.equal(lock.hasLock(), false);
  },
  'waiting for a free lock takes it': ({ LockService }, check) => {
    const lock = LockService.getDocumentLock();
    lock.waitLock(100);
    check.equal(lock.hasLock(), true);
    lock.releaseLock();
  },
};
