// What people and pastes undo inside one body's tab, put back without touching what the body wrote: keys, level lists,
// text formats, the checkbox, merged cells. Each act says what it did; nothing to do says nothing.

import type { CellValue } from '../../domain/grid.ts';
import { lostKeys } from '../../domain/lost-keys.ts';
import { BODY_COLUMNS, type BodyColumn, parseRowKey } from '../../domain/tab-keys.ts';
import { REPAIRED } from '../../messages/repair-texts.ts';
import { BODY_HEADERS, BODY_TEXTS, LEVEL_CHOICES } from '../../messages/tab-texts.ts';
import { boxOf } from '../holes.ts';
import { withAddedRows } from '../tabs/added-rows.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import type { BodyTab } from '../tabs/body-tab.ts';
import { putTickBack, untick, writeTexts } from '../texts.ts';
import { readGrid } from '../workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly CellValue[])[];

const isColumn = (key: CellValue | undefined): key is BodyColumn => BODY_COLUMNS.some((column) => column === key);

/** Our columns end where the record's chunks begin; the owner may have inserted some in between. */
const widthOf = (keyRow: readonly CellValue[]): number => {
  const record = keyRow.findIndex((cell) => typeof cell === 'string' && cell.startsWith('#'));
  return record < 0 ? BODY_COLUMNS.length + 1 : record;
};

type KeyRow = { readonly keys: readonly CellValue[]; readonly titles: readonly CellValue[] };

/** A lost column key is told by the column's title, and where that is gone too by its place, if no column was added. */
const columnKey = ({ keys, titles }: KeyRow, index: number): string => {
  const key = keys[index];
  if (isColumn(key) && keys.indexOf(key) === index) return key;
  const asMade = keys.length === BODY_COLUMNS.length + 1 ? BODY_COLUMNS[index - 1] : undefined;
  const told = BODY_COLUMNS.find((column) => BODY_HEADERS[column] === titles[index]) ?? asMade;
  return told === undefined || keys.includes(told) ? '' : told;
};

const wantedKeys = (values: Values, tabKey: string): string[] => {
  const keys = (values[0] ?? []).slice(0, widthOf(values[0] ?? []));
  const titles = values[bodyPlaces(values).head - 1] ?? [];
  return keys.map((_key, index) => (index === 0 ? tabKey : columnKey({ keys, titles }, index)));
};

const mendKeyRow = (sheet: Sheet, plan: BodyTab, values: Values): boolean => {
  const wanted = wantedKeys(values, plan.cells[0]?.[0] ?? '');
  if (wanted.every((key, index) => key === values[0]?.[index])) return false;
  writeTexts(sheet.getRange(1, 1, 1, wanted.length), [wanted]);
  return true;
};

/** The tab's rows laid out as planned: key, then our columns in their order. */
const laidOut = (values: Values): string[][] => {
  const { columns } = bodyPlaces(values);
  return values.map((row) => [String(row[0] ?? ''), ...BODY_COLUMNS.map((one) => String(row[columns[one] - 1] ?? ''))]);
};

const mendKeyColumn = (sheet: Sheet, plan: BodyTab, values: Values): boolean => {
  const { cells } = withAddedRows(
    plan,
    values.map(([key]) => key),
  );
  const lost = lostKeys(laidOut(values), cells);
  for (const { row, key } of lost) writeTexts(sheet.getRange(row, 1), [[key]]);
  return lost.length > 0;
};

export const mendKeys = (sheet: Sheet, plan: BodyTab): string[] => {
  const columns = mendKeyRow(sheet, plan, readGrid(sheet).values);
  const rows = mendKeyColumn(sheet, plan, readGrid(sheet).values);
  return columns || rows ? [REPAIRED.keys(plan.body.tab)] : [];
};

const isEntry = ([key]: readonly CellValue[]): boolean => {
  const kind = parseRowKey(key)?.kind;
  return kind === 'unit' || kind === 'free';
};

/** The rule of a level cell. */
export const levelRule = () =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...LEVEL_CHOICES])
    .setAllowInvalid(false)
    .setHelpText(BODY_TEXTS.chooseLevel)
    .build();

/** The level lists and the text format of the tables. */
const mendLists = (sheet: Sheet, values: Values): boolean => {
  const { columns, head } = bodyPlaces(values);
  const rows = values.slice(head);
  if (rows.length === 0 || columns.level === 0) return false;
  const width = Math.max(1, columns.note - columns.level + 1);
  sheet.getRange(head + 1, columns.level, rows.length, width).setNumberFormat('@');
  const levels = sheet.getRange(head + 1, columns.level, rows.length, 1);
  const had = levels.getDataValidations();
  const rule = levelRule();
  levels.setDataValidations(rows.map((row) => [isEntry(row) ? rule : null]));
  return rows.some((row, index) => isEntry(row) && (had[index]?.[0] ?? null) === null);
};

/** A paste over the checkbox takes it away; what it says stays. */
const mendBox = (sheet: Sheet, values: Values): boolean => {
  const box = sheet.getRange(boxOf(values));
  // A conversion makes a list of TRUE and FALSE of it, which Google shows as words.
  if (box.getDataValidation()?.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX) return false;
  box.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  return true;
};

export const mendRules = (sheet: Sheet, plan: BodyTab): string[] => {
  const { values, merges } = readGrid(sheet);
  const { head } = bodyPlaces(values);
  // No cells of the tables are merged as we make them.
  const merged = merges.filter((address) => Number(/\d+/.exec(address)?.[0] ?? 0) > head);
  for (const address of merged) sheet.getRange(address).breakApart();
  const lists = mendLists(sheet, values);
  const box = mendBox(sheet, values);
  return [
    ...(merged.length > 0 ? [REPAIRED.unmerged(plan.body.tab)] : []),
    ...(lists ? [REPAIRED.rules(plan.body.tab)] : []),
    ...(box ? [REPAIRED.box(plan.body.tab)] : []),
  ];
};

const WORDS_OF_TICKS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['1', true],
  ['FALSE', false],
  ['0', false],
]);

/**
 * True ⇔ the checkbox cell holds `true`. A conversion may leave the word or the number of a tick: read as no tick, it
 * would take a submission back.
 */
export const mendTick = (sheet: Sheet, plan: BodyTab, values: Values): { ticked: boolean; done: string[] } => {
  const { fields, columns } = bodyPlaces(values);
  const value = values[fields - 1]?.[columns.order - 1] ?? '';
  const word = typeof value === 'boolean' ? undefined : WORDS_OF_TICKS.get(String(value).toUpperCase());
  if (word === undefined) return { ticked: value === true, done: [] };
  const box = sheet.getRange(boxOf(values));
  if (word) putTickBack(box);
  else untick(box);
  return { ticked: word, done: [REPAIRED.box(plan.body.tab)] };
};
