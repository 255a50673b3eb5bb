import { describe, expect, it } from 'vitest';
import type { Body, Campaign } from '../../src/domain/campaign.ts';
import { letterParts } from '../../src/domain/letter-figures.ts';
import { plainLetterhead } from '../../src/messages/letter-families.ts';
import {
  archiveLine,
  codeLine,
  letterAddressee,
  letterClosing,
  letterDate,
  letterNumber,
  letterOpening,
  letterSubject,
  letterTitle,
  signLines,
} from '../../src/messages/letter-opening.ts';
import { SMALL, source } from '../domain/figures-fixture.ts';

const [X, Y] = SMALL.bodies as readonly [Body, Body];
const HEAD = plainLetterhead(SMALL, 'Ban Dân vận Thành ủy');
const PARTY = { ...HEAD, code: 'BDV', head: ['TRƯỞNG BAN'], deputy: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'] };
const STATE = {
  ...HEAD,
  family: 'state',
  code: 'UBND-NV',
  head: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  deputy: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  archive: 'VT, NV',
} as const;

const withLetter = (letter: Campaign['letter']): Campaign => ({
  ...SMALL,
  ...(letter === undefined ? {} : { letter }),
});
const spaced = (text: string): string => text.replace(/\u00a0+/g, ' ').replace(/\u2011/g, '-');
const partsOf = (campaign: Campaign, body: string) => letterParts(campaign, source(body, {}));

describe('number and date', () => {
  it('are left blank, each as its system writes it', () => {
    expect(spaced(letterNumber(SMALL, PARTY, ''))).toBe('Số -CV/BDV');
    expect(spaced(letterNumber(SMALL, STATE, ''))).toBe('Số: /UBND-NV');
    expect(spaced(letterNumber(SMALL, { ...PARTY, family: 'youth', code: 'ThĐ' }, ''))).toBe('Số: -CV/ThĐ');
    expect(spaced(letterDate(SMALL, ''))).toBe('TP, ngày tháng năm 2024');
  });

  it('bear the mark of a report where the settings say that letters are reports', () => {
    const reports = withLetter({ kind: 'báo cáo' });
    expect(spaced(letterNumber(reports, PARTY, ''))).toBe('Số -BC/BDV');
    expect(spaced(letterNumber(reports, STATE, ''))).toBe('Số: /BC-UBND-NV');
  });

  it('are as typed where they are taken from the tab; a date in figures is put in words', () => {
    expect(spaced(letterNumber(SMALL, PARTY, '12-CV/BDV'))).toBe('Số 12-CV/BDV');
    expect(letterDate(SMALL, '28/11/2024')).toBe('TP, ngày 28 tháng 11 năm 2024');
    expect(letterDate(SMALL, 'cuối tháng 11')).toBe('TP, cuối tháng 11');
  });
});

describe('what the letter is about', () => {
  it('is what the body was told to do, with “V/v” or a capital letter as its system has it', () => {
    const told = { ...SMALL, assignments: SMALL.assignments.map((one) => ({ ...one, act: 'đánh giá thử năm 2024' })) };
    expect(spaced(letterSubject(told, partsOf(told, 'x'), PARTY))).toBe('Đánh giá thử năm 2024');
    expect(spaced(letterSubject(told, partsOf(told, 'x'), STATE))).toBe('V/v đánh giá thử năm 2024');
  });

  it('is built from the groups where the settings do not say it, one clause after the other', () => {
    expect(spaced(letterSubject(SMALL, partsOf(SMALL, 'x'), STATE))).toBe(
      'V/v đánh giá, xếp loại Phòng năm 2024; đánh giá, xếp loại Khối năm 2024',
    );
    expect(spaced(letterSubject(SMALL, partsOf(SMALL, 'q'), PARTY))).toBe(
      'Đánh giá, xếp loại Đảng bộ và Chi bộ về kết quả thực hiện nhiệm vụ quốc phòng - an ninh năm 2024',
    );
  });

  it('stands in the opening sentence after the directive', () => {
    expect(spaced(letterOpening(SMALL, Y, partsOf(SMALL, 'y')))).toBe(
      'Thực hiện Công văn số 1-CV/Th.U, ngày 18/11/2024 của Ban Thường vụ Thành ủy về đánh giá năm 2024, Cơ quan Y đánh giá, xếp loại Đảng bộ và Chi bộ năm 2024 như sau:',
    );
  });
});

describe('to whom', () => {
  it('goes through the secretariat, but for the secretariat’s own letter', () => {
    expect(letterAddressee(SMALL, X)).toBe('Kính gửi: Thường trực Thành ủy (qua Ban Tổ chức Thành ủy).');
    const office = { ...X, name: 'Ban Tổ chức Thành ủy' };
    expect(letterAddressee(SMALL, office)).toBe('Kính gửi: Thường trực Thành ủy.');
    expect(letterClosing(SMALL, office, PARTY)).toBe(
      'Ban Tổ chức Thành ủy báo cáo Thường trực Thành ủy tổng hợp, báo cáo Ban Thường vụ Thành ủy xem xét, quyết định.',
    );
    expect(letterClosing(SMALL, X, STATE)).toBe(
      'Cơ quan X kính báo cáo Thường trực Thành ủy (qua Ban Tổ chức Thành ủy) tổng hợp, báo cáo Ban Thường vụ Thành ủy xem xét, quyết định./.',
    );
  });
});

describe('who signs', () => {
  it('is the head, or the deputy for the head', () => {
    expect(signLines(SMALL, STATE)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(signLines(withLetter({ signer: 'deputy' }), STATE)).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
  });

  it('signs for the collective of the settings, keeping the post', () => {
    expect(signLines(withLetter({ collective: 'BAN THƯỜNG VỤ' }), PARTY)).toEqual(['T/M BAN THƯỜNG VỤ', 'TRƯỞNG BAN']);
    expect(signLines(withLetter({ collective: 'BAN THƯỜNG VỤ', signer: 'deputy' }), STATE)).toEqual([
      'TM. BAN THƯỜNG VỤ',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
  });
});

it('archive and code are written as each system does', () => {
  expect([archiveLine(PARTY), archiveLine(STATE)]).toEqual(['- Lưu Ban Dân vận Thành ủy.', '- Lưu: VT, NV.']);
  expect(codeLine(`7f3a91c2${'0'.repeat(56)}`)).toBe('Mã đối chiếu: 7F3A-91C2.');
});

it('the file is named after the body, and after the clause where it has several letters', () => {
  expect(letterTitle(SMALL, X, null)).toBe('Văn bản đánh giá, xếp loại của Cơ quan X năm 2024');
  expect(letterTitle(SMALL, X, '4')).toBe('Văn bản đánh giá, xếp loại của Cơ quan X năm 2024 - mục 4');
});
