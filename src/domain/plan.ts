// The words a decision may answer with: what a tab holds and looks like, as data. addon/ carries plans out in a fixed
// number of service calls; tests read them.

export type Style = {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly numberFormat?: string;
  /** Colour of thin borders around and inside every range. */
  readonly border?: string;
};

/** Runs of like rows or columns, from 1. */
export type SizeRun = { readonly from: number; readonly count: number; readonly px: number };
export type Run = { readonly from: number; readonly count: number };

export type ConditionalPlan = {
  readonly ranges: readonly string[];
  readonly when: { readonly equals: string } | { readonly startsWith: string } | { readonly formula: string };
  readonly style: Pick<Style, 'background' | 'color' | 'bold' | 'italic'> & { readonly strikethrough?: boolean };
};

/** What tabs of one kind have in common: all that does not depend on the texts. A1 addresses. */
export type FramePlan = {
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly SizeRun[];
  readonly heights: readonly SizeRun[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenColumns: readonly Run[];
  readonly merges: readonly string[];
  readonly styles: readonly { readonly ranges: readonly string[]; readonly style: Style }[];
  readonly dropdowns: readonly {
    readonly range: string;
    /** Rows of the range that get it; absent = all. */
    readonly rows?: readonly number[];
    readonly values: readonly string[];
    readonly strict: boolean;
    readonly help: string;
  }[];
  readonly checkboxes: readonly string[];
  readonly conditional: readonly ConditionalPlan[];
};

/** One tab. `cells` begins at A1 (row 1 = key row, column A = key column) and holds texts only, '' = empty. */
export type TabPlan = {
  readonly name: string;
  readonly hidden: boolean;
  readonly frame: FramePlan;
  readonly cells: readonly (readonly string[])[];
};
