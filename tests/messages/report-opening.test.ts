import { describe, expect, it } from 'vitest';
import {
  annexOf,
  figuresAsOf,
  numberLine,
  opening,
  placeAndDate,
  recipients,
  reportSubject,
  secretariatShort,
  signer,
  unbroken,
} from '../../src/messages/report-opening.ts';
import { AS_OF, figuresOf, handIn, SMALL } from './report-samples.ts';

const none = figuresOf({});

describe('R-0.1', () => {
  it('is one paragraph that names the bases, the directive, and for whom it is written', () =>
    expect(opening(SMALL, none)).toEqual([
      'Thực hiện Quy định số 124\u2011QĐ/TW; Công văn số 1\u2011CV/Th.U, ngày 18/11/2024 của Ban Thường vụ Thành ủy về đánh giá năm 2024, Ban Tổ chức Thành ủy đã tổng hợp kết quả đánh giá, xếp loại của 04 cơ quan, tổ chức được giao đánh giá, xếp loại (sau đây gọi chung là cơ quan đánh giá); báo cáo Ban Thường vụ Thành ủy kết quả như sau:',
    ]));

  it('is a list of bases where the office wants one', () =>
    expect(opening({ ...SMALL, report: { basesAs: 'list' } }, none).map((line) => line.slice(0, 30))).toEqual(
      [
        '- Căn cứ Quy định số 124\u2011QĐ/TW;',
        '- Căn cứ Công văn số 1\u2011CV/Th.U',
        'Ban Tổ chức Thành ủy đã tổng h',
      ].map((line) => line.slice(0, 30)),
    ));
});

describe('R-0.2', () => {
  it('a: only snapshots', () =>
    expect(figuresAsOf(SMALL, figuresOf({}, handIn({ x: true, y: true, z: true, q: false })), AS_OF)).toBe(
      'Số liệu trong báo cáo được tổng hợp từ kết quả của các cơ quan đánh giá, tính đến 0 giờ ngày 01/12/2024.',
    ));

  it('b: some still open, by name', () =>
    expect(figuresAsOf(SMALL, figuresOf({}, handIn({ x: true, y: true })), AS_OF)).toBe(
      'Số liệu trong báo cáo tính đến 0 giờ ngày 01/12/2024 và là số liệu tạm thời: còn 02 cơ quan đánh giá đang nhập (Cơ quan Z và Cơ quan Q).',
    ));

  it('c: nothing entered by anybody', () =>
    expect(figuresAsOf(SMALL, none, AS_OF)).toBe(
      'Tính đến 0 giờ ngày 01/12/2024, chưa có cơ quan đánh giá nào nhập kết quả.',
    ));
});

describe('head and signature', () => {
  it('leave number, day and month blank; the year is that of the closing', () => {
    expect(numberLine(SMALL)).toBe(`Số${'\u00a0'.repeat(8)}\u2011BC/BTC`);
    expect(numberLine({ ...SMALL, report: { code: 'BTCTU' } })).toContain('\u2011BC/BTCTU');
    expect(placeAndDate(SMALL)).toBe(`TP, ngày${'\u00a0'.repeat(5)}tháng${'\u00a0'.repeat(5)}năm 2024`);
    expect(placeAndDate({ ...SMALL, close: '2025-01-05T00:00:00+07:00' })).toMatch(/năm 2025$/);
    expect(annexOf(SMALL)).toMatch(/^\(Kèm theo Báo cáo số.*năm 2024 của Ban Tổ chức Thành ủy\)$/);
  });

  it('name the secretariat without its committee', () => {
    expect(secretariatShort(SMALL)).toBe('Ban Tổ chức');
    expect(secretariatShort({ ...SMALL, issuer: { ...SMALL.issuer, short: 'Huyện ủy' } })).toBe('Ban Tổ chức Thành ủy');
  });

  it('begin the subject with a small letter, or take the office’s own', () => {
    expect(reportSubject(SMALL)).toBe(
      'tổng hợp kết quả đánh giá, xếp loại tổ chức đảng, tập thể lãnh đạo, quản lý các cấp năm 2024',
    );
    expect(reportSubject({ ...SMALL, report: { subject: 'kết quả' } })).toBe('kết quả');
  });

  it('the head signs directly, the deputy K/T', () => {
    expect(signer(SMALL)).toEqual({ authority: null, post: 'TRƯỞNG BAN' });
    expect(signer({ ...SMALL, report: { signer: 'deputy' } })).toEqual({
      authority: 'K/T TRƯỞNG BAN',
      post: 'PHÓ TRƯỞNG BAN',
    });
  });

  it('"Như trên" stands first only under a "Kính gửi"', () => {
    expect(recipients(SMALL)).toEqual([
      '- Ban Thường vụ Thành ủy;',
      '- Thường trực Thành ủy;',
      '- Lưu Ban Tổ chức Thành ủy.',
    ]);
    expect(recipients({ ...SMALL, report: { addressee: true } })[0]).toBe('- Như trên;');
  });
});

it('the hyphen of a document number never breaks, other hyphens may', () =>
  expect(unbroken('Hướng dẫn số 08-HD/Th.U, quốc phòng - an ninh, 2020-2025, MT-TQ')).toBe(
    'Hướng dẫn số 08\u2011HD/Th.U, quốc phòng - an ninh, 2020-2025, MT-TQ',
  ));
