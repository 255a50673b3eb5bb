// The secretariat's installable triggers: the edit trigger behind the checkbox, the sweep, and one more sweep at the
// campaign's close. They run as the account that made them, the owner; nobody else can see or remove them, so what is
// armed is looked up, not assumed.

import type { Campaign } from '../domain/campaign.ts';
import { parseInstant } from '../domain/instant.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Without these two nothing is sealed and nothing is closed. */
export const HANDLERS = ['onBodyTick', 'sweep'] as const;
type Handler = (typeof HANDLERS)[number];

const AT_CLOSE = 'sweepAtClose';
const SWEEP_MINUTES = 10;

const MAKERS: Readonly<Record<Handler, (spreadsheet: Spreadsheet) => void>> = {
  onBodyTick: (spreadsheet) => {
    ScriptApp.newTrigger('onBodyTick').forSpreadsheet(spreadsheet).onEdit().create();
  },
  sweep: () => {
    ScriptApp.newTrigger('sweep').timeBased().everyMinutes(SWEEP_MINUTES).create();
  },
};

type Known = { readonly trigger: GoogleAppsScript.Script.Trigger; readonly handler: string };

const knownTriggers = (): Known[] =>
  ScriptApp.getProjectTriggers().map((trigger) => ({ trigger, handler: trigger.getHandlerFunction() }));

/** At another instant than before, where settings have moved it; once it has gone by there is nothing to arm. */
export const armClose = (close: number, known: readonly Known[] = knownTriggers()): boolean => {
  for (const { handler, trigger } of known) if (handler === AT_CLOSE) ScriptApp.deleteTrigger(trigger);
  if (close <= Date.now()) return false;
  ScriptApp.newTrigger(AT_CLOSE).timeBased().at(new Date(close)).create();
  return true;
};

const keepClose = (known: readonly Known[], close: number): boolean =>
  known.some(({ handler }) => handler === AT_CLOSE) ? false : armClose(close, known);

/** Takes all of this account's triggers away: a copy begins without any. */
export const disarm = (): void => {
  for (const { trigger } of knownTriggers()) ScriptApp.deleteTrigger(trigger);
};

/** Makes what is missing and removes doubles. True when something had to be armed. */
export const armTriggers = (spreadsheet: Spreadsheet, campaign: Pick<Campaign, 'close'>): boolean => {
  const known = knownTriggers();
  const armed = HANDLERS.filter((handler) => {
    const own = known.filter((one) => one.handler === handler);
    for (const { trigger } of own.slice(1)) ScriptApp.deleteTrigger(trigger);
    if (own.length === 0) MAKERS[handler](spreadsheet);
    return own.length === 0;
  });
  return keepClose(known, parseInstant(campaign.close) ?? 0) || armed.length > 0;
};
