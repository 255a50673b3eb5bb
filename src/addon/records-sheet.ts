// "Bản chụp": the append-only rows that are the truth about submission and closing. Appending is the commit point of
// every act: one setValues, then flush.

import { columnLetters } from '../domain/grid.ts';
import {
  asMade,
  type PlacedRecord,
  RECORD_COLUMNS,
  type RecordTrouble,
  readRecords,
  recordCells,
  recordKey,
} from '../domain/record-rows.ts';
import type { SnapshotTexts, StateRecord } from '../domain/records.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { TEXT_COLUMNS } from './tabs/list-tabs.ts';
import { writeTexts } from './texts.ts';
import { findTab, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export type Records = {
  readonly sheet: Sheet;
  /** In the order in which they were made, each once: sorting or copying rows of the tab changes nothing of what is true. */
  readonly records: readonly PlacedRecord[];
  /** As they stand in the tab, for the audit. */
  readonly standing: readonly PlacedRecord[];
  /** Empty unless the texts were asked for. */
  readonly texts: SnapshotTexts;
  /** Rows that are no records of ours, or no longer. */
  readonly broken: readonly RecordTrouble[];
  /** First free row, from 1, and how many rows the grid has. */
  readonly nextRow: number;
  readonly rows: number;
};

/** Rows added at a time when the grid is full. */
const MORE_ROWS = 50;

/** Key column and the columns without text. */
const HEAD_COLUMNS = `A:${columnLetters(RECORD_COLUMNS.length + 1)}`;

/** The grid and not the data range: rows that are still free need not be inserted. One service call. */
const allColumns = (sheet: Sheet): string => `A:${columnLetters(sheet.getMaxColumns())}`;

/** One service call where the tab has its usual name, two with texts. Throws when it is gone: without it nothing may be decided. */
export const loadRecords = ({ spreadsheet }: Workbook, withTexts: boolean): Records => {
  const usual = spreadsheet.getSheetByName(TAB_NAMES.snapshots);
  const read = (sheet: Sheet) => sheet.getRange(withTexts ? allColumns(sheet) : HEAD_COLUMNS).getValues();
  const first = usual === null ? [] : read(usual);
  const isOurs = parseTabKey(first[0]?.[0])?.kind === 'snapshots';
  const sheet = isOurs ? usual : findTab(spreadsheet, 'snapshots');
  if (sheet === null) throw new Error(`the tab ${TAB_NAMES.snapshots} is gone`);
  const values = isOurs ? first : read(sheet);
  const { records, texts, broken, next } = readRecords(values);
  return { sheet, records: asMade(records), standing: records, texts, broken, nextRow: next, rows: values.length };
};

const widest = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((max, row) => Math.max(max, row.length), 0);

/** Columns as the tab is made: key, members, and the chunks of a usual snapshot. */
const MADE_COLUMNS = RECORD_COLUMNS.length + 1 + TEXT_COLUMNS;

/** A long snapshot has more chunks than there are columns; the tab is asked only then. */
const fitColumns = (sheet: Sheet, width: number): void => {
  const missing = width > MADE_COLUMNS ? width - sheet.getMaxColumns() : 0;
  if (missing > 0) sheet.insertColumnsAfter(width - missing, missing);
};

/** Appends records with their texts ('' without content): the commit. Returns what the tab then holds. */
export const appendRecords = (
  loaded: Records,
  added: readonly { readonly record: StateRecord; readonly text: string }[],
): Records => {
  if (added.length === 0) return loaded;
  const cells = added.map(({ record, text }) => [recordKey(record), ...recordCells(record, text)]);
  const width = widest(cells);
  const last = loaded.nextRow + cells.length - 1;
  const missing = last - loaded.rows;
  if (missing > 0) loaded.sheet.insertRowsAfter(loaded.rows, missing + MORE_ROWS);
  fitColumns(loaded.sheet, width);
  writeTexts(
    loaded.sheet.getRange(loaded.nextRow, 1, cells.length, width),
    cells.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]),
  );
  SpreadsheetApp.flush();
  const placed = added.map(({ record }, at) => ({ ...record, row: loaded.nextRow + at }));
  return {
    ...loaded,
    records: [...loaded.records, ...placed],
    standing: [...loaded.standing, ...placed],
    texts: new Map([...loaded.texts, ...added.map(({ record, text }) => [record.id, text] as const)]),
    nextRow: last + 1,
    rows: missing > 0 ? loaded.rows + missing + MORE_ROWS : loaded.rows,
  };
};
