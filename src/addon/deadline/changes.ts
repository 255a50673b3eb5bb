// What stands in a tab and is not what counts: told once per content, on the tab and in the journal. It is kept where it
// stands and never counted (design §6).

import type { JournalEvent } from '../../domain/journal.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { digest } from '../digest.ts';
import { writeJournal } from '../journal-sheet.ts';
import { type BodyRead, readFully } from './body-read.ts';
import type { Office } from './office.ts';
import type { Seen } from './seen.ts';
import { showChanges } from './state-line.ts';

type Watched = { readonly read: BodyRead; readonly life: BodyLife };

const hashOf = ({ workbook }: Office, { content }: BodyRead): string =>
  digest(snapshotText(content, workbook.applied.campaign.id));

const changeEvent = (
  { now }: Office,
  { read: { body }, life }: Watched,
  { hash, cells }: { readonly hash: string; readonly cells: number },
): JournalEvent => ({
  id: `change-${body}-${hash.slice(0, 12)}`,
  at: now,
  actor: '',
  body,
  act: life.state === 'submitted' ? 'changed-after-submit' : 'changed-after-close',
  hash,
  note: JOURNAL_NOTES.changed(cells),
});

const tell = (office: Office, { read, life }: Watched): void => {
  // The sweep reads values alone, and a formula's value is not what was closed.
  const full = readFully(office.workbook, read.body, read.sheet);
  if (full === null) return;
  const hash = hashOf(office, full);
  const cells = hash === life.counted?.hash ? 0 : showChanges(office, full, life);
  if (cells > 0) writeJournal(office.workbook, [changeEvent(office, { read, life }, { hash, cells })]);
};

/** What was told of the tab before, and what its content is now; '' where nothing is to be told. */
type Told = { readonly before: string; readonly now: string };

/** Of a tab that was closed with its hash only there is nothing to hold its content against. */
const toldOf = (office: Office, { read, life }: Watched, seen: Seen): Told => {
  const before = seen.told[read.body] ?? '';
  if (life.counted === null || life.held) return { before: '', now: '' };
  const now = hashOf(office, read);
  return { before, now: now === life.counted.hash ? '' : now };
};

/** `seen.told`: what was told by the sweep before; returned: what is told now, by body. */
export const tellChanged = (office: Office, watched: readonly Watched[], seen: Seen): Record<string, string> => {
  const told: Record<string, string> = {};
  for (const one of watched) {
    const { before, now } = toldOf(office, one, seen);
    if (now !== '') told[one.read.body] = now;
    if (now === before) continue;
    if (now !== '') tell(office, one);
    // Put back, or taken in by a recorded act: the tab says no more that it differs.
    else showChanges(office, one.read, one.life);
  }
  return told;
};
