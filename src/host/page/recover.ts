// A workbook with all that was ever acknowledged: the .xlsx, and on top of it the journal's acts that are not in it yet,
// performed again. Whoever reads a workbook reads it so; the journal goes once the .xlsx is written with them.

import { readWorkbook } from '../store.ts';
import type { WorkbookModel } from '../workbook.ts';
import { performDeed } from './act.ts';
import { type Entry, readJournal } from './journal.ts';

export type Recovered = {
  readonly workbook: WorkbookModel;
  /** Acts taken from the journal. */
  readonly replayed: number;
  /** A broken last line, which nobody was told "done" about. */
  readonly tail: string | null;
};

export const lastFolded = (workbook: WorkbookModel): number => workbook.folded ?? 0;

const replay = (workbook: WorkbookModel, entries: readonly Entry[], bundle: string): number => {
  const missing = entries.filter(({ number }) => number > lastFolded(workbook));
  for (const { number, deed } of missing) {
    performDeed(workbook, deed, bundle);
    workbook.folded = number;
  }
  return missing.length;
};

/** Changes no file. Throws a store error as `readWorkbook` does, and for a journal that is broken in its middle. */
export const recover = async (path: string, bundle: string): Promise<Recovered> => {
  const workbook = await readWorkbook(path);
  const { entries, tail } = await readJournal(path);
  return { workbook, replayed: replay(workbook, entries, bundle), tail };
};
