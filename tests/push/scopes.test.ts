// The scopes Google shows on the consent screen: each is needed by something in the bundle, none is missing, and
// docs/security.md tells them all.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIALOG, FREE, NEEDS, UI } from './scope-table.ts';
import { serviceUses } from './service-uses.ts';

type Manifest = { readonly oauthScopes: readonly string[] };

const { oauthScopes } = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as Manifest;
const used = serviceUses(readFileSync('dist/Code.js', 'utf8'));

/** "Service.member" only. */
const members = [...used].filter((use) => !use.startsWith('.'));

const needOf = (use: string): string | null | undefined => {
  const [service = '', member = ''] = use.split('.');
  if (FREE.includes(service)) return null;
  const needs = NEEDS[service] ?? {};
  return Object.hasOwn(needs, member) ? needs[member] : undefined;
};

const needed = (): readonly string[] => {
  const ofMembers = members.map(needOf);
  const ofUi = Object.entries(UI).map(([name, scope]) => (used.has(`.${name}`) ? scope : null));
  return [...new Set([...ofMembers, ...ofUi])].filter((scope) => typeof scope === 'string').sort();
};

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
    const page = readFileSync('docs/security.md', 'utf8');
    const told = [...page.matchAll(/^\| `([a-z.]+)` \|/gm)].map(
      ([, scope]) => `https://www.googleapis.com/auth/${scope}`,
    );
    expect(told.sort()).toEqual([...oauthScopes].sort());
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
      ['UrlFetchApp.fetch', 'MailApp.sendEmail', 'DriveApp.getFiles', 'SpreadsheetApp.openById'].map(needOf),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
