// A campaign of another shape, opened from a file of the user's own, from the first command to the report: no code knows
// the default profile.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { ShownSheets, Validation } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { asked, emptyFolder, xepLoai } from './terminal.ts';

const PROFILE = fileURLToPath(new URL('../fixtures/loc-binh-2025.json', import.meta.url));
const NOW = '2025-11-05T09:00:00+07:00';

const HTXS = 'Hoàn thành xuất sắc nhiệm vụ';
const HTT = 'Hoàn thành tốt nhiệm vụ';
const HT = 'Hoàn thành nhiệm vụ';

const folder = emptyFolder();

const set = (user: string, ...words: readonly string[]) =>
  xepLoai(folder, 'set', '--now', NOW, '--as', `${user}@example.org`, ...words);

const level = (body: string, unit: string, value: string): string[] => [
  ...['--body', body, '--unit', unit, '--field', 'level', '--value', value],
];

describe('a campaign of three bodies, another issuer, other dates', () => {
  it('opens from its file', () => {
    const { code, json } = asked<Record<string, unknown>>(folder, 'open', '--profile', PROFILE, '--now', NOW);
    expect(code).toBe(0);
    expect(json).toEqual({
      message: 'Đã mở đợt: 12 trang cho 3 cơ quan.',
      tabs: 12,
      bodies: 3,
      remarks: [],
      workbook: 'xep-loai.xlsx',
    });
  });

  it('has its own tabs, deadline and tables', () => {
    const { json } = asked<ShownSheets>(folder, 'show');
    expect(json.sheets.map(({ name }) => name)).toEqual([
      ...['Hướng dẫn', 'Thiết lập', 'Cơ quan', 'Đơn vị', 'Phân công'],
      ...['Ban Xây dựng Đảng', 'UBND huyện', 'BCH Quân sự', 'Tổng hợp', 'Tiến độ', 'Nhật ký', 'Bản chụp'],
    ]);
    const texts = json.sheets.flatMap(({ values }) => values.flat()).join('\n');
    expect(texts).toContain('10/11/2025');
    expect(texts).not.toMatch(/Hà Tĩnh|1378-CV/);
  });

  it('is filled by its bodies, and by the owner where a body has no account', () => {
    expect(set('ban-xay-dung-dang', ...level('ban-xay-dung-dang', 'dang-bo-na-duong', HTXS)).code).toBe(0);
    expect(set('ban-xay-dung-dang', ...level('ban-xay-dung-dang', 'dang-bo-khuat-xa', HTT)).code).toBe(0);
    expect(set('van-thu-ubnd-huyen', ...level('ubnd-huyen', 'ubnd-na-duong', HTT)).code).toBe(0);
    const refused = set('ubnd-huyen', ...level('ban-chi-huy-quan-su', 'dang-bo-na-duong', HT));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Chưa có tài khoản nào được giao trang này; hiện chỉ Văn phòng Huyện ủy nhập được.');
    expect(set('ban-thuong-truc', ...level('ban-chi-huy-quan-su', 'dang-bo-na-duong', HT)).code).toBe(0);
  });

  it('is checked by its own rules', () => {
    const { code, json } = asked<Validation>(folder, 'validate', '--now', NOW);
    expect(code).toBe(1);
    const told = json.findings.map(({ rule, unit, clause }) => `${rule} ${unit} ${clause}`);
    expect(told).toContain('missing-narrative dang-bo-na-duong 1');
    expect(told).toContain('missing-level ubnd-khuat-xa 2');
    expect(told).toContain('missing-level dang-bo-mau-son 3');
    expect(told.filter((text) => text.startsWith('disagreement'))).toEqual([]);
    expect(json.findings.every(({ message }) => !message.includes('1378-CV'))).toBe(true);
  });

  it('is consolidated: aspects apart, its cap, an optional group without units', () => {
    const { code, json } = asked<Consolidation>(folder, 'consolidate', '--now', NOW);
    expect(code).toBe(0);
    expect(json.bodies.map(({ id, assigned, rated, missing }) => ({ id, assigned, rated, missing }))).toEqual([
      { id: 'ban-xay-dung-dang', assigned: 3, rated: 2, missing: 1 },
      { id: 'ubnd-huyen', assigned: 2, rated: 1, missing: 1 },
      { id: 'ban-chi-huy-quan-su', assigned: 3, rated: 1, missing: 2 },
    ]);
    const cap = (basis: string) => json.groups.find((group) => group.basis === basis && group.id === 'dang-bo-xa')?.cap;
    // 25% of 2 rated is half a place: rounded to the nearest, and at least one.
    expect(cap('ban-xay-dung-dang')).toEqual({ limit: 1, used: 1, left: 0, of: 'rated', rounding: 'nearest' });
    expect(cap('ban-chi-huy-quan-su')).toBeNull();
    const unit = json.units.find(({ id }) => id === 'dang-bo-na-duong');
    expect(unit?.ratings.map(({ aspect, level: mark }) => [aspect, mark])).toEqual([
      ['overall', 'HTXS'],
      ['defence-security', 'HT'],
    ]);
    expect(unit?.spread).toEqual({ overall: null, 'defence-security': null });
  });

  it('is reported under its issuer’s names, and none of the default profile’s', async () => {
    const { code, json } = asked<{ files: string[] }>(folder, 'report', '--out', 'bao-cao', '--now', NOW);
    expect(code).toBe(0);
    expect(json.files).toHaveLength(1);
    const { value: raw } = await mammoth.extractRawText({ buffer: readFileSync(join(folder, json.files[0] ?? '')) });
    const value = raw.replaceAll('\u2011', '-');
    for (const name of ['HUYỆN ỦY LỘC BÌNH', 'Lộc Bình', '212-CV/HU', 'Huyện ủy', 'năm 2025'])
      expect(value).toContain(name);
    for (const unit of ['Đảng bộ thị trấn Na Dương', 'UBND xã Khuất Xá', 'Ban Chỉ huy Quân sự huyện'])
      expect(value).toContain(unit);
    expect(value).not.toMatch(/Hà Tĩnh|HÀ TĨNH|1378|Thành ủy|THÀNH ỦY|thành phố|2024/);
  });
});
