// What all annexes share: the heading over each, and the way a proposal or decision is printed.

import type { Paragraph } from '../domain/document.ts';
import type { Mark } from '../domain/level.ts';
import { annexOf } from '../messages/report-opening.ts';
import { annexHeading, shortMark } from '../messages/report-tables.ts';
import { centered, drillHead } from './paper-parts.ts';
import type { Context } from './report-context.ts';

/** Heading of an annex: its label, its title, and the report it belongs to. */
export const annexHead = ({ campaign }: Context, label: string, title: string): readonly Paragraph[] => [
  ...drillHead(campaign),
  centered({ text: annexHeading(label), bold: true }, { keepWithNext: true }),
  centered({ text: title, bold: true }, { keepWithNext: true }),
  centered({ text: annexOf(campaign), italic: true, size: 13 }, { keepWithNext: true, spaceAfterPt: 6 }),
];

/** What somebody wrote beside the unit; an empty cell where nobody did. */
export const ruled = (mark: Mark | null | undefined): string =>
  mark === null || mark === undefined ? '' : shortMark(mark);
