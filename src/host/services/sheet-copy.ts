// A copy of a sheet inside the same file: everything on it, but not its protections (a copy is open at Google).

import { requireFile } from '../access.ts';
import type { Execution } from '../execution.ts';
import type { CellModel, SheetModel } from '../workbook.ts';

const copiedLine = (line: readonly (CellModel | undefined)[]): (CellModel | undefined)[] =>
  line.map((cell) => (cell === undefined ? undefined : { ...cell }));

/** The model of a copy with a name and id of its own, not yet among the tabs. */
export const sheetLike = (
  original: SheetModel,
  identity: { readonly id: number; readonly name: string },
): SheetModel => ({
  ...original,
  ...identity,
  hidden: false,
  cells: original.cells.map(copiedLine),
  merges: [...original.merges],
  rowHeights: { ...original.rowHeights },
  columnWidths: { ...original.columnWidths },
  hiddenRows: [...original.hiddenRows],
  hiddenColumns: [...original.hiddenColumns],
  conditional: [...original.conditional],
  protections: [],
});

const freeName = (execution: Execution, wanted: string): string => {
  const taken = new Set(execution.workbook.sheets.map((sheet) => sheet.name));
  let name = wanted;
  for (let at = 2; taken.has(name); at += 1) name = `${wanted} ${at}`;
  return name;
};

/** Sheet.copyTo: a last tab named as Google's Vietnamese page names copies. */
export const copiedSheet = (execution: Execution, original: SheetModel): SheetModel => {
  const { workbook, user } = execution;
  requireFile(workbook, user);
  const name = freeName(execution, `Bản sao của ${original.name}`);
  const copy = sheetLike(original, { id: workbook.nextId, name });
  workbook.nextId += 1;
  workbook.sheets.push(copy);
  return copy;
};
