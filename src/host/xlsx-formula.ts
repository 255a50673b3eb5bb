// Formulas that Excel writes once for many cells ("shared": filled down by a person). Our model has one formula per cell, so
// the others are derived here by moving the relative references, as Excel does.

import type { Cell } from 'hucre/xlsx';
import { lettersOf, parseA1 } from './a1.ts';
import type { CellPosition } from './xlsx-range.ts';

/** Shared formulas of one sheet met so far, by their number. */
export type SharedFormulas = Map<number, { readonly formula: string; readonly at: CellPosition }>;

// Texts and quoted sheet names are skipped whole; a name or a function that looks like an address is none.
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![A-Za-z0-9_.(])/g;

const FILE_GRID = { rowCount: 1_048_576, columnCount: 16_384 };

type Shift = { readonly rows: number; readonly columns: number };

const moveReference = (parts: readonly (string | undefined)[], by: Shift): string | null => {
  const [fixedColumn = '', letters, fixedRow = '', digits] = parts;
  const cell = letters === undefined ? null : parseA1(`${letters}${digits}`, FILE_GRID);
  if (cell === null) return null;
  const column = cell.column + (fixedColumn === '$' ? 0 : by.columns);
  const row = cell.row + (fixedRow === '$' ? 0 : by.rows);
  return row < 1 || column < 1 ? '#REF!' : `${fixedColumn}${lettersOf(column)}${fixedRow}${row}`;
};

/** A formula moved by rows and columns; a reference that would leave the sheet becomes #REF!. */
export const moveFormula = (formula: string, by: Shift): string =>
  formula.replace(PIECE, (piece: string, ...parts: (string | undefined)[]) => moveReference(parts, by) ?? piece);

/** The formula of a cell without '=', undefined when it has none. */
export const expandShared = (cell: Cell, at: CellPosition, shared: SharedFormulas): string | undefined => {
  const number = cell.formulaType === 'shared' ? cell.formulaSharedIndex : undefined;
  if (number === undefined) return cell.formula;
  if (cell.formula) shared.set(number, { formula: cell.formula, at });
  const master = shared.get(number);
  if (master === undefined) return cell.formula;
  return moveFormula(master.formula, { rows: at.row - master.at.row, columns: at.column - master.at.column });
};
