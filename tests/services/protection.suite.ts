// Protection, as its owner sees it. What other accounts may do is proved in tests/host (it needs other accounts).

import { type Suite, scratchSheet } from './suite.ts';

export const protectionSuite: Suite = {
  'protecting a protected sheet gives the protection it has': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.protect().setDescription('một');
    check.equal(sheet.protect().getDescription(), 'một');
    check.equal(sheet.getProtections(google.SpreadsheetApp.ProtectionType.SHEET).length, 1);
  },
  'protecting a range always adds a protection': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1').protect();
    sheet.getRange('A1').protect();
    check.equal(sheet.getProtections(google.SpreadsheetApp.ProtectionType.RANGE).length, 2);
  },
  'a protection tells its type, range and description': (google, check) => {
    const sheet = scratchSheet(google);
    const { ProtectionType } = google.SpreadsheetApp;
    const protection = sheet.getRange('B2:C3').protect().setDescription('khối nhập');
    check.equal(protection.getRange().getA1Notation(), 'B2:C3');
    check.equal(protection.getDescription(), 'khối nhập');
    check.equal(protection.getProtectionType() === ProtectionType.RANGE, true);
    check.equal(sheet.protect().getProtectionType() === ProtectionType.SHEET, true);
    check.equal(protection.isWarningOnly(), false);
  },
  'a range protection is drawn over another range and keeps the rest': (google, check) => {
    const sheet = scratchSheet(google);
    const protection = sheet.getRange('A1:C9').protect().setDescription('khối nhập');
    protection.setRange(sheet.getRange('A1:C12'));
    const [found, ...others] = sheet.getProtections(google.SpreadsheetApp.ProtectionType.RANGE);
    check.equal(found?.getRange().getA1Notation(), 'A1:C12');
    check.equal(found?.getDescription(), 'khối nhập');
    check.equal(others.length, 0);
  },
  'rows inserted below a protected range do not join it': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.getRange('A1:C9').protect();
    sheet.insertRowsAfter(9, 2);
    const [found] = sheet.getProtections(google.SpreadsheetApp.ProtectionType.RANGE);
    check.equal(found?.getRange().getA1Notation(), 'A1:C9');
  },
  'the canonical order leaves nobody listed on a file of one’s own': (google, check) => {
    const protection = scratchSheet(google).protect();
    protection.addEditor(google.Session.getEffectiveUser());
    protection.removeEditors(protection.getEditors());
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    check.equal(protection.getEditors().length, 0);
    check.equal(protection.canDomainEdit(), false);
    check.equal(protection.canEdit(), true);
  },
  'holes are set, read and closed': (google, check) => {
    const sheet = scratchSheet(google);
    const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C3:H9'), sheet.getRange('B1')]);
    check.equal(
      protection.getUnprotectedRanges().map((one) => one.getA1Notation()),
      ['C3:H9', 'B1'],
    );
    protection.setUnprotectedRanges([]);
    check.equal(protection.getUnprotectedRanges().length, 0);
  },
  'a range protection has no holes, and a hole lies on its own sheet': (google, check) => {
    const sheet = scratchSheet(google);
    const other = scratchSheet(google);
    check.throws(
      () =>
        sheet
          .getRange('A1:B2')
          .protect()
          .setUnprotectedRanges([sheet.getRange('A1')]),
      'unprotected',
    );
    check.throws(() => sheet.protect().setUnprotectedRanges([other.getRange('A1')]), 'protected sheet');
  },
  'an address that is none is refused': (google, check) => {
    check.throws(() => scratchSheet(google).protect().addEditor('không phải thư'), 'Invalid email');
  },
  'a removed protection is gone': (google, check) => {
    const sheet = scratchSheet(google);
    sheet.protect().remove();
    check.equal(sheet.getProtections(google.SpreadsheetApp.ProtectionType.SHEET).length, 0);
  },
};
