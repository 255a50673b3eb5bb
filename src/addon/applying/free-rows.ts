// Free rows put into a tab that stands, below those of their table. In this order, so that a run may be stopped anywhere:
// blank rows, the body's protection over them, their texts and keys; open to the body they are only by the gate, last.

import { type FreeTable, lastFree, type MissingFree } from '../../domain/free-rows.ts';
import { a1, type CellValue } from '../../domain/grid.ts';
import { rowKey } from '../../domain/tab-keys.ts';
import { BODY_TEXTS } from '../../messages/tab-texts.ts';
import { coverRows } from '../protections.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { fillRows, insertBlank, lastRowOf, leftBlank } from './put-rows.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly CellValue[])[];

/** Row of the table's last free row, from 1; 0 where the tab has lost them, or the columns that they need. */
export const lastFreeRow = (values: Values, table: FreeTable): number => {
  const keys = values.map(([key]) => key);
  const { level, order } = bodyPlaces(values).columns;
  const index = lastFree(keys, table);
  return level === 0 || order === 0 || index === 0 ? 0 : keys.indexOf(rowKey({ kind: 'free', ...table, index })) + 1;
};

/** `values` = the tab from A1, whose table has a last free row. */
export const putFreeRows = (sheet: Sheet, values: Values, { table, keys }: MissingFree): void => {
  const after = lastFreeRow(values, table);
  const count = keys.length;
  const inserted = count - leftBlank(sheet, values, { after, count });
  insertBlank(sheet, values, { after, count: inserted });
  const { columns } = bodyPlaces(values);
  const last = Math.max(lastRowOf(values) + inserted, after + count);
  coverRows(sheet, `A1:${a1(last, Math.max(...Object.values(columns)))}`);
  fillRows(sheet, values, { after, lines: keys.map((key) => [key, BODY_TEXTS.plus]) });
};
