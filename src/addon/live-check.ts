// The live check: after each edit the whole tab is read again and marked again (edits get lost; a cut-paste reports
// only its destination). It runs as the person who edits, so it writes only cells that are open to that person.

import { decodeTabContext, type TabContext } from '../domain/applied.ts';
import { checkTab } from '../domain/check-tab.ts';
import type { CheckedTab } from '../domain/entry.ts';
import type { Grid } from '../domain/grid.ts';
import { readTab } from '../domain/read-tab.ts';
import { parseRowKey, parseTabKey } from '../domain/tab-keys.ts';
import { LATER } from '../messages/live-check.ts';
import { BODY_HEADERS, BODY_TEXTS, LEVEL_CHOICES } from '../messages/tab-texts.ts';
import { type Marks, marks } from './marks.ts';
import { BODY_HEAD, STATUS_RANGE } from './tabs/body-tab.ts';
import { writeSame, writeTexts } from './texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** Columns of a body's tab as it is made; the head is protected, so they stand fast while a body edits. */
const LEVEL = 'D';
const CHECK = 'I';
const FIRST_ENTRY = 4;
const LAST_ENTRY = 8;

/** Table lines changed by one edit are few; more than `most` are told together that they follow (design §11). */
const writeBands = (sheet: Sheet, grid: Grid, { bands, most }: { bands: Marks['bands']; most: number }): void => {
  const changed = bands.filter(({ row, text }) => grid.values[row - 1]?.[FIRST_ENTRY - 1] !== text);
  const single = changed.length <= most ? changed : changed.slice(0, most - 1);
  for (const { row, text } of single) writeTexts(sheet.getRange(`${LEVEL}${row}`), [[text]]);
  const later = changed.slice(single.length).map(({ row }) => `${LEVEL}${row}`);
  if (later.length > 0) writeSame(sheet.getRangeList(later), LATER.band);
};

/** Writes the marks of a tab just read: two calls and at most `most` more. */
export const writeMarks = (sheet: Sheet, grid: Grid, { made, most }: { made: Marks; most: number }): void => {
  if (made.checks.length > 0) {
    const rows = `${CHECK}${BODY_HEAD + 1}:${CHECK}${BODY_HEAD + made.checks.length}`;
    writeTexts(
      sheet.getRange(rows),
      made.checks.map((text) => [text]),
    );
  }
  writeTexts(sheet.getRange(STATUS_RANGE), [[made.status[0], '', made.status[1]]]);
  writeBands(sheet, grid, { bands: made.bands, most });
};

/** A tab as read → its content judged by the settings it carries. */
export const judge = (context: TabContext, grid: Grid): CheckedTab =>
  checkTab(context.campaign, readTab({ campaign: context.campaign, body: context.body, grid, headers: BODY_HEADERS }));

export const marksOf = (context: TabContext, grid: Grid): Marks =>
  marks({
    context,
    keys: grid.values.map((row) => row[0] ?? ''),
    checked: judge(context, grid),
    now: Date.now(),
  });

/** A paste carries its source's cell rules and formats along: the entry cells get theirs back. Two calls at most. */
const repairPasted = (sheet: Sheet, grid: Grid, pasted: Range): void => {
  const from = Math.max(pasted.getRow(), BODY_HEAD + 1);
  const to = Math.min(pasted.getLastRow(), grid.values.length);
  const first = Math.max(pasted.getColumn(), FIRST_ENTRY);
  const last = Math.min(pasted.getLastColumn(), LAST_ENTRY);
  if (from > to || first > last) return;
  sheet.getRange(from, first, to - from + 1, last - first + 1).setNumberFormat('@');
  if (first > FIRST_ENTRY) return;
  const rule = SpreadsheetApp.newDataValidation()
    .requireValueInList([...LEVEL_CHOICES])
    .setAllowInvalid(false)
    .setHelpText(BODY_TEXTS.chooseLevel)
    .build();
  const isEntry = (row: number): boolean => {
    const kind = parseRowKey(grid.values[row - 1]?.[0])?.kind;
    return kind === 'unit' || kind === 'free';
  };
  const rules = Array.from({ length: to - from + 1 }, (_unused, index) => [isEntry(from + index) ? rule : null]);
  sheet.getRange(from, FIRST_ENTRY, rules.length, 1).setDataValidations(rules);
};

/** Simple trigger. Anything but a body's tab is left alone. */
export const checkEdited = ({ range: edited }: EditEvent): void => {
  const sheet = edited.getSheet();
  const used = sheet.getDataRange();
  const values = used.getValues();
  if (parseTabKey(values[0]?.[0])?.kind !== 'body') return;
  const grid: Grid = { sheet: sheet.getName(), values, formulas: used.getFormulas(), merges: [] };
  const context = decodeTabContext(values[0] ?? []);
  if (context === null) {
    writeTexts(sheet.getRange(STATUS_RANGE), [[LATER.unreadable, '', '']]);
    return;
  }
  const pasted = edited.getA1Notation().includes(':');
  writeMarks(sheet, grid, { made: marksOf(context, grid), most: pasted ? 2 : 1 });
  if (pasted) repairPasted(sheet, grid, edited);
};
