// What the value of a cell means, by the cell's type (ECMA-376 part 1, 18.18.11 ST_CellType).

import type { FileCell } from '../domain/form-file.ts';
import { cellText } from './xlsx-text-read.ts';

/** What all sheets of a workbook share. */
export type Shared = {
  readonly texts: readonly string[];
  readonly isDate: (look: number) => boolean;
  readonly from1904: boolean;
};

/** A cell as it stands in the file; `formula` null where it has none, '' where it shares another cell's. */
export type RawCell = {
  readonly type: string;
  readonly look: number;
  readonly value: string;
  readonly text: string;
  readonly formula: string | null;
};

/** Null = it makes no sense. */
type ValueReader = (raw: RawCell, shared: Shared) => FileCell | null;

const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

const asNumber: ValueReader = ({ value, look }, { isDate, from1904 }) => {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value === '' ? '' : null;
  return isDate(look) ? { date: number + (from1904 ? DAYS_TO_1904 : 0) } : number;
};

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?)?Z?$/;

const asDate: ValueReader = ({ value }) => {
  const match = ISO.exec(value);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, ...clock] = match.slice(1).map((part) => Number(part ?? 0));
  const [hour = 0, minute = 0, second = 0] = clock;
  return { date: Date.UTC(year, month - 1, day, hour, minute, second) / DAY + EPOCH_SERIAL };
};

const READERS: ReadonlyMap<string, ValueReader> = new Map(
  Object.entries<ValueReader>({
    n: asNumber,
    d: asDate,
    s: ({ value }, { texts }) => (value === '' ? '' : (texts[Number(value)] ?? null)),
    str: ({ value }) => cellText(value),
    inlineStr: ({ text }) => text,
    b: ({ value }) => (value === '' ? '' : value === '1' || value === 'true'),
    e: ({ value }) => value,
  }),
);

/** LibreOffice saves a truth value as one of these formulas. */
const TRUTHS: ReadonlyMap<string | null, boolean> = new Map([
  ['TRUE()', true],
  ['FALSE()', false],
]);

export type ReadValue = { readonly value: FileCell; readonly isFormula: boolean };

/** Null for a type that does not exist, and for a value that is none of its type. */
export const readValue = (raw: RawCell, shared: Shared): ReadValue | null => {
  const truth = TRUTHS.get(raw.formula);
  if (truth !== undefined) return { value: truth, isFormula: false };
  const value = READERS.get(raw.type)?.(raw, shared) ?? null;
  return value === null ? null : { value, isFormula: raw.formula !== null };
};
