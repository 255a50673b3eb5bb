// Sizes and widths of a letter by its body's system of documents (documents.md §3.1), as a table: in points and mm.

import type { Paper, Run } from '../domain/document.ts';
import type { Family } from '../domain/letterhead.ts';
import { MARGINS_MM } from './paper-parts.ts';

export type LetterLayout = {
  /** One size per line of the title on the right. */
  readonly nation: readonly number[];
  readonly headMm: readonly [number, number];
  /** Superior, issuer and number. */
  readonly left: number;
  readonly subject: Omit<Run, 'text'>;
  /** The last line over the name. */
  readonly postBold: boolean;
  readonly label: Omit<Run, 'text'>;
  readonly recipient: number;
  readonly margins: Paper['margins'];
};

const PAGE_MM = 210;

const PARTY: LetterLayout = {
  nation: [15],
  headMm: [78, 87],
  left: 14,
  subject: { size: 12, italic: true },
  postBold: false,
  label: { size: 14, underline: true },
  recipient: 12,
  margins: MARGINS_MM,
};

const STATE: LetterLayout = {
  nation: [13, 14],
  headMm: [65, 100],
  left: 13,
  subject: { size: 12 },
  postBold: true,
  label: { size: 12, bold: true, italic: true },
  recipient: 11,
  margins: MARGINS_MM,
};

const LAYOUTS: Readonly<Record<Family, LetterLayout>> = {
  party: PARTY,
  state: STATE,
  front: STATE,
  union: STATE,
  women: STATE,
  veterans: STATE,
  youth: { ...PARTY, headMm: [75, 85], margins: { ...MARGINS_MM, right: 20 } },
  farmers: PARTY,
};

export const layoutOf = (family: Family): LetterLayout => LAYOUTS[family];

/** Signature; "Nơi nhận" has the rest. */
export const SIGN_MM = 95;

/** Between the margins of a portrait page. */
export const textWidthMm = ({ margins }: LetterLayout): number => PAGE_MM - margins.left - margins.right;

/** Tables L and L with narrative: order, unit, (strengths, shortcomings,) level, reason, note. */
export const TABLE_MM = {
  plain: { order: 10, unit: 55, level: 35, reason: 45, note: 20 },
  narrative: { order: 10, unit: 28, strengths: 47, shortcomings: 40, level: 25, reason: 15 },
  wide: { order: 10, unit: 42, strengths: 70, shortcomings: 60, level: 30, reason: 40 },
} as const;
