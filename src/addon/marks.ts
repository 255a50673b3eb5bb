// What the live check shows in a body's tab: the column "Kiểm tra", the status line, each table's line of HTXS places.
// Pure: the tab as read → texts by row. Written in the editing person's name and never read back (design §4).

import type { TabContext } from '../domain/applied.ts';
import { assignmentsOf } from '../domain/assignment.ts';
import type { Severity } from '../domain/campaign.ts';
import { capReading } from '../domain/cap.ts';
import type { CheckedTab } from '../domain/entry.ts';
import type { Finding } from '../domain/finding.ts';
import type { CellValue } from '../domain/grid.ts';
import { rowKey } from '../domain/tab-keys.ts';
import { countFindings, tally } from '../domain/tally.ts';
import { checkCell } from '../messages/findings.ts';
import { LATER } from '../messages/live-check.ts';
import { bandLine, emptyStatusLine, type Line, statusLine } from '../messages/tab-texts.ts';
import { bodyPlaces } from './tabs/body-places.ts';

export type Marks = {
  /** One text per row of the tab below its column titles. */
  readonly checks: readonly string[];
  /** Left and right part of the status line. */
  readonly status: readonly [string, string];
  /** Text of each table's line, by its row. */
  readonly bands: readonly { readonly row: number; readonly text: string }[];
};

const rowOf = (cell: string): number => Number(cell.replace(/^[A-Z]+/, ''));

const findingsByRow = (findings: readonly Finding[]): Map<number, Finding[]> => {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === null || finding.details.rule === 'ratio-cap') continue;
    const row = rowOf(finding.cell);
    rows.set(row, [...(rows.get(row) ?? []), finding]);
  }
  return rows;
};

const bandTexts = ({ context, keys, checked }: MarkInput): Marks['bands'] =>
  assignmentsOf(context.campaign, context.body).flatMap(({ aspect, group }) => {
    const row = keys.indexOf(rowKey({ kind: 'band', aspect, group })) + 1;
    if (row === 0) return [];
    const own = checked.entries.filter((entry) => entry.group === group && entry.aspect === aspect);
    const counts = tally(own.map(({ mark }) => mark));
    return [{ row, text: bandLine(aspect, counts.HTXS, capReading(counts, context.campaign.rules.cap)) }];
  });

const rows = (findings: readonly Finding[], severity: Severity): number[] =>
  findings.flatMap(({ cell, severity: has }) => (cell !== null && has === severity ? [rowOf(cell)] : []));

/** A row nobody has touched yet is counted as "chưa xếp loại", not as an error. */
const isUntouched = ({ details }: Finding): boolean => details.rule === 'missing-level' && !details.touched;

const status = ({ context, checked, now }: MarkInput): Line => {
  const { total, rated, notRated } = tally(checked.entries.map(({ mark }) => mark));
  const missing = checked.entries.filter(({ mark, optional }) => mark === null && !optional).length;
  const shown = checked.findings.filter((one) => !isUntouched(one));
  if (rated + notRated === 0 && shown.length === 0) return emptyStatusLine(context.campaign, total);
  const { error, warning, notice } = countFindings(shown);
  return statusLine({
    ...{ assigned: total, rated, notRated, missing, errors: error, warnings: warning, notices: notice, checkedAt: now },
    errorRows: rows(shown, 'error'),
    warningRows: rows(shown, 'warning'),
  });
};

type MarkInput = {
  readonly context: TabContext;
  /** Column A of the tab. */
  readonly keys: readonly CellValue[];
  readonly checked: CheckedTab;
  /** Epoch ms of this check. */
  readonly now: number;
};

export const marks = (input: MarkInput): Marks => {
  const byRow = findingsByRow(input.checked.findings);
  const { left, right } = status(input);
  const { head } = bodyPlaces(input.keys.map((key) => [key]));
  return {
    checks: input.keys
      .slice(head)
      .map((_key, index) => checkCell(input.context.campaign, byRow.get(head + 1 + index) ?? [])),
    status: [left, right],
    bands: bandTexts(input),
  };
};

export type BandWrites = { readonly now: Marks['bands']; readonly later: readonly number[] };

/**
 * Which tables' lines to write, in at most `most` calls (design §11): `later` are told together that their figures
 * follow, and take their turn at the next edits. `shown` = what a row's line says at present.
 */
export const bandWrites = (
  bands: Marks['bands'],
  shown: (row: number) => CellValue | undefined,
  most: number,
): BandWrites => {
  const changed = bands.filter(({ row, text }) => shown(row) !== text);
  const fresh = changed.filter(({ row }) => shown(row) !== LATER.band);
  const waiting = changed.filter(({ row }) => shown(row) === LATER.band);
  if (fresh.length <= most) return { now: [...fresh, ...waiting].slice(0, most), later: [] };
  return { now: fresh.slice(0, most - 1), later: fresh.slice(most - 1).map(({ row }) => row) };
};
