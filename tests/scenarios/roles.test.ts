// Who may write where (design §4): account × tab × cell, asked by trying to type.

import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import type { SheetModel } from '../../src/host/workbook.ts';
import { accountOf, addressOf, HTT, hostOver, OWNER, opened, type Place, type Scene, STRANGER, tab } from './scene.ts';

type Target = { readonly tab: string; readonly place: Place; readonly text: string };

/** What `user` is told when typing there; null = written. Runs on one shared workbook: nothing here depends on content. */
const typed = (scene: Scene, user: string, { tab: key, place, text }: Target): string | null => {
  const sheet: SheetModel = tab(scene, key);
  return hostOver(scene.workbook, user).edit(sheet.name, addressOf(sheet, place), text).refused;
};

const BODY = 'tab of a body';
const UNIT = 'unit/overall/ubnd-bac-ha';
const FREE = 'free/overall/ubnd-phuong/1';

const own = (place: Place, text = 'Theo biên bản.'): Target => ({ tab: 'body:ubnd', place, text });

const OPEN: readonly (readonly [string, Target])[] = [
  ['the level of a unit', own([UNIT, 'level'], HTT)],
  ['strengths', own([UNIT, 'strengths'])],
  ['shortcomings', own([UNIT, 'shortcomings'])],
  ['the reason', own([UNIT, 'reason'])],
  ['the note', own([UNIT, 'note'])],
  ['the check column, which the live check writes in the clerk’s name', own([UNIT, 'check'])],
  ['the name of a free row', own([FREE, 'unit'])],
  ['the level of a free row', own([FREE, 'level'], HTT)],
  ['the number of the paper', own(['head/fields', 'level'])],
  ['the date of the paper', own(['head/fields', 'strengths'])],
  ['the signer of the paper', own(['head/fields', 'shortcomings'])],
  ['the checkbox', own(['head/fields', 'order'], 'TRUE')],
  ['the status line', own(['head/status', 'order'])],
];

const CLOSED: readonly (readonly [string, Target])[] = [
  ['the running number of a unit', own([UNIT, 'order'])],
  ['the name of a unit', own([UNIT, 'unit'])],
  ['the mark of a free row', own([FREE, 'order'])],
  ['the title', own(['head/title', 'order'])],
  ['the deadline', own(['head/due', 'order'])],
  ['a header', own(['head/columns', 'level'])],
  ['the name of a table', own(['band/overall/ubnd-phuong', 'order'])],
  ['the key row', { tab: 'body:ubnd', place: ['xl1:ha-tinh-2024:body:ubnd', 'level'], text: 'x' }],
  ['the key column', { tab: 'body:ubnd', place: [UNIT, 'xl1:ha-tinh-2024:body:ubnd'], text: 'x' }],
];

const OWNERS: readonly (readonly [string, Target])[] = [
  ['“Hướng dẫn”', { tab: 'guide', place: ['row/1', 'text'], text: 'x' }],
  ['“Thiết lập”', { tab: 'settings', place: ['row/1', 'value'], text: 'x' }],
  ['“Cơ quan”', { tab: 'bodies', place: ['row/1', 'emails'], text: 'x' }],
  ['“Đơn vị”', { tab: 'units', place: ['row/1', 'name'], text: 'x' }],
  ['“Phân công”', { tab: 'assignments', place: ['row/1', 'clause'], text: 'x' }],
  ['“Tổng hợp”, our columns', { tab: 'consolidation', place: ['unit/ubnd-bac-ha', 'overall-1'], text: 'HTT' }],
  ['“Tổng hợp”, the proposal', { tab: 'consolidation', place: ['unit/ubnd-bac-ha', 'proposal'], text: 'HTT' }],
  ['“Tổng hợp”, the decision', { tab: 'consolidation', place: ['unit/ubnd-bac-ha', 'decision'], text: 'HTT' }],
  ['“Tiến độ”', { tab: 'progress', place: ['body/ubnd', 'state'], text: 'x' }],
  ['“Nhật ký”', { tab: 'journal', place: ['head/columns', 'note'], text: 'x' }],
  ['“Bản chụp”', { tab: 'snapshots', place: ['head/columns', 'hash'], text: 'x' }],
];

const scene = opened();
const ubnd = accountOf('ubnd');

describe(`a body on the own ${BODY}`, () => {
  it.each(OPEN)('may write %s', (_what, target) => expect(typed(scene, ubnd, target)).toBeNull());
  it.each(CLOSED)('may not write %s', (_what, target) => expect(typed(scene, ubnd, target)).toBe(PROTECTED));
});

describe(`a body on another ${BODY}`, () => {
  it.each([...OPEN, ...CLOSED])('may not write %s', (_what, target) =>
    expect(typed(scene, accountOf('ban-to-chuc'), target)).toBe(PROTECTED),
  );
});

describe('a body on the tabs of the secretariat', () => {
  it.each(OWNERS)('may not write on %s', (_what, target) => expect(typed(scene, ubnd, target)).toBe(PROTECTED));
});

describe('an account that the file is not shared with', () => {
  it.each([...OPEN.slice(0, 1), ...OWNERS.slice(0, 1)])('may not write %s', (_what, target) =>
    expect(typed(scene, STRANGER, target)).toBe(PROTECTED),
  );
});

describe('the owner', () => {
  it.each([...OPEN, ...CLOSED.slice(0, 7), ...OWNERS])('may write %s', (_what, target) =>
    expect(typed(opened(), OWNER, target)).toBeNull(),
  );
});

describe('every body of the directive', () => {
  const bodies = scene.workbook.sheets.flatMap((sheet) => {
    const key = String(sheet.cells[0]?.[0]?.value ?? '');
    return key.includes(':body:') ? [key.replace(/^.*:/, '')] : [];
  });

  it('has a tab', () => expect(bodies).toHaveLength(16));

  it.each(bodies)('%s writes its own levels; nobody else of the sixteen does', (body) => {
    const sheet = tab(scene, `body:${body}`);
    const unit = sheet.cells.map((row) => String(row[0]?.value ?? '')).find((key) => key.startsWith('unit/')) ?? '';
    const target: Target = { tab: `body:${body}`, place: [unit, 'level'], text: HTT };
    const allowed = bodies.filter((other) => typed(scene, accountOf(other), target) === null);
    expect(allowed).toEqual([body]);
  });
});

describe('a paste', () => {
  it('that touches one closed cell is refused whole', () => {
    const fresh = opened();
    const sheet = tab(fresh, 'body:ubnd');
    const before = JSON.stringify(sheet.cells);
    const rows = [['Tên khác', HTT]];
    const a1 = addressOf(sheet, [UNIT, 'unit']);
    const { refused } = hostOver(fresh.workbook, ubnd).paste({ sheet: sheet.name, a1, rows, valuesOnly: true });
    expect(refused).toBe(PROTECTED);
    expect(JSON.stringify(sheet.cells)).toBe(before);
  });
});

describe('actions of the owner', () => {
  it.each([['consolidate'], ['makeReport'], ['applySettings']])(
    '%s is refused to a body and changes nothing',
    (name) => {
      const fresh = opened();
      const before = JSON.stringify(fresh.workbook);
      const answer = hostOver(fresh.workbook, ubnd).run(name);
      expect(answer).toEqual({
        refused: 'Việc này của Ban Tổ chức Thành ủy. Chỉ tài khoản sở hữu bảng tính thực hiện được. Chưa ghi gì.',
        problems: [],
      });
      expect(JSON.stringify(fresh.workbook)).toBe(before);
    },
  );
});

describe('why a cell is closed', () => {
  const why = (user: string, sheet: string): unknown => hostOver(scene.workbook, user).run('whyLocked', sheet, 'A1');

  it.each([
    [ubnd, 'UBND thành phố', 'Ô này do Ban Tổ chức Thành ủy quản lý, không nhập tại đây.'],
    [
      ubnd,
      'UBKT',
      'Trang này của Ủy ban Kiểm tra Thành ủy. Tài khoản ubnd@example.org được giao trang “UBND thành phố”.',
    ],
    [
      ubnd,
      'Thiết lập',
      'Trang “Thiết lập” do Ban Tổ chức Thành ủy quản lý. Thấy sai, đề nghị báo Ban Tổ chức Thành ủy.',
    ],
    [ubnd, 'Tổng hợp', 'Trang “Tổng hợp” do Ban Tổ chức Thành ủy quản lý. Thấy sai, đề nghị báo Ban Tổ chức Thành ủy.'],
    [ubnd, 'Nhật ký', 'Trang “Nhật ký” chỉ ghi thêm, không sửa, không xóa.'],
  ])('is told to %s on “%s”', (user, sheet, message) => expect(why(user, sheet)).toEqual({ message }));
});
