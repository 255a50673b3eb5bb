// "Tổng hợp" and "Tiến độ": everything is read and reckoned first, then each tab is published by one setValues. A run
// that fails in between leaves the last published result as it was.

import type { Outcome, Refused } from '../domain/api.ts';
import { consolidate } from '../domain/consolidate.ts';
import type { Consolidated, Consolidation } from '../domain/consolidation.ts';
import { columnLetters } from '../domain/grid.ts';
import { withhold } from '../domain/withhold.ts';
import { removedUnit, tabDamaged, tabGone } from '../messages/consolidation-texts.ts';
import { GUARD } from '../messages/guard-texts.ts';
import { DONE, FAILED } from '../messages/results.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { marked } from './deadline/runs.ts';
import { readSeen, systemOf } from './deadline/seen.ts';
import { exclusively } from './guard/exclusive.ts';
import { roleOf } from './guard/role.ts';
import { ownLock } from './ours.ts';
import { openedWorkbook, ownersWorkbook } from './owner.ts';
import { readLiveTabs } from './read-bodies.ts';
import { loadRecords, type Records } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import { type ConsolidationSheet, keyTrouble, readConsolidationSheet } from './rulings.ts';
import { refuseMissing } from './scopes.ts';
import { sourcesOf } from './sources.ts';
import { consolidationCells } from './tabs/consolidation-cells.ts';
import { consolidationColumns, sections } from './tabs/consolidation-layout.ts';
import { progressTab } from './tabs/progress-tab.ts';
import { writeProgress } from './tabs/write-progress.ts';
import { writeTexts } from './texts.ts';
import { findTab, type Workbook } from './workbook.ts';

/** Another run of ours is waited for this long. */
const LOCK_MS = 5_000;

export type Gathered = {
  readonly workbook: Workbook;
  readonly tab: ConsolidationSheet;
  readonly consolidated: Consolidated;
  readonly records: Records;
  /** Epoch ms of the reading. */
  readonly at: number;
};

const gatherFrom = (workbook: Workbook): Gathered | Refused => {
  const at = Date.now();
  const tab = readConsolidationSheet(workbook);
  if (tab === null) return refused(FAILED.consolidate(tabGone(TAB_NAMES.consolidation), null));
  const { campaign } = workbook.applied;
  const records = loadRecords(workbook, true);
  const sources = sourcesOf(workbook, readLiveTabs(workbook), { records, now: at });
  const consolidated = consolidate({ campaign, sources: sources.map(withhold), rulings: tab.rulings });
  return {
    workbook,
    tab,
    records,
    at,
    consolidated: { ...consolidated, findings: [...consolidated.findings, ...tab.findings] },
  };
};

/** Reads every tab and reckons; writes nothing. */
export const gather = (): Gathered | Refused => {
  const workbook = openedWorkbook();
  return isRefused(workbook) ? workbook : gatherFrom(workbook);
};

const figuresOf = ({ bodies, groups, units }: Consolidated): Consolidation => ({ bodies, groups, units });

export const status = (): Consolidation | Refused => {
  const gathered = gather();
  return isRefused(gathered) ? gathered : figuresOf(gathered.consolidated);
};

/** Rows of units that the settings no longer have keep what they say, marked. */
const keepRemoved = (tab: ConsolidationSheet, rows: string[][], known: ReadonlySet<string>): string[][] =>
  rows.map((row, index) => {
    const key = tab.keys[index] ?? '';
    if (!key.startsWith('unit/') || known.has(key.slice('unit/'.length))) return row;
    const standing = tab.values[index + 1] ?? [];
    return row.map((_text, column) => (column === row.length - 1 ? removedUnit() : String(standing[column + 1] ?? '')));
  });

/** One setValues for "Tổng hợp", one for "Tiến độ". */
const publish = ({ workbook, tab, consolidated, at }: Gathered): void => {
  const { campaign } = workbook.applied;
  const columns = consolidationColumns(sections(campaign));
  const rows = keepRemoved(
    tab,
    consolidationCells(campaign, tab.keys, { consolidated, at }),
    new Set(campaign.units.map(({ id }) => id)),
  );
  writeTexts(tab.sheet.getRange(`B2:${columnLetters(columns.ours + 1)}${rows.length + 1}`), rows);
  const progress = findTab(workbook.spreadsheet, 'progress');
  if (progress !== null) {
    const system = systemOf(readSeen(workbook), at);
    writeProgress(progress, progressTab(campaign, { consolidated, at, system }));
  }
};

type Act<T> = (workbook: Workbook) => T | Refused;

/** For the owner, who has allowed everything, and while the other project, if there is one, is not at work. */
const asOwner = <T>(act: Act<T>, file: () => Workbook | Refused): T | Refused => {
  const workbook = refuseMissing() ?? file();
  if (isRefused(workbook)) return workbook;
  if (roleOf(workbook.applied) === 'dismissed') return refused(GUARD.notOurs);
  return exclusively(workbook, act) ?? refused(FAILED.busy);
};

/** Runs `act` while no other run of this project writes; busy → refused. */
export const whileLocked = <T>(act: () => T | Refused): T | Refused => {
  const lock = ownLock();
  if (!lock.tryLock(LOCK_MS)) return refused(FAILED.busy);
  try {
    return act();
  } finally {
    lock.releaseLock();
  }
};

/** Likewise an owner's `act` on the opened workbook. `file`: which one that is; a copy is refused unless asked for. */
export const underLock = <T>(act: Act<T>, file: () => Workbook | Refused = ownersWorkbook): T | Refused =>
  whileLocked(() => asOwner(act, file));

/** Likewise for a run that ends with the act: Google takes the lock back then, which is a service call less. */
export const lockedToTheEnd = <T>(act: Act<T>): T | Refused =>
  ownLock().tryLock(LOCK_MS) ? asOwner(act, ownersWorkbook) : refused(FAILED.busy);

const publishGathered = (gathered: Gathered): Gathered | Refused => {
  const trouble = keyTrouble(gathered.workbook, gathered.tab);
  if (trouble !== null)
    return refused(FAILED.consolidate(tabDamaged(gathered.tab.sheet.getName(), trouble.cell), null));
  publish(gathered);
  return gathered;
};

/** Gathers and publishes; the lock must be held. */
export const consolidateNow = (workbook: Workbook): Gathered | Refused =>
  marked(workbook, { act: 'consolidate', at: Date.now() }, () => {
    const gathered = gatherFrom(workbook);
    return isRefused(gathered) ? gathered : publishGathered(gathered);
  });

/** Public function: "Tổng hợp". */
export const consolidateAll = (): (Consolidation & Outcome) | Refused =>
  underLock((workbook) => {
    const done = consolidateNow(workbook);
    if (isRefused(done)) return done;
    const live = done.consolidated.sources.filter(({ source }) => source === 'live').length;
    const submitted = done.consolidated.sources.length - live;
    return { ...figuresOf(done.consolidated), message: DONE.consolidate(done.at, submitted, live) };
  });
