// Formats of the workbook: the number that each of its records bears, and the steps by which an older record becomes one
// of today's. Reading takes the same steps in memory, so that an older workbook is understood before it is upgraded.

import type { CellValue } from './grid.ts';

/** Of what this program writes. A new format is one more here and one more step below. */
export const FORMAT = 2;

export type FormatRecord = Readonly<Record<string, unknown>> & { readonly schema: number };
type Step = (record: FormatRecord) => FormatRecord;

/** Step by the format it starts from. The first format did not say which version of the program had written it. */
const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>([
  [1, (record) => ({ ...record, schema: 2, ...('sheets' in record ? { program: '' } : {}) })],
]);

/** The record in today's format; null for a newer one and for numbers that no program of ours has written. */
export const upgraded = (record: FormatRecord): FormatRecord | null => {
  let now = record;
  while (now.schema < FORMAT) {
    const step = STEPS.get(now.schema);
    if (step === undefined) return null;
    now = step(now);
  }
  return now.schema === FORMAT ? now : null;
};

/** What a record says of itself in its first cell, whatever else is in it. `program` '' where it does not say. */
export type RecordOrigin = { readonly format: number; readonly program: string };

/** Of the record in these cells of a key row; null without one. The number stands first in every format. */
export const originOf = (cells: readonly CellValue[]): RecordOrigin | null => {
  const first = cells.find((cell) => typeof cell === 'string' && cell.startsWith('#'));
  const [, format, program = ''] = /^#\{"schema":(\d+)(?:,"program":"([^"\\]{1,40})")?/.exec(String(first ?? '')) ?? [];
  return format === undefined ? null : { format: Number(format), program };
};
