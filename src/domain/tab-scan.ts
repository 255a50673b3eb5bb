// Where things stand in one body's tab: columns by the key row, rows by the key column, nothing by position or looks
// (design §4). The owner may rename, move, insert and sort whole rows; only lost keys are damage (tab-damage.ts).

import type { Campaign } from './campaign.ts';
import { a1, type CellValue, type Grid } from './grid.ts';
import type { ReadCell } from './tab-content.ts';
import { BODY_COLUMNS, type BodyColumn, parseRowKey, type RowKey } from './tab-keys.ts';
import { isEmptyText } from './text.ts';

/** `headers`: the texts that head the columns; words live in messages/. */
export type TabInput = {
  readonly campaign: Campaign;
  readonly body: string;
  readonly grid: Grid;
  readonly headers: Readonly<Record<BodyColumn, string>>;
};

/** A row below the key row, from 1. `key` is null when column A holds none of our keys. */
export type KeyedRow = { readonly row: number; readonly text: string; readonly key: RowKey | null };

/** `doubleColumns`, `doubleRows`: where a key stands a second time; the first one counts. */
export type Scan = TabInput & {
  readonly columns: ReadonlyMap<BodyColumn, number>;
  readonly doubleColumns: readonly number[];
  readonly rows: readonly KeyedRow[];
  readonly doubleRows: readonly KeyedRow[];
  readonly rowOf: ReadonlyMap<string, number>;
};

const NO_CELL: ReadCell = { value: '', formula: '', a1: '' };

/** The cell of a grid; row and column from 1. */
export const cellAt = (grid: Grid, row: number, column: number): ReadCell => ({
  value: grid.values[row - 1]?.[column - 1] ?? '',
  formula: grid.formulas[row - 1]?.[column - 1] ?? '',
  a1: a1(row, column),
});

/** The cell of a column by its key; an empty cell without address when row or column is missing. */
export const cellOf = (scan: Scan, row: number | undefined, key: BodyColumn): ReadCell => {
  const column = scan.columns.get(key);
  return row === undefined || column === undefined ? NO_CELL : cellAt(scan.grid, row, column);
};

/** Nothing to see in it and no formula behind it. */
export const isBlank = ({ value, formula }: ReadCell): boolean =>
  formula === '' && typeof value === 'string' && isEmptyText(value);

const isBodyColumn = (value: CellValue | undefined): value is BodyColumn =>
  BODY_COLUMNS.some((column) => column === value);

/** First of each key → its position; positions of the rest. */
const firstAndRest = <K, T>(items: readonly T[], keyOf: (item: T) => K | null) => {
  const first = new Map<K, T>();
  const rest: T[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    if (first.has(key)) rest.push(item);
    else first.set(key, item);
  }
  return { first, rest };
};

const scanColumns = (grid: Grid) => {
  const keys = grid.values[0] ?? [];
  const positions = keys.map((_value, index) => index + 1);
  return firstAndRest(positions, (column) => {
    const key = keys[column - 1];
    return isBodyColumn(key) ? key : null;
  });
};

const keyedRow = (value: CellValue | undefined, row: number): KeyedRow => {
  const text = typeof value === 'string' ? value.trim() : '';
  return { row, text, key: parseRowKey(text) };
};

/** Reads the keys of a tab. */
export const scanTab = (input: TabInput): Scan => {
  const { first: columns, rest: doubleColumns } = scanColumns(input.grid);
  const rows = input.grid.values.slice(1).map((values, index) => keyedRow(values[0], index + 2));
  const { first, rest } = firstAndRest(rows, ({ key, text }) => (key === null ? null : text));
  const rowOf = new Map([...first].map(([text, { row }]) => [text, row] as const));
  const doubled = new Set(rest);
  return { ...input, columns, doubleColumns, rows: rows.filter((row) => !doubled.has(row)), doubleRows: rest, rowOf };
};
