// A script project that is bound to no file: what Google gives it, and what it does not.

import { describe, expect, it } from 'vitest';
import { type Host, makeHost } from '../../src/host/host.ts';
import { addProject, type WorkbookModel } from '../../src/host/workbook.ts';
import { BODY, bundleOf, NOON, OWNER, sharedWorkbook } from './scratch-host.ts';

const PROJECT = 'standalone';
const AUTH = 'https://www.googleapis.com/auth/';
const MANIFEST = JSON.stringify({
  oauthScopes: ['spreadsheets', 'script.scriptapp'].map((scope) => `${AUTH}${scope}`),
});

type Scene = {
  readonly workbook: WorkbookModel;
  readonly host: (user?: string) => Host;
  readonly bound: (user?: string) => Host;
};

/** `code`: of the project; `own`: of the script bound to the file. */
const scene = (code: string, own = ''): Scene => {
  const workbook = sharedWorkbook();
  addProject(workbook, PROJECT);
  const projects = { [PROJECT]: bundleOf(code, { 'appsscript.json': MANIFEST }) };
  const bundle = bundleOf(own);
  const options = { workbook, bundle, projects, now: () => NOON };
  return {
    workbook,
    host: (user = OWNER) => makeHost({ ...options, user, project: PROJECT }),
    bound: (user = OWNER) => makeHost({ ...options, user }),
  };
};

/** What the body of a function answers in the project. */
const answer = (body: string, user = OWNER): unknown => scene(`function go() { ${body} }`).host(user).run('go');

describe('a project without a file', () => {
  it.each([
    'SpreadsheetApp.getActiveSpreadsheet()',
    'SpreadsheetApp.getActive()',
    'SpreadsheetApp.getActiveSheet()',
    'PropertiesService.getDocumentProperties()',
    'LockService.getDocumentLock()',
  ])('has no %s', (code) => {
    expect(answer(`return ${code} === null`)).toBe(true);
  });

  it('shows nothing', () => {
    expect(() => answer('SpreadsheetApp.getUi()')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('opens the file by its id, for an account that may read it, and no other', () => {
    const { workbook, host } = scene('function go(id) { return SpreadsheetApp.openById(id).getName(); }');
    expect(host().run('go', workbook.id)).toBe('Xếp loại');
    expect(host('nguoi-xem@example.org').run('go', workbook.id)).toBe('Xếp loại');
    expect(() => host('nguoi-la@example.org').run('go', workbook.id)).toThrow('openById');
    expect(() => host().run('go', 'another')).toThrow('openById');
  });

  it('keeps its properties, its lock and its id apart from the bound script’s', () => {
    const code = (value: string) => `
      function keep() { PropertiesService.getScriptProperties().setProperty('x', '${value}'); }
      function look() { return [PropertiesService.getScriptProperties().getProperty('x'), LockService.getScriptLock().tryLock(1)]; }
      function lockAnd(act) { return LockService.getScriptLock().tryLock(1); }
      function id() { return ScriptApp.getScriptId(); }`;
    const { host, bound } = scene(code('project'), code('bound'));
    bound().run('keep');
    expect(host().run('look')).toEqual([null, true]);
    host().run('keep');
    expect([host().run('look'), bound().run('look')]).toEqual([
      ['project', true],
      ['bound', true],
    ]);
    expect(host().run('id')).toBe(PROJECT);
    expect(bound().run('id')).not.toBe(PROJECT);
  });
});

describe('its triggers', () => {
  const CODE = `
    function arm(id) {
      ScriptApp.newTrigger('edited').forSpreadsheet(id).onEdit().create();
      ScriptApp.newTrigger('swept').timeBased().everyMinutes(10).create();
    }
    function count() { return ScriptApp.getProjectTriggers().length; }
    function note(text) { PropertiesService.getScriptProperties().setProperty('seen', text); }
    function edited(e) { note(e.range.getA1Notation() + ' ' + e.source.getName()); }
    function swept() { note('swept'); }`;

  it('fire at a person’s edit of the file, as the account that made them, beside those of the bound script', () => {
    const { workbook, host, bound } = scene(CODE, CODE);
    host().run('arm', workbook.id);
    bound().run('arm', workbook.id);
    const clerk = bound(BODY);
    clerk.edit('Trang tính1', 'B2', 'x');
    expect(clerk.failures()).toEqual([]);
    expect(workbook.projects?.[0]?.properties.script).toEqual({ seen: 'B2 Xếp loại' });
    expect(workbook.properties.script).toEqual({ seen: 'B2 Xếp loại' });
  });

  it('are seen, counted and fired by the clock in their own project only', () => {
    const { workbook, host, bound } = scene(CODE, CODE);
    host().run('arm', workbook.id);
    expect([host().run('count'), bound().run('count')]).toEqual([2, 0]);
    expect([bound().tick(), host().tick()]).toEqual([[], ['swept']]);
  });

  it('need the code of their project at hand', () => {
    const { workbook, host } = scene(CODE);
    host().run('arm', workbook.id);
    const stray = makeHost({ workbook, bundle: bundleOf(''), user: BODY, now: () => NOON });
    stray.edit('Trang tính1', 'B2', 'x');
    expect(stray.failures()[0]?.message).toContain('the code of the project standalone is not known');
  });
});
