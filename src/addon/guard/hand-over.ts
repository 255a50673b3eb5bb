// Marks of runs that were stopped go along when a guardian comes or goes: whoever sweeps from then on must find them.

import { memory, ownLock } from '../ours.ts';
import type { Workbook } from '../workbook.ts';
import { exclusively, held } from './exclusive.ts';

const LOCK_MS = 20_000;

const marksIn = (texts: Readonly<Record<string, string>>): string[] =>
  Object.keys(texts).filter((key) => key.startsWith('run:'));

/** From the bound script's memory into its flag, where the guardian's sweep sees them. */
const toFlag = (): boolean => {
  for (const mark of marksIn(memory().getProperties())) {
    held()?.mark(mark);
    memory().deleteProperty(mark);
  }
  return true;
};

/** False when another run is at work: then once more at the next sweep. */
export const handOver = (workbook: Workbook): boolean => {
  const lock = ownLock();
  if (!lock.tryLock(LOCK_MS)) return false;
  try {
    return exclusively(workbook, toFlag) ?? false;
  } finally {
    lock.releaseLock();
  }
};

/** And back, under the hold. False where they are in a memory that this project cannot reach: its own sweep sees to them first. */
export const takeBack = (): boolean => {
  const hold = held();
  if (hold?.party === 'guardian') return hold.left.length === 0;
  for (const mark of hold?.own ?? []) {
    memory().setProperty(mark, '');
    hold?.unmark(mark);
  }
  return true;
};
