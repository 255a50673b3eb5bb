// Proof that the rows of "Bản chụp" are as they were written: ids in a row, each bound to the one above by its chain,
// each snapshot equal to its hash. Found here is what people do in the sheet; who can program can also reckon anew.

import { chainOf, type PlacedRecord, type RecordTrouble, recordNumber } from './record-rows.ts';
import { type Digest, isPaperRecord, type SnapshotTexts, type StateRecord } from './records.ts';
import { parseSnapshot } from './snapshot.ts';

type What = RecordTrouble['what'];

type Ground = {
  readonly records: readonly PlacedRecord[];
  readonly texts: SnapshotTexts;
  readonly digest: Digest;
  readonly byId: ReadonlyMap<string, PlacedRecord>;
};

const byId = (records: readonly PlacedRecord[]): Map<string, PlacedRecord> => {
  const first = new Map<string, PlacedRecord>();
  for (const record of records) if (!first.has(record.id)) first.set(record.id, record);
  return first;
};

/** Where the record stands: directly below the one it names. */
const placeTrouble = ({ records, byId: all }: Ground, record: PlacedRecord, index: number): What | null => {
  if (all.get(record.id) !== record) return 'doubled';
  const above = records[index - 1];
  if ((above?.id ?? '') === record.previous) return null;
  return record.previous === '' || all.has(record.previous) ? 'moved' : 'missing';
};

/** Its members, bound to the record it names, wherever that stands now. */
const isEdited = ({ byId: all, digest }: Ground, record: PlacedRecord): boolean => {
  const before = record.previous === '' ? '' : all.get(record.previous)?.chain;
  return before !== undefined && chainOf(before, record, digest) !== record.chain;
};

const snapshotTrouble = ({ body }: PlacedRecord, text: string, whole: boolean): What | null => {
  const snapshot = parseSnapshot(text);
  if (whole) return snapshot?.body === body ? null : 'foreign';
  if (snapshot === null) return 'cut';
  return snapshot.body === body ? 'text' : 'foreign';
};

const textTrouble = ({ texts, digest }: Ground, record: PlacedRecord): What | null => {
  const text = texts.get(record.id);
  if (text === undefined) return !record.held && record.hash !== '' ? 'cut' : null;
  const whole = digest(text) === record.hash;
  if (isPaperRecord(record)) return whole ? null : 'text';
  return snapshotTrouble(record, text, whole);
};

/** All that is wrong, in the order of the rows; a row may be named twice (moved and edited). */
export const verifyRecords = (
  records: readonly PlacedRecord[],
  texts: SnapshotTexts,
  digest: Digest,
): RecordTrouble[] => {
  const ground = { records, texts, digest, byId: byId(records) };
  return records.flatMap((record, index) => {
    const place = placeTrouble(ground, record, index);
    const found: (What | null)[] = [
      place,
      place === 'doubled' || !isEdited(ground, record) ? null : 'edited',
      place === 'doubled' ? null : textTrouble(ground, record),
    ];
    const { row, id, body } = record;
    return found.flatMap((what) => (what === null ? [] : [{ row, id, body, what }]));
  });
};

/** Rows that do not say any more what was recorded: edited, or no longer to be read. */
export const untrueRows = (
  standing: readonly PlacedRecord[],
  broken: readonly RecordTrouble[],
  digest: Digest,
): { readonly id: string; readonly body: string }[] => {
  const ground = { records: standing, texts: new Map(), digest, byId: byId(standing) };
  const edited = standing.filter((record) => ground.byId.get(record.id) === record && isEdited(ground, record));
  return [...edited, ...broken].map(({ id, body }) => ({ id, body }));
};

/**
 * True when what counts of a body can be told from its records: neither the counted one nor any later one was tampered
 * with. `counted` null = nothing was sealed yet; an older row that is untrue has been overtaken and does no harm.
 */
export const isTold = (
  untrue: readonly { readonly id: string; readonly body: string }[],
  body: string,
  counted: StateRecord | null,
): boolean => {
  const from = counted === null ? 0 : recordNumber(counted.id);
  return !untrue.some((row) => row.body === body && !(recordNumber(row.id) < from));
};
