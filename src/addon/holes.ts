// Which cells of a body's tab are open to the body, by the keys as they stand now: rows may have been inserted or moved
// by the owner since the tab was made. Each change of state is one setUnprotectedRanges (design §4).

import type { CellValue } from '../domain/grid.ts';
import { parseRowKey } from '../domain/tab-keys.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** `open` while a body fills its tab; `submitted` leaves the checkbox and the document fields; `closed` leaves nothing. */
export type Openness = 'open' | 'submitted' | 'closed';

const rowOf = (keys: readonly CellValue[], key: string, otherwise: number): number => {
  const at = keys.indexOf(key);
  return at < 0 ? otherwise : at + 1;
};

const runs = (rows: readonly number[], address: (from: number, to: number) => string): string[] => {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => address(from, to));
};

const entryHoles = (keys: readonly CellValue[]): string[] => {
  const kinds = keys.map((key) => parseRowKey(key)?.kind);
  const rowsOf = (wanted: readonly string[]): number[] =>
    kinds.flatMap((kind, index) => (kind !== undefined && wanted.includes(kind) ? [index + 1] : []));
  return [
    ...runs(rowsOf(['band', 'unit', 'caption', 'free']), (from, to) => `D${from}:I${to}`),
    ...runs(rowsOf(['free']), (from, to) => `C${from}:C${to}`),
  ];
};

/** A1 addresses of the holes. `keys` = column A of the tab. */
export const holesFor = (openness: Openness, keys: readonly CellValue[]): string[] => {
  if (openness === 'closed') return [];
  const fields = rowOf(keys, 'head/fields', 5);
  const head = [`B${fields}`, `D${fields}:F${fields}`];
  if (openness === 'submitted') return head;
  const status = rowOf(keys, 'head/status', 6);
  return [...head, `B${status}:I${status}`, ...entryHoles(keys)];
};

export type Gate = (openness: Openness, keys: readonly CellValue[]) => void;

/** The tab's sheet protection, which exists since the opening. One service call, and one for each time it is set. */
export const gateOf = (sheet: Sheet): Gate => {
  const protection = sheet.protect();
  return (openness, keys) =>
    void protection.setUnprotectedRanges(holesFor(openness, keys).map((hole) => sheet.getRange(hole)));
};
