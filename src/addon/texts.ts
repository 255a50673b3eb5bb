// The one place where text of ours enters cells. `setValues` would run "=…" as a formula in the owner's name, so every
// non-empty text gets the literal mark; no other file calls setValues or appendRow (a test reads the sources).

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Sheets swallows one leading apostrophe and keeps the rest as text. */
const literal = (text: string): string => (text === '' ? '' : `'${text}`);

/** Writes rows of texts; the range has their size. One service call. */
export const writeTexts = (range: Range, rows: readonly (readonly string[])[]): void => {
  range.setValues(rows.map((row) => row.map(literal)));
};

/** Takes the tick out of a checkbox; a script never makes one of its own (design §6). One service call. */
export const untick = (checkbox: Range): void => {
  checkbox.setValue(false);
};

/** The tick that a body's clerk had made, in a tab made anew. One service call. */
export const putTickBack = (checkbox: Range): void => {
  checkbox.setValue(true);
};

/** The same text into every cell of a list. One service call. */
export const writeSame = (ranges: RangeList, text: string): void => {
  ranges.setValue(literal(text));
};

/** A drill's mistake, to be found and taken out again: a number, or a formula without any reach. Two service calls. */
export const plantRaw = (cell: Range, value: number | '=1+1'): void => {
  cell.setNumberFormat('General').setValue(value);
};
