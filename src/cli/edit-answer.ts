// The answers of `set` and `paste`: a receipt, or why a person may not type there.

import { EDITS } from '../messages/local-host.ts';
import { type Answer, done, refused } from './answer.ts';
import type { EditResult } from './edits.ts';

/** `cells` were written. */
export const wrote = (cells: number): Answer => done({ applied: cells, refused: [] }, EDITS.summary(cells, 0));

/** Our sentence first, Google's own beside it; where there is one only, it stands alone. */
export const refusedEdit = ({ why, said }: NonNullable<EditResult>): Answer =>
  why === null || said === ''
    ? refused({ refused: why ?? said, problems: [] })
    : refused({ refused: EDITS.refused(why), problems: [said] });
