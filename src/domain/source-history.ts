// What papers print of a body's records beside what counts: time granted, late content taken in, the signed paper. Pure:
// rows of "Bản chụp" in, no clock.

import type { SnapshotTexts, StateRecord } from './records.ts';
import { parseSigned, type SignedPaper } from './signed-paper.ts';

/** An extension granted, or late content taken in by a recorded act. Instants in epoch ms. */
export type Grant = {
  readonly kind: 'extension' | 'acceptance';
  readonly at: number;
  /** Null for an acceptance. */
  readonly until: number | null;
  readonly reason: string;
  /** Google told who acted; only the owner can. */
  readonly known: boolean;
  /** Handed in meanwhile; of an acceptance, that its content counts. */
  readonly used: boolean;
};

export type SourceHistory = {
  /** Epoch ms of the counted snapshot; null for live values. */
  readonly countedAt: number | null;
  readonly grants: readonly Grant[];
  /** The last one recorded. */
  readonly signed: SignedPaper | null;
};

const isUsed = (own: readonly StateRecord[], grant: StateRecord): boolean =>
  own.some(({ kind, at }) => kind === 'submit' && at >= grant.at && at <= (grant.until ?? grant.at));

const grantOf = (own: readonly StateRecord[], counted: StateRecord | null, record: StateRecord): Grant[] => {
  const base = { at: record.at, reason: record.reason, known: record.by !== '' };
  if (record.kind === 'extend') return [{ ...base, kind: 'extension', until: record.until, used: isUsed(own, record) }];
  return record.kind === 'accept'
    ? [{ ...base, kind: 'acceptance', until: null, used: record.id === counted?.id }]
    : [];
};

/** `counted`: the record whose snapshot counts, null for the live tab. */
export const sourceHistory = (
  body: string,
  { records, texts }: { readonly records: readonly StateRecord[]; readonly texts: SnapshotTexts },
  counted: StateRecord | null,
): SourceHistory => {
  const own = records.filter((record) => record.body === body);
  const signed = own.filter(({ kind }) => kind === 'signed').map(({ id }) => parseSigned(texts.get(id) ?? ''));
  return {
    countedAt: counted?.at ?? null,
    grants: own.flatMap((record) => grantOf(own, counted, record)),
    signed: signed[signed.length - 1] ?? null,
  };
};
