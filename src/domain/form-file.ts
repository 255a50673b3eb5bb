// A foreign .xlsx as plain data: what its reader hands to the import. JSON-safe, because in the browser it travels to the
// script through google.script.run.

/** Text, number, true/false as stored; a date is its serial number with `date: true`; '' where a cell is empty. */
export type FileCell = string | number | boolean | { readonly date: number };

export type FileSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** From A1; rows may differ in length. Strings are as stored: no trimming, no Unicode form, CRLF as LF. */
  readonly rows: readonly (readonly FileCell[])[];
  /** A1 addresses of cells that hold a formula (its cached value stands in `rows`). */
  readonly formulas: readonly string[];
  /** A1 addresses of merged areas. */
  readonly merges: readonly string[];
};

export type FormFile = { readonly sheets: readonly FileSheet[] };
