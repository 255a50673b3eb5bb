// Which of the two projects runs the triggers: the script bound to the sheet, unless the applied record names a guardian.

import { type Applied, guardOf } from '../../domain/applied.ts';
import { FLAG_LASTS_MS } from '../../domain/flag.ts';
import { guardedId } from '../ours.ts';

/**
 * - `sole`: the bound script, and there is no guardian.
 * - `guarded`: the bound script, and a guardian runs the triggers.
 * - `guardian`: the guardian's project.
 * - `dismissed`: a project that was a guardian, or never became one.
 */
export type Role = 'sole' | 'guarded' | 'guardian' | 'dismissed';

type Recorded = Pick<Applied, 'guard' | 'spreadsheet'>;

export const roleOf = (applied: Recorded): Role => {
  const guard = guardOf(applied);
  if (guardedId() === null) return guard === null ? 'sole' : 'guarded';
  return guard?.project === ScriptApp.getScriptId() ? 'guardian' : 'dismissed';
};

/** Only this project's triggers are to be there. */
export const mayArm = (applied: Recorded): boolean => ['sole', 'guardian'].includes(roleOf(applied));

/** A run of the bound script that began before there was a guardian knows nothing of one: it is waited for. */
export const isOnWatch = (applied: Recorded, now: number): boolean => {
  const role = roleOf(applied);
  if (role !== 'guardian') return role === 'sole';
  return now - (applied.guard?.since ?? now) >= FLAG_LASTS_MS;
};
