import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVEL_NAMES, MARKS } from '../../src/domain/level.ts';
import { matchLevel } from '../../src/domain/match-level.ts';

describe('a level cell', () => {
  it.each(MARKS)('is exact when it holds the official name of %s', (mark) => {
    expect(matchLevel(LEVEL_NAMES[mark])).toEqual({ kind: 'exact', mark });
  });

  it.each([
    ['HTXS', 'HTXS'],
    ['htxsnv', 'HTXS'],
    ['HTXS NV', 'HTXS'],
    ['Hoàn thành xuất sắc', 'HTXS'],
    ['HOÀN THÀNH XUẤT SẮC NHIỆM VỤ', 'HTXS'],
    ['Hoàn thành XS nhiệm vụ', 'HTXS'],
    ['HTT', 'HTT'],
    ['H.T.T.N.V', 'HTT'],
    ['Hoàn thành tốt', 'HTT'],
    ['HT tốt NV', 'HTT'],
    [' Hòan thành  tốt nhiệm vụ.', 'HTT'],
    ['Hoàn thành tốt\nnhiệm vụ', 'HTT'],
    ['Hoàn thành tốt nhiệm vụ'.normalize('NFD'), 'HTT'],
    ['Xếp loại: Hoàn thành tốt nhiệm vụ', 'HTT'],
    ['HT', 'HT'],
    ['HTNV', 'HT'],
    ['Hoàn thành', 'HT'],
    ['KHT', 'KHT'],
    ['KHTNV', 'KHT'],
    ['Không hoàn thành', 'KHT'],
    ['KĐG', 'KDG'],
    ['KÐG', 'KDG'],
    ['kdg', 'KDG'],
    ['không đánh giá', 'KDG'],
    ['Không đánh giá, xếp loại', 'KDG'],
  ])('%j is taken for %s with a receipt', (typed, mark) => {
    expect(matchLevel(typed)).toEqual({ kind: 'matched', mark });
  });

  it.each([
    ['Trong sạch vững mạnh', 'old-words', null],
    ['trong sạch, vững mạnh tiêu biểu', 'old-words', null],
    ['TSVM', 'old-words', null],
    ['Yếu kém', 'old-words', null],
    ['Xuất sắc', 'criteria-words', 'HTXS'],
    ['Tốt', 'criteria-words', 'HTT'],
    ['loại tốt', 'criteria-words', 'HTT'],
    ['Kém', 'criteria-words', 'KHT'],
    ['Khá', 'other-scale', null],
    ['Trung bình', 'other-scale', null],
    ['Yếu', 'other-scale', null],
    ['A', 'free-text', null],
    ['Loại B', 'free-text', null],
    ['Chưa có', 'free-text', null],
    ['Hoàn thành tốt nhiệm vụ trở lên', 'free-text', null],
    ['Không hoàn thành tốt nhiệm vụ', 'free-text', null],
    ['Hoàn thành khá nhiệm vụ', 'free-text', null],
  ])('%j is asked about (%s), never guessed', (typed, problem, guess) => {
    expect(matchLevel(typed)).toEqual({ kind: 'invalid', case: problem, guess });
  });

  it('judges any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(['exact', 'matched', 'invalid']).toContain(matchLevel(typed).kind);
      }),
    );
  });

  it('recognises an official name under any case, form and spacing', () => {
    const forms = fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD');
    const spaces = fc.constantFrom(' ', '  ', '\u00A0', '\n');
    fc.assert(
      fc.property(fc.constantFrom(...MARKS), forms, spaces, (mark, form, space) => {
        const typed = LEVEL_NAMES[mark].toUpperCase().split(' ').join(space).normalize(form);
        expect(matchLevel(typed)).toEqual({ kind: 'matched', mark });
      }),
    );
  });
});
