// A tick that is not taken: the tab is the body's again, says why, and the refusal is one row of "Nhật ký". There is no
// record of it: nothing was handed in.

import { decodeTabContext, tabContext } from '../../domain/applied.ts';
import type { CheckedTab } from '../../domain/entry.ts';
import { journalEnd, journalKey } from '../../domain/journal.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { errorsOf } from '../../domain/tally.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { digest } from '../digest.ts';
import { boxOf, type Gate } from '../holes.ts';
import { loadJournal, writeJournal } from '../journal-sheet.ts';
import { writeMarks } from '../live-check.ts';
import { marks } from '../marks.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { untick } from '../texts.ts';
import type { BodyRead } from './body-read.ts';
import { lifeIn, type Office } from './office.ts';
import { refusalCounts, refusedLine } from './state-line.ts';

export type Refusal = {
  readonly gate: Gate;
  readonly read: BodyRead;
  readonly checked: CheckedTab;
  /** By the sweep, where the tick's event was lost or its run was stopped. */
  readonly found: boolean;
};

/** As wide as the clock still allows: a tick may be found after the close. */
export const widen = (office: Office, gate: Gate, read: BodyRead): void =>
  gate(opennessOf(lifeIn(office, read.body, false)), read.grid.values);

/**
 * Errors are noted; rows that have moved are a question, which the next tick answers. A run that was stopped before the
 * tick was out has noted it already: the sweep that finds the same content does not again.
 */
const note = ({ workbook, now }: Office, { read, checked, found }: Refusal): void => {
  if (errorsOf(checked.findings) === 0) return;
  const journal = loadJournal(workbook);
  const content = digest(snapshotText(read.content, workbook.applied.campaign.id)).slice(0, 12);
  const id = `refused-${read.body}-${content}`;
  const noted = [...journalEnd(journal?.values ?? []).keys].some((key) => key.startsWith(journalKey(id)));
  if (found && noted) return;
  const { errors, missing } = refusalCounts(checked);
  const event = { at: now, actor: '', body: read.body, act: 'submit-refused', hash: '' } as const;
  writeJournal(workbook, [{ ...event, id: `${id}-${now}`, note: JOURNAL_NOTES.refused(errors, missing) }], journal);
};

/** The tick last: a run that is stopped before it is found by it. */
export const refuse = (office: Office, refusal: Refusal): void => {
  const { gate, read, checked } = refusal;
  widen(office, gate, read);
  const { campaign, hash } = office.workbook.applied;
  const context = decodeTabContext(read.grid.values[0] ?? []) ?? tabContext(campaign, hash, read.body);
  const made = marks({
    context,
    keys: read.grid.values.map(([key = '']) => key),
    checked,
    now: office.now,
  });
  writeMarks(read.sheet, read.grid, { made: { ...made, status: refusedLine(office, checked), bands: [] }, most: 1 });
  note(office, refusal);
  untick(read.sheet.getRange(boxOf(read.grid.values)));
};
