// The public functions of the bundle, types only. addon/main.ts satisfies it; the command line and the sidebar call it
// by name. Arguments and results are JSON-safe (google.script.run allows nothing else).

import type { Aspect, Severity } from './campaign.ts';
import type { Consolidation } from './consolidation.ts';
import type { DrillState, DrillStep } from './drill.ts';
import type { RuleId } from './finding.ts';
import type { FormPlan } from './form-plan.ts';
import type { RecordKind } from './records.ts';
import type { SignedPaper } from './signed-paper.ts';

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
  /** Label of the step that comes next; '' when done. */
  readonly next: string;
  /** Sentences about accounts that Google did not take. */
  readonly remarks: readonly string[];
};

export type Outcome = { readonly message: string };

/** A made paper. On Google `link` opens the Doc, `word` and `pdf` give it away; locally `id` is the file name written. */
export type MadeFile = {
  readonly name: string;
  readonly id: string;
  readonly link: string;
  readonly word?: string;
  readonly pdf?: string;
};

/** `made`: false when this content had been made before, and that paper is the one named. */
export type MadeReport = Outcome & {
  readonly files: readonly MadeFile[];
  readonly version: number;
  readonly made: boolean;
};

/** A paper that was made. Instants are ISO with offset; `code` of its content; `changed` against the version before. */
export type PaperInfo = {
  readonly kind: 'report' | 'letter';
  /** Null for a report. */
  readonly body: string | null;
  readonly version: number;
  readonly asOf: string;
  readonly code: string;
  readonly reason: string;
  readonly file: MadeFile;
  readonly changed: readonly string[];
};

/** One row per opinion, codes beside words, for other systems. */
export type ExportedTable = {
  /** Name of the tab in which the consolidation stands. */
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

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

/** One row of "Bản chụp". Instants are ISO with offset, '' or null where there is none; `code` is the check code. */
export type SnapshotInfo = {
  readonly id: string;
  readonly body: string;
  readonly kind: RecordKind;
  readonly at: string;
  readonly hash: string;
  readonly code: string;
  readonly by: string;
  readonly until: string | null;
  readonly reason: string;
};

export type SnapshotChange = {
  readonly cell: string;
  readonly unit: string | null;
  readonly field: string;
  readonly snapshot: string;
  readonly live: string;
};

/** What the audit found, as sentences; `ok` when there is nothing to do. */
export type Health = { readonly ok: boolean; readonly remarks: readonly string[] };

/** What was repaired, each a few words. `copy`: the file is one, and nothing was armed in it. */
export type Repaired = Outcome & { readonly done: readonly string[]; readonly copy: boolean };

/** A campaign made of a copy: its year, and its two instants (ISO with offset). */
export type NextCampaign = { readonly year: number; readonly due: string; readonly close: string };

/** A drill so far. `done`: all steps have their lines; else calling again goes on. Instants ISO with offset. */
export type DrillResult = Outcome & {
  readonly done: boolean;
  readonly passed: number;
  readonly total: number;
  /** Its title. */
  readonly campaign: string;
  readonly begun: string;
  readonly ended: string | null;
  readonly steps: readonly {
    readonly number: number;
    readonly id: DrillStep;
    readonly name: string;
    readonly state: DrillState;
    readonly text: string;
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
  /** A body's letter from what counts of it; `null` = of every body that has such content. The owner; a body its own. */
  makeLetter(body: string | null): (Outcome & { readonly files: readonly MadeFile[] }) | Refused;
  /** Ghi nhận văn bản đã ký. Kept also when its code does not fit what counts: `matches` tells. */
  recordPaper(body: string, paper: SignedPaper): (Outcome & { readonly matches: boolean }) | Refused;
  /** Consolidates first. `reason`: why it is made again, for the annex of what has changed; '' or absent leaves a prompt. */
  makeReport(reason?: string): MadeReport | Refused;
  /** Reports and letters in the order in which they were made. */
  listPapers(): { readonly papers: readonly PaperInfo[] } | Refused;
  /** Lets the secretariat's accounts read a paper of ours; no mail is sent. `id`: of its file. */
  sharePaper(id: string): Outcome | Refused;
  /** What counts now, one row per opinion. Writes nothing. */
  exportTable(): ExportedTable | Refused;
  /** A body's tab as a form of its own, with what stands on it now. Writes nothing; the owner's. */
  bodyForm(body: string): FormPlan | Refused;
  locate(requests: readonly LocateRequest[]): readonly (Located | Refused)[] | Refused;
  showSheets(name: string | null): ShownSheets | Refused;
  /** Trả lại để bổ sung: a submitted body may edit again, before close. The reason is compulsory. */
  returnTab(body: string, reason: string): Outcome | Refused;
  /** Gia hạn: reopens one closed tab until an instant (ISO with offset) after now. The reason is compulsory. */
  extendTab(body: string, until: string, reason: string): Outcome | Refused;
  /** Kết thúc gia hạn: locks the tab again at once. */
  revokeExtension(body: string): Outcome | Refused;
  /** Khóa ngay: closes all tabs. Before the campaign's close a reason is compulsory, '' otherwise. */
  closeTabs(reason: string): Outcome | Refused;
  /** Ghi nhận nội dung sau hạn: what stands in a closed tab now counts instead of what was closed. */
  acceptLate(body: string, reason: string): Outcome | Refused;
  listSnapshots(body: string | null): { readonly snapshots: readonly SnapshotInfo[] } | Refused;
  /** The live tab against a snapshot, cell by cell. */
  compareSnapshot(body: string, snapshot: string): { readonly changes: readonly SnapshotChange[] } | Refused;
  /** Writes a snapshot's content back; what stands there now is kept as a snapshot first. */
  restoreSnapshot(body: string, snapshot: string): Outcome | Refused;
  /**
   * Thêm dòng cho trang: more free rows under one table of a body's tab that is open. The owner; `count` 1 to 20 at once.
   */
  addRows(body: string, table: { readonly aspect: Aspect; readonly group: string }, count: number): Outcome | Refused;
  /** Puts back what people or programs have undone: tabs, columns, dropdowns, protections, triggers. Says what it did. */
  repair(): Repaired | Refused;
  /** Tiếp tục đợt tại đây: in a copy, the campaign goes on in this file and no longer in the one it was copied from. */
  continueHere(sharing: boolean): Repaired | Refused;
  /** Dùng làm đợt mới: in a copy, its settings become a campaign of their own; all that was entered goes. */
  startNewCampaign(next: NextCampaign, sharing: boolean): OpenResult | Refused;
  health(): Health | Refused;
  /** Diễn tập: rehearses the whole campaign with made-up entries; only in a copy of the file, whose content it replaces. */
  drill(): DrillResult | Refused;
  /** Why the acting account may not edit this cell, in one sentence (documents.md §5.3); asked after Google refused. */
  whyLocked(sheet: string, a1: string): Outcome | Refused;
};
