// The answers of `set` and `paste`: a receipt, or why a person may not type there.

import { EDITS } from '../messages/local-host.ts';
import { type Answer, done, refused } from './answer.ts';
import type { EditResult } from './edits.ts';

/** `cells` were written. */
export const wrote = (cells: number): Answer => done({ applied: cells, refused: [] }, EDITS.summary(cells, 0));

/** Our sentence first, Google's own beside it. */
export const refusedEdit = ({ why, said }: NonNullable<EditResult>): Answer =>
  refused({ refused: EDITS.refused(why ?? said), problems: why === null || said === '' ? [] : [said] });
