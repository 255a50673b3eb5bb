// Google's words for looks, translated to the plain style of a cell and back.

import type { CellStyle, RangeModel } from '../workbook.ts';

type Key = keyof CellStyle;

/** A copy of the style with one member set, or taken out when the value is undefined. */
export const withMember = <K extends Key>(style: CellStyle, key: K, value: CellStyle[K] | undefined): CellStyle => {
  const { [key]: _old, ...rest } = style;
  return (value === undefined ? rest : { ...rest, [key]: value }) as CellStyle;
};

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  orange: '#ffa500',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** "#RRGGBB", "#RGB" or a plain colour name → "#rrggbb"; null → undefined. Throws on anything else. */
export const colorOf = (color: string | null): string | undefined => {
  if (color === null || color === '') return undefined;
  const text = color.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return text.replace(/[0-9a-f]/g, '$&$&');
  const named = NAMED_COLORS[text];
  if (named === undefined) throw new Error(`not emulated: color "${color}"`);
  return named;
};

const oneOf = <T>(what: string, table: Readonly<Record<string, T>>, word: string | null): T | undefined => {
  if (word === null) return undefined;
  if (!Object.hasOwn(table, word)) throw new Error(`Invalid argument: ${what} "${word}"`);
  return table[word];
};

export const weightOf = (word: string | null) => oneOf('fontWeight', { bold: true, normal: undefined }, word);
export const slantOf = (word: string | null) => oneOf('fontStyle', { italic: true, normal: undefined }, word);

export const lineOf = (word: string | null) => {
  if (word === 'underline') throw new Error('not emulated: Range.setFontLine("underline")');
  return oneOf('fontLine', { 'line-through': true, none: undefined }, word);
};

export const horizontalOf = (word: string | null) =>
  oneOf<NonNullable<CellStyle['horizontal']>>(
    'alignment',
    { left: 'left', center: 'center', right: 'right', normal: 'general' },
    word,
  );

export const verticalOf = (word: string | null) =>
  oneOf<NonNullable<CellStyle['vertical']>>('alignment', { top: 'top', middle: 'middle', bottom: 'bottom' }, word);

/** "General" is the absence of a format. */
export const numberFormatOf = (format: string | null): string | undefined =>
  format === null || format === '' || format.toLowerCase() === 'general' ? undefined : format;

/** The six switches of setBorder: true draws, false takes away, null leaves as it is. */
export type BorderSwitches = {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
};

type Side = 'top' | 'right' | 'bottom' | 'left';

/** Which switch governs a side of a cell: the outer ones at the edge of the area, the inner ones inside. */
const switchOf = (side: Side, cell: RangeModel, area: RangeModel): keyof BorderSwitches => {
  const edges: Readonly<Record<Side, boolean>> = {
    top: cell.row === area.row,
    bottom: cell.row === area.row + area.rows - 1,
    left: cell.column === area.column,
    right: cell.column === area.column + area.columns - 1,
  };
  if (edges[side]) return side;
  return side === 'top' || side === 'bottom' ? 'horizontal' : 'vertical';
};

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** The borders of one cell of an area after the switches; undefined when it has none. */
export const bordersOf = (
  old: CellStyle['borders'],
  where: { readonly cell: RangeModel; readonly area: RangeModel },
  drawing: { readonly switches: BorderSwitches; readonly color: string },
): CellStyle['borders'] | undefined => {
  const borders: Partial<Record<Side, string>> = { ...old };
  for (const side of SIDES) {
    const wanted = drawing.switches[switchOf(side, where.cell, where.area)];
    if (wanted === true) borders[side] = drawing.color;
    if (wanted === false) delete borders[side];
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
};
