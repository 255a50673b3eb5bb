// What people decided and what changed beside what counts (annexes 2 and 5; ): time granted,
// late content taken in, cells that differ from what was handed in or closed, signed papers that do not fit.

import type { DescribedChange } from './compare.ts';
import type { Consolidated } from './consolidation.ts';
import { codeMatches, type SignedPaper } from './signed-paper.ts';
import type { Grant } from './source-history.ts';
import { isHeld } from './withhold.ts';

export type BodyGrant = Grant & { readonly body: string };
export type LateCell = DescribedChange & { readonly body: string };

export type ActFigures = {
  /** By body in the order of "Cơ quan", each body's in the order in which they were made. */
  readonly grants: readonly BodyGrant[];
  /** Cells that are not what counts. */
  readonly lateCells: readonly LateCell[];
  /** Signed papers by body: does their code fit what counts? */
  readonly signed: ReadonlyMap<string, SignedPaper & { readonly matches: boolean }>;
};

export const actFigures = ({ sources }: Consolidated): ActFigures => ({
  grants: sources.flatMap(({ body, history }) => (history?.grants ?? []).map((grant) => ({ ...grant, body }))),
  lateCells: sources
    .filter((source) => !isHeld(source))
    .flatMap(({ body, changes = [] }) => changes.map((change) => ({ ...change, body }))),
  signed: new Map(
    sources.flatMap(({ body, hash, history }) => {
      const paper = history?.signed ?? null;
      return paper === null ? [] : [[body, { ...paper, matches: codeMatches(paper, hash) }] as const];
    }),
  ),
});
