// One sheet of a foreign workbook → its cells. Only what holds something counts: a look painted down to the last row of the
// grid makes no rows.

import type { FileCell, FileSheet } from '../domain/form-file.ts';
import { damaged, fileFault } from './file-fault.ts';
import type { ReadPart, SheetPart } from './xlsx-parts-read.ts';
import { lettersOf, type Place, placeOf } from './xlsx-place.ts';
import { type TextGatherer, textGatherer } from './xlsx-text-read.ts';
import { type RawCell, type ReadValue, readValue, type Shared } from './xlsx-value-read.ts';
import type { Attributes, XmlEvents } from './xml-read.ts';

/** Rows and columns in which something may stand; a body's tab has some hundred rows and ten columns. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 100;

const MERGE = /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/;

type Cells = { readonly rows: FileCell[][]; readonly formulas: string[]; readonly merges: string[] };

const isSet = ({ rows }: Cells, { row, column }: Place): boolean => (rows[row - 1]?.[column - 1] ?? '') !== '';

const put = ({ rows, formulas }: Cells, { row, column }: Place, { value, isFormula }: ReadValue): void => {
  if (isFormula) formulas.push(lettersOf(column) + row);
  if (value === '') return;
  while (rows.length < row) rows.push([]);
  const line = rows[row - 1] ?? [];
  while (line.length < column) line.push('');
  line[column - 1] = value;
};

export type SheetReading = {
  readonly sheet: SheetPart;
  readonly shared: Shared;
  /** Told how many characters a cell holds; throws when they become too many. */
  readonly count: (characters: number) => void;
};

const keep = (cells: Cells, place: Place, { read, from }: { read: ReadValue; from: SheetReading }): void => {
  const { value, isFormula } = read;
  if (value === '' && !isFormula) return;
  const { row, column } = place;
  if (row > MOST_ROWS || column > MOST_COLUMNS)
    throw fileFault({
      code: 'too-many-cells',
      sheet: from.sheet.name,
      cell: lettersOf(column) + row,
      rows: MOST_ROWS,
      columns: MOST_COLUMNS,
    });
  if (isSet(cells, place)) throw damaged(from.sheet.part);
  from.count(typeof value === 'string' ? value.length : 1);
  put(cells, place, read);
};

type Draft = { -readonly [Key in keyof RawCell]: RawCell[Key] };

type State = SheetReading & {
  readonly cells: Cells;
  readonly gatherer: TextGatherer;
  place: Place;
  cell: Draft | null;
  /** The element of the cell whose text is being read. */
  inside: 'value' | 'formula' | null;
};

const openRow = (state: State, attributes: Attributes): void => {
  const number = attributes('r');
  const row = number === undefined ? state.place.row + 1 : Number(number);
  if (!Number.isInteger(row) || row < 1) throw damaged(state.sheet.part);
  state.place = { row, column: 0 };
};

const openCell = (state: State, attributes: Attributes): void => {
  const place = placeOf(attributes('r'), state.place);
  if (place === null) throw damaged(state.sheet.part);
  state.place = place;
  const look = Number(attributes('s') ?? 0);
  state.cell = { type: attributes('t') ?? 'n', look, value: '', text: '', formula: null };
};

const openFormula = (state: State): void => {
  state.inside = 'formula';
  if (state.cell !== null) state.cell.formula = '';
};

const openMerge = ({ sheet, cells, count }: State, attributes: Attributes): void => {
  const area = attributes('ref') ?? '';
  if (!MERGE.test(area)) throw damaged(sheet.part);
  count(area.length);
  cells.merges.push(area);
};

const closeCell = (state: State): void => {
  const { cell, place, shared, gatherer, sheet } = state;
  if (cell === null) return;
  cell.text = gatherer.take();
  const read = readValue(cell, shared);
  if (read === null) throw damaged(sheet.part);
  keep(state.cells, place, { read, from: state });
  state.cell = null;
};

const OPEN: ReadonlyMap<string, (state: State, attributes: Attributes) => void> = new Map(
  Object.entries({
    row: openRow,
    c: openCell,
    f: openFormula,
    v: (state: State) => {
      state.inside = 'value';
    },
    mergeCell: openMerge,
  }),
);

const sheetEvents = (state: State): XmlEvents => ({
  open: (name, attributes) => {
    state.gatherer.open(name, attributes);
    OPEN.get(name)?.(state, attributes);
  },
  text: (text) => {
    const { cell, inside, gatherer } = state;
    gatherer.text(text);
    if (cell !== null && inside !== null) cell[inside] += text;
  },
  close: (name) => {
    state.gatherer.close(name);
    if (name === 'f' || name === 'v') state.inside = null;
    if (name === 'c') closeCell(state);
  },
});

/** Reads the sheet's part with `read`. Throws a file fault where it makes no sense or holds too much. */
export const readSheet = (reading: SheetReading, read: ReadPart): FileSheet => {
  const { name, hidden, part } = reading.sheet;
  const cells: Cells = { rows: [], formulas: [], merges: [] };
  const events = sheetEvents({
    ...reading,
    cells,
    gatherer: textGatherer(),
    place: { row: 0, column: 0 },
    cell: null,
    inside: null,
  });
  if (!read(part, events)) throw damaged(part);
  return { name, hidden, ...cells };
};
