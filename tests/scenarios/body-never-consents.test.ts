// A body's clerk is never asked for consent: a whole campaign with accounts that have allowed the script nothing, for which
// every service that needs a consent throws. The secretariat's triggers do the rest, in the secretariat's name.

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Health, Refused } from '../../src/domain/api.ts';
import type { Refusals } from '../../src/host/consent.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import {
  AFTERWARDS,
  BOARD,
  CLOSING,
  COUNCIL,
  FILLING,
  hostAt,
  opened,
  RETHINKING,
  settled,
  sweepAt,
  TICKING,
} from './faults-scene.ts';
import { addressOf, BUNDLE, HT, type Place, PROFILE, succeeded, valueAt } from './scene.ts';

const MINUTE = 60_000;
const PROTECTED = 'You are trying to edit a protected cell';

const clerk = `${COUNCIL}@example.org`;
/** No account of a body has ever been asked. */
const NEVER_ASKED: Refusals = { [clerk]: 'never asked', [`${BOARD}@example.org`]: 'never asked' };

const clerkAt = (workbook: WorkbookModel, now: number, bundle = BUNDLE): Host =>
  makeHost({ workbook, bundle, user: clerk, now: () => now, refusals: NEVER_ASKED });

/** What Google says to the edit; what any trigger throws is thrown. */
const types = (host: Host, place: Place, text: string): string | null => {
  const sheet = tabOf(host.workbook, `body:${COUNCIL}`);
  return settled(host, host.edit(sheet.name, addressOf(sheet, place), text)).refused;
};

const BOX: Place = ['head/fields', 'order'];
const FIRST = 'unit/overall/ubnd-na-duong';
const SECOND = 'unit/overall/ubnd-khuat-xa';

const shown = (workbook: WorkbookModel, place: Place): string =>
  String(valueAt(tabOf(workbook, `body:${COUNCIL}`), place));

const lifeIn = (workbook: WorkbookModel, now: number): string | undefined =>
  ledgerOf(workbook, now).bodies.find(({ id }) => id === COUNCIL)?.life.state;

const fills = (workbook: WorkbookModel, rows: readonly string[]): void => {
  const host = clerkAt(workbook, FILLING);
  for (const row of rows)
    for (const [field, text] of [
      ['level', HT],
      ['strengths', 'Hoàn thành chỉ tiêu'],
      ['shortcomings', 'Còn chậm'],
    ] as const)
      expect(types(host, [row, field], text)).toBeNull();
};

describe('an account that has allowed nothing', () => {
  it('opens the sheet and sees the menu', () => {
    const workbook = opened();
    const host = clerkAt(workbook, FILLING);
    host.open();
    settled(host, null);
    expect(host.shown().map(({ kind }) => kind)).toEqual(['menu']);
    expect(host.shown()[0]?.text).toContain('Dành cho');
  });

  it.each(['menuSidebar', 'openSidebar', 'menuHelp', 'viewBody', 'validate', 'sweep'])(
    'is asked by Google before %s runs at all',
    (name) => {
      const workbook = opened();
      const before = JSON.stringify(workbook);
      expect(() => clerkAt(workbook, FILLING).run(name)).toThrow('Authorization is required');
      expect(JSON.stringify(workbook)).toBe(before);
    },
  );

  it('lives a whole campaign: fills, is checked, hands in, takes back, is given back, hands in again, is closed', () => {
    const workbook = opened();
    fills(workbook, [FIRST]);
    expect(shown(workbook, [SECOND, 'check'])).toBe('chưa xếp loại');
    expect(types(clerkAt(workbook, TICKING), BOX, 'TRUE')).toBeNull();
    expect([lifeIn(workbook, TICKING), shown(workbook, BOX)]).toEqual(['draft', 'false']);
    expect(shown(workbook, ['head/status', 'level'])).toContain('Chưa nộp được');
    fills(workbook, [SECOND]);
    expect(shown(workbook, [SECOND, 'check'])).toBe('');
    expect(types(clerkAt(workbook, TICKING + MINUTE), BOX, 'TRUE')).toBeNull();
    expect(lifeIn(workbook, TICKING + MINUTE)).toBe('submitted');
    expect(types(clerkAt(workbook, TICKING + 2 * MINUTE), [FIRST, 'level'], '')).toContain(PROTECTED);

    expect(types(clerkAt(workbook, RETHINKING), BOX, 'FALSE')).toBeNull();
    expect(lifeIn(workbook, RETHINKING)).toBe('draft');
    expect(types(clerkAt(workbook, RETHINKING), BOX, 'TRUE')).toBeNull();
    succeeded(hostAt(workbook, RETHINKING + MINUTE).run('returnTab', COUNCIL, 'Thiếu căn cứ') as object);
    expect([lifeIn(workbook, RETHINKING + MINUTE), shown(workbook, BOX)]).toEqual(['draft', 'false']);
    expect(types(clerkAt(workbook, RETHINKING + 2 * MINUTE), [FIRST, 'note'], 'Đã bổ sung')).toBeNull();
    expect(types(clerkAt(workbook, RETHINKING + 3 * MINUTE), BOX, 'TRUE')).toBeNull();
    expect(lifeIn(workbook, RETHINKING + 3 * MINUTE)).toBe('submitted');

    sweepAt(workbook, CLOSING);
    expect(lifeIn(workbook, CLOSING)).toBe('closed');
    expect(types(clerkAt(workbook, AFTERWARDS), [FIRST, 'level'], '')).toContain(PROTECTED);
    expect(types(clerkAt(workbook, AFTERWARDS), BOX, 'FALSE')).toContain(PROTECTED);
    expect(
      ledgerOf(workbook, AFTERWARDS)
        .records.map(({ kind }) => kind)
        .slice(0, 4),
    ).toEqual(['submit', 'withdraw', 'submit', 'return']);
  });
});

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The built bundle, in which this handler does something else first. */
const doctored = (handler: string, sneaked: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-doctored-'));
  folders.push(folder);
  cpSync(BUNDLE, folder, { recursive: true });
  const code = `var original = ${handler}; ${handler} = function (event) { ${sneaked}; return original(event); };`;
  writeFileSync(join(folder, 'Z.js'), code);
  return folder;
};

const SNEAKED: Readonly<Record<string, string>> = {
  'ScriptApp.getProjectTriggers': 'ScriptApp.getProjectTriggers()',
  'ScriptApp.newTrigger': 'ScriptApp.newTrigger("sweep")',
  'drive.files.get': 'Drive.Files.get("x")',
  'SpreadsheetApp.openById': 'SpreadsheetApp.openById(SpreadsheetApp.getActive().getId())',
  'Ui.alert': 'SpreadsheetApp.getUi().alert("x")',
  'Ui.prompt': 'SpreadsheetApp.getUi().prompt("x")',
  'Ui.showSidebar': 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar"))',
};

describe('a service that needs consent, slipped into a simple trigger, is found out', () => {
  it.each(Object.entries(SNEAKED))('at an edit: %s', (method, sneaked) => {
    const workbook = opened();
    const host = clerkAt(workbook, FILLING, doctored('onEdit', sneaked));
    const sheet = tabOf(workbook, `body:${COUNCIL}`);
    expect(host.edit(sheet.name, addressOf(sheet, [FIRST, 'level']), HT).refused).toBeNull();
    expect(host.failures().map(({ handler, user }) => [handler, user])).toEqual([['onEdit', clerk]]);
    expect(host.failures()[0]?.message).toContain(`permissions are not sufficient to call ${method}.`);
    expect(shown(workbook, [FIRST, 'check'])).not.toContain('Lỗi');
  });

  it('at the opening of the sheet: then there is no menu', () => {
    const host = clerkAt(opened(), FILLING, doctored('onOpen', 'ScriptApp.getProjectTriggers()'));
    host.open();
    expect([host.failures().length, host.shown()]).toEqual([1, []]);
  });
});

describe('an owner who has left a scope unticked', () => {
  const OWNER = 'ban-thuong-truc@example.org';
  const withoutScope = (workbook: WorkbookModel, scope: string): Host =>
    makeHost({ workbook, bundle: BUNDLE, user: OWNER, now: () => TICKING, refusals: { [OWNER]: [scope] } });

  it.each([
    ['script.scriptapp', 'chạy tự động theo giờ'],
    ['drive.file', 'tạo tệp báo cáo trong Google Drive'],
    ['script.container.ui', 'hiện bảng điều khiển'],
    ['userinfo.email', 'biết địa chỉ thư của tài khoản'],
    ['spreadsheets.currentonly', 'xem và sửa bảng tính này'],
  ])('is told which, before anything is done: %s', (scope, words) => {
    const workbook = opened();
    const before = JSON.stringify(workbook);
    for (const [name, ...args] of [
      ['closeTabs', 'Cần báo cáo sớm'],
      ['repair'],
      ['consolidate'],
      ['applySettings'],
      ['shareOpened'],
    ]) {
      const answer = withoutScope(workbook, scope).run(String(name), ...args) as { refused: string };
      expect(answer.refused).toContain(`chưa cho phép: ${words}. Chưa làm gì.`);
    }
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it('cannot open a campaign: its triggers could not be made', () => {
    const workbook = { ...opened(), sheets: opened().sheets.slice(0, 1) };
    const answer = withoutScope(workbook, 'script.scriptapp').run('openCampaign', PROFILE, false);
    expect(answer).toMatchObject({ refused: expect.stringContaining('chạy tự động theo giờ') });
  });

  it('finds it among the remarks of “Kiểm tra hệ thống”', () => {
    const health = withoutScope(opened(), 'drive.file').run('health') as { remarks: string[] };
    expect(health.remarks.filter((remark) => remark.startsWith('Quyền'))).toHaveLength(1);
    const view = withoutScope(opened(), 'drive.file').run('checkHealth') as { rows: { title: string; ok: boolean }[] };
    expect(view.rows.filter(({ title }) => title === 'Quyền')).toMatchObject([{ ok: false }]);
  });

  it('finds it there, too, where it is the one by which the audit looks at the triggers', () => {
    const health = succeeded(withoutScope(opened(), 'script.scriptapp').run('health') as Health | Refused);
    expect(health.remarks).toHaveLength(1);
    expect(health.remarks[0]).toContain('chạy tự động theo giờ');
  });
});
