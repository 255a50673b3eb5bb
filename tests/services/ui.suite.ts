// Ui: menus. Dialogs are left out, because on Google they wait for a person.

import type { Suite } from './suite.ts';

export const uiSuite: Suite = {
  'a menu with a separator and a submenu is put up': ({ SpreadsheetApp }, check) => {
    const ui = SpreadsheetApp.getUi();
    const more = ui.createMenu('Thêm').addItem('Hai', 'runCase');
    const menu = ui.createMenu('Thử').addItem('Một', 'runCase').addSeparator().addSubMenu(more);
    check.equal(menu.addToUi() === undefined, true);
  },
};
