// ScriptApp: triggers. Each case takes away what it made.

import type { Suite } from './suite.ts';

export const scriptAppSuite: Suite = {
  'an edit trigger is made, listed and deleted': ({ ScriptApp, SpreadsheetApp }, check) => {
    const file = SpreadsheetApp.getActiveSpreadsheet();
    const before = ScriptApp.getProjectTriggers().length;
    const made = ScriptApp.newTrigger('runCase').forSpreadsheet(file).onEdit().create();
    const found = ScriptApp.getProjectTriggers().filter((one) => one.getUniqueId() === made.getUniqueId());
    check.equal(
      found.map((one) => one.getHandlerFunction()),
      ['runCase'],
    );
    check.equal(found[0]?.getEventType() === ScriptApp.EventType.ON_EDIT, true);
    ScriptApp.deleteTrigger(made);
    check.equal(ScriptApp.getProjectTriggers().length, before);
  },
  'a clock trigger fires every so many minutes, of those Google knows': ({ ScriptApp }, check) => {
    const made = ScriptApp.newTrigger('runCase').timeBased().everyMinutes(10).create();
    check.equal(made.getEventType() === ScriptApp.EventType.CLOCK, true);
    ScriptApp.deleteTrigger(made);
    check.throws(() => ScriptApp.newTrigger('runCase').timeBased().everyMinutes(7), 'everyMinutes');
  },
  'a clock trigger is set for an instant': ({ ScriptApp }, check) => {
    const made = ScriptApp.newTrigger('runCase').timeBased().at(new Date('2099-01-01T00:00:00Z')).create();
    check.equal(made.getHandlerFunction(), 'runCase');
    ScriptApp.deleteTrigger(made);
  },
  'whoever runs from the menu has consented': ({ ScriptApp }, check) => {
    const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
    check.equal(status === ScriptApp.AuthorizationStatus.NOT_REQUIRED, true);
  },
  'a script has an id of its own': ({ ScriptApp }, check) => {
    const id = ScriptApp.getScriptId();
    check.equal([id.length > 0, id === ScriptApp.getScriptId()], [true, true]);
  },
};
