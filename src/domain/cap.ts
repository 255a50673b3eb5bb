// The cap on HTXS in a group of like tasks (Quy định 124-QĐ/TW, Điều 12; domain.md §1.2). It warns, it never blocks.

import type { CapBase, Rounding } from './campaign.ts';

/** One way of reading the cap, worked out: `product` = percent × base / 100 exactly, `limit` = places. */
export type CapReading = {
  readonly of: CapBase;
  readonly rounding: Rounding;
  readonly percent: number;
  readonly base: number;
  readonly product: number;
  readonly limit: number;
};
