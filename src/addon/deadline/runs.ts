// Runs that publish: marked while they work, so that one which Google stopped is found by the sweep and noted. What was
// published before stands as it was.

import { formatIso } from '../../domain/instant.ts';
import type { JournalAct, JournalEvent } from '../../domain/journal.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { writeJournal } from '../journal-sheet.ts';
import { isRefused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';
import { actor } from './office.ts';
import { RUN, type RunMark, type Seen } from './seen.ts';

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

const properties = () => PropertiesService.getDocumentProperties();

/** Notes a whole-campaign act that needs no mark. */
export const noteAct = (workbook: Workbook, { act, at }: RunMark, note = ''): void =>
  writeJournal(workbook, [event(act, at, note)]);

/** Four service calls around the work: the mark, the journal's two, the mark away. A refused work is not noted. */
export const marked = <T extends object>(workbook: Workbook, { act, at }: RunMark, work: () => T): T => {
  properties().setProperty(RUN, JSON.stringify({ act, at }));
  const result = work();
  if (!isRefused(result)) writeJournal(workbook, [event(act, at)]);
  properties().deleteProperty(RUN);
  return result;
};

/** The event that closes a run which never ended; its mark is taken away. */
export const unfinishedRun = ({ run }: Seen, now: number): JournalEvent[] => {
  if (run === null || now - run.at <= LONGEST_RUN_MS) return [];
  properties().deleteProperty(RUN);
  return [
    {
      ...event('run-unfinished', run.at, JOURNAL_NOTES.unfinished(run.act, run.at)),
      id: `unfinished-${runId(run.act, run.at)}`,
    },
  ];
};
