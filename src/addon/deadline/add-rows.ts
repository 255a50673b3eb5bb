// "Thêm dòng cho trang…": more free rows under one table of a body's tab, for units that the list lacks.

import type { Outcome, Refused } from '../../domain/api.ts';
import { assignmentsOf } from '../../domain/assignment.ts';
import { type FreeTable, MOST_ADDED, nextFree } from '../../domain/free-rows.ts';
import { ADD_ROWS, ADD_ROWS_CAUSES, tableName } from '../../messages/add-rows.ts';
import { bodyName } from '../../messages/findings-facts.ts';
import { whyLockedBecause } from '../../messages/states.ts';
import { lastFreeRow, putFreeRows } from '../applying/free-rows.ts';
import { gateOf } from '../holes.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { refused } from '../refused.ts';
import { readBodyRange } from '../workbook.ts';
import { actOn, type Place } from './acts.ts';
import { noteAct, whole } from './runs.ts';

type Wanted = { readonly table: FreeTable; readonly count: number };

const trouble = ({ office, read, life }: Place, { table, count }: Wanted): string | null => {
  const { campaign } = office.workbook.applied;
  const locked = whyLockedBecause(campaign, life);
  if (locked !== null) return locked;
  if (life.pendingSeal) return ADD_ROWS_CAUSES.pending;
  if (!Number.isInteger(count) || count < 1 || count > MOST_ADDED) return ADD_ROWS_CAUSES.count;
  const own = assignmentsOf(campaign, read.body);
  if (!own.some(({ aspect, group }) => aspect === table.aspect && group === table.group)) return ADD_ROWS_CAUSES.table;
  return lastFreeRow(read.grid.values, table) === 0 ? ADD_ROWS_CAUSES.damaged : null;
};

const put = ({ office, read, life }: Place, { table, count }: Wanted): void => {
  const { workbook, now } = office;
  const { sheet, body, grid } = read;
  const keys = nextFree(
    grid.values.map(([key]) => key),
    table,
    count,
  );
  putFreeRows(sheet, grid.values, { table, keys });
  noteAct(
    workbook,
    { act: 'add-rows', at: now, body },
    ADD_ROWS.note(count, tableName(workbook.applied.campaign, table)),
  );
  gateOf(sheet)(opennessOf(life), readBodyRange(sheet).values);
};

/** Public function, owner only. `table`: one of the body's assignments. A tab that is closed or handed in stays as it is. */
export const addRows = (body: string, table: FreeTable, count: number): Outcome | Refused =>
  actOn(body, (place) => {
    const cause = trouble(place, { table, count });
    if (cause !== null) return refused(ADD_ROWS.failed(cause));
    const { campaign } = place.office.workbook.applied;
    whole({ act: 'add-rows', at: place.office.now }, () => put(place, { table, count }));
    return { message: ADD_ROWS.done(count, tableName(campaign, table), bodyName(campaign, body)) };
  });
