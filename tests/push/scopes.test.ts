// The scopes Google shows on the consent screen: each is needed by something in the bundle, none is missing, and
// docs/security.md tells them all.

import { existsSync, readFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { SCOPES } from '../../src/addon/scopes.ts';
import { ANY_SHEET, DIALOG, FREE, NEEDS, UI } from './scope-table.ts';
import { serviceUses } from './service-uses.ts';

type Manifest = { readonly oauthScopes: readonly string[] };

const AUTH = 'https://www.googleapis.com/auth/';

const { oauthScopes } = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Manifest;
const used = serviceUses(readFileSync('dist/Code.js', 'utf8'));

/** Scopes that the table of one chapter of docs/security.md tells. */
const toldUnder = (chapter: string): readonly string[] => {
  const page = readFileSync('docs/security.md', 'utf8');
  const part = page.split(/^## /m).find((text) => text.startsWith(`${chapter}\n`)) ?? '';
  return [...part.matchAll(/^\| `([a-z.]+)` \|/gm)].map(([, scope]) => `${AUTH}${scope}`).sort();
};

/** "Service.member" only. */
const members = [...used].filter((use) => !use.startsWith('.'));

const needOf = (use: string): string | null | undefined => {
  const [service = '', member = ''] = use.split('.');
  if (FREE.includes(service)) return null;
  const needs = NEEDS[service] ?? {};
  return Object.hasOwn(needs, member) ? needs[member] : undefined;
};

const neededBy = (uses: ReadonlySet<string>): readonly string[] => {
  const ofMembers = [...uses].filter((use) => !use.startsWith('.')).map(needOf);
  const ofUi = Object.entries(UI).map(([name, scope]) => (uses.has(`.${name}`) ? scope : null));
  return [...new Set([...ofMembers, ...ofUi])].filter((scope) => typeof scope === 'string').sort();
};

/** The one use that stands in the same file for the guardian's sake (`src/addon/ours.ts`). */
const needed = (): readonly string[] => neededBy(used).filter((scope) => scope !== ANY_SHEET);

/** The sidebar's page is built from the moment on when something shows it; until then its scope is asked for ahead. */
const ahead = existsSync('dist/sidebar.html') ? [] : [DIALOG];

describe('the scopes of the manifest', () => {
  it('are judged by a table that knows every service the bundle uses', () => {
    expect(members).toContain('SpreadsheetApp.getActiveSpreadsheet');
    expect(members.filter((use) => needOf(use) === undefined)).toEqual([]);
  });

  it('are those the bundle needs, none missing and none too many', () => {
    expect([...oauthScopes].sort()).toEqual([...new Set([...needed(), ...ahead])].sort());
  });

  it('stand in docs/security.md, all and no other', () => {
    expect(toldUnder('Scopes')).toEqual([...oauthScopes].sort());
  });

  it('are those the script itself compares with when one was left unticked', () => {
    expect(SCOPES.bound.map((scope) => `${AUTH}${scope}`)).toEqual(oauthScopes);
  });
});

/** All that can be reached from what runs in the guardian's project, by hand or by a trigger. */
const guardiansCode = (): string => {
  const contents = `
    export { guard, unguard } from './src/addon/guard/guard.ts';
    export { sweep } from './src/addon/deadline/sweep.ts';
    export { onBodyTick } from './src/addon/deadline/tick.ts';
    export { repair } from './src/addon/deadline/repair.ts';
    export { consolidateAll } from './src/addon/consolidate.ts';
  `;
  const stdin = { contents, resolveDir: process.cwd(), loader: 'ts' } as const;
  const { outputFiles } = buildSync({
    stdin,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Guardian',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
};

describe('the scopes of the guardian’s manifest', () => {
  const manifest = JSON.parse(readFileSync('build/guardian/appsscript.json', 'utf8')) as Manifest;
  const uses = serviceUses(guardiansCode());

  it('are those its part of the code needs, none missing and none too many', () => {
    // Whoever may open any spreadsheet may open this one.
    const narrow = `${ANY_SHEET}.currentonly`;
    expect(uses).toContain('SpreadsheetApp.openById');
    expect([...manifest.oauthScopes].sort()).toEqual(neededBy(uses).filter((scope) => scope !== narrow));
  });

  it('reach no Drive, no dialog, and nothing that calls out', () => {
    expect([...uses].filter((use) => /^(Drive|UrlFetchApp|HtmlService)\b|^\.show(Sidebar|Mod)/.test(use))).toEqual([]);
  });

  it('stand in docs/security.md, all and no other', () => {
    expect(toldUnder('The guardian')).toEqual([...manifest.oauthScopes].sort());
  });

  it('are those the script itself compares with when one was left unticked', () => {
    expect(SCOPES.guardian.map((scope) => `${AUTH}${scope}`)).toEqual(manifest.oauthScopes);
  });

  it('come without advanced services, in the zone of the sheet’s own', () => {
    const own = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Record<string, unknown>;
    const { oauthScopes: _own, dependencies: _drive, ...rest } = own;
    expect({ ...manifest, oauthScopes: undefined }).toEqual({ ...rest, oauthScopes: undefined });
  });
});

describe('the reading of a built script', () => {
  it('sees services by their members, also behind a question mark, and members of any value', () => {
    const found = serviceUses(
      'const u = SpreadsheetApp.getUi(); u.showSidebar(1); Drive?.Files; UrlFetchApp.fetch("x")',
    );
    for (const use of ['SpreadsheetApp.getUi', '.showSidebar', 'Drive.Files', 'UrlFetchApp.fetch'])
      expect(found).toContain(use);
  });

  it('finds no line for a service that calls out', () => {
    expect(
      ['UrlFetchApp.fetch', 'MailApp.sendEmail', 'DriveApp.getFiles', 'SpreadsheetApp.openByUrl'].map(needOf),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
