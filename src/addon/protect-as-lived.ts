// Both protections of a body's tab as the body's life wants them, by the keys as they stand: after settings were applied
// and when a tab is repaired.

import { a1 } from '../domain/grid.ts';
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
  const values = sheet.getDataRange().getValues();
  return protector.bodyTab(sheet, {
    holes: holesFor(opennessOf(life), values),
    used: `A1:${a1(values.length, values[0]?.length ?? 1)}`,
    emails: plan.body.emails,
    fresh,
  });
};
