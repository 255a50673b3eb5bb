// "Mở đợt đánh giá": reads a profile, then runs the opening's steps until they are done or the time is nearly up.

import type { OpenResult, Refused } from '../domain/api.ts';
import { canonicalText } from '../domain/applied.ts';
import type { Campaign } from '../domain/campaign.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { COPY } from '../messages/copy-texts.ts';
import { DRILL } from '../messages/drill-texts.ts';
import { GUARD } from '../messages/guard-texts.ts';
import { occupiedTabs } from '../messages/refusals.ts';
import { DONE, FAILED, OPENING_STEPS } from '../messages/results.ts';
import { digest } from './digest.ts';
import { clearOld } from './moving/clear-old.ts';
import { closingSteps } from './opening/closing-steps.ts';
import { type Opening, occupiedNames, type Sheet, type Spreadsheet } from './opening/opening.ts';
import { readCampaign } from './opening/read-campaign.ts';
import { type Step, tabSteps } from './opening/tab-steps.ts';
import { guardedId, ourSpreadsheet } from './ours.ts';
import { ownerEmail, refuseNewer, refuseStranger } from './owner.ts';
import { isRefused, refused } from './refused.ts';
import { refuseMissing } from './scopes.ts';
import { copyKind, type FoundWorkbook, isFileCopy, lookForWorkbook } from './workbook.ts';

/** Google stops a run at six minutes. */
const STOP_AFTER_MS = 4.5 * 60_000;

/** A run that somebody watches: long enough to make tabs, short enough to be told of. */
const WATCHED_MS = 20_000;

/** New tabs that each watched run makes: the first two hold the record, without which the next run would begin anew. */
const AT_LEAST = 2;

/** `watched`: the run stops early to tell how far it is, and before the closing steps, which begin anew in each run. */
type Manner = { readonly sharing: boolean; readonly watched: boolean };

/** Finished tabs of this campaign, by their key. */
export const madeTabs = (spreadsheet: Spreadsheet, campaign: Campaign): Map<string, Sheet> =>
  new Map(
    spreadsheet.getSheets().flatMap((sheet) => {
      const key: unknown = sheet.getRange('A1').getValue();
      return parseTabKey(key)?.campaign === campaign.id ? [[String(key), sheet] as const] : [];
    }),
  );

/** Null where nothing stands that forbids an opening, and where one that stopped halfway may be gone on with. */
export const refuseStanding = (found: FoundWorkbook): Refused | null => {
  const { workbook } = found;
  if (workbook === null) return refuseNewer(found);
  if (workbook.applied.opened) return refused(FAILED.alreadyOpened(workbook.applied.campaign.title));
  if (copyKind(workbook) === 'drill') return refused(DRILL.half);
  return workbook.applied.replaces !== undefined && isFileCopy(workbook) ? refused(COPY.half) : null;
};

/** The campaign to open: a half opened one goes on with its own settings, whatever profile is named now. */
const prepare = (spreadsheet: Spreadsheet, profile: string): Opening | Refused => {
  const found = lookForWorkbook();
  const { workbook } = found;
  const replaces = workbook?.applied.replaces ?? null;
  const campaign = refuseStanding(found) ?? workbook?.applied.campaign ?? readCampaign(profile);
  if (isRefused(campaign)) return campaign;
  return (
    refuseStranger(spreadsheet, campaign) ?? {
      spreadsheet,
      campaign,
      hash: digest(canonicalText(campaign)),
      owner: ownerEmail(spreadsheet),
      home: { spreadsheet: spreadsheet.getId() },
      made: workbook === null ? new Map() : madeTabs(spreadsheet, campaign),
      leaks: [],
      fresh: workbook === null,
      replaces,
    }
  );
};

/** Answers how many were done. `least`: steps that are done whatever the clock says. */
export const runUntil = (steps: readonly Step[], inTime: () => boolean, least = 0): number => {
  let done = 0;
  for (const step of steps) {
    if (done >= least && !inTime()) break;
    step.run();
    done += 1;
  }
  return done;
};

/** A sentence for each account that Google did not take. */
export const within = (end: number) => (): boolean => Date.now() < end;

export const refusedAccounts = ({ leaks, campaign }: Opening): string[] => [
  ...new Set(
    leaks.flatMap(({ sheet, refused: accounts }) =>
      accounts.map((account) => OPENING_STEPS.refusedAddress(account, sheet, campaign.issuer.secretariat)),
    ),
  ),
];

type Progress = { readonly done: number; readonly steps: number; readonly next: string };

const result = (opening: Opening, { done, steps, next }: Progress): OpenResult => {
  const { made, campaign } = opening;
  const tabs = [...made.keys()].filter((key) => parseTabKey(key) !== null).length;
  const bodies = campaign.bodies.length;
  const message = done < steps ? OPENING_STEPS.paused(done, steps) : DONE.open(tabs, bodies);
  return { message, done: done === steps, step: done, steps, tabs, bodies, next, remarks: refusedAccounts(opening) };
};

const clearingSteps = (opening: Opening): Step[] => {
  const { replaces } = opening;
  return replaces === null ? [] : [{ label: OPENING_STEPS.clear, run: () => clearOld(opening, replaces) }];
};

/** Each tab is made and protected; then triggers, tidying, the record, and what only some openings have. */
const countSteps = (tabs: number, { replaces }: Opening, sharing: boolean): number =>
  2 * tabs + 3 + (sharing ? 1 : 0) + (replaces === null ? 0 : 2);

const open = (opening: Opening, { sharing, watched }: Manner): OpenResult => {
  const began = Date.now();
  const making = tabSteps(opening);
  const clearing = clearingSteps(opening);
  const tabs = [...clearing, ...making];
  const steps = countSteps(making.length, opening, sharing);
  const standing = making.filter(({ key }) => opening.made.has(key)).length;
  if (opening.fresh) {
    opening.spreadsheet.setSpreadsheetTimeZone(opening.campaign.timeZone);
    opening.spreadsheet.setSpreadsheetLocale('vi_VN');
  }
  const made = watched
    ? runUntil(tabs, within(began + WATCHED_MS), clearing.length + standing + AT_LEAST)
    : runUntil(tabs, within(began + STOP_AFTER_MS));
  if (made < tabs.length) return result(opening, { done: made, steps, next: tabs[made]?.label ?? '' });
  if (watched && standing < making.length)
    return result(opening, { done: made, steps, next: OPENING_STEPS.protections });
  const closing = closingSteps(opening, sharing);
  const closed = runUntil(closing, within(began + STOP_AFTER_MS));
  return result(opening, { done: made + closed, steps, next: closing[closed]?.label ?? '' });
};

const begin = (profile: string, manner: Manner): OpenResult | Refused => {
  if (guardedId() !== null) return refused(GUARD.projectHere);
  const spreadsheet = ourSpreadsheet();
  const opening = refuseMissing() ?? prepare(spreadsheet, profile);
  if (isRefused(opening)) return opening;
  const names = tabSteps(opening).map(({ name }) => name);
  const occupied = opening.fresh ? occupiedNames(spreadsheet, names) : [];
  if (occupied.length > 0) return refused(occupiedTabs(occupied));
  return open(opening, manner);
};

/**
 * Public function. `profile`: id of a shipped profile or JSON text. `sharing`: the bodies' accounts become editors of
 * the file at the end. Calling again goes on where a run stopped.
 */
export const openCampaign = (profile: string, sharing: boolean): OpenResult | Refused =>
  begin(profile, { sharing, watched: false });

/** Likewise, while somebody watches: to be called until done. */
export const openWatched = (profile: string): OpenResult | Refused => begin(profile, { sharing: false, watched: true });
