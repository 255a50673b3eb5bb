// Where the live check writes on a body's tab, by the keys as they stand now: the owner may have inserted rows and
// columns since the tab was made, and a fixed address would then fall on what the body has written.

import type { CellValue } from '../../domain/grid.ts';
import { BODY_COLUMNS, type BodyColumn } from '../../domain/tab-keys.ts';
import { BODY_HEAD } from './body-tab.ts';

export type BodyPlaces = {
  /** Columns by their key, from 1; 0 = the key is lost, and nothing is written there. */
  readonly columns: Readonly<Record<BodyColumn, number>>;
  /** Row of the column titles: the tables begin below it. */
  readonly head: number;
  /** Row of the checkbox and the document fields, and of the status line; 0 = the key is lost. */
  readonly fields: number;
  readonly status: number;
};

/** `values` = the tab from A1. */
export const bodyPlaces = (values: readonly (readonly CellValue[])[]): BodyPlaces => {
  const keyRow = values[0] ?? [];
  const rowOf = (key: string): number => values.findIndex(([first]) => first === key) + 1;
  return {
    columns: Object.fromEntries(BODY_COLUMNS.map((column) => [column, keyRow.indexOf(column) + 1])) as Record<
      BodyColumn,
      number
    >,
    head: rowOf('head/columns') || BODY_HEAD,
    fields: rowOf('head/fields'),
    status: rowOf('head/status'),
  };
};
