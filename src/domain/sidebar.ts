// What the sidebar shows, types only: views put together and worded at Google's side (addon/panel), drawn by
// src/sidebar. Every value is JSON-safe (google.script.run allows nothing else); instants are worded already, except
// where the sidebar itself counts the time that is left.

import type { MadeFile, Outcome, Refused } from './api.ts';
import type { Severity } from './campaign.ts';
import type { Mark } from './level.ts';

/** Colour of a state's pill (mockups/tokens.md §3). */
export type PillTone = 'plain' | 'accent' | 'warn' | 'closed';
export type Pill = { readonly label: string; readonly tone: PillTone };

/** A heading with one line of text under it. */
export type Note = { readonly title: string; readonly text: string };

/** A place in the workbook, to which a click goes. */
export type Spot = { readonly sheet: string; readonly cell: string };

/**
 * What a view was made from: sent back with every act, so that an act decided on an outdated view is refused
 * (`stale`) instead of carried out. Opaque.
 */
export type Stamp = string;

/** Levels of one group as one bar: counts of the marks and of units without one. `places`: "1/1, vừa đủ" or ''. */
export type LevelBar = {
  readonly name: string;
  readonly counts: Readonly<Record<Mark, number>> & { readonly missing: number };
  readonly places: string;
  readonly over: boolean;
};

/** One finding, or several like ones on neighbouring rows. `spot` null where it stands in no cell. */
export type FindingItem = { readonly title: string; readonly spot: Spot | null; readonly text: string };

export type FindingGroup = {
  readonly severity: Severity;
  readonly count: number;
  readonly items: readonly FindingItem[];
};

/** The deadline: its words, and the instant (epoch ms) until which the tab is open; null once it is closed. */
export type Deadline = Note & { readonly openUntil: number | null };

/** "Đã xếp loại" 21/26 with its line below. `done`, `total`: whole numbers. */
export type Progress = { readonly done: number; readonly total: number; readonly text: string };

/** A cell that differs from what counts. */
export type ChangedCell = FindingItem;

/** What the footer's buttons do. `go-fix`, `submit`, `withdraw` select a cell; a script never ticks the box. */
export type BodyAct = 'go-fix' | 'submit' | 'withdraw' | 'letter' | 'copy-request';

/** The sidebar beside one body's tab. Sections that are null or empty are not shown. */
export type BodyView = {
  readonly kind: 'body';
  readonly stamp: Stamp;
  readonly body: string;
  readonly name: string;
  readonly sheet: string;
  readonly pill: Pill;
  /** The clause in plain words. */
  readonly task: readonly string[];
  readonly deadline: Deadline | null;
  /** Handed in: time, on time or late, check code. Closed: why, and what is counted. */
  readonly notes: readonly Note[];
  readonly progress: Progress;
  /** When it was checked, worded; `findings` empty = `clean` is shown. */
  readonly checked: {
    readonly text: string;
    readonly findings: readonly FindingGroup[];
    readonly clean: string;
  } | null;
  /** Cells changed since it was handed in or closed. */
  readonly changed: { readonly title: string; readonly items: readonly ChangedCell[] } | null;
  readonly levels: readonly LevelBar[];
  /** Acts offered, primary first. `disabled`: shown, not to be used; `hint` says why or what it does. */
  readonly acts: readonly { readonly act: BodyAct; readonly disabled: boolean }[];
  readonly hint: string;
  /** Where the first error stands; the box "Nộp". */
  readonly firstError: Spot | null;
  readonly box: Spot;
  /** Request for more time, to be copied by hand. */
  readonly request: string;
};

/** How a body stands in the list: the filters of the board. `missing` = not handed in. */
export type BoardClass = 'on-time' | 'late' | 'missing';

export type BoardRow = {
  readonly body: string;
  readonly name: string;
  readonly state: string;
  readonly class: BoardClass;
  readonly done: number;
  readonly total: number;
  readonly errors: number;
};

export type Share = { readonly count: number; readonly percent: string; readonly label: string };

/** Tab "Tiến độ" of the secretariat. Figures are those last published; states are as of now. */
export type BoardView = {
  readonly kind: 'board';
  readonly stamp: Stamp;
  readonly shares: readonly Share[];
  readonly text: string;
  readonly openUntil: number | null;
  readonly rows: readonly BoardRow[];
};

/** Texts to copy, and a compose link (mailto:) for each; nothing is sent. */
export type Reminder = {
  readonly body: string;
  readonly name: string;
  readonly text: string;
  readonly compose: string | null;
};
export type RemindersView = {
  readonly kind: 'reminders';
  readonly text: string;
  readonly reminders: readonly Reminder[];
  readonly all: { readonly text: string; readonly compose: string | null };
};

/** What the secretariat may do with one body now. */
export type OfficeAct = 'extend' | 'revoke' | 'return' | 'accept' | 'close-all' | 'letter' | 'import';

/** One body as the secretariat sees it. */
export type CardView = {
  readonly kind: 'card';
  readonly stamp: Stamp;
  readonly body: string;
  readonly name: string;
  readonly sheet: string;
  readonly pill: Pill;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly changed: BodyView['changed'];
  readonly acts: readonly OfficeAct[];
  /** "02/12/2024" and "17:00": what the form of the extension proposes. */
  readonly proposedUntil: { readonly date: string; readonly time: string };
};

/** Tab "Tổng hợp". */
export type SummaryView = {
  readonly kind: 'summary';
  readonly stamp: Stamp;
  readonly sheet: string;
  /** '' before the first consolidation. */
  readonly text: string;
  /** What the bars are counted on. */
  readonly basis: string;
  readonly levels: readonly LevelBar[];
  readonly review: readonly FindingItem[];
  readonly clean: string;
};

/** A step of the making of the report: `note` is "xong", "8/11", "chờ". */
export type Step = { readonly label: string; readonly state: 'done' | 'now' | 'waiting'; readonly note: string };

/** The making of the report as it stands: the sidebar calls `stepReport` until `done`. `percent` whole, 0–100. */
export type ReportRun = {
  readonly kind: 'run';
  readonly title: string;
  readonly percent: number;
  readonly caption: string;
  readonly steps: readonly Step[];
  readonly done: boolean;
  readonly message: string;
  readonly files: readonly MadeFile[];
};

/** A paper made earlier. `links`: worded, to Google only (https://docs.google.com/…). */
export type Paper = {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
};

/** Tab "Báo cáo". `run` is a making that was left unfinished. */
export type PapersView = {
  readonly kind: 'papers';
  readonly run: ReportRun | null;
  readonly papers: readonly Paper[];
  /** What the newest version changed against the one before, or ''. */
  readonly compared: string;
};

/** Tab "Hệ thống": what needs a look stands first. `state` is a word ("Bình thường", "Cần sửa", "16/16"). */
export type HealthRow = { readonly title: string; readonly state: string; readonly text: string; readonly ok: boolean };
export type HealthView = {
  readonly kind: 'health';
  readonly title: string;
  readonly text: string;
  readonly rows: readonly HealthRow[];
  readonly version: string;
};

/** No campaign stands in this spreadsheet, or the account is nobody's here. */
export type EmptyView = { readonly kind: 'empty'; readonly note: Note };

/** The outdated view of a refused act: nothing was done; the sidebar offers to load again. */
export type Stale = { readonly stale: Note };

/** What the sidebar opens with. `title`: its head. `secretariat`: the four tabs are offered. */
export type SidebarStart = {
  readonly title: string;
  readonly secretariat: boolean;
  readonly view: BodyView | BoardView | EmptyView;
};

export type SidebarApi = {
  /** Who is this, and what is shown first: a body's own tab, the tab that is open, the secretariat's board. */
  openSidebar(): SidebarStart | Refused;
  /** The body's view; `body` null = the tab that is open. Reads and judges its tab, writes nothing. */
  viewBody(body: string | null): BodyView | EmptyView | Refused;
  /** "Nộp" and "Rút lại để sửa": checks once more, then selects the checkbox; a person ticks it. */
  goToBox(body: string, stamp: Stamp): Outcome | Stale | Refused;
  /** Selects a cell. */
  goTo(spot: Spot): Outcome | Refused;
  viewBoard(): BoardView | Refused;
  /** For these bodies; all that have not handed in when empty. */
  viewReminders(bodies: readonly string[]): RemindersView | Refused;
  viewCard(body: string): CardView | Refused;
  /** An act of the secretariat on one body. `until` ISO with offset or "dd/mm/yyyy hh:mm", '' where not asked. */
  actOnBody(
    request: { readonly act: OfficeAct; readonly body: string; readonly until: string; readonly reason: string },
    stamp: Stamp,
  ): Outcome | Stale | Refused;
  viewSummary(): SummaryView | Refused;
  viewPapers(): PapersView | Refused;
  /** Begins anew, or goes on with what was left unfinished. */
  startReport(): ReportRun | Refused;
  stepReport(): ReportRun | Refused;
  stopReport(): Outcome | Refused;
  /** What the last audit found, or null when none has been made; costs a handful of calls. */
  viewHealth(): HealthView | Refused;
  /** The audit itself. */
  checkHealth(): HealthView | Refused;
};
