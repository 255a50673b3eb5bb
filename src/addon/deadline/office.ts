// What every act on a tab's state works with: the opened campaign, the records, the clock. Acts append records (the
// commit point), then the journal; everything else can be drawn again from these.

import type { Refused } from '../../domain/api.ts';
import { type JournalEvent, journalEnd } from '../../domain/journal.ts';
import { type BodyLife, lifeOf } from '../../domain/lifecycle.ts';
import { WHOLE_CAMPAIGN } from '../../domain/paper-record.ts';
import { makeRecord } from '../../domain/record-rows.ts';
import { isImportBackup, isPaperRecord, type RecordKind, type StateRecord } from '../../domain/records.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { digest } from '../digest.ts';
import { type Journal, loadJournal, writeJournal } from '../journal-sheet.ts';
import { appendRecords, loadRecords, type Records } from '../records-sheet.ts';
import { isRefused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';

export type Office = {
  readonly workbook: Workbook;
  readonly records: Records;
  /** Epoch ms, one reading per run. */
  readonly now: number;
};

export const openOffice = (
  workbook: Workbook | Refused,
  { withTexts }: { readonly withTexts: boolean },
): Office | Refused =>
  isRefused(workbook) ? workbook : { workbook, records: loadRecords(workbook, withTexts), now: Date.now() };

/** `ticked` = what the body's checkbox shows. */
export const lifeIn = ({ workbook, records, now }: Office, body: string, ticked: boolean): BodyLife =>
  lifeOf(workbook.applied.campaign, records.records, { body, now, ticked });

export type Act = {
  readonly body: string;
  readonly kind: RecordKind;
  /** Epoch ms; usually now. */
  readonly at: number;
  readonly until?: number;
  readonly reason?: string;
  /** Canonical text of the content; '' for acts without content. `held`: it is hashed and not stored. */
  readonly text?: string;
  readonly held?: boolean;
};

const noteOf = (record: StateRecord): string => {
  const { kind, until, reason, held } = record;
  if (kind === 'signed' || isImportBackup(record)) return reason;
  if (held) return JOURNAL_NOTES.held;
  if (kind === 'extend' && until !== null) return JOURNAL_NOTES.extended(until, reason);
  if (kind === 'relock') return JOURNAL_NOTES.extensionEnded;
  return JOURNAL_NOTES.reason(reason);
};

const actOf = (record: StateRecord): JournalEvent['act'] => {
  if (record.kind !== 'backup') return record.kind;
  return isImportBackup(record) ? 'import' : 'restore';
};

export const eventOf = (record: StateRecord): JournalEvent => ({
  id: record.id,
  at: record.at,
  actor: record.by,
  body: record.body === WHOLE_CAMPAIGN ? null : record.body,
  act: actOf(record),
  // The hash of a paper's record is that of what was written down, no check code.
  hash: isPaperRecord(record) ? '' : record.hash,
  note: noteOf(record),
});

/** Account of the person at the keyboard where Google tells it, else ''. */
export const actor = (): string => Session.getActiveUser().getEmail();

/** Highest record number in use or ever noted: a row that was deleted or cannot be read keeps its number. */
const givenNumber = ({ records }: Office, journal: Journal | null): number => {
  const noted = [...journalEnd(journal?.values ?? []).keys].flatMap((key) => /^row\/s(\d+)$/.exec(key)?.[1] ?? []);
  const unread = records.broken.flatMap(({ id }) => /^s(\d+)$/.exec(id)?.[1] ?? []);
  return Math.max(0, ...[...noted, ...unread].map(Number));
};

/** Appends the acts' records and their journal rows. The office returned knows them. */
export const commit = (office: Office, acts: readonly Act[], by: string): Office => {
  const journal = loadJournal(office.workbook);
  const given = givenNumber(office, journal);
  const added: { record: StateRecord; text: string }[] = [];
  let before: StateRecord | null = office.records.records[office.records.records.length - 1] ?? null;
  for (const act of acts) {
    const record: StateRecord = makeRecord({ ...act, by, given }, before, digest);
    before = record;
    added.push({ record, text: act.held === true ? '' : (act.text ?? '') });
  }
  const records = appendRecords(office.records, added);
  writeJournal(
    office.workbook,
    added.map(({ record }) => eventOf(record)),
    journal,
  );
  return { ...office, records };
};
