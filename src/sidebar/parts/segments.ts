// Widths of a stacked bar's segments: in proportion, but none so narrow that its number would not fit.

import { SEGMENTS, type Segment } from '../../messages/level-bar-texts.ts';

export type Piece = { readonly segment: Segment; readonly count: number; readonly x: number; readonly width: number };

/** Width of the bar without its outline, and of one digit with the room around it. */
const WIDTH = 275;
const NARROWEST = 13;
const PER_DIGIT = 7;

const least = (count: number): number => Math.max(NARROWEST, PER_DIGIT * String(count).length + 4);

/** Those that would come out too narrow get their least; the others share what is left. */
const widths = (counts: readonly number[]): readonly number[] => {
  let fixed = new Set<number>();
  for (;;) {
    const kept = counts.reduce((sum, count, at) => sum + (fixed.has(at) ? least(count) : 0), 0);
    const total = counts.reduce((sum, count, at) => sum + (fixed.has(at) ? 0 : count), 0);
    const share = (count: number): number => (count / total) * (WIDTH - kept);
    const narrow = counts.flatMap((count, at) => (!fixed.has(at) && share(count) < least(count) ? [at] : []));
    if (narrow.length === 0) return counts.map((count, at) => (fixed.has(at) ? least(count) : share(count)));
    fixed = new Set([...fixed, ...narrow]);
  }
};

/** Segments of zero are not drawn. */
export const pieces = (counts: Readonly<Record<Segment, number>>): readonly Piece[] => {
  const drawn = SEGMENTS.filter((segment) => counts[segment] > 0);
  const wide = widths(drawn.map((segment) => counts[segment]));
  let x = 0.5;
  return drawn.map((segment, at) => {
    const width = wide[at] ?? 0;
    const piece = { segment, count: counts[segment], x, width };
    x += width;
    return piece;
  });
};
