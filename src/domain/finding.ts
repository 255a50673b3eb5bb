// The catalogue of rules (design §5): a finding is a code with details; messages/ words it, once.

import type { Aspect, Severity } from './campaign.ts';
import type { CapReading } from './cap.ts';
import type { Level, Mark } from './level.ts';
import type { DocumentField } from './tab-content.ts';

/** Details by rule; all a sentence needs that is not in the finding's own members. Ids, never names. */
export type FindingDetails =
  | {
      readonly rule: 'not-assigned';
      readonly typed: string;
      readonly case: 'other-body' | 'nobody' | 'wrong-aspect';
      readonly bodies: readonly string[];
      /** For `wrong-aspect`: the aspect on which this body does rate the unit. */
      readonly ownAspect: Aspect | null;
    }
  | { readonly rule: 'unknown-unit' | 'new-unit'; readonly typed: string; readonly suggestions: readonly string[] }
  | {
      readonly rule: 'duplicate-unit';
      readonly otherCell: string;
      readonly otherRow: number;
      /** The name as typed, when it is none of the catalogue (`unit` is null). */
      readonly typed?: string;
    }
  | { readonly rule: 'missing-level'; readonly touched: boolean }
  | {
      readonly rule: 'invalid-level';
      readonly typed: string;
      readonly case: 'free-text' | 'old-words' | 'criteria-words' | 'other-scale';
      readonly guess: Level | null;
    }
  | { readonly rule: 'missing-narrative'; readonly field: 'strengths' | 'shortcomings' }
  | { readonly rule: 'missing-reason'; readonly mark: Mark }
  | { readonly rule: 'self-evaluation' }
  | {
      readonly rule: 'ratio-cap';
      /** A body id, or whose column of "Tổng hợp" is counted. */
      readonly basis: string;
      readonly used: number;
      readonly cap: CapReading;
      readonly alternatives: readonly CapReading[];
    }
  | { readonly rule: 'formula'; readonly formula: string }
  | { readonly rule: 'text-too-long'; readonly length: number; readonly max: number }
  | { readonly rule: 'not-text'; readonly kind: 'number' | 'date' | 'boolean'; readonly shown: string }
  | { readonly rule: 'secrecy-mark'; readonly mark: string }
  | { readonly rule: 'missing-document'; readonly fields: readonly DocumentField[] }
  | {
      readonly rule: 'damaged-structure';
      readonly case: 'keys' | 'header' | 'merged' | 'stale-settings';
      readonly expected: string;
      readonly found: string;
    }
  | {
      readonly rule: 'rows-moved';
      /** Rows that hold each other's content: unit ids; of a free row, what was typed as its name. */
      readonly rows: readonly string[];
      /** Epoch ms when the contents were last seen in their places. */
      readonly seenAt: number;
      /** Row in which the content of `cell` stood then. */
      readonly otherRow?: number;
    }
  | {
      readonly rule: 'late';
      /** Epoch ms. `until`: end of the extension in which it was handed in, null without one. */
      readonly submittedAt: number;
      readonly until: number | null;
    }
  | {
      readonly rule: 'changed-after-submit' | 'changed-after-close';
      /** A1, in reading order; shorter than `count` when a changed row is gone from the tab. */
      readonly cells: readonly string[];
      readonly count: number;
      /** Epoch ms of the snapshot that is counted. */
      readonly at: number;
      /** What is counted of the first cell, one short line; '' = empty. */
      readonly counted: string;
      /** Epoch ms until which it may be handed in again; absent = the campaign's close. */
      readonly until?: number;
    }
  | { readonly rule: 'name-matched'; readonly before: string; readonly after: string }
  | {
      readonly rule: 'coupling';
      readonly level: Level;
      readonly atLeast: Level;
      readonly related: readonly { readonly unit: string; readonly body: string; readonly level: Level }[];
    }
  | {
      readonly rule: 'disagreement';
      readonly spread: number;
      readonly opinions: readonly { readonly body: string; readonly level: Level }[];
    };

export type RuleId = FindingDetails['rule'];

/** One finding. A member that does not apply is null. `cell` is an A1 address in `sheet`. */
export type Finding = {
  readonly severity: Severity;
  readonly body: string | null;
  readonly group: string | null;
  readonly aspect: Aspect | null;
  readonly unit: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly clause: string | null;
  readonly details: FindingDetails;
};

/** Severity of each rule; `missing-reason` takes its own from the campaign's `reasonFor`. */
export const SEVERITY: Readonly<Record<Exclude<RuleId, 'missing-reason'>, Severity>> = {
  'not-assigned': 'error',
  'unknown-unit': 'error',
  'new-unit': 'warning',
  'duplicate-unit': 'error',
  'missing-level': 'error',
  'invalid-level': 'error',
  'missing-narrative': 'error',
  'self-evaluation': 'warning',
  'ratio-cap': 'warning',
  formula: 'error',
  'text-too-long': 'error',
  'not-text': 'error',
  'secrecy-mark': 'error',
  'missing-document': 'warning',
  'damaged-structure': 'error',
  'rows-moved': 'warning',
  late: 'notice',
  'changed-after-submit': 'warning',
  'changed-after-close': 'error',
  'name-matched': 'notice',
  coupling: 'warning',
  disagreement: 'notice',
};

type FindingPlace = Partial<Omit<Finding, 'details' | 'severity'>>;

/** A finding of a rule with one severity; members not given are null. */
export const finding = (
  details: Exclude<FindingDetails, { rule: 'missing-reason' }>,
  place: FindingPlace,
  severity: Severity = SEVERITY[details.rule],
): Finding => ({
  severity,
  body: null,
  group: null,
  aspect: null,
  unit: null,
  sheet: null,
  clause: null,
  ...place,
  // A row that the tab has lost has no address: a snapshot is judged all the same.
  cell: place.cell === undefined || place.cell === '' ? null : place.cell,
  details,
});
