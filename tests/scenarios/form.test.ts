// A body's form (issue 6): its tab as a file of its own, with all that stands on it and nothing that only the program
// keeps true; and what tab gives no form.

import { describe, expect, it } from 'vitest';
import { recordHash } from '../../src/domain/applied.ts';
import type { FormPlan } from '../../src/domain/form-plan.ts';
import { readTab } from '../../src/domain/read-tab.ts';
import { touch } from '../../src/host/cells.ts';
import { insertLines } from '../../src/host/lines.ts';
import { BODY_HEADERS } from '../../src/messages/tab-texts.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';
import { CLOSE, filledScene, HOUR, sweepAt, tickAt } from './deadline-scene.ts';
import {
  bodySheetIn,
  FORM_BODY,
  fileCellAt,
  formBytes,
  formOf,
  HARD_TEXTS,
  hardScene,
  sheetsIn,
} from './form-scene.ts';
import { accountOf, opened, refusalOf, rowOf, type Scene, succeeded, tab, type, valueAt } from './scene.ts';

const bytesOf = (scene: Scene, options: Parameters<typeof formOf>[1] = {}): Promise<Uint8Array> =>
  formBytes(formOf(scene, options));

const planOf = (scene: Scene, options: Parameters<typeof formOf>[1] = {}): FormPlan =>
  succeeded(formOf(scene, options));

/** The line over the table. */
const lineIn = (plan: FormPlan): readonly unknown[] => [plan.sheets[1]?.cells[5]?.[1], plan.sheets[1]?.cells[5]?.[3]];

describe('a body’s form', () => {
  it('holds what stands on the tab, character for character, after it was written to a file and read again', async () => {
    const sheet = bodySheetIn(await bytesOf(hardScene()));
    for (const [place, text] of HARD_TEXTS) expect(fileCellAt(sheet, place), place.join(' ')).toBe(text);
    expect(sheet.formulas).toEqual([]);
  });

  it('is read like the tab it was made of: the same rows, keys and columns, nothing damaged', async () => {
    const scene = hardScene();
    const { name, rows, formulas, merges } = bodySheetIn(await bytesOf(scene));
    const values = rows.map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
    const grid = { sheet: name, values, formulas: formulas.map(() => []), merges };
    const content = readTab({ campaign: haTinh, body: FORM_BODY, grid, headers: BODY_HEADERS });
    const keysOf = (lines: readonly (readonly unknown[])[]): unknown[] => lines.map(([key]) => key);
    const hashOf = (line: readonly unknown[] = []): string | null => recordHash(line.map(String));
    expect(content.damage).toEqual([]);
    expect(content.rows).toHaveLength(26 + 6);
    const live = tab(scene, `body:${FORM_BODY}`).cells.map((row) => row.map((cell) => cell?.value));
    expect(keysOf(rows)).toEqual(keysOf(live));
    expect(hashOf(rows[0])).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(rows[0])).toBe(hashOf(live[0]));
  });

  it('begins with how it is filled in and sent back, and names the tab', async () => {
    const [guide, form] = sheetsIn(await bytesOf(opened()));
    expect([guide?.name, form?.name]).toEqual(['Hướng dẫn', 'UBND thành phố']);
    const steps = (guide?.rows ?? []).slice(4).map(([, text]) => String(text));
    expect(steps).toHaveLength(9);
    expect(steps[0]).toContain('“UBND thành phố”');
    expect(steps[7]).toContain('Chỉ nhập nội dung không mật');
    expect(steps.map((text) => text[0])).toEqual([...'123456789']);
  });

  it('leaves out what only the program keeps true: the box, the checks, the counts', async () => {
    const scene = hardScene();
    const sheet = bodySheetIn(await bytesOf(scene));
    const live = tab(scene, `body:${FORM_BODY}`);
    expect(valueAt(live, ['unit/overall/phong-kinh-te', 'check'])).toBe('chưa xếp loại');
    expect(sheet.rows.slice(7).map((row) => row[8] ?? '')).toEqual(sheet.rows.slice(7).map(() => ''));
    expect(fileCellAt(sheet, ['head/fields', 'order'])).toBe('');
    expect(fileCellAt(sheet, ['band/overall/phong-ban', 'level'])).toBe(
      'HTXS: tối đa 20% của số HTT, làm tròn xuống; quá số này chỉ cảnh báo.',
    );
  });

  it('brings along rows the office has added, and leaves behind what is no longer assigned', async () => {
    const scene = opened();
    const live = tab(scene, `body:${FORM_BODY}`);
    const last = rowOf(live, 'free/overall/ubnd-phuong/3');
    insertLines(live, 'row', { before: last + 1, count: 1, like: last });
    touch(live, last + 1, 1).value = 'free/overall/ubnd-phuong/4';
    touch(live, last + 1, 4).value = 'Hoàn thành nhiệm vụ';
    insertLines(live, 'row', { before: last, count: 1, like: last });
    touch(live, last, 1).value = 'unit/overall/dong-mon-cu';
    const keys = bodySheetIn(await bytesOf(scene)).rows.map(([key]) => key);
    expect(keys).toContain('free/overall/ubnd-phuong/4');
    expect(keys).not.toContain('unit/overall/dong-mon-cu');
  });

  it('shows a formula as the text somebody typed, and a number, a date or a truth as what it is', async () => {
    const scene = opened();
    const live = tab(scene, `body:${FORM_BODY}`);
    const row = rowOf(live, 'unit/overall/phong-noi-vu');
    Object.assign(touch(live, row, 5), { value: 3, formula: '=1+2' });
    touch(live, row, 6).value = 12;
    touch(live, row, 7).value = { date: Date.UTC(2024, 10, 28) };
    touch(live, row, 8).value = true;
    const sheet = bodySheetIn(await bytesOf(scene));
    expect(sheet.rows[row - 1]?.slice(4, 8)).toEqual(['=1+2', 12, { date: 45624 }, true]);
    expect(sheet.formulas).toEqual([]);
  });

  it('opens the cells of entries and of the paper, and offers the levels in all rows that take one', () => {
    const [guide, form] = planOf(opened()).sheets;
    expect(guide?.open).toEqual([]);
    expect(form?.open).toEqual(['D5:F5', 'D9:H19', 'D21:H23', 'D25:H39', 'D41:H43', 'C21:C23', 'C41:C43']);
    const [dropdown] = form?.frame.dropdowns ?? [];
    expect([dropdown?.strict, dropdown?.values.length, dropdown?.rows?.length]).toEqual([true, 5, 32]);
    expect(form?.frame.checkboxes).toEqual([]);
  });

  it('changes nothing in the workbook', () => {
    const scene = hardScene();
    const before = JSON.stringify(scene.workbook);
    planOf(scene);
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });

  it.each(['tt-hdnd', 'ban-dan-van', 'dang-uy-quan-su', 'ldld'])(
    'is made for every kind of body (%s)',
    async (body) => {
      const sheet = bodySheetIn(await bytesOf(opened(), { body }), body);
      expect(sheet.rows.filter(([key]) => String(key).startsWith('unit/')).length).toBeGreaterThan(0);
    },
  );
});

describe('a form of a tab in another state', () => {
  it('says that it was made while the tab is open', () => {
    expect(lineIn(planOf(opened()))).toEqual([
      'Nhập ngoài bảng tính',
      'Lập lúc 09 giờ, thứ Hai 25/11/2024, theo nội dung có trên trang lúc đó. Nhập xong: lưu tệp, gửi Ban Tổ chức Thành ủy. Gửi tệp chưa phải là nộp.',
    ]);
  });

  it('says that the tab is locked because it was handed in', () => {
    const scene = filledScene('tt-hdnd');
    tickAt(scene, 'tt-hdnd', CLOSE - 48 * HOUR);
    const [left, right] = lineIn(planOf(scene, { body: 'tt-hdnd', now: CLOSE - 47 * HOUR }));
    expect(left).toBe('Trang đang khóa');
    expect(right).toContain('Trang tạm khóa vì đã nộp lúc');
  });

  it('says that the tab is closed', () => {
    const scene = opened();
    sweepAt(scene, CLOSE + HOUR);
    const [left, right] = lineIn(planOf(scene, { now: CLOSE + 2 * HOUR }));
    expect(left).toBe('Trang đang khóa');
    expect(right).toContain('Khóa từ 0 giờ, Chủ nhật 01/12/2024');
  });
});

describe('no form', () => {
  it('is made of a tab with a secrecy mark', () => {
    const scene = opened();
    type(scene, FORM_BODY, [['unit/overall/phong-noi-vu', 'note'], 'MẬT']);
    expect(refusalOf(formOf(scene)).refused).toBe(
      'Chưa lập được biểu mẫu của UBND thành phố: trang có dấu chỉ độ mật, nội dung không được chuyển đi đâu. Lập được khi dấu này được bỏ.',
    );
  });

  it('is made of a tab whose rows can no longer be told apart; each place is named', () => {
    const scene = opened();
    const live = tab(scene, `body:${FORM_BODY}`);
    touch(live, rowOf(live, 'unit/overall/phong-noi-vu'), 1).value = 'khác';
    const { refused, problems } = refusalOf(formOf(scene));
    expect(refused).toBe('Chưa lập được biểu mẫu của UBND thành phố: cấu trúc trang bị thay đổi.');
    expect(problems.join('\n')).toContain('Sửa chữa bảng tính');
  });

  it('is made of a tab that is gone', () => {
    const scene = opened();
    scene.workbook.sheets = scene.workbook.sheets.filter((sheet) => sheet !== tab(scene, `body:${FORM_BODY}`));
    expect(refusalOf(formOf(scene)).refused).toContain('trang của cơ quan đã bị xóa');
  });

  it('is made for a body that does not exist, or for anybody but the owner', () => {
    expect(refusalOf(formOf(opened(), { body: 'ubdn' })).refused).toContain('Không có cơ quan “ubdn”; gần nhất: ubnd');
    expect(refusalOf(formOf(opened(), { as: accountOf(FORM_BODY) })).refused).toContain('Chỉ tài khoản sở hữu');
  });
});
