// The rows of "Bản chụp": one per change of a body's state, never edited, never removed. Together with the clock they are
// the whole truth about who handed in what and when (design §6); everything else is drawn from them. Papers that were made or
// signed stand among them and change no state (paper-record.ts).

/** Kinds that tell of a paper. Their text is no snapshot. */
export type PaperKind = 'report' | 'letter' | 'signed';

/** What happened. Kinds with content carry a snapshot: submit, close, relock, accept, backup; revoke may. */
export type RecordKind =
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'close'
  | 'extend'
  | 'revoke'
  | 'relock'
  | 'accept'
  | 'backup'
  | PaperKind;

export type StateRecord = {
  /** `s1`, `s2` … in the order in which they were made. */
  readonly id: string;
  readonly body: string;
  readonly kind: RecordKind;
  /** Epoch ms. For a tick that was found by the sweep: the last time the box was seen unticked. */
  readonly at: number;
  /** SHA-256 of the snapshot's canonical text, hex; '' without content. */
  readonly hash: string;
  /** Id of the record before it in the tab, whichever body's; '' for the first. */
  readonly previous: string;
  /** Account, or '' where Google does not tell. */
  readonly by: string;
  /** Extension: until when, epoch ms. */
  readonly until: number | null;
  readonly reason: string;
  /** True: a secrecy mark stood in the tab, so the hash was taken and the text was copied nowhere (design §5). */
  readonly held: boolean;
  /** SHA-256 over the record before's chain and this record's members, hex: a row edited, lost or moved breaks it. */
  readonly chain: string;
};

const PAPER_KINDS: readonly RecordKind[] = ['report', 'letter', 'signed'];

export const isPaperRecord = ({ kind }: Pick<StateRecord, 'kind'>): boolean => PAPER_KINDS.includes(kind);

/** The reason of a backup is the snapshot that was brought back over it, or what a form put in its place. */
export const isImportBackup = ({ kind, reason }: Pick<StateRecord, 'kind' | 'reason'>): boolean =>
  kind === 'backup' && !/^s\d+$/.test(reason);

/** Canonical text of the content beside each record that has one, by record id. */
export type SnapshotTexts = ReadonlyMap<string, string>;

/** Text (UTF-8) → SHA-256, hex. Given in from outside: the domain has no such service. */
export type Digest = (text: string) => string;
