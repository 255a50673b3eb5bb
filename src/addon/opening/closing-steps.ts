// The last steps of an opening: protections on every tab, templates and the blank first sheet away, and the record that
// says the campaign is open.

import { appliedRecord } from '../../domain/applied.ts';
import { parseTabKey, tabKey } from '../../domain/tab-keys.ts';
import { OPENING_STEPS } from '../../messages/results.ts';
import { noteOpening } from '../deadline/runs.ts';
import { rememberUnticked } from '../deadline/seen.ts';
import { holesFor } from '../holes.ts';
import { putSettingsSecond } from '../moving/clear-old.ts';
import { makeProtector } from '../protections.ts';
import { armTriggers } from '../triggers.ts';
import { type Opening, type Sheet, TEMPLATES } from './opening.ts';
import { writeRecord } from './record.ts';
import { shareFile } from './sharing.ts';
import { bodyPlans, type Step } from './tab-steps.ts';

const protectSteps = (opening: Opening): Step[] => {
  const { campaign, made, owner, fresh } = opening;
  const protector = makeProtector(owner);
  const bodies = new Map(bodyPlans(opening).map((plan) => [tabKey(campaign.id, 'body', plan.body.id), plan]));
  return [...made].flatMap(([key, sheet]) => {
    if (parseTabKey(key) === null) return [];
    const plan = bodies.get(key);
    const run = () =>
      plan === undefined
        ? protector.ownerOnly(sheet)
        : protector.bodyTab(sheet, {
            holes: holesFor('open', plan.cells),
            used: plan.used,
            emails: plan.body.emails,
            fresh,
          });
    return [{ label: OPENING_STEPS.protections, run: () => opening.leaks.push(...run()) }];
  });
};

const isBlankFirst = (sheet: Sheet): boolean => sheet.getLastRow() === 0;

const tidy = ({ spreadsheet, made }: Opening): void => {
  const ours = new Set([...made].flatMap(([key, sheet]) => (parseTabKey(key) === null ? [] : [sheet.getSheetId()])));
  const templates: readonly string[] = Object.values(TEMPLATES);
  for (const sheet of spreadsheet.getSheets()) {
    if (ours.has(sheet.getSheetId())) continue;
    if (templates.includes(sheet.getName()) || isBlankFirst(sheet)) spreadsheet.deleteSheet(sheet);
  }
};

const finish = (opening: Opening): void => {
  const { spreadsheet, home, campaign, hash, made } = opening;
  const sheets = Object.fromEntries(
    campaign.bodies.map(({ id }) => [id, made.get(tabKey(campaign.id, 'body', id))?.getSheetId() ?? 0]),
  );
  const settings = made.get(tabKey(campaign.id, 'settings'));
  if (settings === undefined) throw new Error('the settings tab was not made');
  const record = appliedRecord({ ...home, opened: true, hash, sheets, campaign });
  rememberUnticked(campaign, Date.now());
  // Noted before it is true: once the record stands, nobody comes back to note it.
  noteOpening({ spreadsheet, settings, applied: record, format: record.schema }, Date.now());
  writeRecord(settings, record, settings.getMaxColumns());
  SpreadsheetApp.flush();
};

const arm = ({ spreadsheet, home, campaign }: Opening): void => {
  if (home.drill === undefined) armTriggers(spreadsheet, campaign);
};

/** Protections do not share a file. What Google refuses is told; the tab then stays the owner's. */
const share = ({ spreadsheet, campaign, leaks }: Opening): void => {
  leaks.push(...shareFile(spreadsheet, campaign));
};

/** Made only after all tabs are: they read `opening.made`. `sharing`: the bodies get the file in the same run. */
export const closingSteps = (opening: Opening, sharing: boolean): Step[] => [
  ...protectSteps(opening),
  { label: OPENING_STEPS.triggers, run: () => arm(opening) },
  { label: OPENING_STEPS.check, run: () => tidy(opening) },
  ...(opening.replaces === null ? [] : [{ label: OPENING_STEPS.check, run: () => putSettingsSecond(opening) }]),
  ...(sharing ? [{ label: OPENING_STEPS.check, run: () => share(opening) }] : []),
  { label: OPENING_STEPS.check, run: () => finish(opening) },
];
