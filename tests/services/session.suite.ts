// Session: who runs.

import type { Suite } from './suite.ts';

export const sessionSuite: Suite = {
  'run from the menu, the effective user is the active one': ({ Session }, check) => {
    check.equal(Session.getEffectiveUser().getEmail().includes('@'), true);
    check.equal(Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail());
  },
  'the script has a time zone': ({ Session }, check) => {
    check.equal(Session.getScriptTimeZone().includes('/'), true);
  },
};
