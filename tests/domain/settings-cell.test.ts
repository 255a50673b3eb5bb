import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../src/domain/profile-shape.ts';
import { cellText, cellValue } from '../../src/domain/settings-cell.ts';

const flag: Leaf = { kind: 'flag' };
const line: Leaf = { kind: 'text', rule: 'line' };
const date: Leaf = { kind: 'text', rule: 'date' };
const percent: Leaf = { kind: 'number', least: 0, greatest: 100, whole: false };
const whole: Leaf = { kind: 'number', least: 1, greatest: 30_000, whole: true };
const base: Leaf = { kind: 'choice', of: ['HTT', 'HTT-or-better', 'rated'] };
const demand: Leaf = { kind: 'choice', of: ['none', 'notice', 'warning', 'error'] };
const tone: Leaf = { kind: 'choice', of: ['ủy', 'uỷ'] };
const level: Leaf = { kind: 'choice', of: ['HTXS', 'HTT', 'HT', 'KHT'] };
const emails: Leaf = { kind: 'texts', rule: 'email', separator: ',' };
const aliases: Leaf = { kind: 'texts', rule: 'alias', separator: ';' };

describe('what a clerk types', () => {
  it.each([
    [flag, 'có', true],
    [flag, ' Co ', true],
    [flag, 'TRUE', true],
    [flag, true, true],
    [flag, 'Không', false],
    [flag, 'khong', false],
    [flag, false, false],
    [percent, 20, 20],
    [percent, '20', 20],
    [percent, '12,5', 12.5],
    [percent, '12.5', 12.5],
    [percent, '20 %', 20],
    [whole, '3000', 3000],
    [whole, '3.000', 3000],
    [base, 'HTT trở lên', 'HTT-or-better'],
    [base, 'htt tro len', 'HTT-or-better'],
    [base, 'HTT-or-better', 'HTT-or-better'],
    [base, 'htt', 'HTT'],
    [base, 'Số được xếp loại', 'rated'],
    [demand, 'Cảnh báo', 'warning'],
    [demand, 'khong', 'none'],
    [tone, 'uỷ', 'uỷ'],
    [tone, 'ủy'.normalize('NFD'), 'ủy'],
    [level, 'Hoàn thành tốt nhiệm vụ', 'HTT'],
    [level, 'htxs', 'HTXS'],
    [date, '18/11/2024', '2024-11-18'],
    [date, '5/3/2025', '2025-03-05'],
    [date, '2024-11-18', '2024-11-18'],
    [line, 3, '3'],
    [line, ' Mục 3 ', 'Mục 3'],
    [emails, 'a@b.vn, c@d.vn;e@f.vn\ng@h.vn', ['a@b.vn', 'c@d.vn', 'e@f.vn', 'g@h.vn']],
    [aliases, 'Phòng TN, MT; ; P. TN&MT', ['Phòng TN, MT', 'P. TN&MT']],
  ] as const)('%j: %j is read as %j', (leaf, cell, value) => {
    expect(cellValue(leaf, cell)).toEqual(value);
  });

  it.each([flag, line, percent, base, emails])('nothing is read from a blank cell: %j', (leaf) => {
    expect(cellValue(leaf, '')).toBeUndefined();
    expect(cellValue(leaf, ' \u00a0\n')).toBeUndefined();
  });

  it.each([
    [flag, 'tùy'],
    [percent, 'hai mươi'],
    [whole, '3,000'],
    [whole, '20%'],
    [base, 'HT'],
    [tone, 'uy'],
    [line, true],
    [line, new Date(0)],
    [date, new Date(0)],
    [percent, true],
  ] as const)('%j: %j is passed on as it is, to be reported', (leaf, cell) => {
    expect(cellValue(leaf, cell)).toBe(cell);
  });

  it('never takes 11/30 for a day of a thirtieth month', () => {
    expect(cellValue(date, '11/30/2024')).toBe('2024-30-11');
  });
});

describe('what stands in a cell', () => {
  it('is Vietnamese', () => {
    expect(cellText(flag, true)).toBe('có');
    expect(cellText(flag, false)).toBe('không');
    expect(cellText(base, 'HTT-or-better')).toBe('HTT trở lên');
    expect(cellText(percent, 12.5)).toBe('12,5');
    expect(cellText(emails, ['a@b.vn', 'c@d.vn'])).toBe('a@b.vn, c@d.vn');
    expect(cellText(line, undefined)).toBe('');
  });

  it.each([base, demand, tone, level])('is read back: every choice of %j', (leaf) => {
    for (const code of leaf.kind === 'choice' ? leaf.of : []) expect(cellValue(leaf, cellText(leaf, code))).toBe(code);
  });
});
