import { expect, it } from 'vitest';
import { CHOOSE, numbered, titleOf } from '../../src/messages/choose.ts';

it('a list is numbered line by line from 1', () => expect(numbered(['Thành ủy', 'UBND'])).toBe('1. Thành ủy\n2. UBND'));

it('a dialog bears the entry’s name without its dots', () =>
  expect([titleOf('Thêm dòng cho trang…'), titleOf('Tổng hợp')]).toEqual(['Thêm dòng cho trang', 'Tổng hợp']));

it('a number that is not in the list is told with those that are', () =>
  expect(CHOOSE.none(' 9 ', 3)).toBe('Không có số “9” trong danh sách (1 đến 3). Chưa ghi gì.'));
