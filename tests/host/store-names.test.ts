import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNames } from '../../src/host/store-names.ts';

it('keeps a name that the file can carry', () => {
  expect(fileNames(['Tổng hợp', 'Bản chụp', "Cụm 'A' số 1"], ['_xep-loai'])).toEqual([
    'Tổng hợp',
    'Bản chụp',
    "Cụm 'A' số 1",
  ]);
});

it('cleans, cuts and numbers the others', () => {
  const long = 'Ban Chấp hành Đảng bộ thành phố Hà Tĩnh';
  expect(fileNames([`${long} A`, `${long} B`, 'a/b:c', 'A/B:C', "''", 'History', '_Xep-Loai'], ['_xep-loai'])).toEqual([
    'Ban Chấp hành Đảng bộ thành phố',
    'Ban Chấp hành Đảng bộ thành p~2',
    'a-b-c',
    'A-B-C~2',
    '_',
    'History_',
    '_Xep-Loai~2',
  ]);
});

it('gives names that Excel accepts and that differ without regard to case', () => {
  const character = fc.constantFrom('a', 'A', 'b', "'", '/', '[', ' ', 'đ', 'Đ', '~', '2');
  const name = fc.array(character, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const given = fileNames(names, []);
      expect(new Set(given.map((text) => text.toLowerCase())).size).toBe(names.length);
      expect(
        given.every((text) => text.length <= 31 && /^[^'[\]:*?/\\]([^[\]:*?/\\]*[^'[\]:*?/\\])?$/.test(text)),
      ).toBe(true);
    }),
  );
});
