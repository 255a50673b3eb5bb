// Closing: every tab is closed first, then read, then all snapshots are appended at once. Closed content is the
// snapshot; what changes afterwards is seen against it (design §6).

import type { RecordKind } from '../../domain/records.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { errorsOf } from '../../domain/tally.ts';
import { secrecyHeld } from '../../domain/withhold.ts';
import { gateOf } from '../holes.ts';
import { tabsWithFormulas } from '../read-bodies.ts';
import { bodySheet } from '../workbook.ts';
import { type BodyRead, judged, readFully, readLightly } from './body-read.ts';
import { type Act, commit, lifeIn, type Office } from './office.ts';
import { readSeen, tickedAt } from './seen.ts';
import { showState } from './state-line.ts';

export type Closing = {
  readonly bodies: readonly string[];
  /** `close` at the campaign's close or by hand, `relock` when an extension ended or was revoked. */
  readonly kind: Extract<RecordKind, 'close' | 'relock'>;
  readonly reason: string;
  readonly by: string;
};

export type Closed = {
  readonly office: Office;
  readonly closed: readonly string[];
  readonly missing: readonly string[];
};

/** A tab with a secrecy mark is copied nowhere: it closes with its hash only. */
const contentOf = (office: Office, read: BodyRead): Pick<Act, 'text' | 'held'> => ({
  text: snapshotText(read.content, office.workbook.applied.campaign.id),
  held: secrecyHeld(judged(office.workbook, read)),
});

const isUnreadable = ({ content }: BodyRead): boolean => content.rows.length === 0 && content.damage.length > 0;

/** A tick whose event was lost, in a tab without errors, was an act of its body: it comes before the close. */
const sealTicked = (office: Office, reads: readonly BodyRead[]): Office => {
  const { campaign } = office.workbook.applied;
  const ticked = reads.filter(
    (read) =>
      lifeIn(office, read.body, read.content.ticked).pendingSeal &&
      errorsOf(judged(office.workbook, read).findings) === 0,
  );
  if (ticked.length === 0) return office;
  const seen = readSeen(office.workbook);
  const acts = ticked.map(({ body, content }) => ({
    body,
    kind: 'submit' as const,
    at: tickedAt(office, seen, body),
    text: snapshotText(content, campaign.id),
  }));
  return commit(office, acts, '');
};

/** Four service calls a body, a handful besides. Tabs that are gone are named; the next sweep tries again. */
export const closeBodies = (office: Office, { bodies, kind, reason, by }: Closing): Closed => {
  const tabs = bodies.map((body) => ({ body, sheet: bodySheet(office.workbook, body) }));
  for (const { sheet } of tabs) if (sheet !== null) gateOf(sheet)('closed', []);
  SpreadsheetApp.flush();
  const formulas = tabsWithFormulas(office.workbook);
  const reads = tabs.flatMap(({ body, sheet }) => {
    if (sheet === null) return [];
    const read = formulas.has(sheet.getSheetId()) ? readFully : readLightly;
    return [read(office.workbook, body, sheet)];
  });
  // A tab that has lost its entry columns reads as empty: a snapshot of it would say that nothing was ever given.
  const whole = reads.flatMap((read) => (read === null || isUnreadable(read) ? [] : [read]));
  const acts: Act[] = whole.map((read) => ({
    body: read.body,
    kind,
    at: office.now,
    reason,
    ...contentOf(office, read),
  }));
  const committed = commit(sealTicked(office, whole), acts, by);
  for (const read of whole) showState(committed, read, lifeIn(committed, read.body, read.content.ticked));
  const closed = whole.map(({ body }) => body);
  return { office: committed, closed, missing: bodies.filter((body) => !closed.includes(body)) };
};
