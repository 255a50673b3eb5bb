// "Nộp": narrow the holes, then read, judge, and either append one record or put everything back. From the narrowing on
// nobody but the owner can change the tab, so what is sealed is what was read (design §6).

import { decodeTabContext } from '../../domain/applied.ts';
import type { CheckedTab } from '../../domain/entry.ts';
import type { Finding } from '../../domain/finding.ts';
import { movedRows, rowsMovedFinding } from '../../domain/rows-moved.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { errorsOf } from '../../domain/tally.ts';
import { boxOf, type Gate, gateOf } from '../holes.ts';
import { writeMarks } from '../live-check.ts';
import { marks } from '../marks.ts';
import { untick } from '../texts.ts';
import { type BodyRead, judged, readFully } from './body-read.ts';
import { commit, lifeIn, type Office } from './office.ts';
import { rememberRows, type SeenRows } from './seen.ts';
import { refusedLine, showState } from './state-line.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type SealInput = {
  readonly body: string;
  readonly sheet: Sheet;
  /** When it counts as handed in: now, or for a tick found later the last time the box was seen unticked. */
  readonly at: number;
  readonly by: string;
  readonly seen: SeenRows | null;
};

export type Sealed = { readonly office: Office; readonly findings: readonly Finding[]; readonly sealed: boolean };

/** Contents that changed places since they were last seen: refused once, because a second tick has seen them anew. */
const movedFindings = ({ content }: BodyRead, seen: SeenRows | null): Finding[] => {
  const moved = seen === null ? null : movedRows(seen.rows, content);
  return seen === null || moved === null ? [] : rowsMovedFinding(content, moved, seen.at);
};

type Refusal = { readonly gate: Gate; readonly read: BodyRead; readonly checked: CheckedTab };

const reopen = (office: Office, { gate, read, checked }: Refusal): void => {
  gate('open', read.grid.values);
  untick(read.sheet.getRange(boxOf(read.grid.values)));
  const context = decodeTabContext(read.grid.values[0] ?? []) ?? {
    schema: 1 as const,
    hash: office.workbook.applied.hash,
    body: read.body,
    campaign: office.workbook.applied.campaign,
  };
  const made = marks({
    context,
    keys: read.grid.values.map(([key = '']) => key),
    checked,
    now: office.now,
  });
  writeMarks(read.sheet, read.grid, { made: { ...made, status: refusedLine(office, checked), bands: [] }, most: 1 });
};

/** The lock must be held, and the body's life must say that it may submit. */
export const seal = (office: Office, { body, sheet, at, by, seen }: SealInput): Sealed => {
  const gate = gateOf(sheet);
  // By the addresses of the tab as it is made: reading the keys first would let an edit slip in between.
  gate('submitted', []);
  SpreadsheetApp.flush();
  const read = readFully(office.workbook, body, sheet);
  if (read === null) return { office, findings: [], sealed: false };
  const judgement = judged(office.workbook, read);
  const moved = movedFindings(read, seen);
  const checked = { ...judgement, findings: [...judgement.findings, ...moved] };
  if (errorsOf(checked.findings) > 0 || moved.length > 0) {
    reopen(office, { gate, read, checked });
    if (moved.length > 0) rememberRows(office, read);
    return { office, findings: checked.findings, sealed: false };
  }
  const text = snapshotText(read.content, office.workbook.applied.campaign.id);
  const committed = commit(office, [{ body, kind: 'submit', at, text }], by);
  showState(committed, read, lifeIn(committed, body, true));
  return { office: committed, findings: checked.findings, sealed: true };
};
