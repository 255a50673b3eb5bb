// What an account has let a script do: the manifest's scopes, each ticked or not on Google's consent screen. A simple
// trigger has none of them, whoever edits.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from './execution.ts';

const AUTH = 'https://www.googleapis.com/auth/';

/** Scopes by their last part ("drive.file"). `asked` null: no manifest, Google finds them out and asks for all. */
export type Consent = { readonly asked: readonly string[] | null; readonly refused: readonly string[] };

/** By account, what was left unticked; whoever is not named has allowed everything. */
export type Refusals = Readonly<Record<string, readonly string[] | 'never asked'>>;

/** The manifest's scopes. */
const scopesOf = (folder: string): readonly string[] | null => {
  const path = join(folder, 'appsscript.json');
  if (!existsSync(path)) return null;
  const { oauthScopes } = JSON.parse(readFileSync(path, 'utf8')) as { readonly oauthScopes?: readonly string[] };
  return oauthScopes?.map((scope) => scope.slice(AUTH.length)) ?? null;
};

export const consentOf = (folder: string, refusals: Refusals, user: string): Consent => {
  const asked = scopesOf(folder);
  const refused = refusals[user] ?? [];
  return { asked, refused: refused === 'never asked' ? (asked ?? []) : refused };
};

/** Scopes of the manifest that the account has allowed, as Google writes them. */
export const allowedScopes = ({ asked, refused }: Consent): string[] =>
  (asked ?? []).filter((scope) => !refused.includes(scope)).map((scope) => `${AUTH}${scope}`);

export const isWhole = ({ refused }: Consent): boolean => refused.length === 0;

const hasScope = ({ asked, refused }: Consent, scope: string): boolean =>
  (asked === null || asked.includes(scope)) && !refused.includes(scope);

const missing = (method: string, scopes: readonly string[]): Error =>
  new Error(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes.map((scope) => `${AUTH}${scope}`).join(' || ')}`,
  );

type Runs = Pick<Execution, 'consent' | 'mode'>;

/** Throws Google's sentence where a run reaches for a service without the scope: a simple trigger has none. */
export const requireConsent = ({ consent, mode }: Runs, method: string, scope: string): void => {
  if (mode === 'simple' || !hasScope(consent, scope)) throw missing(method, [scope]);
};

const SHEET = ['spreadsheets.currentonly', 'spreadsheets'];

/** The file a script is bound to is open to its simple triggers, too. */
export const requireSheet = ({ consent, mode }: Runs, method: string): void => {
  if (mode !== 'simple' && !SHEET.some((scope) => hasScope(consent, scope))) throw missing(method, SHEET);
};

/** A dialog needs no scope of its own, and no simple trigger has one. */
export const requireFull = ({ mode }: Runs, method: string): void => {
  if (mode === 'simple') throw missing(method, ['script.container.ui']);
};
