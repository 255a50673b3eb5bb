// Range, last part: emptying and copying. This is the class scripts get.

import { requireCells } from '../access.ts';
import { type ClearOptions, clearParts, type Part, partsOf } from './clearing.ts';
import { checkedArea } from './coordinates.ts';
import { type CopyOptions, copiedArea, copyCells, copyKind } from './copying.ts';
import { behind } from './expose.ts';
import { type RangePlace, requireWrite, self } from './range-place.ts';
import { RangeRules } from './range-rules.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const cleared = (range: RangePlace, parts: readonly Part[]): GoogleRange => {
  requireWrite(range);
  clearParts(range.place, parts);
  return self(range);
};

export class Range
  extends RangeRules
  implements Pick<GoogleRange, 'clear' | 'clearContent' | 'clearFormat' | 'clearNote'>
{
  clear(options: ClearOptions = {}) {
    return cleared(this, partsOf(options));
  }

  clearContent() {
    return cleared(this, ['contents']);
  }

  clearFormat() {
    return cleared(this, ['formats']);
  }

  clearNote() {
    return cleared(this, ['notes']);
  }

  copyTo(destination: GoogleRange, options?: CopyOptions, transposed = false) {
    if (transposed) throw new Error('not emulated: Range.copyTo transposed');
    const target = behind<RangePlace>(destination).place;
    const area = checkedArea(target.sheet, copiedArea(this.place.area, target.area));
    const { workbook, user } = this.execution;
    requireCells(workbook, user, { sheet: target.sheet, area });
    copyCells(this.place, { sheet: target.sheet, area }, copyKind(options));
  }
}
