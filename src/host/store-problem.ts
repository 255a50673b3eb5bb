// What can go wrong between the program and the workbook's file, as data: the command line words it (file-* sentences of
// the local host). Apart from the store because the lock and the atomic write refuse with the same words.

/** Why a file is called damaged. `state-*` speak of our own very hidden sheet inside it. */
export type DamageCause =
  | 'empty'
  | 'not-zip'
  | 'encrypted'
  | 'truncated'
  | 'not-xlsx'
  | 'unreadable'
  | 'state-checksum'
  | 'state-version'
  | 'journal';

export type StoreProblem = {
  readonly id: 'file-missing' | 'file-exists' | 'file-locked' | 'file-damaged' | 'file-foreign';
  readonly file: string;
  /** `file-damaged` only. */
  readonly cause?: DamageCause;
  /** `file-locked` only: since when (ISO instant, UTC) which process holds the file; no pid when its lock is unreadable. */
  readonly pid?: number;
  readonly since?: string;
};

type StoreError = Error & { readonly problem: StoreProblem };

/** The error to throw for a problem; `source` is the library's own error, kept for whoever debugs. */
export const storeError = (problem: StoreProblem, source?: unknown): StoreError =>
  Object.assign(new Error(`${problem.id}: ${problem.file}`, source === undefined ? {} : { cause: source }), {
    problem,
  });

/** The problem inside a caught error, null when the error is something else (a bug, a full disk). */
export const storeProblemOf = (error: unknown): StoreProblem | null =>
  error instanceof Error && 'problem' in error ? (error as StoreError).problem : null;
