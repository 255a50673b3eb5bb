// Rows and columns of a sheet put in, taken out and moved, with all that hangs on them: merges, protections and their
// holes, conditional formats, sizes, hidden ones.

import type { Axis } from './rectangles.ts';
import type { CellModel, RangeModel, SheetModel } from './workbook.ts';

/** Where a line (1-based) stands afterwards; null when it is gone. */
type Moved = (line: number) => number | null;

const startOf = (area: RangeModel, axis: Axis): number => (axis === 'row' ? area.row : area.column);
const sizeOf = (area: RangeModel, axis: Axis): number => (axis === 'row' ? area.rows : area.columns);

const movedArea = (area: RangeModel, axis: Axis, moved: Moved): RangeModel | null => {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let at = startOf(area, axis); at < startOf(area, axis) + sizeOf(area, axis); at += 1) {
    const now = moved(at);
    if (now !== null) [first, last] = [Math.min(first, now), Math.max(last, now)];
  }
  if (last === 0) return null;
  const size = last - first + 1;
  return axis === 'row' ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
};

const movedAreas = (areas: readonly RangeModel[], axis: Axis, moved: Moved): RangeModel[] =>
  areas.map((area) => movedArea(area, axis, moved)).filter((area) => area !== null);

const movedLines = (lines: readonly number[], moved: Moved): number[] =>
  lines
    .map(moved)
    .filter((line) => line !== null)
    .sort((a, b) => a - b);

const movedKeys = <T>(sizes: Readonly<Record<number, T>>, moved: Moved): Record<number, T> => {
  const now: Record<number, T> = {};
  for (const [line, size] of Object.entries(sizes)) {
    const at = moved(Number(line));
    if (at !== null) now[at] = size;
  }
  return now;
};

const moveProtections = (sheet: SheetModel, axis: Axis, moved: Moved): void => {
  for (const protection of sheet.protections) {
    if (protection.range !== null) protection.range = movedArea(protection.range, axis, moved);
    protection.unprotected = movedAreas(protection.unprotected, axis, moved);
  }
  sheet.protections = sheet.protections.filter((one) => one.kind === 'sheet' || one.range !== null);
};

const moveAttached = (sheet: SheetModel, axis: Axis, moved: Moved): void => {
  sheet.merges = movedAreas(sheet.merges, axis, moved).filter((merge) => merge.rows * merge.columns > 1);
  moveProtections(sheet, axis, moved);
  sheet.conditional = sheet.conditional
    .map((rule) => ({ ...rule, ranges: movedAreas(rule.ranges, axis, moved) }))
    .filter((rule) => rule.ranges.length > 0);
  if (axis === 'row') {
    sheet.hiddenRows = movedLines(sheet.hiddenRows, moved);
    sheet.rowHeights = movedKeys(sheet.rowHeights, moved);
  } else {
    sheet.hiddenColumns = movedLines(sheet.hiddenColumns, moved);
    sheet.columnWidths = movedKeys(sheet.columnWidths, moved);
  }
};

type Line = (CellModel | undefined)[];

/** Format and rule of the neighbour, never its content or note. */
const blankLike = (line: Line): Line =>
  line.map((cell) =>
    cell?.style === undefined && cell?.validation === undefined
      ? undefined
      : {
          ...(cell.style === undefined ? {} : { style: cell.style }),
          ...(cell.validation === undefined ? {} : { validation: cell.validation }),
        },
  );

const inserted = (line: Line, at: number, blanks: Line): Line =>
  line.length < at ? line : [...line.slice(0, at), ...blanks, ...line.slice(at)];

/** Puts `count` empty lines before line `before`; they take the formats of line `like`. */
export const insertLines = (
  sheet: SheetModel,
  axis: Axis,
  spot: { readonly before: number; readonly count: number; readonly like: number },
): void => {
  const { before, count, like } = spot;
  if (axis === 'row') {
    const lines = Array.from({ length: count }, () => blankLike(sheet.cells[like - 1] ?? []));
    if (sheet.cells.length >= before - 1) sheet.cells.splice(before - 1, 0, ...lines);
    sheet.rowCount += count;
    if (before <= sheet.frozenRows) sheet.frozenRows += count;
  } else {
    sheet.cells = sheet.cells.map((line) =>
      inserted(
        line,
        before - 1,
        Array.from({ length: count }, () => blankLike([line[like - 1]])[0]),
      ),
    );
    sheet.columnCount += count;
    if (before <= sheet.frozenColumns) sheet.frozenColumns += count;
  }
  moveAttached(sheet, axis, (line) => (line >= before ? line + count : line));
};

/** Takes `count` lines out, from line `at` on. */
export const deleteLines = (
  sheet: SheetModel,
  axis: Axis,
  spot: { readonly at: number; readonly count: number },
): void => {
  const { at, count } = spot;
  const frozenOut = (frozen: number): number => Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (axis === 'row') {
    sheet.cells.splice(at - 1, count);
    sheet.rowCount -= count;
    sheet.frozenRows -= frozenOut(sheet.frozenRows);
  } else {
    for (const line of sheet.cells) line.splice(at - 1, count);
    sheet.columnCount -= count;
    sheet.frozenColumns -= frozenOut(sheet.frozenColumns);
  }
  moveAttached(sheet, axis, (line) => {
    if (line < at) return line;
    return line < at + count ? null : line - count;
  });
};

/** Moves rows so that the first of them stands where row `to` stood before the move. */
export const moveRowLines = (
  sheet: SheetModel,
  spot: { readonly at: number; readonly count: number; readonly to: number },
): void => {
  const { at, count, to } = spot;
  if (to >= at && to <= at + count) return;
  while (sheet.cells.length < sheet.rowCount) sheet.cells.push([]);
  const lines = sheet.cells.splice(at - 1, count);
  const start = to > at ? to - count : to;
  sheet.cells.splice(start - 1, 0, ...lines);
  const between = to > at ? { from: at + count, before: to, by: -count } : { from: to, before: at, by: count };
  moveAttached(sheet, 'row', (line) => {
    if (line >= at && line < at + count) return line - at + start;
    return line >= between.from && line < between.before ? line + between.by : line;
  });
};
