// Sizes: pixels of the sheet ↔ points and characters of the .xlsx, and how high a row must be for its wrapped texts.
// Apart because both programs and people change sizes by rounding, so that reading needs tolerance.

import type { CellModel, SheetModel } from './workbook.ts';

/** Google's default row height and column width, in pixels. */
const DEFAULT_ROW_PX = 21;
export const DEFAULT_COLUMN_PX = 100;

/** Pixels by which a width may differ after passing through another program's units. */
export const WIDTH_TOLERANCE = 3;

/** Width of a digit of the default font (Arial 10) at 96 dpi: the unit of an .xlsx column width. */
const DIGIT_PX = 7;

export const pointsOf = (px: number): number => px * 0.75;
export const pxOfPoints = (points: number): number => Math.round(points / 0.75);
export const charactersOf = (px: number): number => Math.round((px / DIGIT_PX) * 1000) / 1000;
export const pxOfCharacters = (characters: number): number => Math.round(characters * DIGIT_PX);

const WIDEST_PX = 9;
const LINE_END = /\r\n|\r|\n/;
const NARROW = /[\s.,;:'!|()[\]ijltfrIJ]/u;
const COMBINING = /\p{M}/u;
const WIDE = /[\p{Lu}mw@%]/u;

/** Rough width at 10 pt, generous: a row too high reads well, one too low hides words. */
const characterPx = (character: string): number => {
  if (COMBINING.test(character)) return 0;
  if (WIDE.test(character)) return WIDEST_PX;
  return NARROW.test(character) ? 4.1 : 7;
};

const textPx = (text: string): number => [...text].reduce((sum, character) => sum + characterPx(character), 0);

/** Lines one paragraph takes when its words flow into `width`; a word longer than the line is broken. */
const paragraphLines = (words: readonly number[], width: number): number => {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const fits = used + word <= width;
    if (!fits && used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(word / width) - 1);
    used = fits ? used + word + characterPx(' ') : word % width;
  }
  return lines;
};

/** Lines of a wrapped text in a column of `px` pixels, at a font of `scale` × 10 pt. */
const wrappedLines = (text: string, px: number, scale: number): number => {
  const width = Math.max(px - 6, 12) / scale;
  // Most cells: too short for a second line even if all letters were wide.
  if (text.length * WIDEST_PX <= width && !LINE_END.test(text)) return 1;
  return text
    .split(LINE_END)
    .reduce((sum, paragraph) => sum + paragraphLines(paragraph.split(' ').map(textPx), width), 0);
};

const cellPx = (cell: CellModel, width: number): number => {
  if (cell.style?.wrap !== true || typeof cell.value !== 'string') return 0;
  const scale = ((cell.style.fontSize ?? 10) / 10) * (cell.style.bold ? 1.06 : 1);
  const lines = wrappedLines(cell.value, width, scale);
  return Math.ceil(lines * 17 * scale) + (lines === 1 ? 4 : 6);
};

/** Excel's own limit for a row. */
const MAX_ROW_PX = 545;

/**
 * Height in pixels of a row (1-based) as the file should show it. A forced height stands as it is; any other is a floor that
 * wrapped texts may raise, as at Google. Merged cells raise nothing, in Sheets and Excel alike.
 */
export const rowPx = (sheet: SheetModel, row: number): number => {
  const height = sheet.rowHeights[row];
  const floor = height?.px ?? DEFAULT_ROW_PX;
  if (height?.forced) return floor;
  const merged = sheet.merges.filter((merge) => merge.row <= row && row < merge.row + merge.rows);
  const needs = (sheet.cells[row - 1] ?? []).map((cell, index) => {
    const inMerge = merged.some((merge) => merge.column <= index + 1 && index + 1 < merge.column + merge.columns);
    return cell === undefined || inMerge ? 0 : cellPx(cell, sheet.columnWidths[index + 1] ?? DEFAULT_COLUMN_PX);
  });
  return Math.min(Math.max(floor, ...needs), MAX_ROW_PX);
};
