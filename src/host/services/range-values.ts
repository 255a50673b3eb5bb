// Range, part 2: values, formulas and notes.

import { cellAt, eachCell, hasContent, mapCells, setContent, touch } from '../cells.ts';
import { displayed } from '../display.ts';
import type { CellModel } from '../workbook.ts';
import { checkedGrid } from './coordinates.ts';
import { formulaContent, readValue, writeInputs, writeNotes } from './range-content.ts';
import { RangePlace, requireWrite, self } from './range-place.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

const firstCell = ({ place }: RangePlace): CellModel | undefined =>
  cellAt(place.sheet, place.area.row, place.area.column);

const grid = <T>(range: RangePlace, read: (cell: CellModel | undefined) => T): T[][] =>
  mapCells(range.place.sheet, range.place.area, (cell) => read(cell));

const shown = (range: RangePlace, cell: CellModel | undefined): string => displayed(cell, range.execution.workbook);

export class RangeValues
  extends RangePlace
  implements
    Pick<
      GoogleRange,
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'getNote'
      | 'getNotes'
      | 'getValue'
      | 'getValues'
      | 'isBlank'
      | 'setFormula'
      | 'setNote'
      | 'setNotes'
      | 'setValue'
      | 'setValues'
    >
{
  getValue() {
    return readValue(firstCell(this), this.execution);
  }

  getValues() {
    return grid(this, (cell) => readValue(cell, this.execution));
  }

  getDisplayValue() {
    return shown(this, firstCell(this));
  }

  getDisplayValues() {
    return grid(this, (cell) => shown(this, cell));
  }

  getFormula() {
    return firstCell(this)?.formula ?? '';
  }

  getFormulas() {
    return grid(this, (cell) => cell?.formula ?? '');
  }

  isBlank() {
    return !grid(this, hasContent).flat().includes(true);
  }

  setValue(value: unknown) {
    requireWrite(this);
    writeInputs(this.execution, this.place, () => value);
    return self(this);
  }

  setValues(values: unknown[][]) {
    const inputs = checkedGrid(values, this.place.area);
    requireWrite(this);
    writeInputs(this.execution, this.place, (row, column) => inputs[row]?.[column]);
    return self(this);
  }

  setFormula(formula: string) {
    requireWrite(this);
    const { sheet, area } = this.place;
    eachCell(area, (row, column) => setContent(touch(sheet, row, column), formulaContent(formula)));
    return self(this);
  }

  getNote() {
    return firstCell(this)?.note ?? '';
  }

  getNotes() {
    return grid(this, (cell) => cell?.note ?? '');
  }

  setNote(note: string | null) {
    requireWrite(this);
    writeNotes(this.place, () => note);
    return self(this);
  }

  setNotes(notes: (string | null)[][]) {
    const texts = checkedGrid(notes, this.place.area);
    requireWrite(this);
    writeNotes(this.place, (row, column) => texts[row]?.[column] ?? null);
    return self(this);
  }
}
