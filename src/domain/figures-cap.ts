// Places of HTXS per group and basis (Bảng 6, R-3.3): counted anew under the setting and under the two bases it does
// not use, because practice differs (domain.md §1.2). For overall ratings only; nothing here is refused.

import type { Campaign } from './campaign.ts';
import { type CapReading, capReading, otherReadings } from './cap.ts';
import type { Consolidated } from './consolidation.ts';

export type CapFigures = {
  readonly group: string;
  /** A body id, or whose column of "Tổng hợp" is counted. */
  readonly basis: string;
  readonly used: number;
  readonly reading: CapReading;
  readonly others: readonly CapReading[];
};

/** How many HTXS are above the limit; 0 when within it. */
export const overBy = ({ used, reading }: CapFigures): number => Math.max(0, used - reading.limit);

/** Rows in the order of the consolidation; a basis under which nothing is rated yet has none. */
export const capFigures = (campaign: Campaign, consolidated: Consolidated): readonly CapFigures[] =>
  consolidated.groups
    .filter(({ cap, rated }) => cap !== null && rated > 0)
    .map((row) => ({
      group: row.id,
      basis: row.basis,
      used: row.HTXS,
      reading: capReading(row, campaign.rules.cap),
      others: otherReadings(row, campaign.rules.cap),
    }));
