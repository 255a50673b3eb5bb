// "Nộp": narrow the holes, then read, judge, and either append one record or put everything back. From the narrowing on
// nobody but the owner can change the tab, so what is sealed is what was read (design §6).

import type { Finding } from '../../domain/finding.ts';
import type { CellValue } from '../../domain/grid.ts';
import { movedRows, rowsMovedFinding } from '../../domain/rows-moved.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { errorsOf } from '../../domain/tally.ts';
import { TICK_SEEN } from '../../messages/states.ts';
import { type Gate, gateOf, holesFor, lineOf } from '../holes.ts';
import { writeTexts } from '../texts.ts';
import { type BodyRead, judged, readFully } from './body-read.ts';
import { commit, lifeIn, type Office } from './office.ts';
import { refuse, widen } from './refusal.ts';
import { rememberRows, type SeenRows } from './seen.ts';
import { showState } from './state-line.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type SealInput = {
  readonly body: string;
  readonly sheet: Sheet;
  /** The tab as last read, for its addresses; empty = as it is made. */
  readonly values: readonly (readonly CellValue[])[];
  /** When it counts as handed in: now, or for a tick found later the last time the box was seen unticked. */
  readonly at: number;
  readonly by: string;
  /** What was last seen of its rows; asked only of a tab without errors. */
  readonly seen: () => SeenRows | null;
  /** By the sweep, and not by the tick's own event. */
  readonly found: boolean;
};

export type Sealed = { readonly office: Office; readonly findings: readonly Finding[]; readonly sealed: boolean };

/** Contents that changed places since they were last seen: refused once, because a second tick has seen them anew. */
const movedFindings = ({ content }: BodyRead, seen: SeenRows | null): Finding[] => {
  const moved = seen === null ? null : movedRows(seen.rows, content);
  return seen === null || moved === null ? [] : rowsMovedFinding(content, moved, seen.at);
};

/** The tick is gone again: nothing was asked for. */
const drop = (office: Office, gate: Gate, read: BodyRead): Sealed => {
  widen(office, gate, read);
  showState(office, read, lifeIn(office, read.body, false));
  return { office, findings: [], sealed: false };
};

/**
 * Nobody but the owner can change the tab from here on; what is open is the box and the document fields. Its line says
 * so first: a run that is stopped before its record is found by that, whatever becomes of the box meanwhile.
 */
const narrow = ({ workbook }: Office, gate: Gate, { body, sheet, values }: SealInput): BodyRead | null => {
  writeTexts(sheet.getRange(lineOf(values)), [[TICK_SEEN]]);
  gate('submitted', values);
  SpreadsheetApp.flush();
  const read = readFully(workbook, body, sheet);
  const holes = holesFor('submitted', read?.grid.values ?? values);
  // Rows or columns were inserted since the tab was made.
  if (read !== null && holes.join() !== holesFor('submitted', values).join()) gate('submitted', read.grid.values);
  return read;
};

/** The lock must be held, and the body's life must say that it may submit. */
export const seal = (office: Office, input: SealInput): Sealed => {
  const { body, at, by, seen, found } = input;
  const gate = gateOf(input.sheet);
  const read = narrow(office, gate, input);
  if (read === null) return { office, findings: [], sealed: false };
  if (!read.content.ticked) return drop(office, gate, read);
  const judgement = judged(office.workbook, read);
  const moved = errorsOf(judgement.findings) > 0 ? [] : movedFindings(read, seen());
  const checked = { ...judgement, findings: [...judgement.findings, ...moved] };
  if (errorsOf(checked.findings) > 0 || moved.length > 0) {
    refuse(office, { gate, read, checked, found });
    if (moved.length > 0) rememberRows(office, read);
    return { office, findings: checked.findings, sealed: false };
  }
  const text = snapshotText(read.content, office.workbook.applied.campaign.id);
  const committed = commit(office, [{ body, kind: 'submit', at, text }], by);
  showState(committed, read, lifeIn(committed, body, true));
  return { office: committed, findings: checked.findings, sealed: true };
};
