// Ui: menus, and dialogs that are pages, for which the script does not wait. Alerts and prompts are left out, because on
// Google they wait for a person.

import type { Suite } from './suite.ts';

export const uiSuite: Suite = {
  'a menu with a separator and a submenu is put up': ({ SpreadsheetApp }, check) => {
    const ui = SpreadsheetApp.getUi();
    const more = ui.createMenu('Thêm').addItem('Hai', 'runCase');
    const menu = ui.createMenu('Thử').addItem('Một', 'runCase').addSeparator().addSubMenu(more);
    check.equal(menu.addToUi() === undefined, true);
  },
  'a page is shown as a dialog, and the script goes on': ({ SpreadsheetApp, HtmlService }, check) => {
    const page = HtmlService.createHtmlOutput('<p>a</p>').setWidth(300).setHeight(200);
    check.equal(SpreadsheetApp.getUi().showModalDialog(page, 'Thử') === undefined, true);
  },
  'what is no page is not shown': ({ SpreadsheetApp }, check) => {
    check.throws(
      () => SpreadsheetApp.getUi().showModalDialog({} as GoogleAppsScript.HTML.HtmlOutput, 'Thử'),
      'match the method signature',
    );
  },
};
