// Range, part 3: looks, as scripts set them.

import { eachCell, restyle, touch } from '../cells.ts';
import type { CellStyle } from '../workbook.ts';
import { checkedGrid } from './coordinates.ts';
import { type RangePlace, requireWrite, self } from './range-place.ts';
import { RangeValues } from './range-values.ts';
import {
  bordersOf,
  colorOf,
  horizontalOf,
  lineOf,
  numberFormatOf,
  slantOf,
  verticalOf,
  weightOf,
  withMember,
} from './styles.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Words = GoogleAppsScript.Spreadsheet.FontWeight | GoogleAppsScript.Spreadsheet.FontStyle;
type Horizontal = 'left' | 'center' | 'normal' | 'right' | null;
type Vertical = 'top' | 'middle' | 'bottom' | null;

/** One member of the style for the whole range. */
const paint = <K extends keyof CellStyle>(range: RangePlace, key: K, value: CellStyle[K] | undefined): GoogleRange => {
  requireWrite(range);
  restyle(range.place.sheet, range.place.area, (style) => withMember(style, key, value));
  return self(range);
};

/** One member of the style, cell by cell. */
const paintEach = <K extends keyof CellStyle, T>(
  range: RangePlace,
  key: K,
  from: { readonly grid: readonly (readonly T[])[]; readonly read: (word: T) => CellStyle[K] | undefined },
): GoogleRange => {
  const { sheet, area } = range.place;
  const values = checkedGrid(from.grid, area).map((row) => row.map(from.read));
  requireWrite(range);
  eachCell(area, (row, column) => {
    const cell = touch(sheet, row, column);
    cell.style = withMember(cell.style ?? {}, key, values[row - area.row]?.[column - area.column]);
  });
  return self(range);
};

export class RangeFormats
  extends RangeValues
  implements
    Pick<
      GoogleRange,
      | 'setBackground'
      | 'setBackgrounds'
      | 'setBorder'
      | 'setFontColor'
      | 'setFontColors'
      | 'setFontFamily'
      | 'setFontLine'
      | 'setFontSize'
      | 'setFontSizes'
      | 'setFontStyle'
      | 'setFontStyles'
      | 'setFontWeight'
      | 'setFontWeights'
      | 'setHorizontalAlignment'
      | 'setHorizontalAlignments'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setVerticalAlignment'
      | 'setVerticalAlignments'
      | 'setWrap'
      | 'setWrapStrategy'
      | 'setWraps'
    >
{
  setBackground(color: string | null) {
    return paint(this, 'background', colorOf(color));
  }

  setBackgrounds(colors: (string | null)[][]) {
    return paintEach(this, 'background', { grid: colors, read: colorOf });
  }

  setFontColor(color: string | null) {
    return paint(this, 'fontColor', colorOf(color));
  }

  setFontColors(colors: (string | null)[][]) {
    return paintEach(this, 'fontColor', { grid: colors, read: colorOf });
  }

  setFontFamily(fontFamily: string | null) {
    return paint(this, 'fontFamily', fontFamily ?? undefined);
  }

  setFontLine(fontLine: string | null) {
    return paint(this, 'strikethrough', lineOf(fontLine));
  }

  setFontSize(size: number) {
    return paint(this, 'fontSize', size);
  }

  setFontSizes(sizes: number[][]) {
    return paintEach(this, 'fontSize', { grid: sizes, read: (size) => size });
  }

  setFontStyle(fontStyle: Words | null) {
    return paint(this, 'italic', slantOf(fontStyle));
  }

  setFontStyles(fontStyles: (Words | null)[][]) {
    return paintEach(this, 'italic', { grid: fontStyles, read: slantOf });
  }

  setFontWeight(fontWeight: Words | null) {
    return paint(this, 'bold', weightOf(fontWeight));
  }

  setFontWeights(fontWeights: (Words | null)[][]) {
    return paintEach(this, 'bold', { grid: fontWeights, read: weightOf });
  }

  setHorizontalAlignment(alignment: Horizontal) {
    return paint(this, 'horizontal', horizontalOf(alignment));
  }

  setHorizontalAlignments(alignments: Horizontal[][]) {
    return paintEach(this, 'horizontal', { grid: alignments, read: horizontalOf });
  }

  setVerticalAlignment(alignment: Vertical) {
    return paint(this, 'vertical', verticalOf(alignment));
  }

  setVerticalAlignments(alignments: Vertical[][]) {
    return paintEach(this, 'vertical', { grid: alignments, read: verticalOf });
  }

  setNumberFormat(format: string) {
    return paint(this, 'numberFormat', numberFormatOf(format));
  }

  setNumberFormats(formats: string[][]) {
    return paintEach(this, 'numberFormat', { grid: formats, read: numberFormatOf });
  }

  setWrap(isWrapEnabled: boolean) {
    return paint(this, 'wrap', isWrapEnabled);
  }

  setWraps(isWrapEnabled: boolean[][]) {
    return paintEach(this, 'wrap', { grid: isWrapEnabled, read: (wrap) => wrap });
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy) {
    return paint(this, 'wrap', String(strategy) === 'WRAP');
  }

  // Eight parameters, because this is Google's own signature.
  setBorder(
    ...[top, left, bottom, right, vertical, horizontal, color]: [
      top: boolean | null,
      left: boolean | null,
      bottom: boolean | null,
      right: boolean | null,
      vertical: boolean | null,
      horizontal: boolean | null,
      color?: string | null,
      style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
    ]
  ) {
    requireWrite(this);
    const { sheet, area } = this.place;
    const switches = { top, left, bottom, right, vertical, horizontal };
    const drawing = { switches, color: colorOf(color ?? null) ?? '#000000' };
    eachCell(area, (row, column) => {
      const cell = touch(sheet, row, column);
      const where = { cell: { row, column, rows: 1, columns: 1 }, area };
      cell.style = withMember(cell.style ?? {}, 'borders', bordersOf(cell.style?.borders, where, drawing));
    });
    return self(this);
  }
}
