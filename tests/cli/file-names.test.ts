import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNames } from '../../src/cli/file-names.ts';

it('keeps a good title and its diacritics', () => {
  expect(fileNames(['Báo cáo năm 2024 – lần 1'])).toEqual(['Báo cáo năm 2024 – lần 1.docx']);
  expect(fileNames(['Báo cáo.docx'])).toEqual(['Báo cáo.docx']);
});

it('lets no title leave the folder', () => {
  expect(fileNames(['../../etc/passwd', '..', '', 'a/b\\c'])).toEqual([
    '-..-etc-passwd.docx',
    'van-ban.docx',
    'van-ban (2).docx',
    'a-b-c.docx',
  ]);
});

it('gives two papers of one title two names, also where case does not count', () => {
  expect(fileNames(['Thư', 'thư', 'Thư'])).toEqual(['Thư.docx', 'thư (2).docx', 'Thư (3).docx']);
});

it('avoids names that Windows keeps for itself', () => {
  expect(fileNames(['con', 'COM1', 'console'])).toEqual(['con_.docx', 'COM1_.docx', 'console.docx']);
});

it('keeps a long title short enough for any disk', () => {
  const [name = ''] = fileNames(['Đánh giá, xếp loại tập thể '.repeat(40)]);
  expect(name).toMatch(/^Đánh giá, xếp loại .*[^ ]\.docx$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
});

it('makes any titles different file names without separators', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 300 })), (titles) => {
      const names = fileNames(titles);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
      for (const name of names) expect(name).toMatch(/^[^/\\:*?"<>|.][^/\\:*?"<>|]*\.docx$/);
    }),
  );
});
