// Shows a body's state on its own tab: the status line, and after a late change the rows that differ. Written by the
// owner, whose tab it then is; while the body may edit, the line is the live check's.

import { tabContext } from '../../domain/applied.ts';
import { findBody } from '../../domain/assignment.ts';
import { checkTab } from '../../domain/check-tab.ts';
import { changedCells, type DescribedChange, describeCells, rowChanges } from '../../domain/compare.ts';
import type { CheckedTab } from '../../domain/entry.ts';
import type { Finding } from '../../domain/finding.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import { type Snapshot, snapshotContent, snapshotOf } from '../../domain/snapshot.ts';
import { countFindings, tally } from '../../domain/tally.ts';
import { checkCell } from '../../messages/findings.ts';
import { refusedLine as refusedWords, type StateFigures, stateLine, whyLockedBecause } from '../../messages/states.ts';
import type { Line } from '../../messages/tab-texts.ts';
import { boxOf } from '../holes.ts';
import { marksOf, writeMarks } from '../live-check.ts';
import { loadRecords } from '../records-sheet.ts';
import { stillSince, trustedSnapshot } from '../sources.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { untick, writeTexts } from '../texts.ts';
import type { BodyRead } from './body-read.ts';
import type { Office } from './office.ts';

const asPair = ({ left, right }: Line): readonly [string, string] => [left, right];

const figuresOf = (checked: CheckedTab, changed: { cells: number; rows: readonly number[] }): StateFigures => {
  const { total, rated, notRated } = tally(checked.entries.map(({ mark }) => mark));
  return { assigned: total, rated, notRated, changed: changed.cells, changedRows: changed.rows };
};

const NOTHING_CHANGED = { cells: 0, rows: [] } as const;

const writeLine = ({ sheet, grid }: Pick<BodyRead, 'sheet' | 'grid'>, line: Line): void => {
  const { status, columns } = bodyPlaces(grid.values);
  if (status === 0 || columns.order === 0 || columns.level <= columns.order) return;
  const between = new Array<string>(columns.level - columns.order - 1).fill('');
  writeTexts(sheet.getRange(status, columns.order, 1, between.length + 2), [[line.left, ...between, line.right]]);
};

/** The state's own line; a plain draft gets the live check's marks again. */
export const showState = ({ workbook, now }: Office, read: BodyRead, life: BodyLife): void => {
  const { campaign, hash } = workbook.applied;
  const line = stateLine(campaign, life, figuresOf(checkTab(campaign, read.content), NOTHING_CHANGED));
  if (line !== null) writeLine(read, line);
  else
    writeMarks(read.sheet, read.grid, {
      made: marksOf(tabContext(campaign, hash, read.body), read.grid, now),
      most: 1,
    });
};

/** A row nobody has touched is "chưa xếp loại", not an error. */
export const refusalCounts = ({ findings }: CheckedTab): { readonly errors: number; readonly missing: number } => {
  const missing = findings.filter(({ details }) => details.rule === 'missing-level' && !details.touched).length;
  return { errors: countFindings(findings).error - missing, missing };
};

/** Left and right text after a tick that was not taken. */
export const refusedLine = ({ now }: Office, checked: CheckedTab): readonly [string, string] => {
  const { errors, missing } = refusalCounts(checked);
  return asPair(refusedWords(now, errors, missing));
};

/** A tick on a tab that may not be handed in: the tick goes, the line says why. */
export const refuseTick = ({ workbook }: Office, read: BodyRead, life: BodyLife): void => {
  untick(read.sheet.getRange(boxOf(read.grid.values)));
  const why = whyLockedBecause(workbook.applied.campaign, life);
  const line = stateLine(
    workbook.applied.campaign,
    life,
    figuresOf(checkTab(workbook.applied.campaign, read.content), NOTHING_CHANGED),
  );
  if (line !== null) writeLine(read, { left: line.left, right: why ?? line.right });
};

/** The counted content of a body, whole; null when nothing is counted or it is not to be trusted. */
const countedOf = ({ workbook, records }: Office, life: BodyLife): Snapshot | null => {
  if (life.counted === null || life.held) return null;
  const loaded = records.texts.size > 0 ? records : loadRecords(workbook, true);
  return trustedSnapshot(workbook.applied.campaign, loaded, life.counted);
};

const changesOf = ({ workbook }: Office, { content }: BodyRead, counted: Snapshot): DescribedChange[] =>
  describeCells(changedCells(counted, snapshotOf(content, workbook.applied.campaign.id)), content);

/** Cells in which the tab differs from what counts. */
export const changedSince = (office: Office, read: BodyRead, life: BodyLife): number => {
  const counted = countedOf(office, life);
  return counted === null ? 0 : changesOf(office, read, counted).length;
};

const changeRows = (
  office: Office,
  read: BodyRead,
  { life, changes }: { life: BodyLife; changes: DescribedChange[] },
) => {
  const { campaign } = office.workbook.applied;
  const body = findBody(campaign, read.body);
  if (body === undefined || life.counted === null) return new Map<number, Finding[]>();
  const rule = life.state === 'submitted' ? 'changed-after-submit' : 'changed-after-close';
  const rows = new Map<number, Finding[]>();
  for (const found of rowChanges(changes, { rule, at: stillSince(life), body, sheet: read.content.sheet })) {
    const row = Number(found.cell?.replace(/^[A-Z]+/, '') ?? 0);
    rows.set(row, [...(rows.get(row) ?? []), found]);
  }
  return rows;
};

/** Rows that differ from what counts say so in "Kiểm tra"; the line counts them. Returns how many cells differ. */
export const showChanges = (office: Office, read: BodyRead, life: BodyLife): number => {
  const { campaign } = office.workbook.applied;
  const counted = countedOf(office, life);
  if (counted === null) return 0;
  const changes = changesOf(office, read, counted);
  const rows = changeRows(office, read, { life, changes });
  const { columns, head } = bodyPlaces(read.grid.values);
  const texts = read.grid.values
    .slice(head)
    .map((_row, index) => [checkCell(campaign, rows.get(head + 1 + index) ?? [])]);
  if (columns.check > 0 && texts.length > 0)
    writeTexts(read.sheet.getRange(head + 1, columns.check, texts.length, 1), texts);
  const figures = figuresOf(checkTab(campaign, snapshotContent(campaign, counted, read.content)), {
    cells: changes.length,
    rows: changes.map(({ row }) => row),
  });
  const line = stateLine(campaign, life, figures);
  if (line !== null) writeLine(read, line);
  return changes.length;
};
