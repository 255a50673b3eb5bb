import { expect, it } from 'vitest';
import { touch } from '../../src/host/cells.ts';
import { newSheet, type SheetModel } from '../../src/host/workbook.ts';
import { charactersOf, pointsOf, pxOfCharacters, pxOfPoints, rowPx } from '../../src/host/xlsx-size.ts';

const sheetWith = (value: string, wrap = true): SheetModel => {
  const sheet = { ...newSheet({ id: 1, name: 'A' }), columnWidths: { 1: 172 } };
  Object.assign(touch(sheet, 1, 1), { value, style: { wrap } });
  return sheet;
};

it('brings every size in pixels back from points and characters', () => {
  for (let px = 0; px <= 600; px += 1) {
    expect(pxOfPoints(pointsOf(px))).toBe(px);
    expect(pxOfCharacters(charactersOf(px))).toBe(px);
  }
});

it('makes a row as high as its wrapped text needs, and a row of short texts as high as it was', () => {
  expect(rowPx(sheetWith('Phòng Nội vụ'), 1)).toBe(21);
  expect(rowPx(sheetWith('Phòng Lao động - Thương binh và Xã hội'), 1)).toBe(40);
  expect(rowPx(sheetWith('a\nb\nc'), 1)).toBe(57);
  expect(rowPx(sheetWith('ơ'.repeat(100)), 1)).toBeGreaterThan(57);
  expect(rowPx(sheetWith('Phòng Lao động - Thương binh và Xã hội', false), 1)).toBe(21);
});

it('counts composed and decomposed letters alike', () => {
  const text = 'Ủy ban nhân dân các phường, xã và các tổ chức chính trị - xã hội';
  expect(rowPx(sheetWith(text.normalize('NFD')), 1)).toBe(rowPx(sheetWith(text), 1));
});

it('keeps a forced height, and takes any other as the least', () => {
  const sheet = sheetWith('một hai ba bốn năm sáu bảy tám chín mười mười một mười hai');
  expect(rowPx({ ...sheet, rowHeights: { 1: { px: 18, forced: true } } }, 1)).toBe(18);
  expect(rowPx({ ...sheet, rowHeights: { 1: { px: 90, forced: false } } }, 1)).toBe(90);
  expect(rowPx({ ...sheet, rowHeights: { 1: { px: 28, forced: false } } }, 1)).toBe(57);
});

it('does not let merged cells raise a row', () => {
  const sheet = sheetWith('dài '.repeat(100));
  expect(rowPx({ ...sheet, merges: [{ row: 1, column: 1, rows: 1, columns: 3 }] }, 1)).toBe(21);
});
