// Which time-driven triggers are due. One that is set for an instant fires once; a recurring one at its first tick and
// then when its minutes have gone by.

import type { TriggerModel } from './workbook.ts';

const isDue = (trigger: TriggerModel, now: number): boolean => {
  if (trigger.kind !== 'clock') return false;
  if (trigger.at !== undefined) return trigger.lastFired === undefined && now >= trigger.at;
  return trigger.lastFired === undefined || now >= trigger.lastFired + (trigger.everyMinutes ?? 0) * 60_000;
};

/** `now`: epoch ms. In the order they were made. */
export const dueTriggers = (triggers: readonly TriggerModel[], now: number): TriggerModel[] =>
  triggers.filter((trigger) => isDue(trigger, now));
