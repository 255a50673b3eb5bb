// The page's workbook and its only writer. An act is performed on a copy, written to the journal, and only then the copy
// becomes the workbook: what a window is told or sees is on the disk. The .xlsx follows when nobody does anything.

import { acquireLock } from '../lock-file.ts';
import { writeWorkbook } from '../store.ts';
import type { WorkbookModel } from '../workbook.ts';
import { type Deed, type Done, performDeed } from './act.ts';
import { type JournalWriter, keepTail, openJournal, removeJournal } from './journal.ts';
import { lastFolded, recover } from './recover.ts';
import { makeVersions, type Versions } from './versions.ts';

const IDLE_MS = 3000;

/** `path` of the .xlsx; `bundle`: folder of the built bundle; `report` is told when the .xlsx could not be written. */
type LedgerPlace = { readonly path: string; readonly bundle: string; readonly report: (error: unknown) => void };

export type Ledger = {
  readonly workbook: () => WorkbookModel;
  readonly versions: Versions;
  /** Where the journal's broken last line was put, null when it was whole. */
  readonly tail: string | null;
  readonly replayed: number;
  readonly perform: (deed: Deed) => Promise<Done>;
  /** Told after each change. */
  readonly watch: (listener: () => void) => () => void;
  /** Brings the .xlsx up to date; its bytes are then those of the present state. */
  readonly fold: () => Promise<void>;
  /** Folds, removes the journal, gives the lock back. */
  readonly close: () => Promise<void>;
};

type Desk = { workbook: WorkbookModel; dirty: boolean; lastAct: number; readonly listeners: Set<() => void> };

/** One after the other, whatever became of the one before. */
const makeQueue = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
};

const acknowledge = async (
  desk: Desk,
  { versions, journal, bundle }: { versions: Versions; journal: JournalWriter; bundle: string },
  deed: Deed,
): Promise<Done> => {
  desk.lastAct = Date.now();
  const draft = structuredClone(desk.workbook);
  const done = performDeed(draft, deed, bundle);
  if (done.question !== null || !versions.differs(draft)) return done;
  draft.folded = lastFolded(draft) + 1;
  await journal.append({ number: draft.folded, deed });
  desk.workbook = draft;
  desk.dirty = true;
  versions.note(draft);
  for (const listener of [...desk.listeners]) listener();
  return done;
};

const settled = async ({ path, bundle }: LedgerPlace) => {
  const { workbook, replayed, tail } = await recover(path, bundle);
  const kept = tail === null ? null : await keepTail(path, tail);
  if (replayed > 0) await writeWorkbook(path, workbook);
  await removeJournal(path);
  return { workbook, replayed, kept };
};

/** Folds when nobody has done anything for a while; answers with what ends it. */
const whenIdle = (desk: Desk, fold: () => Promise<void>, report: LedgerPlace['report']): (() => void) => {
  const timer = setInterval(() => {
    if (desk.dirty && Date.now() - desk.lastAct >= IDLE_MS) fold().catch(report);
  }, IDLE_MS);
  timer.unref();
  return () => clearInterval(timer);
};

const openLocked = async (place: LedgerPlace, release: () => void): Promise<Ledger> => {
  const { workbook, replayed, kept } = await settled(place);
  const journal = await openJournal(place.path);
  const versions = makeVersions(workbook);
  const desk: Desk = { workbook, dirty: false, lastAct: Date.now(), listeners: new Set() };
  const inTurn = makeQueue();
  const foldNow = async (): Promise<void> => {
    if (!desk.dirty) return;
    await writeWorkbook(place.path, desk.workbook);
    await journal.clear();
    desk.dirty = false;
  };
  const fold = () => inTurn(foldNow);
  const endIdle = whenIdle(desk, fold, place.report);
  const end = async (): Promise<void> => {
    endIdle();
    await foldNow();
    await journal.close();
    await removeJournal(place.path);
    release();
  };
  return {
    workbook: () => desk.workbook,
    versions,
    tail: kept,
    replayed,
    perform: (deed) => inTurn(() => acknowledge(desk, { versions, journal, bundle: place.bundle }, deed)),
    watch: (listener) => {
      desk.listeners.add(listener);
      return () => desk.listeners.delete(listener);
    },
    fold,
    close: () => inTurn(end),
  };
};

/** Takes the workbook's lock. Throws a store error when it is missing, locked, damaged or foreign. */
export const openLedger = async (place: LedgerPlace): Promise<Ledger> => {
  const release = acquireLock(place.path);
  try {
    return await openLocked(place, release);
  } catch (error) {
    release();
    throw error;
  }
};
