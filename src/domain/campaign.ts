// One rating campaign as data (design §3): who rates whom, until when, under which rules.
// Everything below is checked by readProfile (profile.ts); no other code makes a Campaign.

import type { Level } from './level.ts';

/** What a body rates of a unit: everything (`overall`) or defence-security alone (clause 5). Never mixed. */
export type Aspect = 'overall' | 'defence-security';

export type Severity = 'error' | 'warning' | 'notice';

/** Which count the cap is a percentage of (domain.md §1.2: practice differs, so it is a setting). */
export type CapBase = 'HTT' | 'HTT-or-better' | 'rated';

export type Rounding = 'down' | 'nearest' | 'up';

/** Cap on HTXS in one group: `percent` of the count named by `of`, rounded as told. */
export type CapRule = {
  readonly percent: number;
  readonly of: CapBase;
  readonly rounding: Rounding;
  /** True: a group whose cap rounds to 0 may still have one. */
  readonly atLeastOne: boolean;
  /** Sentence of the report, when the office words its rule itself. */
  readonly text?: string;
};

/** "A unit of group `if.group` rated `if.level` needs the same place's unit of each group at least …" */
export type CouplingRule = {
  readonly if: { readonly group: string; readonly level: Level };
  readonly needs: readonly { readonly group: string; readonly atLeast: Level }[];
};

/** `none`: no reason is asked for. */
export type ReasonDemand = Severity | 'none';

export type Rules = {
  readonly cap: CapRule;
  readonly reasonFor: { readonly HTXS: ReasonDemand; readonly KHT: ReasonDemand; readonly KDG: ReasonDemand };
  /** Levels apart from which two opinions on one unit and aspect are pointed out. */
  readonly disagreement: number;
  /** Longest text of one entry cell, in UTF-16 units. */
  readonly maxText: number;
  readonly coupling: readonly CouplingRule[];
};

export type Issuer = {
  readonly superior: string;
  readonly name: string;
  readonly place: string;
  readonly secretariat: string;
  readonly short?: string;
  readonly standing?: string;
  readonly permanent?: string;
};

export type Directive = {
  readonly number: string;
  /** Calendar date, `yyyy-mm-dd`. */
  readonly date: string;
  readonly subject: string;
  readonly kind?: string;
};

/** A set of units with like tasks: the cap is counted inside it. */
export type Group = { readonly id: string; readonly name: string; readonly noun?: string };

/** A rating body (cơ quan đánh giá). An empty `emails` leaves its tab to the owner. */
export type Body = {
  readonly id: string;
  readonly name: string;
  readonly tab: string;
  readonly clause: string;
  readonly emails: readonly string[];
};

/** A rated collective. `place` links the organisations of one ward; `ownBody` is the body it belongs to. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly place?: string;
  readonly ownBody?: string;
  readonly aliases?: readonly string[];
};

/** Body `body` rates every unit of `group` on `aspect`. One band (table) of the body's tab. */
export type Assignment = {
  readonly body: string;
  readonly group: string;
  readonly aspect: Aspect;
  /** Strengths, shortcomings and level are all compulsory (clause 3, bullet). */
  readonly narrative: boolean;
  /** "(nếu có)": no units, or units left blank, are not missing (clause 4). */
  readonly optional: boolean;
  readonly clause: string;
  readonly task?: string;
  readonly act?: string;
};

/** Optional wording of the papers (documents.md §0.2). */
export type ReportWording = {
  readonly code?: string;
  readonly subject?: string;
  readonly draftMark?: 'under-number' | 'none';
  readonly addressee?: boolean;
  readonly basesAs?: 'paragraph' | 'list';
  readonly signer?: 'head' | 'deputy';
  readonly annex4First?: boolean;
};

/** Optional wording of the bodies' letters (documents.md §0.2, §3). */
export type LetterWording = {
  readonly kind?: 'công văn' | 'báo cáo';
  /** One letter for each clause of a body. */
  readonly split?: boolean;
  /** Number, date and signer as typed into the tab; then the letter is no draft. */
  readonly useTabFields?: boolean;
  readonly signer?: 'head' | 'deputy';
  /** The collective that the letter is signed for, instead of the letterhead's own. */
  readonly collective?: string;
  readonly ratio?: boolean;
};

export type Campaign = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly issuer: Issuer;
  readonly directive: Directive;
  readonly legalBases: readonly { readonly text: string }[];
  /** IANA name of a +07:00 zone without daylight saving. */
  readonly timeZone: string;
  /** Instant, ISO with offset: strictly before it is on time. */
  readonly due: string;
  /** Instant, ISO with offset: from it on the tabs are closed. Later than `due`. */
  readonly close: string;
  readonly rules: Rules;
  readonly groups: readonly Group[];
  readonly bodies: readonly Body[];
  readonly units: readonly Unit[];
  readonly assignments: readonly Assignment[];
  readonly secretariat?: { readonly emails: readonly string[] };
  readonly clauseWord?: string;
  readonly clauseTitles?: Readonly<Record<string, string>>;
  readonly toneMark?: 'ủy' | 'uỷ';
  readonly report?: ReportWording;
  readonly letter?: LetterWording;
  /** By body, one line each: see letterhead.ts. */
  readonly letterheads?: Readonly<Record<string, string>>;
};
