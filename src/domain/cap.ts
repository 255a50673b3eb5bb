// The cap on HTXS in a group of like tasks (Quy định 124-QĐ/TW, Điều 12; domain.md §1.2). It warns, it never blocks.

import type { CapBase, CapRule, Rounding } from './campaign.ts';

/** One way of reading the cap, worked out: `product` = percent × base / 100 exactly, `limit` = places. */
export type CapReading = {
  readonly of: CapBase;
  readonly rounding: Rounding;
  readonly percent: number;
  readonly base: number;
  readonly product: number;
  readonly limit: number;
};

/** What is counted of one group: `rated` = all four levels. */
export type CapCounts = { readonly HTXS: number; readonly HTT: number; readonly rated: number };

const BASES: readonly CapBase[] = ['HTT', 'HTT-or-better', 'rated'];

const BASE_OF: Readonly<Record<CapBase, (counts: CapCounts) => number>> = {
  HTT: (counts) => counts.HTT,
  'HTT-or-better': (counts) => counts.HTXS + counts.HTT,
  rated: (counts) => counts.rated,
};

// Whole numbers only: 0.2 × 15 or 12.5 % × 8 in binary fractions may land just under the limit and cost a place.
const ROUND: Readonly<Record<Rounding, (numerator: number, denominator: number) => number>> = {
  down: (n, d) => (n - (n % d)) / d,
  nearest: (n, d) => ROUND.down(2 * n + d, 2 * d),
  up: (n, d) => ROUND.down(n + d - 1, d),
};

const SCALES = [1, 10, 100, 1000, 10_000, 100_000];
const FINEST = 1_000_000;

/** The percentage as a whole number of 1/scale parts. */
const asFraction = (percent: number): { readonly parts: number; readonly scale: number } => {
  const scale = SCALES.find((one) => Math.round(percent * one) / one === percent) ?? FINEST;
  return { parts: Math.round(percent * scale), scale };
};

/**
 * Places for HTXS in a group under one rule. Half a place rounds up under `nearest`. `atLeastOne` lifts 0 to 1 once
 * anything in the group is rated. The number of HTXS given is not looked at except where the base includes it.
 */
export const capReading = (counts: CapCounts, rule: CapRule): CapReading => {
  const { of, rounding, percent } = rule;
  const base = BASE_OF[of](counts);
  const { parts, scale } = asFraction(percent);
  const places = ROUND[rounding](parts * base, 100 * scale);
  const limit = rule.atLeastOne && counts.rated > 0 ? Math.max(1, places) : places;
  return { of, rounding, percent, base, product: (parts * base) / (100 * scale), limit };
};

/** The same counts under the two bases the rule does not use, same rounding (documents.md §5.1, "Tính cách khác"). */
export const otherReadings = (counts: CapCounts, rule: CapRule): CapReading[] =>
  BASES.filter((of) => of !== rule.of).map((of) => capReading(counts, { ...rule, of }));
