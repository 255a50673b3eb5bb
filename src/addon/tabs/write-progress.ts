// "Tiến độ" is written whole, by one call: a run that is stopped leaves it as it was or as it is to be.

import { a1 } from '../../domain/grid.ts';
import type { TabPlan } from '../../domain/plan.ts';
import { writeTexts } from '../texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const writeProgress = (sheet: Sheet, { cells }: Pick<TabPlan, 'cells'>): void =>
  writeTexts(sheet.getRange(`A1:${a1(cells.length, cells[0]?.length ?? 1)}`), cells);
