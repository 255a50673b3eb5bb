// An entry: one body's view of one unit on one aspect, after its cells have been read and judged.

import type { Aspect } from './campaign.ts';
import type { Finding } from './finding.ts';
import type { Mark } from './level.ts';
import type { DocumentField } from './tab-content.ts';

/** One entry per assigned unit, in tab order; `mark` null = not (validly) rated. Texts as typed, '' = absent. */
export type Entry = {
  readonly unit: string;
  readonly group: string;
  readonly aspect: Aspect;
  readonly optional: boolean;
  readonly mark: Mark | null;
  readonly strengths: string;
  readonly shortcomings: string;
  readonly reason: string;
  readonly note: string;
  readonly cell: string;
};

/** A free row that names a unit the catalogue lacks: kept and listed, not counted. */
export type NewUnit = {
  readonly name: string;
  readonly group: string;
  readonly aspect: Aspect;
  readonly mark: Mark | null;
  readonly cell: string;
};

/** A body's tab after all rules that need only this tab. */
export type CheckedTab = {
  readonly body: string;
  readonly sheet: string;
  readonly entries: readonly Entry[];
  readonly newUnits: readonly NewUnit[];
  readonly document: { readonly number: string; readonly date: string; readonly signer: string };
  /** A1 of the document fields, '' where the field's row or column is lost. Absent when the source has no tab. */
  readonly documentCells?: Readonly<Record<DocumentField, string>>;
  readonly findings: readonly Finding[];
};
