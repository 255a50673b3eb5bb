// Which cells of a body's tab are open to the body, by the keys as they stand now: rows and columns may have been
// inserted or moved by the owner since the tab was made. Each change of state is one setUnprotectedRanges (design §4).

import { type CellValue, columnLetters } from '../domain/grid.ts';
import { BODY_COLUMNS, type BodyColumn, parseRowKey } from '../domain/tab-keys.ts';
import { bodyPlaces } from './tabs/body-places.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly CellValue[])[];

/** `open` while a body fills its tab; `submitted` leaves the checkbox and the document fields; `closed` leaves nothing. */
export type Openness = 'open' | 'submitted' | 'closed';

/** As the tab is made: what is taken where a key is lost, or nothing was read yet. */
const MADE = { fields: 5, status: 6 } as const;
const madeColumn = (column: BodyColumn): number => BODY_COLUMNS.indexOf(column) + 2;

type Letter = (column: BodyColumn) => string;

const letters = (values: Values): Letter => {
  const { columns } = bodyPlaces(values);
  return (column) => columnLetters(columns[column] || madeColumn(column));
};

/** Neighbouring rows as one address. */
export const runs = (rows: readonly number[], address: (from: number, to: number) => string): string[] => {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => address(from, to));
};

const entryHoles = (values: Values, letter: Letter): string[] => {
  const kinds = values.map(([key]) => parseRowKey(key)?.kind);
  const rowsOf = (wanted: readonly string[]): number[] =>
    kinds.flatMap((kind, index) => (kind !== undefined && wanted.includes(kind) ? [index + 1] : []));
  return [
    ...runs(
      rowsOf(['band', 'unit', 'caption', 'free']),
      (from, to) => `${letter('level')}${from}:${letter('check')}${to}`,
    ),
    ...runs(rowsOf(['free']), (from, to) => `${letter('unit')}${from}:${letter('unit')}${to}`),
  ];
};

/** A1 of the checkbox. `values` = the tab from A1. */
export const boxOf = (values: Values): string =>
  `${letters(values)('order')}${bodyPlaces(values).fields || MADE.fields}`;

/** A1 of the status line's left cell. */
export const lineOf = (values: Values): string =>
  `${letters(values)('order')}${bodyPlaces(values).status || MADE.status}`;

/** A1 addresses of the holes. `values` = the tab from A1; empty = as it is made. */
export const holesFor = (openness: Openness, values: Values): string[] => {
  if (openness === 'closed') return [];
  const letter = letters(values);
  const places = bodyPlaces(values);
  const fields = places.fields || MADE.fields;
  const head = [boxOf(values), `${letter('level')}${fields}:${letter('shortcomings')}${fields}`];
  if (openness === 'submitted') return head;
  const status = places.status || MADE.status;
  return [...head, `${letter('order')}${status}:${letter('check')}${status}`, ...entryHoles(values, letter)];
};

export type Gate = (openness: Openness, values: Values) => void;

/** The tab's sheet protection, which exists since the opening. One service call, and one for each time it is set. */
export const gateOf = (sheet: Sheet): Gate => {
  const protection = sheet.protect();
  return (openness, values) =>
    void protection.setUnprotectedRanges(holesFor(openness, values).map((hole) => sheet.getRange(hole)));
};
