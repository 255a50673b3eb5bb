// Google lets each scope be left unticked: what an act needs and does not have is said before anything is done.

import type { Refused } from '../domain/api.ts';
import { CHANNEL_TROUBLE, type ScopeName } from '../messages/channel.ts';
import { GUARD } from '../messages/guard-texts.ts';
import { guardedId } from './ours.ts';
import { refused } from './refused.ts';

const AUTH = 'https://www.googleapis.com/auth/';

/** What appsscript.json asks for, of the bound script and of the guardian's project (a test compares). */
export const SCOPES: Readonly<Record<'bound' | 'guardian', readonly ScopeName[]>> = {
  bound: ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'userinfo.email', 'drive.file'],
  guardian: ['spreadsheets', 'script.scriptapp', 'userinfo.email'],
};

/** Newer than Google's own declaration. */
type Info = GoogleAppsScript.Script.AuthorizationInfo & { readonly getAuthorizedScopes: () => string[] | null };

/** Scopes that whoever runs has not allowed. One service call. */
export const missingScopes = (): readonly ScopeName[] => {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as Info;
  if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED) return [];
  const allowed = info.getAuthorizedScopes() ?? [];
  return SCOPES[guardedId() === null ? 'bound' : 'guardian'].filter((scope) => !allowed.includes(`${AUTH}${scope}`));
};

/** The words for it. The account itself is known only where that was allowed. */
export const scopesInWords = (missing: readonly ScopeName[]): ReturnType<typeof CHANNEL_TROUBLE.scopes> => {
  const email = missing.includes('userinfo.email') ? '' : Session.getEffectiveUser().getEmail();
  return CHANNEL_TROUBLE.scopes(email, missing, guardedId() === null ? undefined : GUARD.allowAgain);
};

/** Null when everything is allowed. */
export const refuseMissing = (): Refused | null => {
  const missing = missingScopes();
  if (missing.length === 0) return null;
  const { title, text } = scopesInWords(missing);
  return refused(`${title}. ${text}`);
};
