// What people wrote on "Tổng hợp": proposals and decisions, read by the keys of its rows and columns.

import type { Ruling } from '../domain/consolidation.ts';
import { type Finding, finding } from '../domain/finding.ts';
import { a1, type CellValue, columnLetters } from '../domain/grid.ts';
import type { Mark } from '../domain/level.ts';
import { matchLevel } from '../domain/match-level.ts';
import { consolidationColumns, consolidationRows, sections } from './tabs/consolidation-layout.ts';
import { findTab, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** "Tổng hợp" as read: its rows by key, people's marks, and what is wrong with them. */
export type ConsolidationSheet = {
  readonly sheet: Sheet;
  readonly values: readonly (readonly CellValue[])[];
  /** Column A from row 2 down. */
  readonly keys: readonly string[];
  readonly rulings: readonly Ruling[];
  readonly findings: readonly Finding[];
};

type Read = { readonly mark: Mark | null; readonly findings: readonly Finding[] };

const readMark = (value: CellValue, place: { sheet: string; cell: string; unit: string }): Read => {
  if (value === '') return { mark: null, findings: [] };
  const typed = String(value);
  const match = matchLevel(typed);
  return match.kind === 'invalid'
    ? { mark: null, findings: [finding({ rule: 'invalid-level', typed, case: match.case, guess: match.guess }, place)] }
    : { mark: match.mark, findings: [] };
};

type Columns = { readonly proposal: number; readonly decision: number };

/** 1-based columns of people's marks, by the key row. */
const columnsOf = (keyRow: readonly CellValue[]): Columns => ({
  proposal: keyRow.indexOf('proposal') + 1,
  decision: keyRow.indexOf('decision') + 1,
});

const readRow =
  (sheet: string, { proposal, decision }: Columns) =>
  (row: readonly CellValue[], at: number): { ruling: Ruling; findings: readonly Finding[] }[] => {
    const key = String(row[0] ?? '');
    if (!key.startsWith('unit/')) return [];
    const unit = key.slice('unit/'.length);
    const read = (column: number): Read => readMark(row[column - 1] ?? '', { sheet, cell: a1(at + 1, column), unit });
    const [proposed, decided] = [read(proposal), read(decision)];
    return [
      {
        ruling: { unit, proposal: proposed.mark, decision: decided.mark },
        findings: [...proposed.findings, ...decided.findings],
      },
    ];
  };

const width = (workbook: Workbook): string =>
  columnLetters(consolidationColumns(sections(workbook.applied.campaign)).keys.length + 1);

/** Null when the tab is gone. Two service calls. */
export const readConsolidationSheet = (workbook: Workbook): ConsolidationSheet | null => {
  const sheet = findTab(workbook.spreadsheet, 'consolidation');
  if (sheet === null) return null;
  const values = sheet.getRange(`A:${width(workbook)}`).getValues();
  const rows = values.flatMap(readRow(sheet.getName(), columnsOf(values[0] ?? [])));
  return {
    sheet,
    values,
    keys: values.slice(1).map((row) => String(row[0] ?? '')),
    rulings: rows.map(({ ruling }) => ruling),
    findings: rows.flatMap(({ findings }) => findings),
  };
};

/** First row whose key is not as it must be: missing, doubled or foreign. Null = every key in its place. */
export const keyTrouble = (workbook: Workbook, { keys }: ConsolidationSheet): { readonly cell: string } | null => {
  const wanted = new Set(consolidationRows(workbook.applied.campaign));
  const seen = new Set<string>();
  const isForeign = (key: string): boolean => key !== '' && !key.startsWith('unit/') && !wanted.has(key);
  const at = keys.findIndex((key) => {
    const wrong = isForeign(key) || (key !== '' && seen.has(key));
    seen.add(key);
    return wrong;
  });
  if (at >= 0) return { cell: a1(at + 2, 1) };
  return [...wanted].every((key) => seen.has(key)) ? null : { cell: 'A1' };
};
