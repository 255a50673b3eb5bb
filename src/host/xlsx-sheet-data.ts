// The rows and cells of a sheet as the XML of an .xlsx (ECMA-376 part 1, 18.3.1.80 sheetData). Printed here and not by hucre
// 1.0.0, which takes four times as long for a whole campaign and marks every row height as set by hand, so that in Excel no
// row would grow while somebody types.

import { lettersOf } from './a1.ts';
import { eachCell } from './cells.ts';
import { intersect, wholeSheet } from './rectangles.ts';
import type { CellModel, SheetModel, StoredValue } from './workbook.ts';
import { pointsOf, rowPx } from './xlsx-size.ts';
import type { StyleTable } from './xlsx-style.ts';
import { isErrorText, xmlText } from './xlsx-text.ts';

type StyleNumber = StyleTable['number'];

const isDate = (value: StoredValue | undefined): value is { readonly date: number } => typeof value === 'object';

/** Days since 30/12/1899, Excel's count. */
const serialOf = (date: number): number => Math.round((date / 86_400_000 + 25_569) * 1e10) / 1e10;

const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`);
  return String(value);
};

/** Type attribute and value element of a number, date or truth value. */
const plainValue = (value: Exclude<StoredValue, string>): { readonly type: string; readonly xml: string } => {
  if (typeof value === 'boolean') return { type: ' t="b"', xml: `<v>${Number(value)}</v>` };
  return { type: '', xml: `<v>${isDate(value) ? serialOf(value.date) : numberText(value)}</v>` };
};

const resultOf = (value: StoredValue): { readonly type: string; readonly xml: string } =>
  typeof value === 'string'
    ? { type: isErrorText(value) ? ' t="e"' : ' t="str"', xml: `<v>${xmlText(value)}</v>` }
    : plainValue(value);

const isEmpty = (value: StoredValue | undefined): value is undefined | '' => value === undefined || value === '';

/** Text is always a string of the file, never a formula or an error value. */
const contentOf = ({ value, formula, validation }: CellModel): { readonly type: string; readonly xml: string } => {
  if (formula !== undefined) {
    const result = value === undefined ? { type: '', xml: '' } : resultOf(value);
    return { type: result.type, xml: `<f>${xmlText(formula.replace(/^=/, ''))}</f>${result.xml}` };
  }
  // An empty checkbox is drawn as an unticked box by Google, and as nothing at all by Excel and LibreOffice.
  if (isEmpty(value) && validation?.kind === 'checkbox') return plainValue(false);
  if (isEmpty(value)) return { type: '', xml: '' };
  if (typeof value !== 'string') return plainValue(value);
  return { type: ' t="inlineStr"', xml: `<is><t xml:space="preserve">${xmlText(value)}</t></is>` };
};

/** A cell that Excel 365 draws as a box; others show its truth value. */
const isCheckbox = (cell: CellModel): boolean =>
  cell.validation?.kind === 'checkbox' && [undefined, 'General'].includes(cell.style?.numberFormat);

const cellXml = (
  cell: CellModel,
  address: string,
  parts: { readonly style: StyleNumber; readonly unlocked: boolean },
): string => {
  const extra = { unlocked: parts.unlocked, dated: isDate(cell.value), checkbox: isCheckbox(cell) };
  const style = parts.style(cell.style, extra);
  const { type, xml } = contentOf(cell);
  if (xml === '' && style === 0) return '';
  const head = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}${type}`;
  return xml === '' ? `${head}/>` : `${head}>${xml}</c>`;
};

export const sheetProtection = (sheet: SheetModel) =>
  sheet.protections.find((protection) => protection.kind === 'sheet' && !protection.warningOnly);

/** Which cells the sheet's protection leaves open, by row and column; they are unlocked even when empty. */
const holesOf = (sheet: SheetModel): ReadonlyMap<number, ReadonlySet<number>> => {
  const holes = new Map<number, Set<number>>();
  for (const hole of sheetProtection(sheet)?.unprotected ?? []) {
    const area = intersect(hole, wholeSheet(sheet));
    if (area !== null) eachCell(area, (row, column) => holes.set(row, (holes.get(row) ?? new Set()).add(column)));
  }
  return holes;
};

const rowHead = (sheet: SheetModel, row: number, hidden: ReadonlySet<number>): string => {
  const forced = sheet.rowHeights[row]?.forced ? ' customHeight="1"' : '';
  return `<row r="${row}" ht="${pointsOf(rowPx(sheet, row))}"${forced}${hidden.has(row) ? ' hidden="1"' : ''}`;
};

const EMPTY: CellModel = {};
const NO_HOLES: ReadonlySet<number> = new Set();

const rowCells = (
  line: readonly (CellModel | undefined)[],
  row: number,
  parts: { readonly style: StyleNumber; readonly holes: ReadonlySet<number> },
): string => {
  let xml = '';
  const last = Math.max(line.length, ...parts.holes);
  for (let column = 1; column <= last; column += 1) {
    const unlocked = parts.holes.has(column);
    const cell = line[column - 1] ?? (unlocked ? EMPTY : undefined);
    if (cell !== undefined) xml += cellXml(cell, lettersOf(column) + row, { style: parts.style, unlocked });
  }
  return xml;
};

/** Last row that has to be written: with a cell, a hole, a height or hidden. */
const lastRowOf = (sheet: SheetModel, holes: ReadonlyMap<number, unknown>): number =>
  Math.max(sheet.cells.length, ...holes.keys(), ...Object.keys(sheet.rowHeights).map(Number), ...sheet.hiddenRows);

/** The `<sheetData>` element of a sheet; its style numbers are those of the style table. */
export const sheetDataXml = (sheet: SheetModel, style: StyleNumber): string => {
  const holes = holesOf(sheet);
  const hidden = new Set(sheet.hiddenRows);
  const last = lastRowOf(sheet, holes);
  let xml = '';
  for (let row = 1; row <= last; row += 1) {
    const cells = rowCells(sheet.cells[row - 1] ?? [], row, { style, holes: holes.get(row) ?? NO_HOLES });
    xml += `${rowHead(sheet, row, hidden)}${cells === '' ? '/>' : `>${cells}</row>`}`;
  }
  return `<sheetData>${xml}</sheetData>`;
};
