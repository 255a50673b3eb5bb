// What no rule of a tab asks, because no tab that is typed into can have it: text for fonts of before Unicode, and
// characters that no cell keeps.

import { isUnstorable } from './cell-text.ts';
import { a1, type Grid } from './grid.ts';
import type { ImportProblem } from './import-form-problem.ts';
import { type LegacyFont, legacyFont } from './legacy-font.ts';

type TextCell = { readonly cell: string; readonly text: string };

const textCells = ({ values }: Grid): TextCell[] =>
  values.flatMap((row, at) =>
    row.flatMap((value, column) =>
      typeof value === 'string' && value !== '' ? [{ cell: a1(at + 1, column + 1), text: value }] : [],
    ),
  );

const FONTS: readonly LegacyFont[] = ['TCVN3', 'VNI'];

/** One problem for each font, with all its cells: then no name and no level of the file can be read. */
export const legacyTexts = (grid: Grid): ImportProblem[] => {
  const found = textCells(grid).map(({ cell, text }) => ({ cell, font: legacyFont(text) }));
  return FONTS.flatMap((font) => {
    const cells = found.filter((one) => one.font === font).map(({ cell }) => cell);
    const [cell] = cells;
    return cell === undefined ? [] : [{ sheet: grid.sheet, cell, trouble: { code: 'legacy-font', font, cells } }];
  });
};

export const unstorableTexts = (grid: Grid): ImportProblem[] =>
  textCells(grid)
    .filter(({ text }) => isUnstorable(text))
    .map(({ cell }) => ({ sheet: grid.sheet, cell, trouble: { code: 'control-character' } }));
