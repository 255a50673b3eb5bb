// What is broken in the structure of a body's tab (design §5, `damaged-structure`): lost or doubled keys, changed
// headers, merged cells in the entry area. Every finding has the address where repair begins; nothing is guessed.

import { assignmentsOf, unitsOf } from './assignment.ts';
import type { Assignment } from './campaign.ts';
import { type Finding, type FindingDetails, finding } from './finding.ts';
import { a1 } from './grid.ts';
import { ENTRY_FIELDS } from './tab-content.ts';
import { BODY_COLUMNS, type BodyColumn, rowKey, tabKey } from './tab-keys.ts';
import { cellAt, cellOf, isBlank, type KeyedRow, type Scan } from './tab-scan.ts';
import { fold } from './text.ts';

type Damage = Extract<FindingDetails, { rule: 'damaged-structure' }>;
type Place = Pick<Finding, 'cell'> & Partial<Pick<Finding, 'group' | 'aspect' | 'unit'>>;

const damaged = (scan: Scan, details: Omit<Damage, 'rule'>, place: Place): Finding =>
  finding({ rule: 'damaged-structure', ...details }, { body: scan.body, sheet: scan.grid.sheet, ...place });

const lostKey = (scan: Scan, expected: string, place: Place): Finding =>
  damaged(scan, { case: 'keys', expected, found: '' }, place);

const HEADERS_ROW = rowKey({ kind: 'head', head: 'columns' });
const HEAD_ROWS = [rowKey({ kind: 'head', head: 'fields' }), HEADERS_ROW];

const wrongTab = (scan: Scan): Finding[] => {
  const expected = tabKey(scan.campaign.id, 'body', scan.body);
  const found = String(cellAt(scan.grid, 1, 1).value);
  return found === expected ? [] : [damaged(scan, { case: 'keys', expected, found }, { cell: 'A1' })];
};

/** The key row's cell over the header text that belongs to a lost column key; A1 when that is gone too. */
const lostColumnCell = (scan: Scan, column: BodyColumn): string => {
  const headers = scan.grid.values[(scan.rowOf.get(HEADERS_ROW) ?? 0) - 1] ?? [];
  const wanted = fold(scan.headers[column]);
  return a1(
    1,
    1 +
      Math.max(
        0,
        headers.findIndex((text) => fold(String(text)) === wanted),
      ),
  );
};

const columnKeys = (scan: Scan): Finding[] => [
  ...BODY_COLUMNS.filter((column) => !scan.columns.has(column)).map((column) =>
    lostKey(scan, column, { cell: lostColumnCell(scan, column) }),
  ),
  ...scan.doubleColumns.map((column) => {
    const { value, a1: cell } = cellAt(scan.grid, 1, column);
    return damaged(scan, { case: 'keys', expected: '', found: String(value) }, { cell });
  }),
];

const headers = (scan: Scan): Finding[] => {
  const row = scan.rowOf.get(HEADERS_ROW);
  if (row === undefined) return [];
  return [...scan.columns].flatMap(([column, position]) => {
    const { value, a1: cell } = cellAt(scan.grid, row, position);
    const [expected, found] = [scan.headers[column], String(value)];
    return fold(expected) === fold(found) ? [] : [damaged(scan, { case: 'header', expected, found }, { cell })];
  });
};

const doubleRows = (scan: Scan): Finding[] =>
  scan.doubleRows.map(({ row, text }) =>
    damaged(scan, { case: 'keys', expected: '', found: text }, { cell: a1(row, 1) }),
  );

const headRows = (scan: Scan): Finding[] =>
  HEAD_ROWS.filter((key) => !scan.rowOf.has(key)).map((key) => lostKey(scan, key, { cell: 'A1' }));

/** Lost rows of one band: one finding, so that a wiped key column is not told once per unit. */
const lostRows = (scan: Scan, { aspect, group }: Assignment): Finding[] => {
  const units = unitsOf(scan.campaign, group);
  const band = rowKey({ kind: 'band', aspect, group });
  const lost = units.filter(({ id }) => !scan.rowOf.has(rowKey({ kind: 'unit', aspect, unit: id })));
  const keys = lost.map(({ id }) => rowKey({ kind: 'unit', aspect, unit: id }));
  const expected = [...(units.length > 0 && !scan.rowOf.has(band) ? [band] : []), ...keys];
  if (expected.length === 0) return [];
  const unit = lost.length === 1 ? (lost[0]?.id ?? null) : null;
  return [lostKey(scan, expected.join(' '), { cell: a1(scan.rowOf.get(band) ?? 1, 1), group, aspect, unit })];
};

const TEXT_COLUMNS: readonly BodyColumn[] = ['unit', ...ENTRY_FIELDS];

const textWithoutKey = (scan: Scan, { row, key }: KeyedRow): string | null => {
  if (key !== null) return null;
  const filled = TEXT_COLUMNS.map((column) => cellOf(scan, row, column)).find((cell) => !isBlank(cell));
  return filled?.a1 ?? null;
};

/** Content in rows that are nobody's: of neighbouring rows (a paste below the table) only the first is told. */
const keylessText = (scan: Scan): Finding[] => {
  const cells = scan.rows.map((row) => textWithoutKey(scan, row));
  return cells
    .filter((cell, index) => cell !== null && (cells[index - 1] ?? null) === null)
    .map((cell) => lostKey(scan, '', { cell }));
};

const MERGE = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const areaOf = (range: string): Area | null => {
  const [, left = '', top = '', right = '', bottom = ''] = MERGE.exec(range) ?? [];
  if (left === '') return null;
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
};

/** Our own merges join "STT" and "Tập thể" of one row, or stand above the tables. */
const touchesEntries = (scan: Scan, area: Area, entryRows: ReadonlySet<number>): boolean => {
  const fields: readonly BodyColumn[] = area.top === area.bottom ? ENTRY_FIELDS : TEXT_COLUMNS;
  const inside = fields.some((field) => {
    const column = scan.columns.get(field) ?? 0;
    return column >= area.left && column <= area.right;
  });
  if (!inside) return false;
  const last = Math.min(area.bottom, scan.grid.values.length);
  for (let row = area.top; row <= last; row += 1) if (entryRows.has(row)) return true;
  return false;
};

/** Merged cells in the entry area. */
export const mergedCells = (scan: Scan): Finding[] => {
  const entryRows = new Set(
    scan.rows.filter(({ key }) => key?.kind === 'unit' || key?.kind === 'free').map(({ row }) => row),
  );
  return scan.grid.merges.flatMap((range) => {
    const area = areaOf(range);
    return area !== null && touchesEntries(scan, area, entryRows)
      ? [damaged(scan, { case: 'merged', expected: '', found: range }, { cell: a1(area.top, area.left) })]
      : [];
  });
};

/** Everything broken in the tab's structure. */
export const tabDamage = (scan: Scan): Finding[] => [
  ...[wrongTab, columnKeys, headers, headRows, doubleRows, keylessText, mergedCells].flatMap((check) => check(scan)),
  ...assignmentsOf(scan.campaign, scan.body).flatMap((assignment) => lostRows(scan, assignment)),
];
