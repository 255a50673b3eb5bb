// Spreadsheet: tabs, names, sharing, zone.

import { type Suite, scratchSheet } from './suite.ts';

export const spreadsheetSuite: Suite = {
  'a tab with a name that exists is refused': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    const name = scratchSheet(google).getName();
    check.throws(() => file.insertSheet(name), `A sheet with the name "${name}" already exists`);
  },
  'a new tab has 1000 rows and 26 columns, all empty': (google, check) => {
    const sheet = scratchSheet(google);
    check.equal([sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26]);
    check.equal([sheet.getLastRow(), sheet.getLastColumn()], [0, 0]);
    check.equal(sheet.getRange('A1:B1').getValues(), [['', '']]);
  },
  'a tab stands where its index says': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    const name = google.Utilities.getUuid();
    const sheet = file.insertSheet(name, 0);
    check.equal(sheet.getIndex(), 1);
    check.equal(file.getSheets().map((one) => one.getName())[0], name);
  },
  'a tab is moved by way of the active tab': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    const sheet = scratchSheet(google);
    file.setActiveSheet(sheet);
    file.moveActiveSheet(1);
    check.equal(sheet.getIndex(), 1);
    check.throws(() => file.moveActiveSheet(0), 'Invalid');
  },
  'a tab made from a template has its content, formats, sizes and rules but not its protection': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    const template = scratchSheet(google);
    template.getRange('A1').setValue('mẫu').setBackground('#ffeedd');
    template.setColumnWidth(2, 240);
    template.hideRows(3);
    template.protect();
    const made = file.insertSheet(google.Utilities.getUuid(), 1, { template });
    check.equal(made.getRange('A1').getValue(), 'mẫu');
    check.equal(made.getRange('A1').getBackground(), '#ffeedd');
    check.equal([made.getColumnWidth(2), made.isRowHiddenByUser(3)], [240, true]);
    check.equal(made.getProtections(google.SpreadsheetApp.ProtectionType.SHEET).length, 0);
    made.getRange('A1').setValue('khác');
    check.equal(template.getRange('A1').getValue(), 'mẫu');
  },
  'a tab is found by name and by id, and null is no tab': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    const sheet = scratchSheet(google);
    check.equal(file.getSheetByName(sheet.getName())?.getSheetId(), sheet.getSheetId());
    check.equal(file.getSheetById(sheet.getSheetId())?.getName(), sheet.getName());
    check.equal(file.getSheetByName('không có trang này'), null);
  },
  'a deleted tab is gone and answers no more': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    const sheet = scratchSheet(google);
    const name = sheet.getName();
    file.deleteSheet(sheet);
    check.equal(file.getSheetByName(name), null);
    check.throws(() => sheet.getRange('A1'), 'not found');
  },
  'an address that is none is refused when sharing': (google, check) => {
    check.throws(() => google.SpreadsheetApp.getActiveSpreadsheet().addEditors(['không phải thư']), 'Invalid email');
  },
  'the zone and the locale are read back as set': (google, check) => {
    const file = google.SpreadsheetApp.getActiveSpreadsheet();
    file.setSpreadsheetTimeZone('Asia/Bangkok');
    file.setSpreadsheetLocale('vi_VN');
    check.equal([file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale()], ['Asia/Bangkok', 'vi_VN']);
  },
};
