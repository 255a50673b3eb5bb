// A plan with the free rows that the secretariat has added since the tab was made. Apart from the plan itself because only
// the tab, or a snapshot of it, says which these are.

import { FREE_ROWS, missingFree } from '../../domain/free-rows.ts';
import { rowKey } from '../../domain/tab-keys.ts';
import { BODY_TEXTS } from '../../messages/tab-texts.ts';
import { asTab, type BodyTab } from './body-tab.ts';

/** `keys`: of the tab's rows, or of a snapshot's. Those of tables that the plan does not have are left out. */
export const withAddedRows = (plan: BodyTab, keys: Iterable<unknown>): BodyTab => {
  const cells = [...plan.cells];
  const width = cells[0]?.length ?? 1;
  const planned = plan.cells.map(([key]) => key);
  for (const { table, keys: added } of missingFree(planned, keys)) {
    const last = rowKey({ kind: 'free', ...table, index: FREE_ROWS });
    const after = cells.findIndex(([key]) => key === last) + 1;
    const lines = added.map((key) => [key, BODY_TEXTS.plus, ...new Array<string>(width - 2).fill('')]);
    if (after > 0) cells.splice(after, 0, ...lines);
  }
  return asTab(plan.body, cells);
};
