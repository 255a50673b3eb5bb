// Which sheet of the file is the form: the one whose first cell names a body of this campaign, else the only one with the
// heads of a form. Its place among the sheets says nothing.

import { recordHash } from './applied.ts';
import type { FileSheet, FormFile } from './form-file.ts';
import type { Grid } from './grid.ts';
import { type FormPlace, type Headers, isHeadRow } from './import-form-columns.ts';
import { gridOfFile } from './import-form-file.ts';
import { fileProblem, type ImportProblem } from './import-form-problem.ts';
import { parseTabKey, rowKey } from './tab-keys.ts';

/** What a form must be of. */
export type FormOf = { readonly campaign: string; readonly body: string; readonly headers: Headers };

export type FoundForm = FormPlace & {
  /** SHA-256 of the settings it was made under; null where it does not say. */
  readonly hash: string | null;
};

const keyOf = ({ rows }: FileSheet) => {
  const key = parseTabKey(rows[0]?.[0]);
  return key?.kind === 'body' ? key : null;
};

const HEADS = rowKey({ kind: 'head', head: 'columns' });

/** Row of the heads, from 1; 0 = there is none. */
const headRow = (grid: Grid, headers: Headers): number =>
  grid.values.findIndex(([key]) => key === HEADS) + 1 || grid.values.findIndex((row) => isHeadRow(headers, row)) + 1;

const several = (sheets: readonly FileSheet[]): ImportProblem =>
  fileProblem({ code: 'several-forms', sheets: sheets.map(({ name }) => name) });

const otherOwner = (sheet: FileSheet, { campaign, body }: FormOf): ImportProblem | null => {
  const key = keyOf(sheet);
  const place = { sheet: sheet.name, cell: 'A1' };
  if (key === null) return null;
  if (key.campaign !== campaign) return { ...place, trouble: { code: 'other-campaign', found: key.campaign } };
  return key.body === body ? null : { ...place, trouble: { code: 'other-body', found: key.body } };
};

const placed = (sheet: FileSheet, headers: Headers): FoundForm | ImportProblem => {
  const grid = gridOfFile(sheet);
  const head = headRow(grid, headers);
  if (head === 0) return { sheet: sheet.name, cell: '', trouble: { code: 'no-form' } };
  const keyed = keyOf(sheet) !== null;
  return { grid, keyed, head, hash: keyed ? recordHash(grid.values[0] ?? []) : null };
};

/** The form in the file, or why there is none. */
export const findForm = ({ sheets }: FormFile, wanted: FormOf): FoundForm | ImportProblem => {
  const keyed = sheets.filter((sheet) => keyOf(sheet) !== null);
  const found =
    keyed.length > 0 ? keyed : sheets.filter(({ rows }) => rows.some((row) => isHeadRow(wanted.headers, row)));
  const [sheet, second] = found;
  if (sheet === undefined) return fileProblem({ code: 'no-form' });
  if (second !== undefined) return several(found);
  return otherOwner(sheet, wanted) ?? placed(sheet, wanted.headers);
};
