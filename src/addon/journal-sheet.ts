// "Nhật ký": one row per change of state, only ever added to. Each row carries the hash of the row before it.

import { columnLetters } from '../domain/grid.ts';
import { JOURNAL_COLUMNS, type JournalEvent, journalEnd, journalKey, journalRow } from '../domain/journal.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { journalEntry } from '../messages/journal-texts.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { digest } from './digest.ts';
import { writeTexts } from './texts.ts';
import { findTab, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTH = JOURNAL_COLUMNS.length + 1;
const ALL = `A:${columnLetters(WIDTH)}`;

/** Rows added at a time when the grid is full. */
const MORE_ROWS = 50;

const valuesOf = (sheet: Sheet) => sheet.getRange(ALL).getValues();

export type Journal = { readonly sheet: Sheet; readonly values: ReturnType<typeof valuesOf> };

/** By its usual name in one call; null when the tab is gone, which health tells. */
export const loadJournal = ({ spreadsheet }: Workbook): Journal | null => {
  const usual = spreadsheet.getSheetByName(TAB_NAMES.journal);
  const values = usual === null ? [] : valuesOf(usual);
  if (usual !== null && parseTabKey(values[0]?.[0])?.kind === 'journal') return { sheet: usual, values };
  const other = findTab(spreadsheet, 'journal');
  return other === null ? null : { sheet: other, values: valuesOf(other) };
};

/** The whole tab from A1; nothing when it is gone. */
export const journalValues = (workbook: Workbook) => loadJournal(workbook)?.values ?? [];

/**
 * Appends events in order: two service calls, three when the grid is full, one less on a journal that is `loaded`. An
 * event already noted is not noted twice.
 */
export const writeJournal = (workbook: Workbook, events: readonly JournalEvent[], loaded?: Journal | null): void => {
  const journal = events.length === 0 || loaded === null ? null : (loaded ?? loadJournal(workbook));
  if (journal === null) return;
  const { sheet, values } = journal;
  const end = journalEnd(values);
  let { chain } = end;
  const rows = events
    .filter(({ id }) => !end.keys.has(journalKey(id)))
    .map((event) => {
      const { key, cells } = journalRow(journalEntry(workbook.applied.campaign, event), chain, digest);
      chain = cells[cells.length - 1] ?? '';
      return [key, ...cells];
    });
  if (rows.length === 0) return;
  const missing = end.next + rows.length - 1 - values.length;
  if (missing > 0) sheet.insertRowsAfter(values.length, missing + MORE_ROWS);
  writeTexts(sheet.getRange(end.next, 1, rows.length, WIDTH), rows);
};
