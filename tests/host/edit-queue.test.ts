// The queue of edit events: one at work, two waiting, the rest lost.

import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { BODY, hostOf, OTHER, OWNER, sharedWorkbook } from './scratch-host.ts';

const SHEET = 'Trang tính1';
const CODE = `
const add = (key, what) => { const store = PropertiesService.getDocumentProperties();
  store.setProperty(key, (store.getProperty(key) || '') + what); };
function onEdit(e) { add('simple', e.value); }
function installed(e) { SpreadsheetApp.flush(); add('installed', e.value); add('as', Session.getEffectiveUser().getEmail() + ' '); }
function failing(e) { throw new Error('hỏng'); }
function arm(handler) { ScriptApp.newTrigger(handler).forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }`;

const armedWorkbook = (handler = 'installed'): WorkbookModel => {
  const workbook = sharedWorkbook();
  hostOf(workbook, CODE).run('arm', handler);
  return workbook;
};

const seen = (workbook: WorkbookModel, key: string): string => workbook.properties.document[key] ?? '';

describe('edits while a handler is at work', () => {
  it('wait, two at most, and follow in their order; simple triggers run at once', () => {
    const workbook = armedWorkbook();
    const [host, other] = [hostOf(workbook, CODE, BODY), hostOf(workbook, CODE, OTHER)];
    let during = '';
    const act = (): void => {
      for (const text of ['2', '3', '4']) other.edit(SHEET, 'A2', text);
      during = `${seen(workbook, 'simple')}/${seen(workbook, 'installed')}`;
    };
    host.inject([{ at: { method: 'SpreadsheetApp.flush', occurrence: 1 }, when: 'before', kind: 'do', act }]);
    host.edit(SHEET, 'A1', '1');
    expect(during).toBe('1234/');
    expect(seen(workbook, 'installed')).toBe('123');
    expect(workbook.sheets[0]?.cells[1]?.[0]?.value).toBe(4);
  });

  it('are delivered although the one at work fails', () => {
    const workbook = armedWorkbook('failing');
    hostOf(workbook, CODE).run('arm', 'installed');
    const host = hostOf(workbook, CODE, BODY);
    host.edit(SHEET, 'A1', '1');
    host.edit(SHEET, 'A1', '2');
    expect([seen(workbook, 'installed'), host.failures().length]).toEqual(['12', 2]);
  });

  it('do not wait for a public function or a simple trigger', () => {
    const workbook = armedWorkbook();
    const host = hostOf(
      workbook,
      `${CODE} function go() { SpreadsheetApp.flush(); return PropertiesService.getDocumentProperties().getProperty('installed'); }`,
    );
    const other = hostOf(workbook, CODE, OTHER);
    host.inject([{ at: 1, when: 'after', kind: 'do', act: () => void other.edit(SHEET, 'A1', '1') }]);
    expect(host.run('go')).toBe('1');
  });
});

describe('events that are held back', () => {
  it('are delivered in order as their creator when they are let go; the third one is lost', () => {
    const workbook = armedWorkbook();
    const [owner, body] = [hostOf(workbook, CODE), hostOf(workbook, CODE, BODY)];
    owner.hold(true);
    for (const text of ['1', '2', '3']) body.edit(SHEET, 'A1', text);
    expect([seen(workbook, 'simple'), seen(workbook, 'installed')]).toEqual(['123', '']);
    owner.hold(false);
    expect([seen(workbook, 'installed'), seen(workbook, 'as')]).toEqual(['12', `${OWNER} ${OWNER} `]);
    body.edit(SHEET, 'A1', '4');
    expect(seen(workbook, 'installed')).toBe('124');
  });

  it('concern this workbook only', () => {
    const [held, free] = [armedWorkbook(), armedWorkbook()];
    hostOf(held, CODE).hold(true);
    hostOf(free, CODE, BODY).edit(SHEET, 'A1', '1');
    expect(seen(free, 'installed')).toBe('1');
  });
});
