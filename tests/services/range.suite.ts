// Range and RangeList: values as they are typed, shapes, formats, merges, notes.

import { type Suite, scratchSheet } from './suite.ts';

export const rangeSuite: Suite = {
  'values come back as they were set': (google, check) => {
    const range = scratchSheet(google).getRange('B2:D3');
    range.setValues([
      ['một', 2, true],
      ['', null, false],
    ]);
    check.equal(range.getValues(), [
      ['một', 2, true],
      ['', '', false],
    ]);
  },
  'a grid with the wrong number of rows or columns is refused': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B2');
    check.throws(() => range.setValues([['a', 'b']]), 'The data has 1 but the range has 2.');
    check.throws(() => range.setValues([['a'], ['b']]), 'The data has 1 but the range has 2.');
    check.equal(range.isBlank(), true);
  },
  'a range beyond the grid is refused': (google, check) => {
    const sheet = scratchSheet(google);
    check.throws(() => sheet.getRange(1001, 1), 'outside the dimensions of the sheet');
    check.throws(() => sheet.getRange(0, 1), 'The starting row of the range is too small');
    check.throws(() => sheet.getRange(1, 1, 0, 1), 'must be at least 1');
    check.throws(() => sheet.getRange('AB1'), 'Range not found');
  },
  'an open-ended address ends with the grid': (google, check) => {
    const range = scratchSheet(google).getRange('A:I');
    check.equal([range.getNumRows(), range.getNumColumns()], [1000, 9]);
  },
  'texts are read as if typed: numbers and TRUE become values in a General cell': (google, check) => {
    const range = scratchSheet(google).getRange('A1:C1');
    range.setValues([['5', 'TRUE', 'năm']]);
    check.equal(range.getValues(), [[5, true, 'năm']]);
  },
  'texts stay texts in a plain-text cell': (google, check) => {
    const range = scratchSheet(google).getRange('A1:D1');
    range.setNumberFormat('@').setValues([['5', 'TRUE', '30/11/2024', '007']]);
    check.equal(range.getValues(), [['5', 'TRUE', '30/11/2024', '007']]);
  },
  'a text that begins with = becomes a formula, in a plain-text cell too': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B1');
    range.getCell(1, 2).setNumberFormat('@');
    range.setValues([['=1+1', '=1+1']]);
    check.equal(range.getFormulas(), [['=1+1', '=1+1']]);
  },
  'a leading apostrophe is swallowed and makes the rest literal': (google, check) => {
    const range = scratchSheet(google).getRange('A1:C1');
    range.getCell(1, 3).setNumberFormat('@');
    range.setValues([["'5", "'=1+1", "'=1+1"]]);
    check.equal(range.getValues(), [['5', '=1+1', '=1+1']]);
    check.equal(range.getFormulas(), [['', '', '']]);
  },
  'a date is an instant, kept in the wall clock of the spreadsheet': (google, check) => {
    google.SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
    const range = scratchSheet(google).getRange('A1');
    range.setValue(new Date('2024-11-30T00:00:00+07:00'));
    const back = range.getValue();
    check.equal(back instanceof Date, true);
    check.equal(back.toISOString(), '2024-11-29T17:00:00.000Z');
  },
  'what getValues gives is made of the script’s own arrays': (google, check) => {
    const values = scratchSheet(google).getRange('A1:B2').getValues();
    const own = (list: unknown): boolean => Object.getPrototypeOf(list) === Array.prototype;
    check.equal([own(values), own(values[0])], [true, true]);
  },
  'more than 50,000 characters in one cell are refused and nothing is written': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B1');
    check.throws(() => range.setValues([['a', 'x'.repeat(50_001)]]), 'more than the maximum of 50000 characters');
    check.equal(range.isBlank(), true);
  },
  'clearContent leaves formats, rules and notes; clear takes contents and formats': (google, check) => {
    const range = scratchSheet(google).getRange('A1');
    range.setValue('x').setBackground('#ff0000').setNote('ghi chú');
    range.setDataValidation(google.SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
    range.clearContent();
    check.equal([range.getValue(), range.getBackground(), range.getNote()], ['', '#ff0000', 'ghi chú']);
    range.clear();
    check.equal([range.getBackground(), range.getNote()], ['#ffffff', 'ghi chú']);
    check.equal(range.getDataValidation() === null, false);
    range.clearDataValidations();
    check.equal(range.getDataValidation(), null);
  },
  'formats come back as they were set, with Google’s defaults elsewhere': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B1');
    range
      .getCell(1, 1)
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setFontSize(12)
      .setFontColor('#112233')
      .setWrap(true);
    check.equal(range.getFontWeights(), [['bold', 'normal']]);
    check.equal(range.getFontStyles(), [['italic', 'normal']]);
    check.equal(range.getFontSizes(), [[12, 10]]);
    check.equal(range.getWraps()[0]?.[0], true);
    check.equal(range.getBackgrounds(), [['#ffffff', '#ffffff']]);
  },
  'array setters colour cell by cell': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B1');
    range.setBackgrounds([['#aa0000', null]]).setFontWeights([['bold', 'normal']]);
    check.equal(range.getBackgrounds(), [['#aa0000', '#ffffff']]);
    check.equal(range.getFontWeights(), [['bold', 'normal']]);
  },
  'a merge keeps the first value and hides what is written under it': (google, check) => {
    const range = scratchSheet(google).getRange('A1:C1');
    range.setValues([['a', 'b', 'c']]).merge();
    check.equal(range.getValues(), [['a', '', '']]);
    range.setValues([['d', 'e', 'f']]);
    check.equal(range.getValues(), [['d', '', '']]);
    check.equal([range.isPartOfMerge(), range.getMergedRanges().map((one) => one.getA1Notation())], [true, ['A1:C1']]);
    range.breakApart();
    check.equal(range.isPartOfMerge(), false);
  },
  'a part of a merge can be neither merged nor taken apart': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1:C1').merge();
    check.throws(() => sheet.getRange('A1:B1').merge(), 'You must select all cells in a merged range');
    check.throws(() => sheet.getRange('A1:B1').breakApart(), 'You must select all cells in a merged range');
  },
  'offset and getCell count from the range': (google, check) => {
    const range = scratchSheet(google).getRange('B2:C3');
    check.equal(range.offset(1, 1).getA1Notation(), 'C3:D4');
    check.equal(range.offset(1, 0, 1, 1).getA1Notation(), 'B3');
    check.equal(range.getCell(2, 2).getA1Notation(), 'C3');
    check.throws(() => range.getCell(3, 1), 'out of range');
  },
  'a copy takes values, formats and rules, or values alone': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1').setValue('x').setBackground('#00ff00');
    sheet.getRange('A1').copyTo(sheet.getRange('B1:B3'));
    check.equal(sheet.getRange('B1:B3').getValues(), [['x'], ['x'], ['x']]);
    check.equal(sheet.getRange('B3').getBackground(), '#00ff00');
    sheet.getRange('A1').copyTo(sheet.getRange('C1'), { contentsOnly: true });
    check.equal([sheet.getRange('C1').getValue(), sheet.getRange('C1').getBackground()], ['x', '#ffffff']);
  },
  'a list of ranges is written with one call': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRangeList(['A1', 'B2:B3']).setValue('x').setFontWeight('bold');
    check.equal(sheet.getRange('A1:B3').getValues(), [
      ['x', ''],
      ['', 'x'],
      ['', 'x'],
    ]);
    check.equal(sheet.getRange('B3').getFontWeight(), 'bold');
  },
  'a border is drawn round the area, and inside only when asked': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B2');
    check.equal(range.setBorder(true, true, true, true, false, false).getA1Notation(), 'A1:B2');
  },
  'checkboxes hold booleans and are ticked by check': (google, check) => {
    const range = scratchSheet(google).getRange('A1:A2');
    range.insertCheckboxes();
    check.equal([range.isChecked(), range.getValues()], [false, [[false], [false]]]);
    range.getCell(1, 1).check();
    check.equal([range.isChecked(), range.getValues()], [null, [[true], [false]]]);
  },
};
