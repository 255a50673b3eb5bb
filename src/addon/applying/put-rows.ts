// Rows put into a body's tab that stands: with their keys, texts and level lists, in the columns as they are now. Looks of
// the table that end with its last row are drawn on over rows below it, which Sheets does by itself only further up.

import { a1, type CellValue, parseArea } from '../../domain/grid.ts';
import { BODY_COLUMNS, parseRowKey } from '../../domain/tab-keys.ts';
import { BODY_TEXTS, LEVEL_CHOICES } from '../../messages/tab-texts.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { ROW_HEIGHT } from '../tabs/body-tab.ts';
import { writeTexts } from '../texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly CellValue[])[];

const isEntry = (key: string): boolean => ['unit', 'free'].includes(parseRowKey(key)?.kind ?? '');

const levelRule = () =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...LEVEL_CHOICES])
    .setAllowInvalid(false)
    .setHelpText(BODY_TEXTS.chooseLevel)
    .build();

/** Where each of our columns stands now, from 1; as it is made where its key is lost. */
export const placesOf = (values: Values): readonly number[] => {
  const { columns } = bodyPlaces(values);
  return BODY_COLUMNS.map((column, index) => columns[column] || index + 2);
};

const levelPlace = (places: readonly number[]): number => places[BODY_COLUMNS.indexOf('level')] ?? 4;

/** A planned row (key first, then our columns) laid out in the columns as they stand. */
const laidOut = (texts: readonly string[], places: readonly number[]): string[] => {
  const width = Math.max(1, ...places);
  const row = new Array<string>(width).fill('');
  row[0] = texts[0] ?? '';
  places.forEach((place, index) => {
    row[place - 1] = texts[index + 1] ?? '';
  });
  return row;
};

/** `lines`: key first, then our columns; they go right below row `after`. */
export type RowsToPut = { readonly after: number; readonly lines: readonly (readonly string[])[] };

const growLooks = (sheet: Sheet, last: number, count: number): void => {
  const grown = sheet.getConditionalFormatRules().map((rule) => {
    const ranges = rule.getRanges().map((range) => {
      const { top, left, bottom, right } = parseArea(range.getA1Notation());
      return bottom === last ? sheet.getRange(`${a1(top, left)}:${a1(last + count, right)}`) : range;
    });
    return rule.copy().setRanges(ranges).build();
  });
  sheet.setConditionalFormatRules(grown);
};

/** The last row that is ours, from 1. */
export const lastRowOf = (values: Values): number =>
  values.reduce((last, [key = ''], index) => (key === '' ? last : index + 1), 1);

/** Blank rows go in: nobody but the owner may write there, and no rule of ours looks at them. */
export const insertBlank = (sheet: Sheet, values: Values, { after, count }: { after: number; count: number }): void => {
  if (count < 1) return;
  sheet.insertRowsAfter(after, count);
  sheet.setRowHeights(after + 1, count, ROW_HEIGHT);
  if (after >= lastRowOf(values)) growLooks(sheet, after, count);
};

/** Blank rows become rows of the tab. */
export const fillRows = (sheet: Sheet, values: Values, { after, lines }: RowsToPut): void => {
  const places = placesOf(values);
  const rule = levelRule();
  sheet
    .getRange(after + 1, levelPlace(places), lines.length, 1)
    .setDataValidations(lines.map(([key = '']) => [isEntry(key) ? rule : null]));
  const rows = lines.map((texts) => laidOut(texts, places));
  writeTexts(sheet.getRange(after + 1, 1, rows.length, rows[0]?.length ?? 1), rows);
};

/** Rows below `after` that a stopped run has left: blank, without a key, with the level list of the row above them. */
export const leftBlank = (sheet: Sheet, values: Values, { after, count }: { after: number; count: number }): number => {
  const room = Math.min(count, sheet.getMaxRows() - after);
  if (room < 1) return 0;
  const rules = sheet.getRange(after + 1, levelPlace(placesOf(values)), room, 1).getDataValidations();
  const isBlank = (at: number): boolean =>
    (rules[at]?.[0] ?? null) !== null && (values[after + at] ?? []).every((value) => value === '');
  let found = 0;
  while (found < room && isBlank(found)) found += 1;
  return found;
};
