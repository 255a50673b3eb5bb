// How the parts of the .xlsx reader give up: a problem thrown from any depth and caught once, in xlsx-read.ts, which
// answers with it. Apart because every part of the reader throws it.

import type { FileProblem } from '../domain/form-file.ts';

type FileFault = Error & { readonly problem: FileProblem };

export const fileFault = (problem: FileProblem): FileFault => Object.assign(new Error(problem.code), { problem });

export const damaged = (part: string): FileFault => fileFault({ code: 'damaged', part });

/** Null for any other error: a bug. */
export const problemOf = (error: unknown): FileProblem | null =>
  error instanceof Error && 'problem' in error ? (error as FileFault).problem : null;
