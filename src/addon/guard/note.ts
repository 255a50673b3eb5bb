// "Nhật ký" says that there is a guardian: its first sweep writes the row, because the bound script may still be writing
// there while `guard` runs.

import { guardOf } from '../../domain/applied.ts';
import { GUARD } from '../../messages/guard-texts.ts';
import { noteAct } from '../deadline/runs.ts';
import type { Seen } from '../deadline/seen.ts';
import type { Workbook } from '../workbook.ts';
import { roleOf } from './role.ts';

/** Two service calls in a guardian's first sweep, none elsewhere. A row that stands is not written again. */
export const noteGuard = (workbook: Workbook, { heartbeat }: Pick<Seen, 'heartbeat'>): void => {
  const guard = guardOf(workbook.applied);
  if (heartbeat !== null || guard === null || roleOf(workbook.applied) !== 'guardian') return;
  noteAct(workbook, { act: 'guard', at: guard.since }, GUARD.note(guard.project));
};
