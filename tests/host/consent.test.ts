// What an account has let a script do: nothing, some scopes, or all that the manifest asks for.

import { describe, expect, it } from 'vitest';
import type { Refusals } from '../../src/host/consent.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import { bundleOf, NOON, OWNER, sharedWorkbook } from './scratch-host.ts';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = ['spreadsheets.currentonly', 'script.container.ui', 'script.scriptapp', 'userinfo.email', 'drive.file'];

const hostWith = (body: string, refusals: Refusals, scopes = SCOPES): Host => {
  const manifest = JSON.stringify({ oauthScopes: scopes.map((scope) => `${AUTH}${scope}`) });
  const bundle = bundleOf(`function go() { ${body} }`, { 'appsscript.json': manifest, 'sidebar.html': '' });
  return makeHost({ workbook: sharedWorkbook(), bundle, user: OWNER, now: () => NOON, refusals });
};

const USES: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'SpreadsheetApp.getActiveSpreadsheet()',
  'script.container.ui': 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar"))',
  'script.scriptapp': 'ScriptApp.getProjectTriggers()',
  'userinfo.email': 'Session.getEffectiveUser()',
  'drive.file': 'Drive.Files.get("x")',
};

describe('a scope', () => {
  it.each(Object.entries(USES))('that was left unticked is missed by name: %s', (scope, use) => {
    const host = hostWith(`try { ${use}; return 'done'; } catch (error) { return error.message; }`, {
      [OWNER]: [scope],
    });
    expect(host.run('go')).toContain(`Required permissions: ${AUTH}${scope}`);
  });

  it.each(Object.entries(USES))('that the manifest does not ask for is missed likewise: %s', (scope, use) => {
    const scopes = SCOPES.filter((one) => one !== scope);
    const host = hostWith(`try { ${use}; return 'done'; } catch (error) { return error.message; }`, {}, scopes);
    expect(host.run('go')).toContain(`${AUTH}${scope}`);
  });

  it('for one spreadsheet opens no other way', () => {
    const host = hostWith('SpreadsheetApp.openById(SpreadsheetApp.getActive().getId())', {});
    expect(() => host.run('go')).toThrow(`Required permissions: ${AUTH}spreadsheets`);
  });
});

const TOLD = `
  var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, info.getAuthorizedScopes().length];`;

describe('a script is told', () => {
  it('that everything was allowed', () => {
    expect(hostWith(TOLD, {}).run('go')).toEqual([true, SCOPES.length]);
  });

  it('which scopes were, where one was left out', () => {
    expect(hostWith(TOLD, { [OWNER]: ['drive.file'] }).run('go')).toEqual([false, SCOPES.length - 1]);
  });
});

describe('an account that was never asked', () => {
  it('is asked before anything runs', () => {
    const host = hostWith('return 1', { [OWNER]: 'never asked' });
    expect(() => host.run('go')).toThrow('Authorization is required to perform that action.');
  });

  it('runs what asks for nothing', () => {
    expect(hostWith('return 1', { [OWNER]: 'never asked' }, []).run('go')).toBe(1);
  });
});
