// Session: whose rights apply, and who is at the keyboard, as far as Google tells.

import { requireConsent } from '../consent.ts';
import type { Execution } from '../execution.ts';

type GoogleSession = GoogleAppsScript.Base.Session;

export class Session implements Pick<GoogleSession, 'getActiveUser' | 'getEffectiveUser' | 'getScriptTimeZone'> {
  readonly execution: Execution;
  readonly scriptTimeZone: string;

  constructor(execution: Execution, scriptTimeZone: string) {
    this.execution = execution;
    this.scriptTimeZone = scriptTimeZone;
  }

  getActiveUser() {
    if (this.execution.mode !== 'simple') requireConsent(this.execution, 'Session.getActiveUser', 'userinfo.email');
    return this.execution.make.user(this.execution.keyboard);
  }

  /** A simple trigger has no consent to know anybody. */
  getEffectiveUser() {
    if (this.execution.mode === 'simple') return this.execution.make.user('');
    requireConsent(this.execution, 'Session.getEffectiveUser', 'userinfo.email');
    return this.execution.make.user(this.execution.user);
  }

  getScriptTimeZone() {
    return this.scriptTimeZone;
  }
}
