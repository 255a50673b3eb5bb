// What the opening's dialog asks: where the file stands, a profile's proposals, whether a form is in order, and the opening
// itself, run after run. The form is judged each time; nothing is kept between two calls.

import type { OpenResult, Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { OpeningDraft, OpeningForm, OpeningRun, OpeningStart, ProfileChoice } from '../../domain/dialog.ts';
import { parseInstant, wallClock } from '../../domain/instant.ts';
import { judgeOpening } from '../../domain/opening-draft.ts';
import { partsOf } from '../../domain/typed-instant.ts';
import { JOURNAL_NOTES } from '../../messages/journal-texts.ts';
import { OPENING, openingFaults, openingNotices, openingSummary } from '../../messages/opening-texts.ts';
import { FAILED } from '../../messages/results.ts';
import { noteAct } from '../deadline/runs.ts';
import { openWatched, refuseStanding } from '../open-campaign.ts';
import { ourSpreadsheet, ownLock } from '../ours.ts';
import { openedWorkbook, refuseStranger } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { missingScopes, scopesInWords } from '../scopes.ts';
import { SHIPPED_PROFILES } from '../shipped-profiles.ts';
import { findTab, findWorkbook, lookForWorkbook } from '../workbook.ts';
import { readCampaign } from './read-campaign.ts';
import { accountsOf } from './sharing.ts';

const LOCK_MS = 5000;

/** The year that runs, or the profile's own where it lies ahead. The dates go along by the same number of years. */
const choice = (campaign: Campaign, id: string): ProfileChoice => {
  const year = Math.max(campaign.year, wallClock(Date.now()).year);
  const typed = (iso: string) => {
    const { date, time } = partsOf(parseInstant(iso) ?? 0);
    const years = Number(date.slice(-4)) + year - campaign.year;
    return { date: `${date.slice(0, -4)}${years}`, time };
  };
  const [due, close] = [typed(campaign.due), typed(campaign.close)];
  const form = {
    year: String(year),
    dueDate: due.date,
    dueTime: due.time,
    closeDate: close.date,
    closeTime: close.time,
  };
  return { id, title: campaign.title, text: OPENING.profile(campaign), bodies: OPENING.bodies(campaign), form };
};

const shippedChoices = (): ProfileChoice[] =>
  SHIPPED_PROFILES.flatMap((id) => {
    const campaign = readCampaign(id);
    return isRefused(campaign) ? [] : [choice(campaign, id)];
  });

/** Google lets a person leave out rights one by one. */
const missingRights = () => {
  const missing = missingScopes();
  return missing.length === 0 ? [] : [scopesInWords(missing)];
};

/** Whose it is: before a campaign stands in the file, the first shipped profile says it. */
const refuseOther = (standing: Campaign | undefined): Refused | null => {
  const campaign = standing ?? readCampaign(SHIPPED_PROFILES[0] ?? '');
  return isRefused(campaign) ? campaign : refuseStranger(ourSpreadsheet(), campaign);
};

/** Public function. */
export const startOpening = (): OpeningStart | Refused => {
  const found = lookForWorkbook();
  const standing = found.workbook?.applied;
  const forbidden = refuseOther(standing?.campaign) ?? (standing?.opened ? null : refuseStanding(found));
  if (forbidden !== null) return forbidden;
  const warnings = missingRights();
  if (standing === undefined) return { kind: 'new', profiles: shippedChoices(), warnings };
  const { opened, campaign } = standing;
  return opened
    ? { kind: 'opened', note: OPENING.opened(campaign.title), accounts: accountsOf(campaign).length }
    : { kind: 'half', note: OPENING.half(campaign.title), warnings };
};

/** Public function. */
export const proposeOpening = (profile: string): ProfileChoice | Refused => {
  const campaign = readCampaign(profile);
  return isRefused(campaign) ? campaign : choice(campaign, '');
};

/** Public function. */
export const draftOpening = (form: OpeningForm): OpeningDraft | Refused => {
  const profile = readCampaign(form.profile);
  if (isRefused(profile)) return profile;
  const { campaign, problems, addresses, notices } = judgeOpening(profile, form, Date.now());
  return {
    faults: openingFaults(profile, problems, addresses),
    summary: campaign === null ? [] : openingSummary(campaign),
    notices: campaign === null ? [] : openingNotices(campaign, notices, addresses),
  };
};

/** The JSON of the campaign to open; '' goes on with the one that stands half opened. */
const textOf = (form: OpeningForm | null): string | Refused => {
  if (form === null || findWorkbook() !== null) return '';
  const profile = readCampaign(form.profile);
  if (isRefused(profile)) return profile;
  const { campaign } = judgeOpening(profile, form, Date.now());
  return campaign === null ? refused(OPENING.badForm) : JSON.stringify(campaign);
};

const runOf = ({ step, steps, next, done, message, remarks }: OpenResult): OpeningRun => {
  const workbook = done ? openedWorkbook() : null;
  const campaign = workbook === null || isRefused(workbook) ? null : workbook.applied.campaign;
  const accounts = campaign === null ? 0 : accountsOf(campaign).length;
  return { step, steps, next, done, message: done ? message : '', remarks, accounts };
};

/** The owner's word that the file is shared with named accounts only; no scope of ours can look that up. */
const noteRestricted = (): void => {
  const workbook = openedWorkbook();
  if (!isRefused(workbook)) noteAct(workbook, { act: 'share', at: Date.now() }, JOURNAL_NOTES.restricted);
};

/** The tab made last is on the screen otherwise, and that is one nobody works in. */
const showGuide = (): void => {
  const spreadsheet = ourSpreadsheet();
  const guide = findTab(spreadsheet, 'guide');
  if (guide !== null) spreadsheet.setActiveSheet(guide);
};

const runOnce = (form: OpeningForm | null): OpeningRun | Refused => {
  const profile = textOf(form);
  if (typeof profile !== 'string') return profile;
  const result = openWatched(profile);
  if (isRefused(result)) return result;
  if (result.done) {
    noteRestricted();
    showGuide();
  }
  return runOf(result);
};

/** Public function. Two windows must not make the same tab twice. */
export const runOpening = (form: OpeningForm | null, restricted: boolean): OpeningRun | Refused => {
  if (restricted !== true) return refused(OPENING.notRestricted);
  const lock = ownLock();
  if (!lock.tryLock(LOCK_MS)) return refused(FAILED.busy);
  try {
    return runOnce(form);
  } finally {
    lock.releaseLock();
  }
};
