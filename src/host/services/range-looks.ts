// Range, part 4: looks, as scripts read them, with Google's defaults for what was never set.

import { cellAt, mapCells } from '../cells.ts';
import type { CellStyle } from '../workbook.ts';
import { RangeFormats } from './range-formats.ts';
import type { RangePlace } from './range-place.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Read<T> = (style: CellStyle) => T;

const NONE: CellStyle = {};

const first = <T>({ place }: RangePlace, read: Read<T>): T =>
  read(cellAt(place.sheet, place.area.row, place.area.column)?.style ?? NONE);

const all = <T>({ place }: RangePlace, read: Read<T>): T[][] =>
  mapCells(place.sheet, place.area, (cell) => read(cell?.style ?? NONE));

const background: Read<string> = (style) => style.background ?? '#ffffff';
const fontColor: Read<string> = (style) => style.fontColor ?? '#000000';
const fontFamily: Read<string> = (style) => style.fontFamily ?? 'Arial';
const fontLine: Read<GoogleAppsScript.Spreadsheet.FontLine> = (style) =>
  style.strikethrough ? 'line-through' : 'none';
const fontSize: Read<number> = (style) => style.fontSize ?? 10;
const fontStyle: Read<GoogleAppsScript.Spreadsheet.FontStyle> = (style) => (style.italic ? 'italic' : 'normal');
const fontWeight: Read<GoogleAppsScript.Spreadsheet.FontWeight> = (style) => (style.bold ? 'bold' : 'normal');
const horizontal: Read<string> = (style) => style.horizontal ?? 'general';
const vertical: Read<string> = (style) => style.vertical ?? 'bottom';
const numberFormat: Read<string> = (style) => style.numberFormat ?? 'General';
const wrap: Read<boolean> = (style) => style.wrap ?? false;

export class RangeLooks
  extends RangeFormats
  implements
    Pick<
      GoogleRange,
      | 'getBackground'
      | 'getBackgrounds'
      | 'getFontFamilies'
      | 'getFontFamily'
      | 'getFontLine'
      | 'getFontLines'
      | 'getFontSize'
      | 'getFontSizes'
      | 'getFontStyle'
      | 'getFontStyles'
      | 'getFontWeight'
      | 'getFontWeights'
      | 'getHorizontalAlignment'
      | 'getHorizontalAlignments'
      | 'getNumberFormat'
      | 'getNumberFormats'
      | 'getVerticalAlignment'
      | 'getVerticalAlignments'
      | 'getWrap'
      | 'getWraps'
    >
{
  getBackground() {
    return first(this, background);
  }

  getBackgrounds() {
    return all(this, background);
  }

  getFontColor() {
    return first(this, fontColor);
  }

  getFontColors() {
    return all(this, fontColor);
  }

  getFontFamily() {
    return first(this, fontFamily);
  }

  getFontFamilies() {
    return all(this, fontFamily);
  }

  getFontLine() {
    return first(this, fontLine);
  }

  getFontLines() {
    return all(this, fontLine);
  }

  getFontSize() {
    return first(this, fontSize);
  }

  getFontSizes() {
    return all(this, fontSize);
  }

  getFontStyle() {
    return first(this, fontStyle);
  }

  getFontStyles() {
    return all(this, fontStyle);
  }

  getFontWeight() {
    return first(this, fontWeight);
  }

  getFontWeights() {
    return all(this, fontWeight);
  }

  getHorizontalAlignment() {
    return first(this, horizontal);
  }

  getHorizontalAlignments() {
    return all(this, horizontal);
  }

  getNumberFormat() {
    return first(this, numberFormat);
  }

  getNumberFormats() {
    return all(this, numberFormat);
  }

  getVerticalAlignment() {
    return first(this, vertical);
  }

  getVerticalAlignments() {
    return all(this, vertical);
  }

  getWrap() {
    return first(this, wrap);
  }

  getWraps() {
    return all(this, wrap);
  }
}
