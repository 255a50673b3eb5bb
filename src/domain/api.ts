// The public functions of the bundle, types only. addon/main.ts satisfies it; the command line and the sidebar call it
// by name. Arguments and results are JSON-safe (google.script.run allows nothing else).

import type { Aspect, Severity } from './campaign.ts';
import type { Consolidation } from './consolidation.ts';
import type { RuleId } from './finding.ts';

/** Why nothing was done: one Vietnamese sentence, and one line per problem where there are several. */
export type Refused = { readonly refused: string; readonly problems: readonly string[] };

/** A finding as it leaves the program: every member present, null where it does not apply (design §5). */
export type WordedFinding = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly body: string | null;
  readonly group: string | null;
  readonly aspect: Aspect | null;
  readonly unit: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly clause: string | null;
  readonly message: string;
};

export type Validation = {
  readonly findings: readonly WordedFinding[];
  readonly counts: { readonly error: number; readonly warning: number; readonly notice: number };
};

/** `paused`: the time limit was near; calling again goes on from `step`. */
export type OpenResult = {
  readonly message: string;
  readonly done: boolean;
  readonly step: number;
  readonly steps: number;
  readonly tabs: number;
  readonly bodies: number;
  /** Sentences about accounts that Google did not take. */
  readonly remarks: readonly string[];
};

export type Outcome = { readonly message: string };

/** A made paper. On Google `link` opens the Doc; locally `id` is the file name written. */
export type MadeFile = { readonly name: string; readonly id: string; readonly link: string };

export type LocateField =
  | 'level'
  | 'strengths'
  | 'shortcomings'
  | 'reason'
  | 'note'
  | 'document-number'
  | 'document-date'
  | 'document-signer'
  | 'submit'
  | 'proposal'
  | 'decision';

/** Where a field stands. `unit` is needed for entry fields, `body` for all but proposal and decision. */
export type LocateRequest = {
  readonly body: string | null;
  readonly unit: string | null;
  readonly aspect: Aspect | null;
  readonly field: LocateField;
};

export type Located = { readonly sheet: string; readonly a1: string };

export type ShownSheets = {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly values: readonly (readonly (string | number | boolean)[])[];
  }[];
};

export type Api = {
  /**
   * Opens a campaign in this spreadsheet. `profile`: an id of a shipped profile, or the JSON text of one. `sharing`:
   * the bodies' accounts become editors of the file.
   */
  openCampaign(profile: string, sharing: boolean): OpenResult | Refused;
  /** "Áp dụng thiết lập": checks the four config tabs and carries their changes into the body tabs. */
  applySettings(): (Outcome & { readonly changes: readonly string[] }) | Refused;
  /** Findings of one body's tab, or of all tabs and across bodies (`null`). */
  validate(body: string | null): Validation | Refused;
  status(): Consolidation | Refused;
  consolidate(): (Consolidation & Outcome) | Refused;
  makeReport(): (Outcome & { readonly files: readonly MadeFile[] }) | Refused;
  locate(requests: readonly LocateRequest[]): readonly (Located | Refused)[] | Refused;
  showSheets(name: string | null): ShownSheets | Refused;
  /** Why the acting account may not edit this cell, in one sentence (documents.md §5.3); asked after Google refused. */
  whyLocked(sheet: string, a1: string): Outcome | Refused;
};
