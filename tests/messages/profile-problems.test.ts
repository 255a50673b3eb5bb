import { describe, expect, it } from 'vitest';
import { readProfile } from '../../src/domain/profile.ts';
import { readSettingsSheets } from '../../src/domain/settings-sheets.ts';
import {
  profileProblem,
  profileRefused,
  settingsProblem,
  settingsRefused,
} from '../../src/messages/profile-problems.ts';
import { campaignOf, smallProfile, withValue } from '../domain/profile-samples.ts';
import { append, type Grids, gridsOf, set } from '../domain/settings-samples.ts';

const sentences = (path: string, value: unknown): string[] => {
  const read = readProfile(withValue(smallProfile(), path, value));
  return read.ok ? [] : read.problems.map(profileProblem);
};

const tabSentences = (change: (grids: Grids) => void): string[] => {
  const grids = gridsOf(campaignOf(smallProfile()));
  change(grids);
  const read = readSettingsSheets(grids);
  return read.ok ? [] : read.problems.map(settingsProblem);
};

describe('a problem of a profile file', () => {
  it.each([
    [
      'rules.cap.percent',
      120,
      'rules.cap.percent: “120” không hợp lệ; cho phép: số từ 0 đến 100, tối đa hai chữ số thập phân.',
    ],
    ['rules.cap.of', 'HT', 'rules.cap.of: “HT” không hợp lệ; cho phép: HTT, HTT-or-better và rated.'],
    ['rules.disagreement', 9, 'rules.disagreement: “9” không hợp lệ; cho phép: số nguyên từ 1 đến 3.'],
    ['units.0.group', 'ubnn', 'units[0].group: “ubnn” không hợp lệ; cho phép: ubnd.'],
    ['units.0.gruop', 'x', 'units[0].gruop: “gruop” không hợp lệ; cho phép: group.'],
    [
      'due',
      '2024-11-31T00:00:00+07:00',
      'due: “2024-11-31T00:00:00+07:00” không hợp lệ; cho phép: thời điểm có thật và có múi giờ, ví dụ 2024-11-30T00:00:00+07:00.',
    ],
    ['close', '2024-11-30T00:00:00+07:00', 'Thời điểm khóa phải sau hạn nộp.'],
    ['title', undefined, 'title: chưa có; cho phép: một dòng chữ.'],
    ['assignments.0.aspect', undefined, 'assignments[0].aspect: chưa có; cho phép: overall và defence-security.'],
    [
      'units.1.id',
      'dang-bo-bac-ha',
      'units[1].id: “dang-bo-bac-ha” không hợp lệ; cho phép: mã chưa dùng (đã có ở units[0].id).',
    ],
  ])('at %s is said in one sentence', (...[path, value, sentence]) => {
    expect(sentences(path, value)).toEqual([sentence]);
  });

  it('is counted over the list', () => {
    expect(profileRefused(3)).toBe('Bộ dữ liệu có 3 chỗ sai. Chưa tạo gì.');
    expect(settingsRefused(12)).toBe('Thiết lập có 12 chỗ sai. Chưa đổi gì.');
  });
});

describe('a problem of the config tabs', () => {
  it('says tab, cell, path, value and what is allowed', () => {
    expect(tabSentences((grids) => set(grids, 'rules.cap.rounding', 'tròn'))).toEqual([
      'Trang “Thiết lập”, ô C26: rules.cap.rounding = “tròn” không hợp lệ; cho phép: xuống, gần nhất và lên.',
    ]);
  });

  it('of a path is said likewise', () => {
    expect(tabSentences(({ settings }) => append(settings, { path: 'yeer', value: '1' }))[0]).toMatch(
      /^Trang “Thiết lập”, ô B\d+: yeer = “yeer” không hợp lệ; cho phép: year\.$/,
    );
  });

  it('of a lost column says what to restore', () => {
    const lost = tabSentences(({ units }) => {
      const keys = units.values[0];
      if (keys !== undefined) keys[2] = '';
    });
    expect(lost).toEqual([
      'Trang “Đơn vị”, ô A1: thiếu cột “name” trong dòng 1 (dòng ẩn). Đề nghị khôi phục dòng này.',
    ]);
  });
});
