// Emptying cells by kind, as Range.clear*, Sheet.clear* and RangeList.clear* all do.

import { cellAt, eachCell, setContent } from '../cells.ts';
import type { Place } from '../execution.ts';
import { intersect } from '../rectangles.ts';
import type { CellModel } from '../workbook.ts';

export type Part = 'contents' | 'formats' | 'validations' | 'notes';

const CLEAR: Readonly<Record<Part, (cell: CellModel) => void>> = {
  contents: (cell) => setContent(cell, {}),
  formats: (cell) => {
    delete cell.style;
  },
  validations: (cell) => {
    delete cell.validation;
  },
  notes: (cell) => {
    delete cell.note;
  },
};

/** Takes the named parts out of every cell of the place. */
export const clearParts = ({ sheet, area }: Place, parts: readonly Part[]): void => {
  // Rows beyond the filled ones hold nothing, and whole sheets are cleared often.
  const filled = intersect(area, {
    row: 1,
    column: 1,
    rows: Math.max(1, sheet.cells.length),
    columns: sheet.columnCount,
  });
  if (filled === null) return;
  eachCell(filled, (row, column) => {
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined) for (const part of parts) CLEAR[part](cell);
  });
};

export type ClearOptions = {
  readonly commentsOnly?: boolean | undefined;
  readonly contentsOnly?: boolean | undefined;
  readonly formatOnly?: boolean | undefined;
  readonly validationsOnly?: boolean | undefined;
};

const CHOICES: readonly { readonly option: keyof ClearOptions; readonly part: Part }[] = [
  { option: 'commentsOnly', part: 'notes' },
  { option: 'contentsOnly', part: 'contents' },
  { option: 'formatOnly', part: 'formats' },
  { option: 'validationsOnly', part: 'validations' },
];

/** What clear(options) takes away: contents and formats unless the options name something. */
export const partsOf = (options: ClearOptions): readonly Part[] => {
  const named = CHOICES.filter(({ option }) => options[option] === true).map(({ part }) => part);
  return named.length === 0 ? ['contents', 'formats'] : named;
};
