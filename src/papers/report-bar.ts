// The stacked bar of four levels, drawn in text: spaces on coloured grounds, because a drawing would not survive every
// program that opens the paper. Each colour has its own grey.

import type { Run } from '../domain/document.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import type { Tally } from '../domain/tally.ts';

const FILLS: Readonly<Record<Level, string>> = { HTXS: '0F6B5E', HTT: '93CBBF', HT: 'D9EEE9', KHT: '5F1111' };

/** A no-break space is a quarter of its size wide: 24 at 7 pt are 42 pt, what a column of 17 mm has inside. */
const UNITS = 24;
const SIZE = 7;

/** Units per level: true proportions, at least one for a level that occurs, `UNITS` in all. */
const segments = (tally: Tally): readonly { readonly level: Level; readonly units: number }[] => {
  const shown = LEVELS.filter((level) => tally[level] > 0);
  const least = shown.map((level) => ({ level, units: Math.max(1, Math.floor((tally[level] * UNITS) / tally.rated)) }));
  const spare = UNITS - least.reduce((sum, { units }) => sum + units, 0);
  const largest = [...shown].sort((a, b) => tally[b] - tally[a])[0];
  return least.map(({ level, units }) => ({ level, units: level === largest ? units + spare : units }));
};

/** Longest line of numbers that fits under the bar. */
const NUMBERS = 11;

/** Lines of a cell: the bar, and the counts of the levels that occur when they fit. */
export const barLines = (tally: Tally): readonly (readonly Run[])[] => {
  if (tally.rated === 0) return [[{ text: '-' }]];
  const bar = segments(tally).map(({ level, units }) => ({
    text: '\u00a0'.repeat(units),
    size: SIZE,
    fill: FILLS[level],
  }));
  const numbers = LEVELS.map((level) => tally[level]).filter((count) => count > 0);
  const words = numbers.join(' · ');
  return words.length > NUMBERS ? [bar] : [bar, [{ text: words, size: SIZE + 1 }]];
};
