// The live check: after each edit the whole tab is read again and marked again (edits get lost; a cut-paste reports
// only its destination). It runs as the person who edits, so it writes only cells that are open to that person.

import { decodeTabContext, type TabContext } from '../domain/applied.ts';
import { checkTab } from '../domain/check-tab.ts';
import type { CheckedTab } from '../domain/entry.ts';
import { type Area, a1, type Grid, parseArea } from '../domain/grid.ts';
import { readTab } from '../domain/read-tab.ts';
import { parseRowKey, parseTabKey } from '../domain/tab-keys.ts';
import { FORMAT, originOf } from '../domain/workbook-format.ts';
import { LATER } from '../messages/live-check.ts';
import { LOCKED_LABELS } from '../messages/states.ts';
import { BODY_HEADERS, BODY_TEXTS, LEVEL_CHOICES } from '../messages/tab-texts.ts';
import { withLate } from './late-marks.ts';
import { bandWrites, type Marks, marks } from './marks.ts';
import { type BodyPlaces, bodyPlaces } from './tabs/body-places.ts';
import { writeSame, writeTexts } from './texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** The owner may paste whole rows or columns, whose addresses name no corners. */
const WHOLE_LINES: Area = { top: 1, left: 1, bottom: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

type Writing = { readonly sheet: Sheet; readonly grid: Grid; readonly places: BodyPlaces };

const writeBands = ({ sheet, grid, places }: Writing, bands: Marks['bands'], most: number): void => {
  const { level } = places.columns;
  if (level === 0) return;
  const { now, later } = bandWrites(bands, (row) => grid.values[row - 1]?.[level - 1], most);
  for (const { row, text } of now) writeTexts(sheet.getRange(row, level), [[text]]);
  if (later.length > 0) writeSame(sheet.getRangeList(later.map((row) => a1(row, level))), LATER.band);
};

const writeChecks = ({ sheet, places }: Writing, checks: Marks['checks']): void => {
  const { check } = places.columns;
  if (check === 0 || checks.length === 0) return;
  writeTexts(
    sheet.getRange(places.head + 1, check, checks.length, 1),
    checks.map((text) => [text]),
  );
};

/** The line is two merged cells: one begins at "STT", the other at the level. */
const writeStatus = ({ sheet, places }: Writing, [left, right]: Marks['status']): void => {
  const { status, columns } = places;
  const width = columns.level - columns.order + 1;
  if (status === 0 || columns.order === 0 || width < 2) return;
  writeTexts(sheet.getRange(status, columns.order, 1, width), [
    [left, ...new Array<string>(width - 2).fill(''), right],
  ]);
};

/** Writes the marks of a tab just read: two calls and at most `most` more. */
export const writeMarks = (sheet: Sheet, grid: Grid, { made, most }: { made: Marks; most: number }): void => {
  const writing = { sheet, grid, places: bodyPlaces(grid.values) };
  writeChecks(writing, made.checks);
  writeStatus(writing, made.status);
  writeBands(writing, made.bands, most);
};

/** A tab as read → its content judged by the settings it carries. */
export const judge = (context: TabContext, grid: Grid): CheckedTab =>
  checkTab(context.campaign, readTab({ campaign: context.campaign, body: context.body, grid, headers: BODY_HEADERS }));

/** `now` epoch ms. */
export const marksOf = (context: TabContext, grid: Grid, now: number): Marks =>
  marks({
    context,
    keys: grid.values.map((row) => row[0] ?? ''),
    checked: judge(context, grid),
    now,
  });

/** The list refuses other words when typed, and a plain-text cell makes text of all: such a value was pasted. */
const cannotBeTyped = ({ grid, places }: Writing, { top, left }: Area): boolean => {
  const { level, note } = places.columns;
  if (top <= places.head || left < level || left > note) return false;
  const value = grid.values[top - 1]?.[left - 1] ?? '';
  if (typeof value !== 'string') return true;
  return left === level && value !== '' && !LEVEL_CHOICES.includes(value);
};

/** Where a paste went, from its address: asking for its last row and column would cost a call each. */
const pastedArea = (address: string): Area =>
  /^[A-Z]+[0-9]+:[A-Z]+[0-9]+$/.test(address) ? parseArea(address) : WHOLE_LINES;

/** A paste carries its source's cell rules and formats along: the entry cells get theirs back. Two calls at most. */
const repairPasted = ({ sheet, grid, places }: Writing, pasted: Area): void => {
  const { level, note } = places.columns;
  const from = Math.max(pasted.top, places.head + 1);
  const to = Math.min(pasted.bottom, grid.values.length);
  const first = Math.max(pasted.left, level);
  const last = Math.min(pasted.right, note);
  if (level === 0 || from > to || first > last) return;
  sheet.getRange(from, first, to - from + 1, last - first + 1).setNumberFormat('@');
  if (first > level) return;
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
  sheet.getRange(from, level, rules.length, 1).setDataValidations(rules);
};

/** A ticked tab is handed in or about to be: only the document fields are open, and its line is the owner's. */
const isTicked = (values: Grid['values'], { fields, columns }: BodyPlaces): boolean =>
  values[fields - 1]?.[columns.order - 1] === true;

/** The owner's edit in a tab that its line says is locked: that line and its marks are the sweep's. */
const saysLocked = (values: Grid['values'], { status, columns }: BodyPlaces): boolean => {
  const shown = String(values[status - 1]?.[columns.order - 1] ?? '');
  return LOCKED_LABELS.some((label) => shown.startsWith(label));
};

/** Of a newer program's record, or of one that is damaged: nothing else of the tab is touched. */
const notUnderstood = (keyRow: Grid['values'][number] | undefined): string =>
  (originOf(keyRow ?? [])?.format ?? 0) > FORMAT ? LATER.newer : LATER.unreadable;

/** The box itself is answered by the owner's trigger, not here. */
const isBox = (address: string, { fields, columns }: BodyPlaces): boolean => address === a1(fields, columns.order);

/** Simple trigger. Anything but a body's open tab is left alone. */
export const checkEdited = ({ range: edited, source }: EditEvent): void => {
  // The tab being edited is the active one; asking the range for its sheet would cost a call at every edit.
  const sheet = source.getActiveSheet();
  const used = sheet.getDataRange();
  const values = used.getValues();
  if (parseTabKey(values[0]?.[0])?.kind !== 'body') return;
  const places = bodyPlaces(values);
  const address = edited.getA1Notation();
  if (isTicked(values, places) || isBox(address, places) || saysLocked(values, places)) return;
  const grid: Grid = { sheet: sheet.getName(), values, formulas: used.getFormulas(), merges: [] };
  const context = decodeTabContext(values[0] ?? []);
  const writing = { sheet, grid, places };
  if (context === null) {
    writeStatus(writing, [notUnderstood(values[0]), '']);
    return;
  }
  const several = address.includes(':');
  const area = several ? pastedArea(address) : parseArea(address);
  // One pasted cell looks like one typed cell to the trigger; what it leaves behind tells them apart.
  const pasted = several || cannotBeTyped(writing, area);
  const now = Date.now();
  const made = withLate(marksOf(context, grid, now), context.campaign, { values, places, rows: area, now });
  writeMarks(sheet, grid, { made, most: pasted ? 2 : 1 });
  if (pasted) repairPasted(writing, area);
};
