// What the live check shows on a tab: check column, status line, each table's line of places.

import { describe, expect, it } from 'vitest';
import { bandWrites, marks } from '../../src/addon/marks.ts';
import { tabContext } from '../../src/domain/applied.ts';
import { LATER } from '../../src/messages/live-check.ts';
import { CAMPAIGN, checkGrid, type Fill, gridOf, HTT, HTXS, KDG, KHT } from '../domain/sample.ts';

const NOW = Date.parse('2024-11-25T09:00:00+07:00');

const made = (body: string, fill: Fill = {}) => {
  const grid = gridOf(body, fill);
  const keys = grid.values.map(([key]) => key ?? '');
  const context = tabContext(CAMPAIGN, 'hash', body);
  return { keys, ...marks({ context, keys, checked: checkGrid(body, grid), now: NOW }) };
};

const checkOf = ({ keys, checks }: ReturnType<typeof made>, key: string): string | undefined =>
  checks[keys.indexOf(key) - keys.indexOf('head/columns') - 1];

describe('the check column', () => {
  it('has one text for each row below the column titles', () => {
    const { keys, checks } = made('ubnd');
    expect(checks).toHaveLength(keys.length - keys.indexOf('head/columns') - 1);
  });

  it('is grey on rows nobody has touched, and empty where nothing is wrong', () => {
    const tab = made('ubnd', { 'unit/overall/noi-vu': { level: HTT } });
    expect(checkOf(tab, 'unit/overall/noi-vu')).toBe('');
    expect(checkOf(tab, 'unit/overall/tu-phap')).toBe('chưa xếp loại');
    expect(checkOf(tab, 'band/overall/phong')).toBe('');
  });

  it('tells several findings of a row on lines of their own, worst first', () => {
    const tab = made('ubnd', { 'unit/overall/noi-vu': { level: HTXS, note: 'MẬT' } });
    const lines = checkOf(tab, 'unit/overall/noi-vu')?.split('\n') ?? [];
    expect(lines.map((line) => line.split(':')[0])).toEqual(['Lỗi', 'Cảnh báo']);
  });
});

describe('the status line', () => {
  it('says that nothing is rated yet, and until when there is time', () => {
    const [left, right] = made('ubnd').status;
    expect(left).toBe('Đã xếp loại 0/5');
    expect(right).toContain('Hạn nộp: trước 30/11/2024');
  });

  it('counts levels, “Không đánh giá”, what is missing, and errors with their rows', () => {
    const { status, keys } = made('ubnd', {
      'unit/overall/noi-vu': { level: HTT },
      'unit/overall/tu-phap': { level: KHT },
      'unit/overall/van-hoa': { level: KDG, reason: 'Mới thành lập.' },
    });
    expect(status[0]).toBe('Đã xếp loại 2/5, 1 lỗi');
    expect(status[1]).toContain(`Lỗi ở dòng ${keys.indexOf('unit/overall/tu-phap') + 1}.`);
    expect(status[1]).toContain('Chưa xếp loại 2, không đánh giá 1.');
    expect(status[1]).toContain('Kiểm tra lúc 09 giờ, thứ Hai 25/11/2024.');
  });

  it('does not count rows of an optional table as missing', () => {
    const [, right] = made('ldld', { 'unit/overall/cong-doan-bac-ha': { level: HTT } }).status;
    expect(right).toContain('Chưa xếp loại 1,');
  });
});

describe('a table’s line', () => {
  it('stands at each table of the body and counts its own units', () => {
    const { bands, keys } = made('ubnd', {
      'unit/overall/noi-vu': { level: HTXS },
      'unit/overall/ubnd-bac-ha': { level: HTT },
    });
    expect(bands.map(({ row }) => keys[row - 1])).toEqual(['band/overall/phong', 'band/overall/ubnd-phuong']);
    expect(bands.map(({ text }) => text)).toEqual([
      expect.stringContaining('đã chọn 1, tối đa 0'),
      expect.stringContaining('đã chọn 0, tối đa 0 (20% của 1 HTT'),
    ]);
  });

  it('says for defence and security that no cap is counted', () => {
    expect(made('cong-an').bands.map(({ text }) => text)).toEqual([
      'Xếp loại riêng về quốc phòng - an ninh; không tính tỷ lệ HTXS.',
    ]);
  });
});

describe('writing the tables’ lines within a number of calls', () => {
  const bands = [10, 20, 30].map((row) => ({ row, text: `mới ${row}` }));
  const writes = (shown: Readonly<Record<number, string>>, most: number) => {
    const { now, later } = bandWrites(bands, (row) => shown[row] ?? `mới ${row}`, most);
    return { now: now.map(({ row }) => row), later };
  };

  it('writes nothing when nothing changed', () => {
    expect(writes({}, 1)).toEqual({ now: [], later: [] });
  });

  it('writes the changed lines when they are few', () => {
    expect(writes({ 20: 'cũ' }, 1)).toEqual({ now: [20], later: [] });
    expect(writes({ 10: 'cũ', 30: 'cũ' }, 2)).toEqual({ now: [10, 30], later: [] });
  });

  it('postpones what is more, in one call together', () => {
    expect(writes({ 10: 'cũ', 20: 'cũ', 30: 'cũ' }, 2)).toEqual({ now: [10], later: [20, 30] });
    expect(writes({ 10: 'cũ', 20: 'cũ' }, 1)).toEqual({ now: [], later: [10, 20] });
  });

  it('brings postponed lines up to date one edit after the other, never postponing them again', () => {
    const waiting = { 10: LATER.band, 20: LATER.band, 30: LATER.band };
    expect(writes(waiting, 1)).toEqual({ now: [10], later: [] });
    expect(writes({ ...waiting, 30: 'cũ' }, 1)).toEqual({ now: [30], later: [] });
    expect(writes({ 10: LATER.band, 20: 'cũ' }, 2)).toEqual({ now: [20, 10], later: [] });
  });
});
