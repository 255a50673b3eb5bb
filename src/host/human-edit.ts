// What a person's hands do to a sheet: typing and pasting. Protection refuses the whole of it, cell rules refuse what
// is typed but not what is pasted.

import { a1Of, parseA1 } from './a1.ts';
import { deniedAddress, mayEditFile, PROTECTED } from './access.ts';
import { type Content, cellAt, coveredIn, eachCell, setContent, touch } from './cells.ts';
import type { Place } from './execution.ts';
import { insertLines } from './lines.ts';
import { intersect, lastColumn, lastRow } from './rectangles.ts';
import { typed } from './typing.ts';
import type { CellModel, RangeModel, SheetModel, ValidationRule, WorkbookModel } from './workbook.ts';

/** Most characters a cell of an .xlsx keeps; programs cut the rest without a word. */
const FILE_LIMIT = 32_767;

export type Hands = { readonly workbook: WorkbookModel; readonly user: string; readonly now: number };

/** Done: what changed, for the edit triggers. Refused: a sentence, and nothing changed. */
export type HandWork =
  | { readonly refused: string }
  | {
      readonly refused: null;
      readonly place: Place;
      readonly value: string | undefined;
      readonly oldValue: string | undefined;
    };

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');

const placeOf = (workbook: WorkbookModel, name: string, a1: string): Place | string => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) return `Không có trang “${name}”. Chưa ghi gì.`;
  const area = parseA1(a1, sheet);
  return area === null ? `Trang “${name}” không có ô “${a1}”. Chưa ghi gì.` : { sheet, area };
};

const tooLong = (text: string, address: string): string | null =>
  text.length > FILE_LIMIT
    ? `Ô ${address}: ${thousands(text.length)} ký tự, quá ${thousands(FILE_LIMIT)} ký tự một ô của tệp .xlsx giữ được. Chưa ghi gì.`
    : null;

const forbidden = ({ workbook, user }: Hands, place: Place): string | null => {
  if (!mayEditFile(workbook, user)) return PROTECTED;
  return deniedAddress(workbook, user, place) === null ? null : PROTECTED;
};

const fits = (content: Content, rule: ValidationRule): boolean => {
  if (content.value === undefined && content.formula === undefined) return true;
  if (rule.kind === 'checkbox') return typeof content.value === 'boolean';
  return !rule.strict || rule.values.includes(String(content.value));
};

const broken = (cell: CellModel | undefined, content: Content, address: string): string | null =>
  cell?.validation === undefined || fits(content, cell.validation)
    ? null
    : `The data you entered in cell ${address} violates the data validation rules set on this cell.`;

/** A checkbox speaks TRUE and FALSE whatever the format of its cell. */
const readTyped = (hands: Hands, cell: CellModel | undefined, text: string): Content => {
  const plain = cell?.style?.numberFormat === '@' && cell.validation?.kind !== 'checkbox';
  return typed(text, { plain, workbook: hands.workbook, now: hands.now });
};

/** What an edit event calls a value: text; undefined when there is none. */
const eventText = (cell: CellModel | undefined): string | undefined => {
  const value = cell?.value;
  if (value === undefined) return cell?.formula;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? String(value.date / 86_400_000 + 25_569) : String(value);
};

/** Typing into any cell of a merge is typing into its first one. */
const typedCell = ({ sheet, area }: Place): Place => {
  const cell = { ...area, rows: 1, columns: 1 };
  const merge = sheet.merges.find((one) => intersect(one, cell) !== null);
  return { sheet, area: { row: merge?.row ?? area.row, column: merge?.column ?? area.column, rows: 1, columns: 1 } };
};

/** A person types a text into one cell and presses Enter. */
export const typeInto = (
  hands: Hands,
  target: { readonly sheet: string; readonly a1: string },
  text: string,
): HandWork => {
  const found = placeOf(hands.workbook, target.sheet, target.a1);
  if (typeof found === 'string') return { refused: found };
  const place = typedCell(found);
  const { row, column } = place.area;
  const address = a1Of(place.area);
  const old = cellAt(place.sheet, row, column);
  const early = forbidden(hands, place) ?? tooLong(text, address);
  if (early !== null) return { refused: early };
  const content = readTyped(hands, old, text);
  const refused = broken(old, content, address);
  if (refused !== null) return { refused };
  const oldValue = eventText(old);
  const cell = touch(place.sheet, row, column);
  setContent(cell, content);
  return { refused: null, place, value: eventText(cell), oldValue };
};

export type Pasted = {
  readonly sheet: string;
  readonly a1: string;
  readonly rows: readonly (readonly string[])[];
  readonly valuesOnly: boolean;
};

const textAt = (pasted: Pasted, row: number, column: number): string => pasted.rows[row]?.[column] ?? '';

/** A paste that reaches beyond the grid adds the rows and columns it needs, as at Google. */
const grow = (sheet: SheetModel, area: RangeModel): void => {
  const rows = lastRow(area) - sheet.rowCount;
  const columns = lastColumn(area) - sheet.columnCount;
  if (rows > 0) insertLines(sheet, 'row', { before: sheet.rowCount + 1, count: rows, like: sheet.rowCount });
  if (columns > 0)
    insertLines(sheet, 'column', { before: sheet.columnCount + 1, count: columns, like: sheet.columnCount });
};

const longest = (pasted: Pasted, area: RangeModel): string | null => {
  for (let row = 0; row < area.rows; row += 1)
    for (let column = 0; column < area.columns; column += 1) {
      const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      const refused = tooLong(textAt(pasted, row, column), a1Of(cell));
      if (refused !== null) return refused;
    }
  return null;
};

/** A full paste brings the rule and the number format of the copied cell along: here a plain cell without either. */
const takeSourceFormat = (cell: CellModel): void => {
  delete cell.validation;
  if (cell.style === undefined) return;
  const { numberFormat: _lost, ...kept } = cell.style;
  cell.style = kept;
};

/** A person pastes texts. A full paste takes the cell rules away, a values-only one leaves them, broken or not. */
export const pasteInto = (hands: Hands, pasted: Pasted): HandWork => {
  const found = placeOf(hands.workbook, pasted.sheet, pasted.a1);
  if (typeof found === 'string') return { refused: found };
  const { sheet } = found;
  const columns = Math.max(0, ...pasted.rows.map((row) => row.length));
  const area = { row: found.area.row, column: found.area.column, rows: pasted.rows.length, columns };
  if (area.rows === 0 || columns === 0) return { refused: 'Không có nội dung để dán. Chưa ghi gì.' };
  const refused = forbidden(hands, { sheet, area }) ?? longest(pasted, area);
  if (refused !== null) return { refused };
  const single = area.rows === 1 && columns === 1;
  const oldValue = single ? eventText(cellAt(sheet, area.row, area.column)) : undefined;
  grow(sheet, area);
  writePasted(hands, { sheet, area }, pasted);
  const value = single ? eventText(cellAt(sheet, area.row, area.column)) : undefined;
  return { refused: null, place: { sheet, area }, value, oldValue };
};

const writePasted = (hands: Hands, { sheet, area }: Place, pasted: Pasted): void => {
  const covered = coveredIn(sheet, area);
  eachCell(area, (row, column) => {
    if (covered(row, column)) return;
    const cell = touch(sheet, row, column);
    if (!pasted.valuesOnly) takeSourceFormat(cell);
    setContent(cell, readTyped(hands, cell, textAt(pasted, row - area.row, column - area.column)));
  });
};
