// A sheet as one account sees it: texts as displayed, looks, rules, and the areas it may type in. Plain data for the page;
// what a sheet hides is left out of no view, as at Google.

import { editorsOf, mayEditFile, mayEditProtection } from '../access.ts';
import { displayed } from '../display.ts';
import { subtract, wholeSheet } from '../rectangles.ts';
import type { CellModel, CellStyle, RangeModel, SheetModel, ValidationRule, WorkbookModel } from '../workbook.ts';
import { rowPx } from '../xlsx-size.ts';
import type { AccountView, CellView, SheetView } from './protocol.ts';

const keepOut = (workbook: WorkbookModel, sheet: SheetModel, user: string): RangeModel[][] =>
  sheet.protections
    .filter((one) => !one.warningOnly && !mayEditProtection(workbook, one, user))
    .map((one) =>
      one.kind === 'range'
        ? one.range === null
          ? []
          : [one.range]
        : one.unprotected.reduce<RangeModel[]>(
            (rest, hole) => rest.flatMap((part) => subtract(part, hole)),
            [wholeSheet(sheet)],
          ),
    );

const openAreas = (workbook: WorkbookModel, sheet: SheetModel, user: string): RangeModel[] => {
  if (!mayEditFile(workbook, user)) return [];
  return keepOut(workbook, sheet, user)
    .flat()
    .reduce<RangeModel[]>((rest, closed) => rest.flatMap((part) => subtract(part, closed)), [wholeSheet(sheet)]);
};

/** A list without repetitions and the place of each thing in it; things are compared by their JSON. */
const shelf = <T>() => {
  const list: T[] = [];
  const places = new Map<T, number>();
  const prints = new Map<string, number>();
  const place = (thing: T | undefined): number => {
    if (thing === undefined) return -1;
    const known = places.get(thing) ?? prints.get(JSON.stringify(thing));
    const at = known ?? list.push(thing) - 1;
    places.set(thing, at);
    if (known === undefined) prints.set(JSON.stringify(thing), at);
    return at;
  };
  return { list, place };
};

/** A number format that is not emulated must not keep the whole tab from being seen. */
const shown = (cell: CellModel, workbook: WorkbookModel): string => {
  try {
    return displayed(cell, workbook);
  } catch {
    return String(typeof cell.value === 'object' ? new Date(cell.value.date).toISOString() : cell.value);
  }
};

const contentOf = (cell: CellModel, workbook: WorkbookModel): Pick<CellView, 'text' | 'checked' | 'note'> => ({
  ...(cell.validation?.kind === 'checkbox'
    ? { text: '', checked: cell.value === true }
    : { text: shown(cell, workbook) }),
  ...(cell.note === undefined || cell.note === '' ? {} : { note: cell.note }),
});

const cellsOf = (workbook: WorkbookModel, sheet: SheetModel) => {
  const looks = shelf<CellStyle>();
  const rules = shelf<ValidationRule>();
  const view = (cell: CellModel, row: number, column: number): CellView => ({
    row,
    column,
    ...contentOf(cell, workbook),
    look: looks.place(cell.style),
    rule: rules.place(cell.validation),
  });
  const cells = sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === undefined ? [] : [view(cell, row + 1, column + 1)])),
  );
  return { cells, looks: looks.list, rules: rules.list };
};

/** As tall as the wrapped texts of a row need, where nobody has fixed its height. */
const heightsOf = (sheet: SheetModel): Record<number, number> => {
  const rows = Math.max(sheet.cells.length, ...Object.keys(sheet.rowHeights).map(Number), 0);
  return Object.fromEntries(Array.from({ length: rows }, (_, at) => [at + 1, rowPx(sheet, at + 1)]));
};

export const viewOf = (workbook: WorkbookModel, sheet: SheetModel, user: string): SheetView => {
  const { cells: _cells, protections, rowHeights: _heights, ...rest } = sheet;
  return {
    ...rest,
    rowHeights: heightsOf(sheet),
    ...cellsOf(workbook, sheet),
    open: openAreas(workbook, sheet, user),
    locked: protections.length > 0,
  };
};

/** The tab that is an account's own: one whose range protection names it. */
const tabOf = (workbook: WorkbookModel, email: string): string =>
  workbook.sheets.find(({ protections }) =>
    protections.some((one) => one.kind === 'range' && one.mirrors !== true && editorsOf(workbook, one).includes(email)),
  )?.name ?? '';

/** Who may be chosen at the page: the owner, the editors, the viewers. */
export const accountsOf = (workbook: WorkbookModel): AccountView[] => [
  { email: workbook.owner, name: '', role: 'owner' },
  ...workbook.editors.map((email) => ({ email, name: tabOf(workbook, email), role: 'editor' as const })),
  ...workbook.viewers.map((email) => ({ email, name: '', role: 'viewer' as const })),
];
