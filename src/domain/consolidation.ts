// The consolidation: entries of all bodies → who rated what, how far apart, what is missing (design §7, JSON of §10).
// Nothing is averaged; aspects are never mixed.

import type { Aspect, CapBase, Rounding } from './campaign.ts';
import type { DescribedChange } from './compare.ts';
import type { CheckedTab } from './entry.ts';
import type { Finding } from './finding.ts';
import type { Mark } from './level.ts';
import type { SourceHistory } from './source-history.ts';

export type BodyState = 'draft' | 'pending' | 'submitted' | 'closed' | 'extended';

/** What is counted of one body: its live tab or a snapshot, with the state it is in. */
export type Source = {
  readonly body: string;
  readonly state: BodyState;
  /** Instant, ISO with offset; null when never submitted. */
  readonly submittedAt: string | null;
  readonly late: boolean | null;
  /** SHA-256 of the counted snapshot, hex; null for live values. */
  readonly hash: string | null;
  /** `live` or a snapshot id. */
  readonly source: string;
  /** The last extension granted; instants in epoch ms. Absent when there is none. */
  readonly extension?: { readonly until: number; readonly active: boolean };
  readonly checked: CheckedTab;
  /** What stands in the tab and is not what counts. Absent = nothing. */
  readonly changes?: readonly DescribedChange[];
  /** What papers print of the records. Absent where there are none. */
  readonly history?: SourceHistory;
};

/** What people wrote on "Tổng hợp" beside a unit. */
export type Ruling = { readonly unit: string; readonly proposal: Mark | null; readonly decision: Mark | null };

export type BodyFigures = {
  readonly id: string;
  readonly state: BodyState;
  /** assigned = rated + notRated + missing + optionalEmpty */
  readonly assigned: number;
  readonly rated: number;
  readonly notRated: number;
  readonly missing: number;
  readonly optionalEmpty: number;
  readonly newUnits: number;
  readonly errors: number;
  readonly submittedAt: string | null;
  readonly late: boolean | null;
  readonly hash: string | null;
};

export type GroupFigures = {
  readonly id: string;
  readonly aspect: Aspect;
  /** A body id, `proposal` or `decision`. */
  readonly basis: string;
  readonly total: number;
  readonly rated: number;
  readonly notRated: number;
  readonly missing: number;
  readonly HTXS: number;
  readonly HTT: number;
  readonly HT: number;
  readonly KHT: number;
  readonly cap: {
    readonly limit: number;
    readonly used: number;
    readonly left: number;
    readonly of: CapBase;
    readonly rounding: Rounding;
  } | null;
};

export type UnitFigures = {
  readonly id: string;
  readonly group: string;
  /** Level is null where the assigned body gave none yet. */
  readonly ratings: readonly {
    readonly body: string;
    readonly aspect: Aspect;
    readonly level: Mark | null;
    readonly source: string;
  }[];
  /** Ranks between best and worst level per aspect; null with fewer than two levels. */
  readonly spread: Readonly<Record<Aspect, number | null>>;
  readonly proposal: Mark | null;
  readonly decision: Mark | null;
};

/** The JSON of `status` and `consolidate`. */
export type Consolidation = {
  readonly bodies: readonly BodyFigures[];
  readonly groups: readonly GroupFigures[];
  readonly units: readonly UnitFigures[];
};

/** All a paper or a tab prints of a consolidation. */
export type Consolidated = Consolidation & {
  readonly sources: readonly Source[];
  /** Findings of the tabs and across bodies (ratio-cap, coupling, disagreement, missing-document). */
  readonly findings: readonly Finding[];
};
