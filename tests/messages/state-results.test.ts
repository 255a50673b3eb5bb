import { describe, expect, it } from 'vitest';
import {
  CAUSES,
  EXTEND_CAUSES,
  STATE_CONFIRM,
  STATE_DONE,
  STATE_FAILED,
  stillToDo,
} from '../../src/messages/state-results.ts';
import { at } from '../domain/records-sample.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const HASH = `7f3a91c2${'0'.repeat(56)}`;
const UNTIL = at('2024-12-02 17:00:00');

describe('done', () => {
  it('says when, whether in time, and the check code', () => {
    expect(STATE_DONE.submit(at('2024-11-28 16:42:00'), false, HASH)).toBe(
      'Đã nộp lúc 16 giờ 42, thứ Năm 28/11/2024, đúng hạn. Mã đối chiếu 7F3A-91C2.',
    );
    expect(STATE_DONE.extend('UBND thành phố', UNTIL)).toBe(
      'Đã gia hạn cho UBND thành phố đến 17 giờ, thứ Hai 02/12/2024.',
    );
    expect(STATE_DONE.close(16, at('2024-12-01 00:00:00'))).toBe('Đã khóa 16 trang lúc 0 giờ, Chủ nhật 01/12/2024.');
    expect(STATE_DONE.withdraw(UNTIL)).toBe('Đã rút lại. Sửa xong cần nộp lại trước 17 giờ, thứ Hai 02/12/2024.');
  });

  it('a repair names what it did, or that nothing was to do', () => {
    expect(STATE_DONE.repair(['lịch chạy tự động', 'phần khóa của trang “UBND”'])).toBe(
      'Đã sửa: lịch chạy tự động và phần khóa của trang “UBND”.',
    );
    expect(STATE_DONE.repair([])).toBe('Không có gì cần sửa.');
  });
});

describe('not done', () => {
  it('says why, and what was left as it was', () => {
    expect(STATE_FAILED.submit(2, 3)).toBe('Chưa nộp được: còn 2 lỗi và 3 tập thể chưa xếp loại. Đã bỏ dấu ô “Nộp”.');
    expect(STATE_FAILED.extend(EXTEND_CAUSES.past)).toBe('Chưa gia hạn được: thời điểm phải sau hiện tại.');
    expect(STATE_FAILED.return(CAUSES.notSubmitted)).toBe('Chưa trả lại được: cơ quan chưa nộp. Chưa ghi gì.');
    expect(STATE_FAILED.restore).toBe(
      'Chưa khôi phục: bản lưu bị sửa hoặc không thuộc bảng tính này. Trang giữ nguyên.',
    );
  });

  it('a closing done in part names who is left', () => {
    expect(STATE_FAILED.close({ done: 14, total: 16, bodies: ['A', 'B'], cause: 'cấu trúc trang bị thay đổi.' })).toBe(
      'Đã khóa 14/16 trang; chưa khóa được: A và B (cấu trúc trang bị thay đổi). Lần chạy tự động kế tiếp khóa tiếp.',
    );
  });
});

describe('before', () => {
  it('an early closing names who has not handed in', () => {
    expect(STATE_CONFIRM.close(campaign, { tabs: 3, missing: ['A', 'B'], early: true }).text).toBe(
      'Khóa 3 trang trước thời điểm đã định (0 giờ, Chủ nhật 01/12/2024). Chưa nộp: A và B. Nội dung hiện có được lưu và tính. Lý do (bắt buộc):',
    );
    expect(STATE_CONFIRM.close(campaign, { tabs: 3, missing: [], early: true }).text).not.toContain('Chưa nộp');
  });

  it('a closing by hand after the close asks for no reason', () => {
    expect(STATE_CONFIRM.close(campaign, { tabs: 3, missing: [], early: false }).text).toBe(
      'Khóa 3 trang đang mở sau thời điểm khóa (0 giờ, Chủ nhật 01/12/2024). Nội dung hiện có được lưu và tính. Lý do (nếu có):',
    );
  });

  it('the other acts say what will become of the content', () => {
    expect(STATE_CONFIRM.return('UBND', UNTIL).text).toBe(
      'Trả lại kết quả của UBND, nộp lúc 17 giờ, thứ Hai 02/12/2024. Bản đã nộp còn lưu. Lý do (bắt buộc):',
    );
    expect(STATE_CONFIRM.revoke('UBND', UNTIL).text).toBe(
      'Khóa lại trang của UBND ngay bây giờ, trước 17 giờ, thứ Hai 02/12/2024. Nội dung hiện có được lưu và tính.',
    );
    expect(STATE_CONFIRM.accept('UBND', 4, UNTIL).text).toBe(
      'Tính 4 ô đã sửa sau khi khóa của UBND thay cho bản khóa lúc 17 giờ, thứ Hai 02/12/2024. Bản cũ còn lưu; báo cáo ghi “sau hạn”. Lý do (bắt buộc):',
    );
    expect(STATE_CONFIRM.restore('UBND', { at: UNTIL, hash: HASH }, 4).text).toBe(
      'Đưa trang của UBND về bản lúc 17 giờ, thứ Hai 02/12/2024 (mã 7F3A-91C2); khác bản hiện tại 4 ô. Bản hiện tại được lưu trước.',
    );
  });

  it('an extension is asked for its end, then for its reason', () => {
    expect(STATE_CONFIRM.extendUntil('UBND').text).toMatch(/^Mở lại trang của UBND đến .*:$/);
    expect(STATE_CONFIRM.extendReason('UBND', UNTIL).text).toContain('17 giờ, thứ Hai 02/12/2024. Lý do (bắt buộc)');
  });
});

it('what is still to do names only what there is', () =>
  expect([stillToDo(1, 0), stillToDo(0, 2), stillToDo(3, 2)]).toEqual([
    '1 lỗi',
    '2 tập thể chưa xếp loại',
    '3 lỗi và 2 tập thể chưa xếp loại',
  ]));
