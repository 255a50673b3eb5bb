// Runs that must not be left half done: marked while they work, so that one which Google stopped is found by the sweep,
// noted, and the tabs it may have left narrowed are opened again. What was published before stands as it was.

import { formatIso } from '../../domain/instant.ts';
import type { JournalAct, JournalEvent } from '../../domain/journal.ts';
import type { StateRecord } from '../../domain/records.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { held } from '../guard/exclusive.ts';
import { writeJournal } from '../journal-sheet.ts';
import { memory } from '../ours.ts';
import { isRefused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';
import { actor } from './office.ts';
import { type RunMark, runProperty, type Seen } from './seen.ts';

/** Google stops a run at six minutes: an older mark is of a run that is gone. */
const LONGEST_RUN_MS = 6 * 60_000;

const runId = (act: JournalAct, at: number): string => `${act}-${formatIso(at)}`;

const event = (act: JournalAct, at: number, note = ''): JournalEvent => ({
  id: runId(act, at),
  at,
  actor: actor(),
  body: null,
  act,
  hash: '',
  note,
});

/** Notes an act that has no record of its own; `body` null = of the whole campaign. */
export const noteAct = (
  workbook: Workbook,
  { act, at, body = null }: RunMark & { readonly body?: string | null },
  note = '',
): void => writeJournal(workbook, [{ ...event(act, at, note), body }]);

/** There is one opening, however often it was begun. */
export const noteOpening = (workbook: Workbook, at: number): void =>
  writeJournal(workbook, [{ ...event('open', at), id: 'open' }]);

/** Marks a run whose own record will say that it has ended: the sweep takes the mark away, the guardian's where there is one. */
export const begin = (run: RunMark): void => {
  const hold = held();
  if (hold?.party === 'guarded') hold.mark(runProperty(run));
  else memory().setProperty(runProperty(run), '');
};

const end = (run: RunMark): void => {
  const hold = held();
  if (hold?.party === 'guarded') hold.unmark(runProperty(run));
  else memory().deleteProperty(runProperty(run));
};

/**
 * Three service calls around the work: the mark, the flush, the mark away. Properties are written at once and sheets are
 * not: without the flush the mark could go before the work is there. Work that throws leaves its mark to the sweep.
 */
export const whole = <T>(run: RunMark, work: () => T): T => {
  begin(run);
  const result = work();
  SpreadsheetApp.flush();
  end(run);
  return result;
};

/** Likewise, and the journal's two calls. A refused work is not noted. */
export const marked = <T extends object>(workbook: Workbook, run: RunMark, work: () => T): T =>
  whole(run, () => {
    const result = work();
    if (!isRefused(result)) writeJournal(workbook, [event(run.act, run.at)]);
    return result;
  });

type Ended = { readonly now: number; readonly records: readonly StateRecord[] };

const gone = ({ runs }: Pick<Seen, 'runs'>, now: number): RunMark[] =>
  runs.filter(({ at }) => now - at > LONGEST_RUN_MS);

/** Runs without a record of their own: begun, and not known to have come to anything. */
export const openRuns = ({ runs }: Pick<Seen, 'runs'>, records: readonly StateRecord[]): RunMark[] =>
  runs.filter((run) => !records.some(({ kind, at }) => kind === run.act && at === run.at));

/** The events of runs that never ended. An event has its run's id: none is noted whose own row stands already. */
export const unfinishedRuns = (seen: Seen, { now, records }: Ended): JournalEvent[] =>
  gone({ runs: openRuns(seen, records) }, now).map((run) => ({
    ...event('run-unfinished', run.at, JOURNAL_NOTES.unfinished(run.act, run.at)),
    id: runId(run.act, run.at),
  }));

/** Takes their marks away, once all that they left has been seen to. */
export const forgetRuns = (seen: Seen, now: number): void => {
  const marks = gone(seen, now).map(runProperty);
  const left = held()?.left ?? [];
  for (const mark of marks) if (!left.includes(mark)) memory().deleteProperty(mark);
  held()?.forget(marks);
};
