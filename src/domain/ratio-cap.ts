// The cap on HTXS as a finding: for a body's own table and for the columns of "Tổng hợp" alike. It warns the rater and
// is shown to who decides; it never blocks (domain.md §1.2).

import type { CapRule } from './campaign.ts';
import { capReading, otherReadings } from './cap.ts';
import type { FindingDetails } from './finding.ts';
import type { Tally } from './tally.ts';

type RatioCap = Extract<FindingDetails, { rule: 'ratio-cap' }>;

/** Null within the cap. `basis`: a body id, 'proposal' or 'decision'. */
export const ratioCap = (rule: CapRule, counts: Tally, basis: string): RatioCap | null => {
  const cap = capReading(counts, rule);
  if (counts.HTXS <= cap.limit) return null;
  return { rule: 'ratio-cap', basis, used: counts.HTXS, cap, alternatives: otherReadings(counts, rule) };
};
