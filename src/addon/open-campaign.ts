// "Mở đợt đánh giá": reads a profile, then runs the opening's steps until they are done or the time is nearly up.

import type { OpenResult, Refused } from '../domain/api.ts';
import { canonicalText } from '../domain/applied.ts';
import type { Campaign } from '../domain/campaign.ts';
import { parseProfile, readProfile } from '../domain/profile.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { badTarget } from '../messages/local-host.ts';
import { profileProblem, profileRefused } from '../messages/profile-problems.ts';
import { occupiedTabs } from '../messages/refusals.ts';
import { DONE, FAILED, OPENING_STEPS } from '../messages/results.ts';
import { digest } from './digest.ts';
import { closingSteps } from './opening/closing-steps.ts';
import { type Opening, occupiedNames, type Sheet, type Spreadsheet } from './opening/opening.ts';
import { type Step, tabSteps } from './opening/tab-steps.ts';
import { ownerEmail, refuseStranger } from './owner.ts';
import { isRefused, refused } from './refused.ts';
import { SHIPPED_PROFILES, shippedProfile } from './shipped-profiles.ts';
import { findWorkbook } from './workbook.ts';

/** Google stops a run at six minutes. */
const STOP_AFTER_MS = 4.5 * 60_000;

/** One word is the name of a profile, however wrong; a profile's text is more than that. */
const ONE_WORD = /^[\w.-]+$/;

/** A shipped profile by its id, or the JSON text of one. */
const readCampaign = (profile: string): Campaign | Refused => {
  const shipped = shippedProfile(profile);
  if (shipped === undefined && ONE_WORD.test(profile)) return refused(badTarget('profile', profile, SHIPPED_PROFILES));
  const read = shipped === undefined ? parseProfile(profile) : readProfile(shipped);
  return read.ok ? read.campaign : refused(profileRefused(read.problems.length), read.problems.map(profileProblem));
};

const madeTabs = (spreadsheet: Spreadsheet, campaign: Campaign): Map<string, Sheet> =>
  new Map(
    spreadsheet.getSheets().flatMap((sheet) => {
      const key: unknown = sheet.getRange('A1').getValue();
      return parseTabKey(key)?.campaign === campaign.id ? [[String(key), sheet] as const] : [];
    }),
  );

/** The campaign to open: a half opened one goes on with its own settings, whatever profile is named now. */
const prepare = (spreadsheet: Spreadsheet, profile: string): Opening | Refused => {
  const workbook = findWorkbook();
  if (workbook?.applied.opened) return refused(FAILED.alreadyOpened(workbook.applied.campaign.title));
  const campaign = workbook?.applied.campaign ?? readCampaign(profile);
  if (isRefused(campaign)) return campaign;
  return (
    refuseStranger(spreadsheet, campaign) ?? {
      spreadsheet,
      campaign,
      hash: digest(canonicalText(campaign)),
      owner: ownerEmail(spreadsheet),
      made: workbook === null ? new Map() : madeTabs(spreadsheet, campaign),
      leaks: [],
      fresh: workbook === null,
    }
  );
};

const runUntil = (steps: readonly Step[], stopAt: number): number => {
  let done = 0;
  for (const step of steps) {
    if (Date.now() >= stopAt) break;
    step.run();
    done += 1;
  }
  return done;
};

const refusedAccounts = ({ leaks, campaign }: Opening): string[] => [
  ...new Set(
    leaks.flatMap(({ sheet, refused: accounts }) =>
      accounts.map((account) => OPENING_STEPS.refusedAddress(account, sheet, campaign.issuer.secretariat)),
    ),
  ),
];

const result = (opening: Opening, done: number, steps: number): OpenResult => {
  const { made, campaign } = opening;
  const tabs = [...made.keys()].filter((key) => parseTabKey(key) !== null).length;
  const bodies = campaign.bodies.length;
  const message = done < steps ? OPENING_STEPS.paused(done, steps) : DONE.open(tabs, bodies);
  return { message, done: done === steps, step: done, steps, tabs, bodies, remarks: refusedAccounts(opening) };
};

const open = (opening: Opening, sharing: boolean): OpenResult => {
  const stopAt = Date.now() + STOP_AFTER_MS;
  const tabs = tabSteps(opening);
  const all = 2 * tabs.length + (sharing ? 4 : 3);
  if (opening.fresh) {
    opening.spreadsheet.setSpreadsheetTimeZone(opening.campaign.timeZone);
    opening.spreadsheet.setSpreadsheetLocale('vi_VN');
  }
  const made = runUntil(tabs, stopAt);
  const closed = made < tabs.length ? 0 : runUntil(closingSteps(opening, sharing), stopAt);
  return result(opening, made + closed, all);
};

/**
 * Public function. `profile`: id of a shipped profile or JSON text. `sharing`: the bodies' accounts become editors of
 * the file at the end. Calling again goes on where a run stopped.
 */
export const openCampaign = (profile: string, sharing: boolean): OpenResult | Refused => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const opening = prepare(spreadsheet, profile);
  if (isRefused(opening)) return opening;
  const names = tabSteps(opening).map(({ name }) => name);
  const occupied = opening.fresh ? occupiedNames(spreadsheet, names) : [];
  if (occupied.length > 0) return refused(occupiedTabs(occupied));
  return open(opening, sharing);
};
