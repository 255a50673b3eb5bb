// A body's form as a file of its own, as plain data: a workbook that somebody fills in without this program and sends back.
// Whoever writes it needs no rule of ours: what is open, what a cell may hold and how it looks is all said here.

import type { FileCell } from './form-file.ts';
import type { FramePlan } from './plan.ts';

/** One sheet. `cells` begins at A1: row 1 holds the keys of the columns, column A those of the rows; both are hidden. */
export type FormSheet = {
  readonly name: string;
  readonly frame: FramePlan;
  readonly cells: readonly (readonly FileCell[])[];
  /** A1 addresses of what may be edited; all else is locked, without a password. */
  readonly open: readonly string[];
};

export type FormPlan = { readonly title: string; readonly sheets: readonly FormSheet[] };
