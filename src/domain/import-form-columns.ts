// Where a form's columns stand: by the keys of its hidden first row, else by the texts of its head. Their order says
// nothing. A column that is not known may hold what somebody wrote, so its content is never passed over.

import { a1, type Grid } from './grid.ts';
import { FORM_COLUMNS, type FormColumn, type ImportProblem, type ImportTrouble } from './import-form-problem.ts';
import { BODY_COLUMNS, type BodyColumn } from './tab-keys.ts';
import { cellAt, isBlank } from './tab-scan.ts';
import { fold } from './text.ts';

export type Headers = Readonly<Record<BodyColumn, string>>;

/** `keyed`: the first row and the first column hold keys. `head`: row of the heads, from 1. */
export type FormPlace = { readonly grid: Grid; readonly keyed: boolean; readonly head: number };

export type FormColumns = {
  readonly columns: ReadonlyMap<BodyColumn, number>;
  readonly problems: readonly ImportProblem[];
};

const textAt = (grid: Grid, row: number, column: number): string => {
  const { value } = cellAt(grid, row, column);
  return typeof value === 'string' ? value : '';
};

const keyAt = ({ grid, keyed }: FormPlace, column: number): BodyColumn | undefined =>
  keyed ? BODY_COLUMNS.find((one) => one === textAt(grid, 1, column)) : undefined;

const headed = (headers: Headers, text: string): BodyColumn | undefined =>
  BODY_COLUMNS.find((column) => fold(headers[column]) === fold(text));

/** Columns of a row of heads: at least the names and the levels, else it is none. */
export const isHeadRow = (headers: Headers, row: readonly unknown[]): boolean => {
  const found = row.map((text) => (typeof text === 'string' ? headed(headers, text) : undefined));
  return found.includes('unit') && found.includes('level');
};

const isFormColumn = (column: BodyColumn): column is FormColumn => FORM_COLUMNS.some((one) => one === column);

export const widthOf = ({ values, formulas }: Grid): number =>
  [...values, ...formulas].reduce((most, row) => Math.max(most, row?.length ?? 0), 0);

export const heightOf = ({ values, formulas }: Grid): number => Math.max(values.length, formulas.length);

/** First cell of a column that shows something. With keys the head need not stand above: whole rows may be sorted. */
const firstContent = ({ grid, keyed, head }: FormPlace, column: number): string | null => {
  for (let row = keyed ? 2 : head + 1; row <= heightOf(grid); row += 1)
    if (row !== head && !isBlank(cellAt(grid, row, column))) return a1(row, column);
  return null;
};

type Found = { readonly column: BodyColumn; readonly at: number; readonly text: string };

const foundAt = (place: FormPlace, headers: Headers, at: number): Found | null => {
  const text = textAt(place.grid, place.head, at);
  const column = keyAt(place, at) ?? headed(headers, text);
  return column === undefined ? null : { column, at, text };
};

const positions = ({ grid, keyed }: FormPlace): number[] => {
  const first = keyed ? 2 : 1;
  return Array.from({ length: Math.max(0, widthOf(grid) - first + 1) }, (_unused, index) => first + index);
};

/** Content under a head that is none of ours. */
const unknownColumns = (place: FormPlace, unknown: readonly number[]): ImportProblem[] =>
  unknown.flatMap((at) => {
    const cell = firstContent(place, at);
    const head = textAt(place.grid, place.head, at);
    return cell === null ? [] : [{ sheet: place.grid.sheet, cell, trouble: { code: 'unknown-column', head } as const }];
  });

const columnTrouble = (found: Found, first: Found | undefined, { place, headers }: Looking): ImportTrouble | null => {
  const { column, text } = found;
  if (!isFormColumn(column)) return null;
  if (first !== undefined && first !== found) return { code: 'double-column', column, other: a1(place.head, first.at) };
  return fold(text) === fold(headers[column]) ? null : { code: 'renamed-column', column, found: text };
};

type Looking = { readonly place: FormPlace; readonly headers: Headers };

/** Finds the columns, and all that is wrong with them. */
export const formColumns = (place: FormPlace, headers: Headers): FormColumns => {
  const { grid, head } = place;
  const all = positions(place).map((at) => ({ at, found: foundAt(place, headers, at) }));
  const found = all.flatMap((one) => one.found ?? []);
  const firstOf = (column: BodyColumn): Found | undefined => found.find((one) => one.column === column);
  const troubles = found.flatMap((one) => {
    const trouble = columnTrouble(one, firstOf(one.column), { place, headers });
    return trouble === null ? [] : [{ sheet: grid.sheet, cell: a1(head, one.at), trouble }];
  });
  const missing = FORM_COLUMNS.filter((column) => firstOf(column) === undefined).map((column) => ({
    sheet: grid.sheet,
    cell: a1(head, 1),
    trouble: { code: 'missing-column', column } as const,
  }));
  const unknown = unknownColumns(
    place,
    all.flatMap((one) => (one.found === null ? [one.at] : [])),
  );
  return {
    columns: new Map([...found].reverse().map(({ column, at }) => [column, at] as const)),
    problems: [...missing, ...troubles, ...unknown],
  };
};
