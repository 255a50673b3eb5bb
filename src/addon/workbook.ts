// The spreadsheet as ours: the applied settings, and each tab found by its key and not by its name or place.

import { type Applied, decodeApplied } from '../domain/applied.ts';
import { type CellValue, columnLetters, type Grid } from '../domain/grid.ts';
import { BODY_COLUMNS, parseTabKey, type TabKind } from '../domain/tab-keys.ts';
import { originOf, type RecordOrigin } from '../domain/workbook-format.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { keyedTabs } from './keyed-tabs.ts';
import { ourSpreadsheet } from './ours.ts';
import { RECORD_COLUMN } from './tabs/body-tab.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export type Workbook = {
  readonly spreadsheet: Spreadsheet;
  readonly settings: Sheet;
  readonly applied: Applied;
  /** As it is written; `applied` is in this program's format all the same. */
  readonly format: number;
};

/** Texts of the key row, one service call. */
const keyRow = (sheet: Sheet): CellValue[] => sheet.getRange('1:1').getValues()[0] ?? [];

const kindOf = (cell: unknown): TabKind | null => parseTabKey(cell)?.kind ?? null;

/** The tab of this kind: by its usual name (one call), else by looking at every tab's key; null when there is none. */
export const findTab = (spreadsheet: Spreadsheet, kind: Exclude<TabKind, 'body'>): Sheet | null => {
  const usual = spreadsheet.getSheetByName(TAB_NAMES[kind]);
  if (usual !== null && kindOf(keyRow(usual)[0]) === kind) return usual;
  return spreadsheet.getSheets().find((sheet) => kindOf(sheet.getRange('A1').getValue()) === kind) ?? null;
};

const settingsTab = (spreadsheet: Spreadsheet): { sheet: Sheet; row: CellValue[] } | null => {
  const usual = spreadsheet.getSheetByName(TAB_NAMES.settings);
  const row = usual === null ? [] : keyRow(usual);
  if (usual !== null && kindOf(row[0]) === 'settings') return { sheet: usual, row };
  const other = spreadsheet
    .getSheets()
    .map((sheet) => ({ sheet, row: keyRow(sheet) }))
    .find((found) => kindOf(found.row[0]) === 'settings');
  return other ?? null;
};

/** `original`: the campaign is run in this file. `copy`: in another one. `drill`: this copy is for a drill. */
export type CopyKind = 'original' | 'copy' | 'drill';

/** Which of them this file is, by its id. One service call. */
export const copyKind = ({ spreadsheet, applied }: Workbook): CopyKind => {
  const id = spreadsheet.getId();
  if (id === applied.spreadsheet) return 'original';
  return id === applied.drill ? 'drill' : 'copy';
};

/** The campaign was opened in another file, of which this one is a copy, for a drill or not yet for anything. */
export const isFileCopy = (workbook: Workbook): boolean => copyKind(workbook) !== 'original';

/** A file converted from .xlsx has none of the recorded sheet ids: as long as it is a copy, the tabs' keys tell. */
const withTabs = (workbook: Workbook): Workbook => {
  const { spreadsheet, applied } = workbook;
  const recorded = new Set(Object.values(applied.sheets));
  const known = spreadsheet.getSheets().some((sheet) => recorded.has(sheet.getSheetId()));
  if (known || recorded.size === 0 || !isFileCopy(workbook)) return workbook;
  return { ...workbook, applied: { ...applied, sheets: keyedTabs(spreadsheet, applied.campaign) } };
};

/** What stands in this spreadsheet. `origin`: of its record, also where that is not understood. */
export type FoundWorkbook = { readonly workbook: Workbook | null; readonly origin: RecordOrigin | null };

export const lookForWorkbook = (): FoundWorkbook => {
  const spreadsheet = ourSpreadsheet();
  const settings = settingsTab(spreadsheet);
  if (settings === null) return { workbook: null, origin: null };
  const { sheet, row } = settings;
  const [applied, origin] = [decodeApplied(row), originOf(row)];
  if (applied === null || origin === null) return { workbook: null, origin };
  return { workbook: withTabs({ spreadsheet, settings: sheet, applied, format: origin.format }), origin };
};

/** The workbook with its applied settings; null when no campaign stands in it (not even a half opened one). */
export const findWorkbook = (): Workbook | null => lookForWorkbook().workbook;

/** The tab recorded for this body; the recorded sheet id decides between copies. */
export const bodySheet = ({ spreadsheet, applied }: Workbook, body: string): Sheet | null =>
  spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === applied.sheets[body]) ?? null;

/** Columns of a body's tab up to the first cell of its record. */
export const BODY_TAB = `A:${columnLetters(RECORD_COLUMN)}`;

const hasAllColumns = (values: readonly (readonly CellValue[])[]): boolean =>
  BODY_COLUMNS.every((column) => values[0]?.includes(column));

/** The used part of a body's tab: one service call, more only where the owner has inserted columns. */
export const readBodyRange = (sheet: Sheet): { readonly range: Range; readonly values: CellValue[][] } => {
  const usual = sheet.getRange(BODY_TAB);
  const values = usual.getValues();
  if (hasAllColumns(values)) return { range: usual, values };
  const whole = sheet.getDataRange();
  return { range: whole, values: whole.getValues() };
};

/** Everything of a body's tab: values, formulas, merges. Three service calls. */
export const readGrid = (sheet: Sheet): Grid => {
  const { range, values } = readBodyRange(sheet);
  return {
    sheet: sheet.getName(),
    values,
    formulas: range.getFormulas(),
    merges: range.getMergedRanges().map((merged) => merged.getA1Notation()),
  };
};
