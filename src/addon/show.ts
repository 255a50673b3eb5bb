// Raw values of the sheets, hidden rows and columns included: what the command `show` prints.

import type { Refused, ShownSheets } from '../domain/api.ts';
import type { CellValue } from '../domain/grid.ts';
import { badTarget } from '../messages/local-host.ts';
import { ourSpreadsheet } from './ours.ts';
import { refused } from './refused.ts';

/** Dates leave as text: google.script.run passes no Date. */
const plain = (value: CellValue): string | number | boolean =>
  value instanceof Date ? Utilities.formatDate(value, 'Asia/Ho_Chi_Minh', "yyyy-MM-dd'T'HH:mm:ssXXX") : value;

/** Public function. `name` null = all sheets. */
export const showSheets = (name: string | null): ShownSheets | Refused => {
  const all = ourSpreadsheet().getSheets();
  const chosen = name === null ? all : all.filter((sheet) => sheet.getName() === name);
  if (chosen.length === 0)
    return refused(
      badTarget(
        'sheet',
        name ?? '',
        all.map((sheet) => sheet.getName()),
      ),
    );
  return {
    sheets: chosen.map((sheet) => ({
      name: sheet.getName(),
      hidden: sheet.isSheetHidden(),
      values: sheet
        .getDataRange()
        .getValues()
        .map((row) => row.map(plain)),
    })),
  };
};
