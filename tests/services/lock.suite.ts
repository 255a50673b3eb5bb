// LockService: the document lock and the script lock of a script bound to a document.

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
  'the script lock is another one than the document lock': ({ LockService }, check) => {
    const [document, script] = [LockService.getDocumentLock(), LockService.getScriptLock()];
    check.equal([document.tryLock(100), script.hasLock()], [true, false]);
    check.equal(script.tryLock(100), true);
    document.releaseLock();
    check.equal([document.hasLock(), script.hasLock()], [false, true]);
    script.releaseLock();
  },
};
