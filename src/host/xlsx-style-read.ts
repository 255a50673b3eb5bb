// Cell looks on the way in: the library's style objects → our CellStyle. What equals Google's default (Arial 10, black,
// bottom, General) is absent; colours come back in lower case, as Google returns them. Equal styles become one object.

import type { CellStyle as XlsxStyle } from 'hucre/xlsx';
import { resolveThemeColor } from 'hucre/xlsx';
import type { CellStyle } from './workbook.ts';
import { CHECKBOX_FORMAT, DATE_FORMAT, DEFAULT_FONT, SIDES, type XlsxColor, type XlsxFont } from './xlsx-style.ts';

/** What the style objects of a file refer to: its theme's colours (six hex digits each). */
type Theme = readonly string[];

const BLACK = '#000000';

/** A colour of the file as #rrggbb, its theme's tints worked out. */
export const fromColor = (color: XlsxColor | undefined, theme: Theme): string | undefined => {
  const hex =
    color?.rgb ?? (color?.theme === undefined ? undefined : resolveThemeColor([...theme], color.theme, color.tint));
  return hex === undefined ? undefined : `#${hex.toLowerCase()}`;
};

const fromFont = (font: XlsxFont, theme: Theme): CellStyle => {
  const fontColor = fromColor(font.color, theme);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strikethrough && { strikethrough: true }),
    ...(fontColor !== undefined && fontColor !== BLACK && { fontColor }),
    ...(font.size !== undefined && font.size !== DEFAULT_FONT.size && { fontSize: font.size }),
    ...(font.name !== undefined && font.name !== DEFAULT_FONT.name && { fontFamily: font.name }),
  };
};

const fromFill = (fill: NonNullable<XlsxStyle['fill']>, theme: Theme): CellStyle => {
  if (fill.type !== 'pattern' || fill.pattern === 'none') return {};
  const background = fromColor(fill.fgColor ?? fill.bgColor, theme);
  return background === undefined ? {} : { background };
};

const fromBorder = (border: NonNullable<XlsxStyle['border']>, theme: Theme): CellStyle => {
  const sides = SIDES.flatMap((side) => {
    const line = border[side];
    return line === undefined ? [] : [[side, fromColor(line.color, theme) ?? BLACK] as const];
  });
  return sides.length === 0 ? {} : { borders: Object.fromEntries(sides) };
};

const HORIZONTAL: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  left: 'left',
  center: 'center',
  right: 'right',
};
const VERTICAL: Readonly<Record<string, 'top' | 'middle'>> = { top: 'top', center: 'middle' };

const fromAlignment = (alignment: NonNullable<XlsxStyle['alignment']>): CellStyle => {
  const horizontal = HORIZONTAL[alignment.horizontal ?? ''];
  const vertical = VERTICAL[alignment.vertical ?? ''];
  return {
    ...(alignment.wrapText && { wrap: true }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
  };
};

const NO_FORMAT: ReadonlySet<string> = new Set(['General', 'GENERAL', CHECKBOX_FORMAT, DATE_FORMAT]);

/** Excel and LibreOffice spell a space of a format as an escaped one, and LibreOffice a quoted character, too. */
const fromFormat = (format: string | undefined): CellStyle => {
  const numberFormat = format?.replaceAll('\\ ', ' ').replace(/\\([☑☐])/g, '"$1"');
  return numberFormat === undefined || NO_FORMAT.has(numberFormat) ? {} : { numberFormat };
};

/** A style of the file as ours; undefined when it says nothing. */
export const fromXlsxStyle = (style: XlsxStyle, theme: Theme): CellStyle | undefined => {
  const ours: CellStyle = {
    ...(style.font && fromFont(style.font, theme)),
    ...(style.fill && fromFill(style.fill, theme)),
    ...(style.alignment && fromAlignment(style.alignment)),
    ...fromFormat(style.numFmt),
    ...(style.border && fromBorder(style.border, theme)),
  };
  return Object.keys(ours).length === 0 ? undefined : ours;
};

/** Reads styles of one file; the parts of equal styles are the same objects in the library, so their numbers make the key. */
export const styleReader = (theme: Theme): ((style: XlsxStyle | undefined) => CellStyle | undefined) => {
  const numbers = new Map<object | undefined, number>([[undefined, 0]]);
  const known = new Map<string, CellStyle | undefined>();
  const numberOf = (part: object | undefined): number => {
    const number = numbers.get(part);
    if (number !== undefined) return number;
    numbers.set(part, numbers.size);
    return numbers.size - 1;
  };
  return (style) => {
    if (style === undefined) return undefined;
    const look = `${numberOf(style.font)} ${numberOf(style.fill)} ${numberOf(style.border)} ${numberOf(style.alignment)}`;
    const key = `${look} ${style.numFmt ?? ''}`;
    if (!known.has(key)) known.set(key, fromXlsxStyle(style, theme));
    return known.get(key);
  };
};
