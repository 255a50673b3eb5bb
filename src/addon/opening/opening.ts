// Making tabs, resumably: a tab counts as made when its key stands in A1, and the key is written last, together with
// all its texts. What an earlier run left unfinished is made anew; a sheet of somebody's own is never touched.

import type { Applied } from '../../domain/applied.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { FramePlan, TabPlan } from '../../domain/plan.ts';
import { parseTabKey } from '../../domain/tab-keys.ts';
import { applyFrame } from '../apply-frame.ts';
import type { Leak } from '../protections.ts';
import { writeTexts } from '../texts.ts';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export type Opening = {
  readonly spreadsheet: Spreadsheet;
  readonly campaign: Campaign;
  /** SHA-256 of the campaign's canonical text. */
  readonly hash: string;
  readonly owner: string;
  /** Whose campaign it is, for the applied record; with `drill` it is rehearsed in a copy, where nothing is armed. */
  readonly home: Pick<Applied, 'spreadsheet' | 'drill'>;
  /** Finished tabs by their key; templates by their name. Grows as tabs are made. */
  readonly made: Map<string, Sheet>;
  /** What did not come out as designed and must be told. Grows. */
  readonly leaks: Leak[];
  /** False when an earlier run was cut short. */
  readonly fresh: boolean;
  /** In a copy of another campaign's file: that campaign's id, whose tabs go first; else null. */
  readonly replaces: string | null;
};

/** Templates live only while a campaign is being opened. */
export const TEMPLATES = { list: '_mẫu danh sách', body: '_mẫu cơ quan' } as const;

/** No text, no number, no tick. */
export const isEmptySheet = (sheet: Sheet): boolean =>
  sheet
    .getDataRange()
    .getValues()
    .every((row) => row.every((value) => value === '' || value === false));

/** Names of sheets that stand where a tab of ours must come, and hold something: opening would have to delete them. */
export const occupiedNames = (spreadsheet: Spreadsheet, names: readonly string[]): string[] =>
  names.filter((name) => {
    const sheet = spreadsheet.getSheetByName(name);
    return sheet !== null && parseTabKey(sheet.getRange('A1').getValue()) === null && !isEmptySheet(sheet);
  });

const removeUnfinished = ({ spreadsheet }: Opening, name: string): void => {
  const unfinished = spreadsheet.getSheetByName(name);
  if (unfinished !== null) spreadsheet.deleteSheet(unfinished);
};

export const template = (opening: Opening, name: string, frame: FramePlan): Sheet => {
  const known = opening.made.get(name);
  if (known !== undefined) return known;
  removeUnfinished(opening, name);
  const sheet = opening.spreadsheet.insertSheet(name, opening.spreadsheet.getSheets().length);
  applyFrame(sheet, frame);
  opening.made.set(name, sheet);
  return sheet;
};

/** A new sheet right after the tabs made so far, from a template or bare. */
export const insertTab = (opening: Opening, name: string, from: Sheet | null): Sheet => {
  removeUnfinished(opening, name);
  const position = [...opening.made.keys()].filter((key) => parseTabKey(key) !== null).length;
  return from === null
    ? opening.spreadsheet.insertSheet(name, position)
    : opening.spreadsheet.insertSheet(name, position, { template: from });
};

/** Cuts a copy of a template down to its own size. */
export const trim = (
  sheet: Sheet,
  has: FramePlan,
  wants: { readonly rows: number; readonly columns: number },
): void => {
  if (wants.rows < has.rows) sheet.deleteRows(wants.rows + 1, has.rows - wants.rows);
  if (wants.columns < has.columns) sheet.deleteColumns(wants.columns + 1, has.columns - wants.columns);
};

/** The commit point of a tab: all its texts and its key in one call. */
export const commitTab = (opening: Opening, sheet: Sheet, cells: TabPlan['cells']): void => {
  writeTexts(sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 1), cells);
  opening.made.set(cells[0]?.[0] ?? '', sheet);
};
