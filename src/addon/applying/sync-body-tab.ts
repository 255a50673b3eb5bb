// Carries changed settings into one body's tab: missing rows go in, removed units are struck through and keep their
// content, texts of ours are renewed, the record in the key row is written last.

import { insertions } from '../../domain/align-keys.ts';
import { type CellValue, columnLetters } from '../../domain/grid.ts';
import { parseRowKey } from '../../domain/tab-keys.ts';
import { BODY_TEXTS, LEVEL_CHOICES } from '../../messages/tab-texts.ts';
import { type BodyTab, RECORD_COLUMN } from '../tabs/body-tab.ts';
import { writeTexts } from '../texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Values = readonly (readonly CellValue[])[];

const LAST_COLUMN = RECORD_COLUMN - 1;

const isEntry = (key: string): boolean => ['unit', 'free'].includes(parseRowKey(key)?.kind ?? '');

const levelRule = () =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList([...LEVEL_CHOICES])
    .setAllowInvalid(false)
    .setHelpText(BODY_TEXTS.chooseLevel)
    .build();

const insertRows = (sheet: Sheet, plan: BodyTab, keys: readonly string[]): void => {
  const planned = new Map(plan.cells.map((texts) => [texts[0] ?? '', texts.slice(0, LAST_COLUMN)]));
  const found = insertions(
    keys,
    plan.cells.slice(1).map(([key = '']) => key),
  );
  for (const { after, keys: missing } of found.reverse()) {
    sheet.insertRowsAfter(after, missing.length);
    const rule = levelRule();
    sheet
      .getRange(after + 1, 4, missing.length, 1)
      .setDataValidations(missing.map((key) => [isEntry(key) ? rule : null]));
    writeTexts(
      sheet.getRange(after + 1, 1, missing.length, LAST_COLUMN),
      missing.map((key) => planned.get(key) ?? []),
    );
  }
};

/** Column B and C of unit and band rows, and the head texts, where they no longer say what is planned. */
const renewTexts = (sheet: Sheet, plan: BodyTab, values: Values): void => {
  const planned = new Map(plan.cells.map((texts) => [texts[0] ?? '', texts]));
  values.forEach((row, index) => {
    const key = String(row[0] ?? '');
    const texts = planned.get(key);
    const kind = parseRowKey(key)?.kind;
    if (texts === undefined || kind === 'free' || key === 'head/status' || key === 'head/fields') return;
    const last = kind === 'head' ? LAST_COLUMN : 3;
    const wanted = texts.slice(1, last);
    if (wanted.some((text, at) => text !== row[at + 1]))
      writeTexts(sheet.getRange(`B${index + 1}:${columnLetters(last)}${index + 1}`), [wanted]);
  });
};

const strike = (sheet: Sheet, plan: BodyTab, values: Values): void => {
  const planned = new Set(plan.cells.map(([key]) => key));
  const rows = values.flatMap((row, index) =>
    parseRowKey(row[0])?.kind === 'unit'
      ? [{ a1: `B${index + 1}:I${index + 1}`, kept: planned.has(String(row[0])) }]
      : [],
  );
  const removed = rows.filter(({ kept }) => !kept).map(({ a1 }) => a1);
  if (rows.length > removed.length)
    sheet.getRangeList(rows.filter(({ kept }) => kept).map(({ a1 }) => a1)).setFontLine('none');
  if (removed.length > 0) sheet.getRangeList(removed).setFontLine('line-through');
};

const writeRecord = (sheet: Sheet, plan: BodyTab, values: Values): void => {
  const record = (plan.cells[0] ?? []).slice(LAST_COLUMN);
  const room = (values[0]?.length ?? LAST_COLUMN) - LAST_COLUMN;
  if (record.length > room) sheet.insertColumnsAfter(LAST_COLUMN + room, record.length - room);
  const padded = [...record, ...new Array<string>(Math.max(0, room - record.length)).fill('')];
  writeTexts(sheet.getRange(1, RECORD_COLUMN, 1, padded.length), [padded]);
};

/** Idempotent: a run that was cut short is made good by the next. */
export const syncBodyTab = (sheet: Sheet, plan: BodyTab): void => {
  if (sheet.getName() !== plan.body.tab) sheet.setName(plan.body.tab);
  const before = sheet.getDataRange().getValues();
  insertRows(
    sheet,
    plan,
    before.map(([key]) => String(key ?? '')),
  );
  const values = sheet.getDataRange().getValues();
  renewTexts(sheet, plan, values);
  strike(sheet, plan, values);
  writeRecord(sheet, plan, values);
};
