// Our looks as Univer writes them.

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { SheetView } from '../../protocol.ts';

type Look = SheetView['looks'][number];

const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

const borders = (sides: NonNullable<Look['borders']>): IBorderData =>
  Object.fromEntries(
    Object.entries(sides).map(([side, rgb]) => [
      SIDES[side as keyof typeof SIDES],
      { s: BorderStyleTypes.THIN, cl: { rgb } },
    ]),
  );

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  general: HorizontalAlign.UNSPECIFIED,
} as const;

const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

const on = (wanted: boolean | undefined): BooleanNumber => (wanted === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** What conditional formats may set too; only what is said. */
export const fontLook = (
  look: Pick<Look, 'bold' | 'italic' | 'strikethrough' | 'fontColor' | 'background'>,
): IStyleData => ({
  ...(look.bold === undefined ? {} : { bl: on(look.bold) }),
  ...(look.italic === undefined ? {} : { it: on(look.italic) }),
  ...(look.strikethrough === undefined ? {} : { st: { s: on(look.strikethrough) } }),
  ...(look.fontColor === undefined ? {} : { cl: { rgb: look.fontColor } }),
  ...(look.background === undefined ? {} : { bg: { rgb: look.background } }),
});

/** Every cell is text to the grid: what a typed text becomes is decided by the server. */
export const styleOf = (look: Look): IStyleData => ({
  ff: look.fontFamily ?? 'Arial',
  fs: look.fontSize ?? 10,
  ...fontLook(look),
  ht: HORIZONTAL[look.horizontal ?? 'general'],
  vt: VERTICAL[look.vertical ?? 'bottom'],
  tb: look.wrap === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  n: { pattern: '@' },
  ...(look.borders === undefined ? {} : { bd: borders(look.borders) }),
});

export const PLAIN = styleOf({});
