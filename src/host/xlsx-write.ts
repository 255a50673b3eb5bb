// A sheet model as the library's sheet, all but its rows and cells (xlsx-sheet-data.ts): columns, views, merges, rules,
// conditional formats, notes and protection go in natively, so that Excel and LibreOffice show them.

import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { SheetModel } from './workbook.ts';
import { toConditionalRules } from './xlsx-conditional.ts';
import { sheetProtection } from './xlsx-sheet-data.ts';
import { charactersOf, DEFAULT_COLUMN_PX } from './xlsx-size.ts';
import { toCellText } from './xlsx-text.ts';
import { type ListPlace, toValidations } from './xlsx-validation.ts';

const toNotes = (sheet: SheetModel): Map<string, Partial<Cell>> =>
  new Map(
    sheet.cells.flatMap((line, r) =>
      line.flatMap((cell, c) =>
        cell?.note ? [[`${r},${c}`, { comment: { text: toCellText(cell.note) } }] as const] : [],
      ),
    ),
  );

const toColumns = (sheet: SheetModel): NonNullable<WriteSheet['columns']> => {
  const hidden = new Set(sheet.hiddenColumns);
  return Array.from({ length: sheet.columnCount }, (_, c) => ({
    width: charactersOf(sheet.columnWidths[c + 1] ?? DEFAULT_COLUMN_PX),
    ...(hidden.has(c + 1) && { hidden: true }),
  }));
};

const toView = (sheet: SheetModel): NonNullable<WriteSheet['view']> => ({
  ...(sheet.hiddenGridlines && { showGridLines: false }),
  ...(sheet.tabColor !== null && { tabColor: { rgb: sheet.tabColor.slice(1).toUpperCase() } }),
});

/** Printed on A4 across: one page wide, as many down as it takes. */
const PAGE: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** Without a password: it keeps people from slips, and whoever must can lift it. Widths and heights stay free. */
const PROTECTION: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: true,
  formatRows: true,
};

const toFrozen = (sheet: SheetModel): Pick<WriteSheet, 'freezePane'> =>
  sheet.frozenRows + sheet.frozenColumns === 0
    ? {}
    : { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } };

const toMerges = (sheet: SheetModel): NonNullable<WriteSheet['merges']> =>
  sheet.merges.map((merge) => ({
    startRow: merge.row - 1,
    startCol: merge.column - 1,
    endRow: merge.row + merge.rows - 2,
    endCol: merge.column + merge.columns - 2,
  }));

/** A sheet without rows, under the name the file can carry. */
export const toWriteSheet = (sheet: SheetModel, name: string, place: ListPlace): WriteSheet => ({
  name,
  cells: toNotes(sheet),
  columns: toColumns(sheet),
  merges: toMerges(sheet),
  ...toFrozen(sheet),
  hidden: sheet.hidden,
  view: toView(sheet),
  dataValidations: toValidations(sheet, place),
  conditionalRules: toConditionalRules(sheet),
  pageSetup: PAGE,
  ...(sheetProtection(sheet) && { protection: PROTECTION }),
});
