// "Tiến độ" between two consolidations: the sweep draws it when a tab or a state has changed, and after each audit, which
// comes hourly and at the close. Nothing changed and no audit due: nothing is written.

import { describe, expect, it } from 'vitest';
import {
  actsNoted,
  at,
  byHand,
  CLOSE,
  filledScene,
  HOUR,
  healthAt,
  MINUTE,
  ownerAt,
  ownerDoes,
  sweepAt,
  tickAt,
  typesAt,
  unitPlace,
  WRITTEN,
} from './deadline-scene.ts';
import { addressOf, contentOf, HT, HTXS, type Scene, tab, valueAt } from './scene.ts';

const BODY = 'tt-hdnd';
const T0 = at('2024-11-28T10:00:00+07:00');

const board = (scene: Scene): unknown[][] => contentOf(tab(scene, 'progress'));

const shown = (scene: Scene, row: string, column: string): unknown => valueAt(tab(scene, 'progress'), [row, column]);

/** Left and right text of the system's line. */
const system = (scene: Scene): readonly string[] =>
  ['order', 'clause'].map((column) => String(shown(scene, 'head/system', column)));

/** So many services were asked about protections: only an audit does. */
const looksAround = (scene: Scene, now: number): boolean =>
  Object.keys(sweepAt(scene, now).calls()).includes('Spreadsheet.getProtections');

const swept = (): Scene => {
  const scene = filledScene(BODY);
  sweepAt(scene, T0);
  return scene;
};

describe('“Tiến độ” after a sweep', () => {
  it('says before the first one that nothing was looked at, and then that all is well', () => {
    const scene = filledScene(BODY);
    expect(system(scene)).toEqual(['Hệ thống: chưa kiểm tra', '']);
    sweepAt(scene, T0);
    expect(system(scene)).toEqual([
      'Hệ thống: bình thường',
      'Chạy tự động lần cuối 10 giờ, thứ Năm 28/11/2024. Kiểm tra toàn bộ lúc 10 giờ, thứ Năm 28/11/2024.',
    ]);
  });

  it('shows an edit made since, and when it was drawn', () => {
    const scene = swept();
    const body = 'ubnd';
    const before = shown(scene, `body/${body}`, 'done');
    typesAt(scene, body, { now: T0 + MINUTE, place: unitPlace(scene, body, [0, 'level']), text: HT });
    sweepAt(scene, T0 + 10 * MINUTE);
    expect([before, shown(scene, `body/${body}`, 'done')]).toEqual(['0/26', '1/26']);
    expect(shown(scene, 'head/title', 'clause')).toContain('Cập nhật 10 giờ 10, thứ Năm 28/11/2024.');
    expect(system(scene)[1]).toBe(
      'Chạy tự động lần cuối 10 giờ 10, thứ Năm 28/11/2024. Kiểm tra toàn bộ lúc 10 giờ, thứ Năm 28/11/2024.',
    );
  });

  it('shows who has handed in since', () => {
    const scene = swept();
    tickAt(scene, BODY, T0 + MINUTE);
    sweepAt(scene, T0 + 10 * MINUTE);
    expect([shown(scene, `body/${BODY}`, 'state'), shown(scene, `body/${BODY}`, 'submittedAt')]).toEqual([
      'Đã nộp, đúng hạn',
      '28/11/2024 10:01',
    ]);
    expect(shown(scene, 'head/shares', 'clause')).toContain('Đúng hạn 1 (6%)');
  });

  it('stands as it was while nothing changes and no audit is due', () => {
    const scene = swept();
    const before = board(scene);
    for (const minutes of [10, 20, 30, 40, 50]) sweepAt(scene, T0 + minutes * MINUTE);
    expect(board(scene)).toEqual(before);
  });

  it('counts what the audit found and says where to read it', () => {
    const scene = swept();
    byHand(scene, 'Tiến độ', 'sheet.protect().remove()');
    sweepAt(scene, T0 + HOUR);
    expect(system(scene)).toEqual([
      'Hệ thống: 1 việc cần xem',
      'Chạy tự động lần cuối 11 giờ, thứ Năm 28/11/2024. Kiểm tra toàn bộ lúc 11 giờ, thứ Năm 28/11/2024. Xem “Xếp loại → Thiết lập → Kiểm tra hệ thống”.',
    ]);
    ownerDoes(scene, T0 + HOUR + MINUTE, ['repair']);
    sweepAt(scene, T0 + 2 * HOUR);
    expect(system(scene)[0]).toBe('Hệ thống: bình thường');
  });

  it('keeps the system’s line through a consolidation, and its proposals reach it with the next audit', () => {
    const scene = swept();
    ownerDoes(scene, T0 + MINUTE, ['consolidate']);
    expect(system(scene)[0]).toBe('Hệ thống: bình thường');
    // Of a group that several bodies rate.
    const [row = ''] = unitPlace(scene, 'ban-to-chuc', [0, 'level']);
    const sheet = tab(scene, 'consolidation');
    const cell = addressOf(sheet, [row.replace('/overall/', '/'), 'proposal']);
    expect(ownerAt(scene, T0 + 2 * MINUTE).edit(sheet.name, cell, HTXS)).toEqual(WRITTEN);
    const groups = (): unknown[][] => board(scene).filter(([first]) => String(first).startsWith('group/'));
    const before = groups();
    sweepAt(scene, T0 + HOUR);
    expect(groups()).not.toEqual(before);
  });

  it('that is gone stops no sweep, and the audit names it', () => {
    const scene = swept();
    scene.workbook.sheets = scene.workbook.sheets.filter(({ name }) => name !== 'Tiến độ');
    sweepAt(scene, T0 + HOUR);
    tickAt(scene, BODY, T0 + HOUR + MINUTE);
    expect(actsNoted(scene)).toEqual(['Nộp']);
    const remarks = healthAt(scene, T0 + HOUR + 2 * MINUTE);
    expect(remarks).toContainEqual(expect.stringContaining('Trang “Tiến độ” – Đã bị xóa'));
  });
});

describe('the audit', () => {
  it('comes with the first sweep, then hourly, and not in between', () => {
    const scene = filledScene(BODY);
    const minutes = [0, 10, 20, 30, 40, 50, 60, 70, 110, 120];
    expect(minutes.filter((one) => looksAround(scene, T0 + one * MINUTE))).toEqual([0, 60, 120]);
  });

  it('comes with sweeps that Google fires a little early or late', () => {
    const scene = filledScene(BODY);
    const minutes = [0, 11, 19, 31, 42, 48, 58, 71];
    expect(minutes.filter((one) => looksAround(scene, T0 + one * MINUTE))).toEqual([0, 58]);
  });

  it('comes at the close, whenever the last one was, and once', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, CLOSE - 20 * MINUTE);
    const minutes = [-10, 0, 10, 20];
    expect(minutes.filter((one) => looksAround(scene, CLOSE + one * MINUTE))).toEqual([0]);
    expect(system(scene)[1]).toContain('Kiểm tra toàn bộ lúc 0 giờ, Chủ nhật 01/12/2024.');
  });
});
