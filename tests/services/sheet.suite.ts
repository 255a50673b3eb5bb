// Sheet: rows and columns, sizes, names, appended rows, conditional formats.

import { type Suite, scratchSheet } from './suite.ts';

export const sheetSuite: Suite = {
  'rows put in shift what hangs below, and a hole they fall into grows': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.getRange('A4:B4').merge();
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('A2:A3')]);
    sheet.insertRowsBefore(3, 2);
    check.equal(sheet.getRange('A1:A6').getValues(), [['a'], ['b'], [''], [''], ['c'], ['d']]);
    check.equal(sheet.getRange('A6').isPartOfMerge(), true);
    check.equal(
      protection.getUnprotectedRanges().map((one) => one.getA1Notation()),
      ['A2:A5'],
    );
    check.equal(sheet.getMaxRows(), 1002);
  },
  'rows put in take the formats of their neighbour': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A2').setValue('x').setBackground('#ff0000');
    sheet.insertRowsAfter(2, 1);
    check.equal([sheet.getRange('A3').getBackground(), sheet.getRange('A3').getValue()], ['#ff0000', '']);
  },
  'rows taken out close the gap': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.hideRows(4);
    sheet.deleteRows(2, 2);
    check.equal(sheet.getRange('A1:A2').getValues(), [['a'], ['d']]);
    check.equal([sheet.isRowHiddenByUser(2), sheet.getMaxRows()], [true, 998]);
    check.throws(() => sheet.deleteRows(1, 998), "You can't delete all the rows");
  },
  'columns are put in and taken out': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    sheet.setColumnWidth(3, 300);
    sheet.insertColumnsAfter(1, 1);
    check.equal(sheet.getRange('A1:D1').getValues(), [['a', '', 'b', 'c']]);
    check.equal(sheet.getColumnWidth(4), 300);
    sheet.deleteColumns(2, 2);
    check.equal(sheet.getRange('A1:B1').getValues(), [['a', 'c']]);
  },
  'rows move to where the destination stood before the move': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.moveRows(sheet.getRange('A1:A2'), 5);
    check.equal(sheet.getRange('A1:A4').getValues(), [['c'], ['d'], ['a'], ['b']]);
    sheet.moveRows(sheet.getRange('A4'), 1);
    check.equal(sheet.getRange('A1:A4').getValues(), [['b'], ['c'], ['d'], ['a']]);
  },
  'a row is appended under the last one with content': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A3').setValue('x');
    sheet.appendRow(['y', 2]);
    check.equal(sheet.getRange('A4:B4').getValues(), [['y', 2]]);
  },
  'a row appended to a full sheet makes the sheet longer': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.deleteRows(3, 998);
    sheet.getRange('A2').setValue('x');
    sheet.appendRow(['y']);
    check.equal([sheet.getMaxRows(), sheet.getRange('A3').getValue()], [3, 'y']);
  },
  'the data range reaches from A1 to the last content': (google, check) => {
    const sheet = scratchSheet(google);
    check.equal(sheet.getDataRange().getA1Notation(), 'A1');
    sheet.getRange('C5').setValue(false);
    sheet.getRange('E9').setBackground('#ff0000');
    check.equal(sheet.getDataRange().getA1Notation(), 'A1:C5');
  },
  'a name is changed, unless it is taken': (google, check) => {
    const sheet = scratchSheet(google);
    const other = scratchSheet(google);
    check.throws(() => sheet.setName(other.getName()), 'already exists');
    const name = google.Utilities.getUuid();
    check.equal(sheet.setName(name).getName(), name);
  },
  'sizes, frozen panes, gridlines and colours are read back as set': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.setRowHeights(1, 2, 40).setHiddenGridlines(true).setTabColor('#0000ff');
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    check.equal([sheet.getRowHeight(2), sheet.getRowHeight(3)], [40, 21]);
    check.equal([sheet.getFrozenRows(), sheet.getFrozenColumns()], [2, 1]);
    check.equal([sheet.hasHiddenGridlines(), sheet.getTabColor()], [true, '#0000ff']);
  },
  'a tab is hidden and shown': (google, check) => {
    const sheet = scratchSheet(google);
    check.equal(sheet.hideSheet().isSheetHidden(), true);
    check.equal(sheet.showSheet().isSheetHidden(), false);
  },
  'conditional formats keep their ranges': (google, check) => {
    const sheet = scratchSheet(google);
    const rule = google.SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith('Lỗi:')
      .setFontColor('#c5221f')
      .setBold(true)
      .setRanges([sheet.getRange('H2:H9')])
      .build();
    sheet.setConditionalFormatRules([rule]);
    const [back] = sheet.getConditionalFormatRules();
    check.equal(
      back?.getRanges().map((one) => one.getA1Notation()),
      ['H2:H9'],
    );
    sheet.clearConditionalFormatRules();
    check.equal(sheet.getConditionalFormatRules().length, 0);
  },
  'a copy of a conditional format rule says the same over other ranges': (google, check) => {
    const sheet = scratchSheet(google);
    const rule = google.SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith('Lỗi:')
      .setBackground('#ff0000')
      .setRanges([sheet.getRange('A1:A5')])
      .build();
    sheet.setConditionalFormatRules([
      rule
        .copy()
        .setRanges([sheet.getRange('A1:A9')])
        .build(),
    ]);
    const [back, ...others] = sheet.getConditionalFormatRules();
    check.equal(
      back?.getRanges().map((range) => range.getA1Notation()),
      ['A1:A9'],
    );
    check.equal(others.length, 0);
  },
  'a conditional format without a range is refused': (google, check) => {
    const builder = google.SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#ff0000');
    check.throws(() => builder.build(), 'range');
  },
};
