// "Tiếp tục đợt tại đây": a campaign that came in another file, downloaded or uploaded, goes on in this one. All is mended
// first; the record that names this file comes last, so that a run cut short leaves a copy, and is simply run again.

import type { Refused, Repaired } from '../../domain/api.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { COPY } from '../../messages/copy-texts.ts';
import { REPAIRED } from '../../messages/repair-texts.ts';
import { OPENING_STEPS } from '../../messages/results.ts';
import { STATE_DONE } from '../../messages/state-results.ts';
import { underLock } from '../consolidate.ts';
import { uproot } from '../deadline/fences.ts';
import { actor, type Office, openOffice } from '../deadline/office.ts';
import { mendOffice, recordMended, repairNow } from '../deadline/repair.ts';
import { rememberUnticked } from '../deadline/seen.ts';
import { upgradeWorkbook } from '../deadline/upgrade.ts';
import { writeJournal } from '../journal-sheet.ts';
import { undecidedTabs } from '../keyed-tabs.ts';
import { ownersFile } from '../owner.ts';
import { addAll } from '../protections.ts';
import { isRefused, refused } from '../refused.ts';
import { armTriggers, disarm } from '../triggers.ts';
import { copyKind, type Workbook } from '../workbook.ts';
import { removeLeftover } from './leftover.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The last that is known of the file left behind: a tick nobody has sealed there was made after it. */
const lastKnown = ({ records, now }: Office): number => {
  const { records: rows } = records;
  return rows[rows.length - 1]?.at ?? now;
};

/** A sentence for each account that Google does not take. */
const share = ({ spreadsheet, applied: { campaign } }: Workbook): string[] => {
  const accounts = [...new Set(campaign.bodies.flatMap(({ emails }) => emails))];
  const left = addAll(accounts, (some) => spreadsheet.addEditors(some));
  return campaign.bodies.flatMap(({ tab, emails }) =>
    emails
      .filter((email) => left.includes(email))
      .map((email) => OPENING_STEPS.refusedAddress(email, tab, campaign.issuer.secretariat)),
  );
};

const ownTabs = ({ spreadsheet, applied }: Workbook): Sheet[] =>
  spreadsheet
    .getSheets()
    .filter((sheet) => parseTabKey(sheet.getRange('A1').getValue())?.campaign === applied.campaign.id);

const noteMove = ({ workbook, now }: Office, id: string): void => {
  const note = COPY.movedFrom(workbook.applied.spreadsheet);
  writeJournal(workbook, [{ id: `move-${id}`, at: now, actor: actor(), body: null, act: 'move', hash: '', note }]);
};

/** What every move puts back is told by its number of tabs, what was wrong besides in full. */
const told = (done: readonly string[], tabs: readonly Sheet[]): string[] => {
  const { protection, box, rules } = REPAIRED;
  const usual = new Set(tabs.map((sheet) => sheet.getName()).flatMap((tab) => [protection(tab), box(tab), rules(tab)]));
  const rest = done.filter((what) => !usual.has(what));
  return [COPY.rebuilt(tabs.length), ...(rest.length === 0 ? [] : [STATE_DONE.repair(rest)])];
};

/** Noted before it is true: once the record stands, nobody comes back to note it. */
const move = (office: Office, sharing: boolean): Repaired => {
  const { workbook } = office;
  const { spreadsheet, applied } = workbook;
  const id = spreadsheet.getId();
  disarm();
  const left = removeLeftover(spreadsheet);
  const tabs = ownTabs(workbook);
  for (const sheet of tabs) uproot(sheet);
  const { done, sheets } = mendOffice(office);
  const unshared = sharing ? share(workbook) : [];
  rememberUnticked(applied.campaign, lastKnown(office));
  noteMove(office, id);
  SpreadsheetApp.flush();
  recordMended(workbook, sheets, id);
  SpreadsheetApp.flush();
  armTriggers(spreadsheet, applied.campaign);
  const message = [COPY.goesOn(applied.campaign.title), ...told([...left, ...done], tabs), ...unshared].join(' ');
  return { message, done: [...left, ...done, REPAIRED.triggers], copy: false };
};

const trouble = ({ spreadsheet, applied }: Workbook): Refused | null => {
  const undecided = undecidedTabs(spreadsheet, applied.campaign);
  const known = new Set(spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
  const lost = applied.campaign.bodies.some(({ id }) => !known.has(applied.sheets[id] ?? Number.NaN));
  return lost && undecided.length > 0 ? refused(COPY.undecided(undecided)) : null;
};

/**
 * Public function, owner only. `sharing`: the bodies' accounts become editors of this file. Where the campaign is at home
 * already it is repaired: that is what is left to do after a run that was cut short.
 */
export const continueHere = (sharing: boolean): Repaired | Refused =>
  underLock((workbook) => {
    const office = openOffice(workbook, { withTexts: true });
    if (isRefused(office)) return office;
    if (copyKind(office.workbook) === 'original') return repairNow(office);
    // A drill's copy, and whatever was copied from it: what stands in it was made up.
    if (office.workbook.applied.drill !== undefined) return refused(COPY.drillStays);
    return trouble(office.workbook) ?? move(upgradeWorkbook(office).office, sharing);
  }, ownersFile);
