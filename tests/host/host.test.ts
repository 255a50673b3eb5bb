// The host as its callers see it: running functions, triggers, the clock, the count of calls.

import { describe, expect, it } from 'vitest';
import { makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { BODY, bundleOf, hostOf, NOON, OTHER, OWNER, runAs, sharedWorkbook } from './scratch-host.ts';

const SHEET = 'Trang tính1';

describe('running a public function', () => {
  it('passes plain data in and out as copies', () => {
    const host = hostOf(sharedWorkbook(), 'function echo(data) { return data; }');
    const data = { a: [1, 'hai', null, { b: true }] };
    expect(host.run('echo', data)).toEqual(data);
    expect(host.run('echo', data)).not.toBe(data);
    expect(host.run('echo', [1])).toBeInstanceOf(Array);
  });

  it('refuses what google.script.run loses: dates, functions, undefined inside', () => {
    const host = hostOf(
      sharedWorkbook(),
      'function date() { return { at: [new Date()] }; } function hole() { return { a: undefined }; } function f() { return f; }',
    );
    expect(() => host.run('date')).toThrow('date result.at[0] is a Date');
    expect(() => host.run('hole')).toThrow('hole result.a is undefined');
    expect(() => host.run('f')).toThrow('f result is function');
    expect(() => host.run('f', new Date())).toThrow('f argument 1 is a Date');
  });

  it('answers null for a function that returns nothing', () => {
    expect(runAs(sharedWorkbook(), OWNER, '')).toBeNull();
  });

  it('throws the script’s error as one of its own, and keeps what was written before', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(
      workbook,
      "function fail() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('x'); throw new TypeError('hỏng'); }",
    );
    expect(() => host.run('fail')).toThrow(new Error('hỏng'));
    expect(workbook.sheets[0]?.cells[0]?.[0]?.value).toBe('x');
  });

  it('names a function that does not exist', () => {
    expect(() => hostOf(sharedWorkbook(), '').run('nowhere')).toThrow('Script function not found: nowhere');
  });

  it('lets the script catch a service’s error as its own kind of error', () => {
    const caught = `try { SpreadsheetApp.getActive().insertSheet('${SHEET}'); } catch (e) { return [e instanceof Error, e.message]; }`;
    expect(runAs(sharedWorkbook(), OWNER, caught)).toEqual([true, expect.stringContaining('already exists')]);
  });

  it.each([
    ['SpreadsheetApp.getActive().getSheets()[0].getRange("A1").trimWhitespace()', 'not emulated: Range.trimWhitespace'],
    ['SpreadsheetApp.openByUrl("x")', 'not emulated: SpreadsheetApp.openByUrl'],
    ['SpreadsheetApp.Dimension', 'not emulated: SpreadsheetApp.Dimension'],
    ['SpreadsheetApp.BorderStyle.DASHED', 'not emulated: SpreadsheetApp.BorderStyle.DASHED'],
    ['DocumentApp.create("x")', 'not emulated: DocumentApp.create'],
    ['Drive.Comments', 'not emulated: Drive.Comments'],
    ['SpreadsheetApp.getActive().getSheets()[0].model', 'not emulated: Sheet.model'],
  ])('throws by name on %s', (code, message) => {
    expect(() => runAs(sharedWorkbook(), OWNER, `return String(${code})`)).toThrow(message);
  });
});

describe('the count of calls', () => {
  const CODE = `function go() {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('${SHEET}');
    sheet.getRange(1, 1, 400, 12).getValues();
    sheet.getRange('A1').setValue('x').getA1Notation();
    SpreadsheetApp.newDataValidation().requireCheckbox().build();
    SpreadsheetApp.flush();
  }`;

  it('has one for each call that reads or writes, none for finding one’s way', () => {
    const host = hostOf(sharedWorkbook(), CODE);
    host.run('go');
    expect(host.calls()).toEqual({ 'Range.getValues': 1, 'Range.setValue': 1, 'SpreadsheetApp.flush': 1 });
    host.run('go');
    expect(host.calls()['Range.getValues']).toBe(2);
  });

  it('does not grow with the number of cells', () => {
    const host = hostOf(
      sharedWorkbook(),
      "function go() { const r = SpreadsheetApp.getActive().getSheets()[0].getRange('A1:L400'); r.setValues(r.getValues()); }",
    );
    host.run('go');
    expect(host.calls()).toEqual({ 'Range.getValues': 1, 'Range.setValues': 1 });
  });
});

const NOTE_EVENT = `
const note = (e) => JSON.stringify({
  at: e.range.getA1Notation(), sheet: e.range.getSheet().getName(), value: e.value, oldValue: e.oldValue,
  active: Session.getActiveUser().getEmail(), source: e.source.getId() === SpreadsheetApp.getActive().getId() });
function onEdit(e) { PropertiesService.getDocumentProperties().setProperty('simple', note(e)); }
function installed(e) { PropertiesService.getDocumentProperties().setProperty('installed',
  note(e) + Session.getEffectiveUser().getEmail()); }
function arm() { ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
function write() { SpreadsheetApp.getActive().getSheets()[0].getRange('B2').setValue('của máy'); }`;

const seen = (workbook: WorkbookModel, key: string): string => workbook.properties.document[key] ?? '';

describe('edit triggers', () => {
  it('run after a person’s edit: the simple one as that person unnamed, the installed one as its creator', () => {
    const workbook = sharedWorkbook();
    hostOf(workbook, NOTE_EVENT).run('arm');
    const host = hostOf(workbook, NOTE_EVENT, BODY);
    host.edit(SHEET, 'C3', 'cũ');
    host.edit(SHEET, 'C3', 'mới');
    expect(host.failures()).toEqual([]);
    const event = { at: 'C3', sheet: SHEET, value: 'mới', oldValue: 'cũ', active: '', source: true };
    expect(JSON.parse(seen(workbook, 'simple'))).toEqual(event);
    expect(seen(workbook, 'installed')).toBe(JSON.stringify(event) + OWNER);
  });

  it('get the whole area of a paste in one event, without a value', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, NOTE_EVENT, BODY);
    host.paste({ sheet: SHEET, a1: 'B2', rows: [['1', '2'], ['3']], valuesOnly: true });
    const event = JSON.parse(seen(workbook, 'simple')) as Record<string, unknown>;
    expect([event.at, event.value, event.oldValue]).toEqual(['B2:C3', undefined, undefined]);
  });

  it('are not fired by what a script writes, nor by a refused edit', () => {
    const workbook = sharedWorkbook();
    hostOf(workbook, NOTE_EVENT).run('write');
    hostOf(workbook, NOTE_EVENT, 'nguoi-la@example.org').edit(SHEET, 'A1', 'x');
    expect(workbook.properties.document).toEqual({});
  });

  it('leave the edit standing when they throw, and the failure noted', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, "function onEdit() { throw new Error('hỏng'); }", BODY);
    expect(host.edit(SHEET, 'A1', 'x')).toEqual({ refused: null });
    expect(workbook.sheets[0]?.cells[0]?.[0]?.value).toBe('x');
    expect(host.failures()).toEqual([{ handler: 'onEdit', user: BODY, message: 'hỏng' }]);
  });

  it.each([
    ['ScriptApp.getProjectTriggers()', 'script.scriptapp'],
    ["Drive.Files.create({}, Utilities.newBlob('x'))", 'drive.file'],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", 'script.container.ui'],
    ["SpreadsheetApp.getUi().alert('x')", 'script.container.ui'],
  ])('of the simple kind may not call %s', (code, scope) => {
    const host = hostOf(sharedWorkbook(), `function onEdit() { ${code}; }`, OWNER);
    host.edit(SHEET, 'A1', 'x');
    expect(host.failures()[0]?.message).toContain(scope);
  });

  it('of the installed kind have no screen', () => {
    const workbook = sharedWorkbook();
    const code = `function installed() { SpreadsheetApp.getUi(); }
      function arm() { ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`;
    const host = hostOf(workbook, code);
    host.run('arm');
    host.edit(SHEET, 'A1', 'x');
    expect(host.failures()[0]?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('of another account are not seen', () => {
    const workbook = sharedWorkbook();
    hostOf(workbook, NOTE_EVENT).run('arm');
    expect(runAs(workbook, BODY, 'return ScriptApp.getProjectTriggers().length')).toBe(0);
    expect(runAs(workbook, OWNER, 'return ScriptApp.getProjectTriggers().length')).toBe(1);
  });
});

describe('time-driven triggers', () => {
  const CODE = `
    const add = (what) => PropertiesService.getDocumentProperties().setProperty('log',
      (PropertiesService.getDocumentProperties().getProperty('log') || '') + what);
    function sweep() { add('s' + Session.getEffectiveUser().getEmail()); }
    function once() { add('o'); }
    function arm() {
      ScriptApp.newTrigger('sweep').timeBased().everyMinutes(10).create();
      ScriptApp.newTrigger('once').timeBased().at(new Date(${NOON} + 60000)).create();
    }`;

  it('fire once each time they are due, as their creator', () => {
    const workbook = sharedWorkbook();
    let now = NOON;
    const host = makeHost({ workbook, bundle: bundleOf(CODE), user: OWNER, now: () => now });
    host.run('arm');
    expect(host.tick()).toEqual(['sweep']);
    now += 60_000;
    expect(host.tick()).toEqual(['once']);
    now += 9 * 60_000;
    expect(host.tick()).toEqual(['sweep']);
    expect(host.tick()).toEqual([]);
    expect(seen(workbook, 'log')).toBe(`s${OWNER}os${OWNER}`);
  });
});

describe('opening the file', () => {
  const CODE =
    "function onOpen() { SpreadsheetApp.getUi().createMenu('Xếp loại').addItem('Tổng hợp', 'consolidate').addToUi(); }";

  it('runs onOpen, whose menu is recorded', () => {
    const host = hostOf(sharedWorkbook(), CODE, OTHER);
    host.open();
    expect(host.failures()).toEqual([]);
    expect(host.shown()).toEqual([
      { kind: 'menu', text: '{"caption":"Xếp loại","items":[{"caption":"Tổng hợp","handler":"consolidate"}]}' },
    ]);
  });

  it('runs nothing for somebody who may only look', () => {
    const host = hostOf(sharedWorkbook(), CODE, 'nguoi-xem@example.org');
    host.open();
    expect(host.shown()).toEqual([]);
  });
});

describe('what a script shows and makes', () => {
  it('is recorded in order; a question gets its affirmative answer', () => {
    const host = hostOf(
      sharedWorkbook(),
      `function go() {
        SpreadsheetApp.getActive().toast('Đã lưu', 'Xếp loại');
        const ui = SpreadsheetApp.getUi();
        const button = ui.alert('Áp dụng', 'Tiếp tục?', ui.ButtonSet.YES_NO);
        ui.showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('Bảng điều khiển'));
        return button === ui.Button.YES;
      }`,
    );
    expect(host.run('go')).toBe(true);
    expect(host.shown()).toEqual([
      { kind: 'toast', text: 'Xếp loại\nĐã lưu' },
      { kind: 'alert', text: 'Áp dụng\nTiếp tục?' },
      { kind: 'sidebar', text: 'Bảng điều khiển' },
    ]);
  });

  it('is read from the page beside the script', () => {
    const code = 'function go() { return HtmlService.createHtmlOutputFromFile("sidebar").getContent(); }';
    const bundle = bundleOf(code, { 'sidebar.html': '<p>thử</p>' });
    const host = makeHost({ workbook: sharedWorkbook(), bundle, user: OWNER, now: () => NOON });
    expect(host.run('go')).toBe('<p>thử</p>');
  });

  it('lands in the out-tray when it is a file', () => {
    const host = hostOf(
      sharedWorkbook(),
      `function go() {
        const blob = Utilities.newBlob([80, 75, -1], 'application/zip', 'Báo cáo.docx');
        return Drive.Files.create({ name: 'Báo cáo' }, blob, { fields: 'id,name,webViewLink' });
      }`,
    );
    expect(host.run('go')).toEqual({ id: 'Báo cáo.docx', name: 'Báo cáo', webViewLink: 'Báo cáo.docx' });
    expect(host.files()).toEqual([{ name: 'Báo cáo.docx', bytes: new Uint8Array([80, 75, 255]) }]);
  });
});
