// The file as it was handed over, before anything is known of it: is it a table of texts, and does it bear a mark of
// secrecy? What comes through google.script.run is whatever the page has sent, so its shape is looked at too.

import type { FileCell, FileSheet, FormFile } from './form-file.ts';
import { a1, type CellValue, type Grid, parseArea } from './grid.ts';
import type { ImportProblem } from './import-form-problem.ts';
import { secrecyMark } from './secrecy-mark.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCell = (value: unknown): value is FileCell =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' ? Number.isFinite(value) : isObject(value) && Number.isFinite(value.date));

const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(is);

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/.test(value);

const isRow = (value: unknown): value is FileCell[] => isListOf(value, isCell);

const isSheet = (value: unknown): value is FileSheet =>
  isObject(value) &&
  typeof value.name === 'string' &&
  typeof value.hidden === 'boolean' &&
  isListOf(value.rows, isRow) &&
  isListOf(value.formulas, isAddress) &&
  isListOf(value.merges, isAddress);

/** True for what a reader of .xlsx hands over. */
export const isFormFile = (value: unknown): value is FormFile => isObject(value) && isListOf(value.sheets, isSheet);

const DAY = 86_400_000;
/** Serial number of 1970-01-01, and the campaign's zone: a serial number is a time on the wall. */
const EPOCH = 25_569;
const OFFSET = 7 * 3_600_000;

const cellValue = (cell: FileCell): CellValue =>
  typeof cell === 'object' ? new Date(Math.round((cell.date - EPOCH) * DAY) - OFFSET) : cell;

const formulasOf = ({ formulas }: FileSheet): string[][] => {
  const grid: string[][] = [];
  for (const address of formulas) {
    const { top, left } = parseArea(address);
    const row = grid[top - 1] ?? [];
    row[left - 1] = '=';
    grid[top - 1] = row;
  }
  return grid;
};

/** The sheet as the rules of a tab read one; a formula is known by its place only. */
export const gridOfFile = (sheet: FileSheet): Grid => ({
  sheet: sheet.name,
  values: sheet.rows.map((row) => row.map(cellValue)),
  formulas: formulasOf(sheet),
  merges: sheet.merges,
});

const markedCells = ({ rows }: FileSheet): string[] =>
  rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      typeof cell === 'string' && secrecyMark(cell) !== null ? [a1(at + 1, column + 1)] : [],
    ),
  );

/**
 * Marks of secrecy anywhere in the file, in its sheets' names too: then nothing else is said of it, because every other
 * sentence may quote what stands in it. A name that bears a mark is not repeated.
 */
export const markedPlaces = ({ sheets }: FormFile): ImportProblem[] =>
  sheets.flatMap((sheet) => {
    const named = secrecyMark(sheet.name) !== null;
    const cells = [...(named ? [''] : []), ...markedCells(sheet)];
    return cells.map((cell) => ({ sheet: named ? '' : sheet.name, cell, trouble: { code: 'secrecy-mark' } as const }));
  });
