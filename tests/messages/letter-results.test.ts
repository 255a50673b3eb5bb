import { describe, expect, it } from 'vitest';
import type { Body, Campaign } from '../../src/domain/campaign.ts';
import { type LetterPart, letterParts } from '../../src/domain/letter-figures.ts';
import {
  annexTitle,
  levelLines,
  ownUnits,
  partTitle,
  ratioSentence,
  totals,
} from '../../src/messages/letter-results.ts';
import { handedIn, type Marks, SMALL, source } from '../domain/figures-fixture.ts';

const NAMED: Campaign = { ...SMALL, clauseTitles: { '3': 'Tổ chức cơ sở đảng', '5': 'Tổ chức cơ sở đảng' } };
const [X, Y] = SMALL.bodies as readonly [Body, Body];

const partOf = (body: string, marks: Marks, at = 0): LetterPart => {
  const part = letterParts(NAMED, handedIn(source(body, marks), '2024-11-28T16:42:00+07:00'))[at];
  if (part === undefined) throw new Error(`no part ${at}`);
  return part;
};

const ALL: Marks = { d1: 'HTXS', d2: 'HTT', d3: 'HTT', d4: 'HTT', d5: 'HT', c1: 'HTT' };

describe('the totals', () => {
  it('say how many there are and how many are rated', () => {
    expect(totals(NAMED, Y, partOf('y', ALL))).toBe('Tổng số 06 tổ chức cơ sở đảng; được xếp loại 06/06. Trong đó:');
  });

  it('name what is not rated and what has no result, only where there is some', () => {
    expect(totals(NAMED, X, partOf('x', { p1: 'HTT', p2: 'KDG' }))).toBe(
      'Tổng số 06 tập thể; được xếp loại 01/06; không đánh giá 01; chưa có kết quả 04. Trong đó:',
    );
  });

  it('promise no levels where nothing is rated', () => {
    const part = partOf('x', {});
    expect(totals(NAMED, X, part)).toBe('Tổng số 06 tập thể; được xếp loại 0/06; chưa có kết quả 06.');
    expect(levelLines(NAMED, part)).toEqual([]);
  });

  it('say of an optional group left empty that the body has none', () => {
    expect(totals(NAMED, X, partOf('x', { p1: 'HTT' }, 1))).toBe('Cơ quan X không có khối.');
  });
});

describe('the levels', () => {
  it('are named in full, all four, with “không có” for none', () => {
    expect(levelLines(NAMED, partOf('y', ALL))).toEqual([
      '- Hoàn thành xuất sắc nhiệm vụ: 01 tổ chức cơ sở đảng;',
      '- Hoàn thành tốt nhiệm vụ: 04 tổ chức cơ sở đảng;',
      '- Hoàn thành nhiệm vụ: 01 tổ chức cơ sở đảng;',
      '- Không hoàn thành nhiệm vụ: không có.',
    ]);
  });
});

describe('the share of the best', () => {
  it('is of those one level below, a figure without a judgment', () => {
    expect(ratioSentence(NAMED, partOf('y', ALL))).toBe(
      'Số tổ chức cơ sở đảng Hoàn thành xuất sắc nhiệm vụ so với số Hoàn thành tốt nhiệm vụ là 25%.',
    );
    expect(ratioSentence(NAMED, partOf('y', { d1: 'HTXS' }))).toBe(
      'Không có tổ chức cơ sở đảng Hoàn thành tốt nhiệm vụ.',
    );
  });

  it('is not said without one, of one aspect alone, or where the settings leave it out', () => {
    expect(ratioSentence(NAMED, partOf('y', { d1: 'HTT' }))).toBe('');
    expect(ratioSentence(NAMED, partOf('q', { d1: 'HTXS' }))).toBe('');
    expect(ratioSentence({ ...NAMED, letter: { ratio: false } }, partOf('y', ALL))).toBe('');
  });
});

describe('an organisation of the body’s own', () => {
  it('is named where it was rated', () => {
    expect(ownUnits(NAMED, Y, partOf('y', ALL))).toBe('Trong danh sách có Chi bộ 1 là tổ chức của Cơ quan Y.');
    expect(ownUnits(NAMED, Y, partOf('y', { d1: 'HTT' }))).toBe('');
  });
});

describe('titles', () => {
  it('are numbered within a clause, and Roman where clauses differ', () => {
    expect(partTitle(NAMED, partOf('x', {}), { index: 1, clauses: 1 })).toBe('2. Phòng');
    expect(partTitle(NAMED, partOf('y', {}), { index: 0, clauses: 2 })).toBe('I- TỔ CHỨC CƠ SỞ ĐẢNG');
  });

  it('of a list say the aspect where it is one alone', () => {
    expect(annexTitle(NAMED, partOf('y', {}))).toBe('Kết quả đánh giá, xếp loại: Tổ chức cơ sở đảng');
    expect(annexTitle(NAMED, partOf('q', {}))).toBe(
      'Kết quả đánh giá, xếp loại về quốc phòng - an ninh: Tổ chức cơ sở đảng',
    );
  });
});
