// The audit: is everything that keeps the deadline true still in place? It looks and tells; only `repair` changes.

import { accountKey } from '../../domain/account.ts';
import type { Health, Refused } from '../../domain/api.ts';
import { guardOf } from '../../domain/applied.ts';
import { findBody } from '../../domain/assignment.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { journalEnd, journalKey, verifyJournal } from '../../domain/journal.ts';
import { verifyRecords } from '../../domain/record-chain.ts';
import { FORMAT } from '../../domain/workbook-format.ts';
import { GUARD_HEALTH } from '../../messages/guard-texts.ts';
import { HEALTH } from '../../messages/health-texts.ts';
import type { Dialog } from '../../messages/results.ts';
import { digest } from '../digest.ts';
import { roleOf } from '../guard/role.ts';
import { journalValues } from '../journal-sheet.ts';
import { ownerEmail, ownersFile } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { missingScopes, scopesInWords } from '../scopes.ts';
import { HANDLERS } from '../triggers.ts';
import { copyKind, type Workbook } from '../workbook.ts';
import { type Audited, TAB_CHECKS } from './health-tabs.ts';
import { type Office, openOffice } from './office.ts';
import { readSeen, type Seen } from './seen.ts';

const MINUTE = 60_000;
/** Three sweeps missed. */
export const SILENT_MINUTES = 30;

const silentFor = (since: number, now: number): number => Math.floor((now - since) / MINUTE);

/** Its triggers are of another project, where nobody but that project sees them: the heartbeat tells. */
const guardian = ({ applied }: Workbook, { heartbeat }: Seen, now: number): Dialog[] => {
  const silent = silentFor(heartbeat ?? guardOf(applied)?.since ?? now, now);
  return silent > SILENT_MINUTES ? [GUARD_HEALTH.silent(silent)] : [];
};

const scopes = ({ missing }: Audited): Dialog[] =>
  missing.length === 0 ? [] : [HEALTH.scopes(scopesInWords(missing))];

/** No triggers are armed in a copy, which says that it is one; in a drill nothing is missed. Null in the original. */
const asCopy = (workbook: Workbook): Dialog[] | null => {
  const kind = copyKind(workbook);
  if (kind === 'original') return null;
  return kind === 'drill' ? [] : [HEALTH.fileCopy(workbook.applied.campaign.title)];
};

const triggers = ({ workbook, now, seen, missing }: Audited): Dialog[] => {
  const { heartbeat } = seen;
  if (roleOf(workbook.applied) === 'guarded') return asCopy(workbook) ?? guardian(workbook, seen, now);
  // Without that scope Google tells nobody what is armed: what is missing is told beside.
  if (missing.includes('script.scriptapp')) return asCopy(workbook) ?? [];
  const armed = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  if (!HANDLERS.every((handler) => armed.includes(handler))) return asCopy(workbook) ?? [HEALTH.triggerMissing()];
  const silent = silentFor(heartbeat ?? now, now);
  return silent > SILENT_MINUTES ? [HEALTH.triggerLate(silent)] : [];
};

const strangers = ({ workbook, owner }: Audited): Dialog[] => {
  const { spreadsheet, applied } = workbook;
  const known = new Set([owner, ...applied.campaign.bodies.flatMap(({ emails }) => emails)].map(accountKey));
  const others = spreadsheet
    .getEditors()
    .map((user) => user.getEmail())
    .filter((email) => !known.has(accountKey(email)));
  return others.length === 0 ? [] : [HEALTH.strangers(others)];
};

const zone = ({ workbook }: Audited): Dialog[] => {
  const has = workbook.spreadsheet.getSpreadsheetTimeZone();
  return has === workbook.applied.campaign.timeZone ? [] : [HEALTH.zoneOther(has)];
};

const nameOf = (campaign: Campaign, body: string): string => findBody(campaign, body)?.name ?? body;

const rows = ({ workbook, records }: Audited): Dialog[] => {
  const { campaign } = workbook.applied;
  const times = new Map(records.records.map(({ id, at }) => [id, at]));
  const found = verifyRecords(records.standing, records.texts, digest).map(({ id, body, row }) => {
    const at = times.get(id);
    return at === undefined || body === ''
      ? HEALTH.snapshotUnreadable(row)
      : HEALTH.snapshotBroken(nameOf(campaign, body), at);
  });
  return [...records.broken.map(({ row }) => HEALTH.snapshotUnreadable(row)), ...found];
};

const edited = ({ journal }: Audited): Dialog[] =>
  verifyJournal(journal, digest).map((row) => HEALTH.journalBroken(row));

/** The chain of each does not show that its last rows are gone; each still names the other's. */
const cutEnds = ({ records, journal }: Audited): Dialog[] => {
  const noted = journalEnd(journal).keys;
  const kept = new Set(records.records.map(({ id }) => journalKey(id)));
  const lostRecords = [...noted].filter((key) => /^row\/s\d+$/.test(key) && !kept.has(key));
  const lostNotes = [...kept].filter((key) => !noted.has(key));
  return [
    ...(lostRecords.length > 0 ? [HEALTH.recordsCut(lostRecords.length)] : []),
    ...(lostNotes.length > 0 ? [HEALTH.journalCut(lostNotes.length)] : []),
  ];
};

const format = ({ workbook: { format: written, applied } }: Audited): Dialog[] =>
  written < FORMAT ? [HEALTH.olderFormat(applied.program)] : [];

const CHECKS: readonly ((audited: Audited) => Dialog[])[] = [
  format,
  triggers,
  scopes,
  zone,
  strangers,
  ...TAB_CHECKS,
  rows,
  edited,
  cutEnds,
];

const asSentence = ({ title, text }: Dialog): string => `${title}. ${text}`;

/** What needs a look, each once. The office must hold the texts of the snapshots. */
export const audit = (office: Office, seen: Seen): Dialog[] => {
  const { workbook } = office;
  const [owner, journal, missing] = [ownerEmail(workbook.spreadsheet), journalValues(workbook), missingScopes()];
  const audited = { ...office, seen, owner, journal, missing };
  const found = CHECKS.flatMap((check) => check(audited));
  return [...new Map(found.map((remark) => [asSentence(remark), remark])).values()];
};

/** Public function, owner only. Every remark says what to do. */
export const health = (): Health | Refused => {
  const office = openOffice(ownersFile(), { withTexts: true });
  if (isRefused(office)) return office;
  const remarks = audit(office, readSeen(office.workbook)).map(asSentence);
  return { ok: remarks.length === 0, remarks };
};
