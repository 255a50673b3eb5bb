import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../src/domain/lifecycle.ts';
import type { RecordInput } from '../../src/domain/record-rows.ts';
import {
  refusedLine,
  type StateFigures,
  sourceWords,
  stateLabel,
  stateLine,
  whyLockedBecause,
} from '../../src/messages/states.ts';
import { at, recordsOf } from '../domain/records-sample.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const FIGURES: StateFigures = { assigned: 15, rated: 14, notRated: 1, changed: 0, changedRows: [] };

const row = (kind: RecordInput['kind'], clock: string, extra: Partial<RecordInput> = {}): RecordInput => ({
  body: 'ubnd',
  kind,
  at: at(clock),
  ...extra,
});
const SUBMIT = row('submit', '2024-11-28 16:42:00', { text: 'x' });
const CODE = '2D71-1642'; // SHA-256 of "x"
const CLOSE = row('close', '2024-12-01 00:00:00', { text: 'y' });
const EXTEND = row('extend', '2024-12-01 08:00:00', { until: at('2024-12-02 17:00:00'), reason: 'Họp muộn.' });

const life = (rows: readonly RecordInput[], now: string, ticked = true) =>
  lifeOf(campaign, recordsOf(rows), { body: 'ubnd', now: at(now), ticked });

const line = (rows: readonly RecordInput[], now: string, figures = FIGURES) =>
  stateLine(campaign, life(rows, now), figures);

describe('the line on the tab', () => {
  it('of a plain draft is the live check’s', () => {
    expect(stateLine(campaign, life([], '2024-11-28 08:00:00', false), FIGURES)).toBeNull();
  });

  it('pending', () => {
    expect(line([], '2024-11-28 08:00:00')).toEqual({
      left: 'Đã đánh dấu “Nộp”',
      right: 'Đang ghi nhận; kết quả hiện trong vòng 10 phút. Chưa cần đánh dấu lại.',
    });
  });

  it('submitted, on time and late', () => {
    expect(line([SUBMIT], '2024-11-28 17:00:00')).toEqual({
      left: 'Đã nộp, đúng hạn',
      right: `Nộp lúc 16 giờ 42, thứ Năm 28/11/2024. Mã đối chiếu ${CODE}. Đã xếp loại 14/15, không đánh giá 1. Trang tạm khóa; bỏ dấu ô “Nộp” để sửa, trước 0 giờ, Chủ nhật 01/12/2024.`,
    });
    expect(line([row('submit', '2024-11-30 00:00:00', { text: 'x' })], '2024-11-30 01:00:00')?.left).toBe(
      'Đã nộp, sau hạn',
    );
  });

  it('submitted while extended names the end of the extension', () => {
    const late = row('submit', '2024-12-02 09:00:00', { text: 'x' });
    expect(line([CLOSE, EXTEND, late], '2024-12-02 10:00:00')?.right).toContain('trước 17 giờ, thứ Hai 02/12/2024.');
  });

  it('withdrawn', () => {
    const rows = [SUBMIT, row('withdraw', '2024-11-29 08:00:00')];
    expect(stateLine(campaign, life(rows, '2024-11-29 09:00:00', false), FIGURES)).toEqual({
      left: 'Đang nhập',
      right:
        'Đã rút lại lúc 08 giờ, thứ Sáu 29/11/2024. Bản nộp lúc 16 giờ 42, thứ Năm 28/11/2024 còn lưu. Cần nộp lại trước 0 giờ, Chủ nhật 01/12/2024.',
    });
  });

  it('returned', () => {
    const rows = [SUBMIT, row('return', '2024-11-29 08:00:00', { reason: 'thiếu căn cứ.' })];
    expect(stateLine(campaign, life(rows, '2024-11-29 09:00:00', false), FIGURES)).toEqual({
      left: 'Trả lại để bổ sung',
      right:
        'Ban Tổ chức Thành ủy trả lại lúc 08 giờ, thứ Sáu 29/11/2024. Lý do: thiếu căn cứ. Đề nghị bổ sung và nộp lại trước 0 giờ, Chủ nhật 01/12/2024.',
    });
  });

  it('a tick that was not taken', () => {
    expect(refusedLine(at('2024-11-28 16:42:00'), 2, 3)).toEqual({
      left: 'Chưa nộp được',
      right: 'Chưa nộp được lúc 16 giờ 42, thứ Năm 28/11/2024: 2 lỗi, 3 tập thể chưa xếp loại. Xem cột “Kiểm tra”.',
    });
  });

  it('closed and handed in, also with cells changed since', () => {
    const counted = `Khóa từ 0 giờ, Chủ nhật 01/12/2024. Bản được tính: nộp lúc 16 giờ 42, thứ Năm 28/11/2024, đúng hạn, mã ${CODE}.`;
    expect(line([SUBMIT, CLOSE], '2024-12-01 09:00:00')).toEqual({ left: 'Đã khóa', right: counted });
    const changed = { ...FIGURES, changed: 4, changedRows: [12, 9, 9] };
    expect(line([SUBMIT, CLOSE], '2024-12-01 09:00:00', changed)?.right).toBe(
      `${counted} Sau khi khóa có 4 ô bị sửa (dòng 9, 12), không tính.`,
    );
    const many = { ...FIGURES, changed: 10, changedRows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
    expect(line([SUBMIT, CLOSE], '2024-12-01 09:00:00', many)?.right).toContain(
      '(dòng 1, 2, 3, 4, 5, 6, 7, 8 và 2 dòng khác)',
    );
    const gone = { ...FIGURES, changed: 1, changedRows: [] };
    expect(line([SUBMIT, CLOSE], '2024-12-01 09:00:00', gone)?.right).toContain('có 1 ô bị sửa, không tính.');
  });

  it('closed and not handed in, whether or not the sweep has come', () => {
    for (const rows of [[CLOSE], []])
      expect(line(rows, '2024-12-01 09:00:00')).toEqual({
        left: 'Đã khóa, chưa nộp',
        right: 'Khóa từ 0 giờ, Chủ nhật 01/12/2024 khi chưa nộp. Nội dung có lúc khóa được tổng hợp và ghi “chưa nộp”.',
      });
  });

  it('closed with a secrecy mark does not say that the content counts', () => {
    expect(line([{ ...CLOSE, held: true }], '2024-12-01 09:00:00')?.right).toBe(
      'Khóa từ 0 giờ, Chủ nhật 01/12/2024 khi chưa nộp. Nội dung chưa được tổng hợp do có dấu chỉ độ mật cần xử lý.',
    );
  });

  it('closed with late content accepted', () => {
    const accept = row('accept', '2024-12-02 09:00:00', { text: 'x' });
    expect(line([CLOSE, accept], '2024-12-02 10:00:00')).toEqual({
      left: 'Đã khóa',
      right: `Khóa từ 0 giờ, Chủ nhật 01/12/2024. Bản được tính: ghi nhận lúc 09 giờ, thứ Hai 02/12/2024, sau hạn, mã ${CODE}.`,
    });
  });

  it('extended', () => {
    expect(stateLine(campaign, life([CLOSE, EXTEND], '2024-12-02 10:00:00', false), FIGURES)).toEqual({
      left: 'Gia hạn đến 17 giờ, thứ Hai 02/12/2024',
      right:
        'Được gia hạn đến 17 giờ, thứ Hai 02/12/2024. Lý do: Họp muộn. Hết giờ trang tự khóa; nộp trong thời gian này vẫn ghi “sau hạn”.',
    });
  });
});

it('the label is the left cell of the line, but for a tick on its way', () => {
  expect(stateLabel(life([], '2024-11-28 08:00:00', false))).toBe('Đang nhập');
  expect(stateLabel(life([], '2024-11-28 08:00:00'))).toBe('Đang ghi nhận');
  expect(stateLabel(life([SUBMIT, CLOSE], '2024-12-01 08:00:00'))).toBe('Đã khóa');
});

describe('the source in “Tổng hợp”', () => {
  it('is the moment of handing in, or says why there is none', () => {
    expect(sourceWords(life([SUBMIT], '2024-11-29 08:00:00'))).toBe('28/11/2024 16:42');
    expect(sourceWords(life([], '2024-11-29 08:00:00'))).toBe('đang nhập');
    expect(sourceWords(life([CLOSE], '2024-12-01 08:00:00'))).toBe('chưa nộp (khóa)');
    expect(sourceWords(life([{ ...CLOSE, held: true }], '2024-12-01 08:00:00'))).toBe('bị giữ (dấu mật)');
  });
});

describe('why a tab is locked', () => {
  const why = (rows: readonly RecordInput[], now: string) => whyLockedBecause(campaign, life(rows, now));

  it('is not asked of an open tab', () => {
    expect(why([], '2024-11-28 08:00:00')).toBeNull();
  });

  it('handed in', () => {
    expect(why([SUBMIT], '2024-11-28 17:00:00')).toBe(
      'Trang tạm khóa vì đã nộp lúc 16 giờ 42, thứ Năm 28/11/2024. Để sửa, bỏ dấu ô “Nộp” trước 0 giờ, Chủ nhật 01/12/2024.',
    );
  });

  it('the deadline: since the bell, also when the sweep came late', () => {
    const late = row('close', '2024-12-01 03:00:00', { text: 'y' });
    for (const rows of [[CLOSE], [late], []])
      expect(why(rows, '2024-12-01 09:00:00')).toBe(
        'Khóa từ 0 giờ, Chủ nhật 01/12/2024 theo thời hạn của Công văn số 1378-CV/Th.U. Cần bổ sung: đề nghị Ban Tổ chức Thành ủy gia hạn, nêu rõ lý do.',
      );
  });

  it('by hand', () => {
    const byHand = row('close', '2024-11-29 17:00:00', { text: 'y', reason: 'đủ 16 cơ quan' });
    expect(why([byHand], '2024-11-29 18:00:00')).toBe(
      'Ban Tổ chức Thành ủy khóa trang lúc 17 giờ, thứ Sáu 29/11/2024. Lý do: đủ 16 cơ quan. Cần bổ sung: đề nghị trao đổi với Ban Tổ chức Thành ủy.',
    );
  });

  it('the end of an extension', () => {
    expect(why([CLOSE, EXTEND], '2024-12-02 17:00:00')).toBe(
      'Hết thời gian gia hạn lúc 17 giờ, thứ Hai 02/12/2024; trang khóa trở lại. Nội dung có đến lúc này đã được lưu.',
    );
  });
});
