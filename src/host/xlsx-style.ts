// Cell looks on the way out: our CellStyle → the library's style objects. Apart because cells and conditional formats share
// it. Equal styles become one object: the library compares the styles of thousands of cells. Way in: xlsx-style-read.ts.

import type { CellStyle as XlsxStyle } from 'hucre/xlsx';
import type { CellStyle } from './workbook.ts';

export type XlsxFont = NonNullable<XlsxStyle['font']>;
export type XlsxColor = NonNullable<XlsxFont['color']>;
type XlsxBorder = NonNullable<XlsxStyle['border']>;

/** Google's default look; the .xlsx gets it as its own default font. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
/** Shown for a checkbox cell that has no format of its own. */
export const CHECKBOX_FORMAT = '"☑";General;"☐"';

/** Shown for a date whose cell has no date format; the empty text section tells it from one that somebody chose. */
export const DATE_FORMAT = 'dd/mm/yyyy hh:mm:ss;@';

const LOOKS_DATED = /[dyhs]/i;

const toColor = (color: string): XlsxColor => ({ rgb: color.slice(1).toUpperCase() });

const toFont = (style: CellStyle): XlsxFont => ({
  name: style.fontFamily ?? DEFAULT_FONT.name,
  size: style.fontSize ?? DEFAULT_FONT.size,
  ...toFontLook(style),
});

const toFontLook = (style: CellStyle): XlsxFont => ({
  ...(style.bold && { bold: true }),
  ...(style.italic && { italic: true }),
  ...(style.strikethrough && { strikethrough: true }),
  ...(style.fontColor !== undefined && { color: toColor(style.fontColor) }),
});

const toBorder = (sides: NonNullable<CellStyle['borders']>): XlsxBorder =>
  Object.fromEntries(
    SIDES.flatMap((side) =>
      sides[side] === undefined ? [] : [[side, { style: 'thin', color: toColor(sides[side]) }]],
    ),
  );

const toAlignment = (style: CellStyle): NonNullable<XlsxStyle['alignment']> => ({
  ...(style.horizontal !== undefined && style.horizontal !== 'general' && { horizontal: style.horizontal }),
  ...(style.vertical !== undefined && { vertical: style.vertical === 'middle' ? 'center' : style.vertical }),
  ...(style.wrap && { wrapText: true }),
});

const FONT_KEYS = ['bold', 'italic', 'strikethrough', 'fontColor', 'fontSize', 'fontFamily'] as const;
const ALIGNMENT_KEYS = ['horizontal', 'vertical', 'wrap'] as const;

/** Our style as the library's; pattern fills carry the colour as foreground. */
const toXlsxStyle = (style: CellStyle): XlsxStyle => ({
  ...(FONT_KEYS.some((key) => style[key] !== undefined) && { font: toFont(style) }),
  ...(style.background !== undefined && {
    fill: { type: 'pattern', pattern: 'solid', fgColor: toColor(style.background) },
  }),
  ...(style.borders !== undefined && { border: toBorder(style.borders) }),
  ...(ALIGNMENT_KEYS.some((key) => style[key] !== undefined) && { alignment: toAlignment(style) }),
  ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
});

/** A conditional format's look. Excel takes its fill from the background colour, LibreOffice from the foreground. */
export const toRuleStyle = (style: CellStyle): XlsxStyle => ({
  ...(FONT_KEYS.some((key) => style[key] !== undefined) && { font: toFontLook(style) }),
  ...(style.background !== undefined && {
    fill: { type: 'pattern', pattern: 'solid', fgColor: toColor(style.background), bgColor: toColor(style.background) },
  }),
});

/** What a cell adds to its style: a hole of the protection, a date that needs a date's format, a narrow checkbox. */
type StyleExtra = { readonly unlocked: boolean; readonly dated: boolean; readonly checkbox: boolean };

const withExtra = (style: XlsxStyle, extra: StyleExtra): XlsxStyle => ({
  ...style,
  ...(extra.unlocked && { protection: { locked: false } }),
  ...(extra.dated && !LOOKS_DATED.test(style.numFmt ?? '') && { numFmt: DATE_FORMAT }),
  // LibreOffice shows truth values through the number format. Older Excels show TRUE and FALSE, which do not fit a checkbox's
  // narrow column: shrunk, they are read instead of shown as ###.
  ...(extra.checkbox && { numFmt: CHECKBOX_FORMAT, alignment: { ...style.alignment, shrinkToFit: true } }),
});

/** A look as the library writes it; 365 draws a `checkbox` as a box. */
export type StyleSample = { readonly style: XlsxStyle; readonly checkbox: boolean };

/** The different looks of a workbook, numbered from 1 in the order they were met; 0 is the default look. */
export type StyleTable = {
  readonly number: (style: CellStyle | undefined, extra: StyleExtra) => number;
  readonly samples: () => readonly StyleSample[];
};

const PLAIN: CellStyle = {};

/** Cells of one look share their style object (cells.ts), so that spelling it out once is enough. */
export const styleTable = (): StyleTable => {
  const samples: StyleSample[] = [];
  const bySpelling = new Map<string, number>([['000{}', 0]]);
  const spellings = new WeakMap<CellStyle, string>();
  const number: StyleTable['number'] = (style = PLAIN, extra) => {
    const spelling = spellings.get(style) ?? JSON.stringify(style);
    spellings.set(style, spelling);
    const key = `${Number(extra.unlocked)}${Number(extra.dated)}${Number(extra.checkbox)}${spelling}`;
    const known = bySpelling.get(key);
    if (known !== undefined) return known;
    samples.push({ style: withExtra(toXlsxStyle(style), extra), checkbox: extra.checkbox });
    bySpelling.set(key, samples.length);
    return samples.length;
  };
  return { number, samples: () => samples };
};
