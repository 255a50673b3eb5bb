// AuthorizationInfo: what the running account has let this script do.

import { allowedScopes, type Consent, isWhole } from '../consent.ts';
import type { Execution } from '../execution.ts';
import { SCRIPT_ENUMS } from './enumeration.ts';

export class AuthorizationInfo
  implements Pick<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationStatus' | 'getAuthorizationUrl'>
{
  readonly consent: Consent;
  readonly granted: boolean;

  constructor({ consent, mode }: Execution) {
    this.consent = consent;
    this.granted = mode !== 'simple' && isWhole(consent);
  }

  /** Newer than Google's own declaration. */
  getAuthorizedScopes() {
    return allowedScopes(this.consent);
  }

  getAuthorizationStatus() {
    const { NOT_REQUIRED, REQUIRED } = SCRIPT_ENUMS.AuthorizationStatus;
    return this.granted ? NOT_REQUIRED : REQUIRED;
  }

  getAuthorizationUrl() {
    return '';
  }
}
