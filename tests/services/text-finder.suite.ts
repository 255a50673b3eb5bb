// TextFinder: on a spreadsheet, a sheet, a range.

import { type Google, type Suite, scratchSheet } from './suite.ts';

const filled = (google: Google): GoogleAppsScript.Spreadsheet.Sheet => {
  const sheet = scratchSheet(google);
  sheet.getRange('A1:B2').setValues([
    ['xl1:thử:body:một', 'Hà Tĩnh'],
    ['hà tĩnh và nơi khác', '=1+1'],
  ]);
  return sheet;
};

const places = (ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): string[] =>
  ranges.map((range) => range.getA1Notation());

export const textFinderSuite: Suite = {
  'a text is found in parts of cells, whatever the case': (google, check) => {
    check.equal(places(filled(google).createTextFinder('HÀ TĨNH').findAll()), ['B1', 'A2']);
  },
  'case and whole cells count when asked': (google, check) => {
    const sheet = filled(google);
    check.equal(places(sheet.createTextFinder('hà tĩnh').matchCase(true).findAll()), ['A2']);
    check.equal(places(sheet.createTextFinder('hà tĩnh').matchEntireCell(true).findAll()), ['B1']);
  },
  'formulas are searched when asked, and then alone': (google, check) => {
    const sheet = filled(google);
    check.equal(places(sheet.createTextFinder('=').matchFormulaText(true).findAll()), ['B2']);
    check.equal(places(sheet.createTextFinder('Hà').matchFormulaText(true).findAll()), []);
  },
  'an expression is one only when asked': (google, check) => {
    const sheet = filled(google);
    check.equal(places(sheet.createTextFinder('^xl1:.*').useRegularExpression(true).findAll()), ['A1']);
    check.equal(places(sheet.createTextFinder('^xl1:.*').findAll()), []);
  },
  'next goes on from hit to hit and ends with null': (google, check) => {
    const finder = filled(google).createTextFinder('hà tĩnh');
    check.equal(finder.findNext()?.getA1Notation(), 'B1');
    check.equal(finder.findNext()?.getA1Notation(), 'A2');
    check.equal(finder.findNext(), null);
  },
  'a finder stays in its range; the spreadsheet’s goes through all tabs': (google, check) => {
    const sheet = filled(google);
    check.equal(places(sheet.getRange('A1:A2').createTextFinder('hà tĩnh').findAll()), ['A2']);
    const all = google.SpreadsheetApp.getActiveSpreadsheet().createTextFinder('xl1:thử:body:một').findAll();
    check.equal(all.map((range) => range.getSheet().getSheetId()).includes(sheet.getSheetId()), true);
  },
};
