// The answers of `set` and `paste`: a receipt, or why a person may not type there.

import { EDITS } from '../messages/local-host.ts';
import { type Answer, done, refused } from './answer.ts';
import type { EditResult } from './edits.ts';

/** `cells` were written. */
export const wrote = (cells: number): Answer => done({ applied: cells, refused: [] }, EDITS.summary(cells, 0));

/** What the host refused is said in our words with Google's own beside it; what was not found is a sentence already. */
export const refusedEdit = ({ why, said }: NonNullable<EditResult>): Answer => {
  if (said === '') return refused({ refused: why ?? '', problems: [] });
  return refused({ refused: EDITS.refused(why ?? said), problems: why === null ? [] : [said] });
};
