// A sheet as it was read: plain values, no Google object.

/** A cell as `Range.getValues` gives it: '' when empty. */
export type CellValue = string | number | boolean | Date;

/** Rows of one sheet from A1. `formulas` has '' where a cell holds no formula; `merges` are A1 addresses. */
export type Grid = {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly merges: readonly string[];
};

/** 1 → A, 27 → AA. */
export const columnLetters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);

/** Row and column, both from 1 → A1 address. */
export const a1 = (row: number, column: number): string => columnLetters(column) + row;

/** A rectangle of cells, all four counted from 1 and inclusive. */
export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** "B5" or "B5:D9" → its rectangle. Throws on anything else: addresses in plans are ours. */
export const parseArea = (address: string): Area => {
  const match = /^([A-Z]+)([0-9]+)(?::([A-Z]+)([0-9]+))?$/.exec(address);
  if (match === null) throw new Error(`not an A1 address: ${address}`);
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
};

/** Of two blocks that begin at A1 or are meant to: the first holds all cells of the second. */
export const coversBlock = (has: string, wanted: string): boolean => {
  const [outer, inner] = [parseArea(has), parseArea(wanted)];
  return outer.top === 1 && outer.left === 1 && outer.bottom >= inner.bottom && outer.right >= inner.right;
};
