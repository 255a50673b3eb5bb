// Carries changed settings into one body's tab: missing rows go in, removed units are struck through and keep their
// content, texts of ours are renewed, the record in the key row is written last.

import { insertions } from '../../domain/align-keys.ts';
import { type CellValue, columnLetters } from '../../domain/grid.ts';
import { BODY_COLUMNS, parseRowKey } from '../../domain/tab-keys.ts';
import { withAddedRows } from '../tabs/added-rows.ts';
import { type BodyTab, RECORD_COLUMN } from '../tabs/body-tab.ts';
import { writeTexts } from '../texts.ts';
import { fillRows, insertBlank, placesOf } from './put-rows.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly CellValue[])[];

/** Free rows that were added since stand in their places, so that nothing new comes between them and their table. */
const insertRows = (sheet: Sheet, made: BodyTab, values: Values): void => {
  const keys = values.map(([key]) => String(key ?? ''));
  const plan = withAddedRows(made, keys);
  const planned = new Map(plan.cells.map((texts) => [texts[0] ?? '', texts]));
  const found = insertions(
    keys,
    plan.cells.slice(1).map(([key = '']) => key),
  );
  for (const { after, keys: missing } of found.reverse()) {
    insertBlank(sheet, values, { after, count: missing.length });
    fillRows(sheet, values, { after, lines: missing.map((key) => planned.get(key) ?? [key]) });
  }
};

/** Number and name of unit and band rows, and the head texts, where they no longer say what is planned. */
const renewTexts = (sheet: Sheet, plan: BodyTab, values: Values): void => {
  const places = placesOf(values);
  const planned = new Map(plan.cells.map((texts) => [texts[0] ?? '', texts]));
  values.forEach((row, index) => {
    const key = String(row[0] ?? '');
    const texts = planned.get(key);
    const kind = parseRowKey(key)?.kind;
    if (texts === undefined || kind === 'free' || key === 'head/status' || key === 'head/fields') return;
    // Of the tables only number and name are ours; the rest is the body's, or the live check's.
    const ours = kind === 'head' ? BODY_COLUMNS.length : 2;
    places.slice(0, ours).forEach((place, at) => {
      const text = texts[at + 1] ?? '';
      if (text !== row[place - 1]) writeTexts(sheet.getRange(index + 1, place), [[text]]);
    });
  });
};

const strike = (sheet: Sheet, plan: BodyTab, values: Values): void => {
  const places = placesOf(values);
  const first = columnLetters(Math.min(...places));
  const last = columnLetters(Math.max(...places));
  const planned = new Set(plan.cells.map(([key]) => key));
  const rows = values.flatMap((row, index) =>
    parseRowKey(row[0])?.kind === 'unit'
      ? [{ a1: `${first}${index + 1}:${last}${index + 1}`, kept: planned.has(String(row[0])) }]
      : [],
  );
  const removed = rows.filter(({ kept }) => !kept).map(({ a1 }) => a1);
  if (rows.length > removed.length)
    sheet.getRangeList(rows.filter(({ kept }) => kept).map(({ a1 }) => a1)).setFontLine('none');
  if (removed.length > 0) sheet.getRangeList(removed).setFontLine('line-through');
};

/** The record begins at the first of its chunks, wherever it stands now. `values`: at least the key row. */
export const writeTabRecord = (sheet: Sheet, record: readonly string[], values: Values): void => {
  const keyRow = values[0] ?? [];
  const at = keyRow.findIndex((cell) => typeof cell === 'string' && cell.startsWith('#'));
  const from = at < 0 ? Math.max(RECORD_COLUMN - 1, ...placesOf(values)) : at;
  const room = keyRow.length - from;
  if (record.length > room) sheet.insertColumnsAfter(keyRow.length, record.length - room);
  const padded = [...record, ...new Array<string>(Math.max(0, room - record.length)).fill('')];
  writeTexts(sheet.getRange(1, from + 1, 1, padded.length), [padded]);
};

/** Idempotent: a run that was cut short is made good by the next. */
export const syncBodyTab = (sheet: Sheet, plan: BodyTab): void => {
  if (sheet.getName() !== plan.body.tab) sheet.setName(plan.body.tab);
  insertRows(sheet, plan, sheet.getDataRange().getValues());
  const values = sheet.getDataRange().getValues();
  renewTexts(sheet, plan, values);
  strike(sheet, plan, values);
  writeTabRecord(sheet, (plan.cells[0] ?? []).slice(RECORD_COLUMN - 1), values);
};
