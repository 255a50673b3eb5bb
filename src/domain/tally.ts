// Counting marks and findings. Separate because tabs, groups, proposals and papers must all count alike.

import type { Severity } from './campaign.ts';
import type { Finding } from './finding.ts';
import type { Level, Mark } from './level.ts';

/** `rated` = HTXS + HTT + HT + KHT; `notRated` = KDG; `empty` = no mark. All three sum to `total`. */
export type Tally = Readonly<Record<Level | 'total' | 'rated' | 'notRated' | 'empty', number>>;

/** Counts marks; null is no mark. */
export const tally = (marks: readonly (Mark | null)[]): Tally => {
  const counts = { HTXS: 0, HTT: 0, HT: 0, KHT: 0, KDG: 0 };
  let empty = 0;
  for (const mark of marks)
    if (mark === null) empty += 1;
    else counts[mark] += 1;
  const { KDG: notRated, ...levels } = counts;
  return { ...levels, total: marks.length, rated: marks.length - notRated - empty, notRated, empty };
};

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** How many findings of each severity. */
export const countFindings = (findings: readonly Finding[]): SeverityCounts => {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

/** How many errors: none means that the tab may be handed in. */
export const errorsOf = (findings: readonly Finding[]): number => countFindings(findings).error;
