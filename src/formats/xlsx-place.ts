// Where a cell of a foreign sheet stands, by its address or by its turn. Rows and columns count from 1.

export type Place = { readonly row: number; readonly column: number };

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** A → 1, AA → 27. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** 1 → A, 27 → AA. */
export const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1);

/** Where the next cell stands, `last` being the one before: some writers give no addresses. Null for what is none. */
export const placeOf = (address: string | undefined, last: Place): Place | null => {
  if (address === undefined) return { row: last.row, column: last.column + 1 };
  const [, letters = '', row = ''] = ADDRESS.exec(address) ?? [];
  return letters === '' ? null : { row: Number(row), column: columnOf(letters) };
};
