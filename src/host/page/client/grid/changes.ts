// What a person did to the grid, as acts for the server: the cells whose content now differs from what was last shown.

import type { CellView, Selected, SheetView } from '../../protocol.ts';

/** A cell as Univer hands it over in its mutation; only what is read here. */
type Written = {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly p?: { readonly body?: { readonly dataStream?: string } };
};
export type Matrix = Readonly<Record<number, Readonly<Record<number, Written | null>>>>;

type Change = { readonly row: number; readonly column: number; readonly text: string };

export const lettersOf = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1);

export const a1Of = (row: number, column: number): string => `${lettersOf(column)}${row}`;

/** The first cell of an address. */
export const cornerOf = (a1: string): { readonly row: number; readonly column: number } => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)([0-9]+)/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
};

/** Univer keeps a text of several lines as a document, whose stream ends with a paragraph and a section mark. */
const plainText = (written: Written): string => {
  if (typeof written.f === 'string' && written.f !== '') return written.f;
  const stream = written.p?.body?.dataStream;
  if (stream !== undefined) return stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return written.v === null || written.v === undefined ? '' : String(written.v);
};

const saysContent = (written: Written): boolean => 'v' in written || 'f' in written || 'p' in written;

/** A mutation that sets looks and no content. */
export const onlyLooks = (matrix: Matrix): boolean => {
  const cells = Object.values(matrix).flatMap((row) => Object.values(row));
  return cells.length > 0 && cells.every((written) => written !== null && !saysContent(written));
};

const boxText = (written: Written | null): string => (String(written?.v) === '1' ? 'TRUE' : 'FALSE');

const textOf = (written: Written | null, shown: CellView | undefined): string => {
  if (shown?.checked !== undefined) return boxText(written);
  return written === null ? '' : plainText(written);
};

const shownText = (shown: CellView | undefined): string => {
  if (shown?.checked !== undefined) return shown.checked ? 'TRUE' : 'FALSE';
  return shown?.text ?? '';
};

/** Cells that now hold something else. `at`: the last view's cells by `row,column`. */
export const changesIn = (matrix: Matrix, at: ReadonlyMap<string, CellView>): Change[] =>
  Object.entries(matrix).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, written]) => {
      if (written !== null && !saysContent(written)) return [];
      const place = { row: Number(row) + 1, column: Number(column) + 1 };
      const shown = at.get(`${place.row},${place.column}`);
      const text = textOf(written, shown);
      return text === shownText(shown) ? [] : [{ ...place, text }];
    }),
  );

const boundsOf = (changes: readonly Change[]) => {
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { top, left, rows: Math.max(...rows) - top + 1, columns: Math.max(...columns) - left + 1 };
};

export type GridAct =
  | { readonly kind: 'edit'; readonly edits: readonly (Selected & { readonly text: string })[] }
  | ({ readonly kind: 'paste'; readonly rows: readonly (readonly string[])[] } & Selected);

/** One cell is typed; a full rectangle is pasted, whole or not at all; anything else is typed cell by cell. */
export const actOf = (sheet: SheetView, changes: readonly Change[]): GridAct => {
  const { top, left, rows, columns } = boundsOf(changes);
  if (changes.length === 1 || changes.length < rows * columns)
    return {
      kind: 'edit',
      edits: changes.map(({ row, column, text }) => ({ sheet: sheet.name, a1: a1Of(row, column), text })),
    };
  const texts = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of changes) {
    const line = texts[row - top];
    if (line !== undefined) line[column - left] = text;
  }
  return { kind: 'paste', sheet: sheet.name, a1: a1Of(top, left), rows: texts };
};
