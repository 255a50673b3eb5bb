// Tab "Hệ thống": what the last audit found stands first, then what can be told without auditing.

import type { Refused } from '../../domain/api.ts';
import { type Applied, guardOf } from '../../domain/applied.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { HealthRow, HealthView } from '../../domain/sidebar.ts';
import { GUARD_HEALTH } from '../../messages/guard-texts.ts';
import { HEALTH } from '../../messages/health-texts.ts';
import type { Dialog } from '../../messages/results.ts';
import { SYSTEM } from '../../messages/sidebar-office.ts';
import { AUDIT, type Audit, packAudit } from '../deadline/audit-memory.ts';
import { audit, SILENT_MINUTES } from '../deadline/health.ts';
import { openOffice } from '../deadline/office.ts';
import { readSeen, type Seen } from '../deadline/seen.ts';
import { memory } from '../ours.ts';
import { ownersFile } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { missingScopes, scopesInWords } from '../scopes.ts';
import type { Workbook } from '../workbook.ts';

const MINUTE = 60_000;
/** From half of what Google allows on it needs a look. */
const NOTABLE_MINUTES = 45;

type Row = Omit<HealthRow, 'ok'>;

/** "Khóa trang – Cần sửa" → its title and its state. */
const rowOf = ({ title, text }: Dialog): Row => {
  const cut = title.lastIndexOf(' – ');
  return cut < 0 ? { title, state: '', text } : { title: title.slice(0, cut), state: title.slice(cut + 3), text };
};

const troubled = (row: Row): HealthRow => ({ ...row, ok: false });
const well = (row: Row): HealthRow => ({ ...row, ok: true });

const accounts = ({ bodies }: Campaign): HealthRow => {
  const without = bodies.filter(({ emails }) => emails.length === 0).map(({ name }) => name);
  return without.length === 0 ? well(SYSTEM.accounts(bodies.length)) : troubled(SYSTEM.noAccount(without));
};

/** One service call. */
const scopes = (): HealthRow => {
  const missing = missingScopes();
  return missing.length === 0 ? well(SYSTEM.scopes()) : troubled(rowOf(HEALTH.scopes(scopesInWords(missing))));
};

type Ground = { readonly applied: Applied; readonly seen: Seen; readonly now: number };

/** What the audit would have told if it were otherwise; nothing where there was no audit. */
const audited = ({ applied: { campaign } }: Ground): Row[] => [
  rowOf(HEALTH.protection(campaign.bodies.length, campaign.bodies.length)),
  SYSTEM.sharing(),
  rowOf(HEALTH.zone()),
];

/** Its project runs the triggers: that is told beside their last run. */
const guardian = ({ applied }: Ground): HealthRow[] => {
  const guard = guardOf(applied);
  return guard === null ? [] : [well(rowOf(GUARD_HEALTH.well(guard.project, guard.since)))];
};

const silent = ({ applied }: Ground, minutes: number): Dialog =>
  guardOf(applied) === null ? HEALTH.triggerLate(minutes) : GUARD_HEALTH.silent(minutes);

const heartbeat = (ground: Ground): HealthRow => {
  const { seen, now } = ground;
  if (seen.heartbeat === null) return well(SYSTEM.neverRan());
  const minutes = Math.floor((now - seen.heartbeat) / MINUTE);
  return minutes > SILENT_MINUTES
    ? troubled(rowOf(silent(ground, minutes)))
    : well(rowOf(HEALTH.trigger(seen.heartbeat, minutes)));
};

const quota = ({ seen }: Ground): HealthRow => {
  const minutes = Math.round(seen.ran.ms / MINUTE);
  return { ...SYSTEM.quota(minutes), ok: minutes <= NOTABLE_MINUTES };
};

const rowsOf = (ground: Ground, found: Audit | null): HealthRow[] => {
  const remarks = found?.remarks.map(rowOf) ?? [];
  const told = new Set(remarks.map(({ title }) => title));
  const last = heartbeat(ground);
  const watch = guardian(ground).filter(({ title }) => title !== last.title);
  const rest = [last, ...watch, ...(found === null ? [] : audited(ground).map(well))];
  const more = found === null || found.more === 0 ? [] : [troubled(SYSTEM.more(found.more))];
  const own = [accounts(ground.applied.campaign), scopes(), quota(ground)].filter(({ title }) => !told.has(title));
  const rows = [...remarks.map(troubled), ...more, ...rest.filter(({ title }) => !told.has(title)), ...own];
  return [...rows.filter(({ ok }) => !ok), ...rows.filter(({ ok }) => ok)];
};

const headOf = (found: Audit | null, troubles: number): Pick<HealthView, 'title' | 'text'> =>
  found === null && troubles === 0
    ? SYSTEM.never
    : { title: SYSTEM.count(troubles), text: found === null ? SYSTEM.never.text : SYSTEM.checkedAt(found.at) };

const viewOf = (workbook: Workbook, now: number, fresh: Audit | null): HealthView => {
  const { applied } = workbook;
  const seen = readSeen(workbook);
  const found = fresh ?? seen.audit;
  const rows = rowsOf({ applied, seen, now }, found);
  return {
    kind: 'health',
    ...headOf(found, rows.filter(({ ok }) => !ok).length),
    rows,
    version: SYSTEM.version(applied.hash),
  };
};

/** Public function, owner only: what the last audit found. */
export const viewHealth = (): HealthView | Refused => {
  const workbook = ownersFile();
  return isRefused(workbook) ? workbook : viewOf(workbook, Date.now(), null);
};

/** Public function, owner only: the audit itself, remembered for whoever looks next. */
export const checkHealth = (): HealthView | Refused => {
  const office = openOffice(ownersFile(), { withTexts: true });
  if (isRefused(office)) return office;
  const remarks = audit(office, readSeen(office.workbook));
  memory().setProperty(AUDIT, packAudit(office.now, remarks));
  return viewOf(office.workbook, office.now, { at: office.now, remarks, more: 0 });
};
