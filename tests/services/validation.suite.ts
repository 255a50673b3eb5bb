// DataValidation: lists and checkboxes.

import { type Suite, scratchSheet } from './suite.ts';

export const validationSuite: Suite = {
  'a list rule is read back with its values, strictness and help': (google, check) => {
    const range = scratchSheet(google).getRange('A1');
    const rule = google.SpreadsheetApp.newDataValidation()
      .requireValueInList(['có', 'không'], true)
      .setAllowInvalid(false)
      .setHelpText('Chọn trong danh sách')
      .build();
    const back = range.setDataValidation(rule).getDataValidation();
    check.equal(back?.getCriteriaValues()[0], ['có', 'không']);
    check.equal([back?.getAllowInvalid(), back?.getHelpText()], [false, 'Chọn trong danh sách']);
    const { VALUE_IN_LIST } = google.SpreadsheetApp.DataValidationCriteria;
    check.equal(back?.getCriteriaType() === VALUE_IN_LIST, true);
  },
  'a rule lets other values in unless told not to': (google, check) => {
    const rule = google.SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
    check.equal(rule.getAllowInvalid(), true);
  },
  'a cell without a rule has none': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B1');
    check.equal(range.getDataValidation(), null);
    check.equal(range.getDataValidations(), [[null, null]]);
  },
  'rules are set cell by cell, null taking one away': (google, check) => {
    const range = scratchSheet(google).getRange('A1:B1');
    const box = google.SpreadsheetApp.newDataValidation().requireCheckbox().build();
    range.setDataValidation(box).setDataValidations([[box, null]]);
    check.equal(
      range.getDataValidations().map((row) => row.map((rule) => rule !== null)),
      [[true, false]],
    );
  },
};
