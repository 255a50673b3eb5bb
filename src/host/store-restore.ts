// Lays the saved state over the sheets read from the file: which sheet is which after people have renamed, moved, copied or
// added some in another program, and what of the saved sizes still holds.

import { rowKeysOf, type SavedSheet, type SavedState } from './store-state.ts';
import type { ConditionalRule, SheetModel } from './workbook.ts';
import { areasText } from './xlsx-range.ts';
import { DEFAULT_COLUMN_PX, WIDTH_TOLERANCE } from './xlsx-size.ts';

/** A sheet of the file before it is read: its name there and its identity (store-state.ts), which may be empty. */
export type FoundSheet = { readonly name: string; readonly key: string };

const MATCHES: readonly ((found: FoundSheet, saved: SavedSheet) => boolean)[] = [
  (found, saved) => found.key !== '' && found.key === saved.key && found.name === saved.fileName,
  (found, saved) => found.key !== '' && found.key === saved.key,
  // A person may have emptied A1; the name then still tells. Two different identities never meet by name.
  (found, saved) => found.name === saved.fileName && (found.key === '' || saved.key === ''),
];

/** For each sheet of the file its saved part, null for one that people have added (a copy of a tab included). */
export const matchSheets = (found: readonly FoundSheet[], saved: readonly SavedSheet[]): (SavedSheet | null)[] => {
  const owners = new Map<SavedSheet, FoundSheet>();
  const taken = new Set<FoundSheet>();
  for (const matches of MATCHES) {
    for (const sheet of found) {
      const part = taken.has(sheet) ? undefined : saved.find((entry) => !owners.has(entry) && matches(sheet, entry));
      if (part === undefined) continue;
      owners.set(part, sheet);
      taken.add(sheet);
    }
  }
  return found.map((sheet) => saved.find((entry) => owners.get(entry) === sheet) ?? null);
};

/** Saved widths where the file's differ by rounding only; the file's where a person has changed them. */
const widthsOf = (sheet: SheetModel, saved: SavedSheet): Record<number, number> => {
  const widths: Record<number, number> = {};
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const inFile = sheet.columnWidths[column] ?? DEFAULT_COLUMN_PX;
    const before = saved.columnWidths[column];
    const same = Math.abs(inFile - (before ?? DEFAULT_COLUMN_PX)) <= WIDTH_TOLERANCE;
    const width = same ? before : inFile;
    if (width !== undefined) widths[column] = width;
  }
  return widths;
};

/** Help texts come back whole where the file's limit had cut them. */
const restoreHelps = (sheet: SheetModel, helps: SavedState['helps']): void => {
  for (const cell of sheet.cells.flat()) {
    const rule = cell?.validation;
    const whole = rule?.kind === 'list' && rule.help !== undefined ? helps[rule.help] : undefined;
    if (cell && rule?.kind === 'list' && whole !== undefined) cell.validation = { ...rule, help: whole };
  }
};

// LibreOffice 7.4 loses these when it saves without a window: the file's word counts only where it says something.
const viewOf = (sheet: SheetModel, saved: SavedSheet): Partial<SheetModel> => {
  const frozen = sheet.frozenRows + sheet.frozenColumns > 0 ? sheet : saved;
  return {
    frozenRows: frozen.frozenRows,
    frozenColumns: frozen.frozenColumns,
    hiddenGridlines: sheet.hiddenGridlines || saved.hiddenGridlines,
    tabColor: sheet.tabColor ?? saved.tabColor,
  };
};

const spellingOf = ({ ranges, condition, style }: ConditionalRule): string =>
  JSON.stringify([areasText(ranges), Object.entries(condition).sort(), Object.entries(style).sort()]).toLowerCase();

const inOneOrder = (rules: readonly ConditionalRule[]): string => rules.map(spellingOf).sort().join('\n');

// LibreOffice sorts the formats by their ranges, but the first that holds wins: the same ones come back in our order.
const conditionalOf = (sheet: SheetModel, saved: SavedSheet): ConditionalRule[] =>
  inOneOrder(sheet.conditional) === inOneOrder(saved.conditional) ? saved.conditional : sheet.conditional;

/** A read sheet with its saved part. */
export const restoreSheet = (sheet: SheetModel, saved: SavedSheet, helps: SavedState['helps']): SheetModel => {
  const { key, fileName, rowKeys, name, rowHeights, rowCount, columnCount, ...rest } = saved;
  if (Object.keys(helps).length > 0) restoreHelps(sheet, helps);
  return {
    ...sheet,
    ...rest,
    ...viewOf(sheet, saved),
    name: sheet.name === fileName ? name : sheet.name,
    conditional: conditionalOf(sheet, saved),
    columnWidths: widthsOf(sheet, saved),
    rowHeights: rowKeysOf(sheet) === rowKeys ? rowHeights : sheet.rowHeights,
  };
};
