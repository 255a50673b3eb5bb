import { expect, it } from 'vitest';
import { balanced } from '../../src/papers/report-head.ts';

it('a long title breaks after the comma nearest its middle', () =>
  expect(balanced('tổng hợp kết quả đánh giá, xếp loại tổ chức đảng, tập thể lãnh đạo, quản lý các cấp năm 2024')).toBe(
    'tổng hợp kết quả đánh giá, xếp loại tổ chức đảng,\ntập thể lãnh đạo, quản lý các cấp năm 2024',
  ));

it('without a comma it breaks at a space near the middle', () =>
  expect(balanced(`${'một '.repeat(10)}${'hai '.repeat(10).trim()}`)).toBe(
    `${'một '.repeat(10).trim()}\n${'hai '.repeat(10).trim()}`,
  ));

it('a short title, or one without any space, stays in one piece', () => {
  expect(balanced('kết quả năm 2024')).toBe('kết quả năm 2024');
  expect(balanced('x'.repeat(80))).toBe('x'.repeat(80));
});
