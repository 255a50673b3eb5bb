// Both protections of a body's tab as the body's life wants them, by the keys as they stand: after settings were applied
// and when a tab is repaired.

import type { BodyLife } from '../domain/lifecycle.ts';
import { holesFor, type Openness } from './holes.ts';
import type { Leak, Protector } from './protections.ts';
import type { BodyTab } from './tabs/body-tab.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const opennessOf = ({ mayEdit, state }: BodyLife): Openness => {
  if (mayEdit) return 'open';
  return state === 'submitted' ? 'submitted' : 'closed';
};

export const protectAsLived = (
  protector: Protector,
  sheet: Sheet,
  { plan, life, fresh }: { readonly plan: BodyTab; readonly life: BodyLife; readonly fresh: boolean },
): Leak[] => {
  const keys = sheet
    .getRange('A:A')
    .getValues()
    .map(([key]) => key);
  return protector.bodyTab(sheet, {
    holes: holesFor(opennessOf(life), keys),
    used: plan.used.replace(/\d+$/, String(keys.length)),
    emails: plan.body.emails,
    fresh,
  });
};
