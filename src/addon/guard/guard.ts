// Public functions run by hand in Google's script editor, where nothing can be typed: the guardian's project takes the sheet
// over, and gives it back. The answer stands in the editor's log.

import type { Outcome, Refused } from '../../domain/api.ts';
import { type Applied, appliedRecord, type Guard, guardOf } from '../../domain/applied.ts';
import { FLAG_LASTS_MS } from '../../domain/flag.ts';
import { GUARD } from '../../messages/guard-texts.ts';
import { FAILED } from '../../messages/results.ts';
import { underLock } from '../consolidate.ts';
import { noteAct } from '../deadline/runs.ts';
import { writeRecord } from '../opening/record.ts';
import { guardedId, memory, ownLock } from '../ours.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { refuseMissing } from '../scopes.ts';
import { armTriggers, disarm } from '../triggers.ts';
import { findWorkbook, isFileCopy, type Workbook } from '../workbook.ts';
import { rememberClose } from './close-time.ts';
import { takeBack } from './hand-over.ts';
import { roleOf } from './role.ts';

const LOCK_MS = 20_000;

type Answer = Outcome | Refused;

const logged = (answer: Answer): Answer => {
  Logger.log(isRefused(answer) ? answer.refused : answer.message);
  return answer;
};

const record = ({ settings }: Workbook, applied: Applied): void => {
  writeRecord(settings, applied, settings.getMaxColumns());
  SpreadsheetApp.flush();
};

const renew = ({ spreadsheet, applied: { campaign } }: Workbook): Answer => {
  const armed = armTriggers(spreadsheet, campaign);
  return { message: armed ? GUARD.renewed(campaign.title) : GUARD.same(campaign.title) };
};

/**
 * Armed before it is recorded: a run that is stopped in between leaves triggers that take themselves away. What another
 * sheet left in the memory would date this one's ticks.
 */
const takeOver = (workbook: Workbook): Answer => {
  const { spreadsheet, applied } = workbook;
  const { campaign } = applied;
  memory().setProperties({}, true);
  rememberClose(campaign.close);
  disarm();
  armTriggers(spreadsheet, campaign);
  const guard: Guard = { project: ScriptApp.getScriptId(), since: Date.now(), spreadsheet: applied.spreadsheet };
  record(workbook, appliedRecord({ ...applied, guard }));
  const standing = findWorkbook()?.applied.guard;
  return standing?.project === guard.project && standing.since === guard.since
    ? { message: GUARD.done(campaign.title, guard.since + FLAG_LASTS_MS) }
    : refused(GUARD.lost);
};

const guardIt = (): Answer => {
  if (guardedId() === null) return refused(GUARD.boundHere);
  const workbook = refuseMissing() ?? ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  if (isFileCopy(workbook)) return refused(GUARD.copy);
  const lock = ownLock();
  if (!lock.tryLock(LOCK_MS)) return refused(FAILED.busy);
  try {
    return roleOf(workbook.applied) === 'guardian' ? renew(workbook) : takeOver(workbook);
  } finally {
    lock.releaseLock();
  }
};

/** Public function, owner only: this project watches the sheet from now on. Again: makes what is missing. */
export const guard = (): Answer => logged(guardIt());

const release = (workbook: Workbook): Answer => {
  const { spreadsheet, applied } = workbook;
  const { guard: _former, ...rest } = applied;
  const former = guardOf(applied);
  if (former === null) return refused(GUARD.none);
  if (!takeBack()) return refused(FAILED.busy);
  noteAct(workbook, { act: 'unguard', at: Date.now() }, GUARD.note(former.project));
  record(workbook, appliedRecord(rest));
  disarm();
  if (guardedId() !== null) return { message: GUARD.gone(applied.campaign.title) };
  armTriggers(spreadsheet, applied.campaign);
  return { message: GUARD.goneHere(applied.campaign.title) };
};

/** Public function, owner only, in either project: the script bound to the sheet is alone again. */
export const unguard = (): Answer => logged(underLock(release));
