import { expect, it } from 'vitest';
import { HEALTH } from '../../src/messages/health-texts.ts';
import { at } from '../domain/records-sample.ts';

const NOW = at('2024-11-28 16:42:00');

it('a title says the subject and its state, the text what to do', () => {
  expect(HEALTH.ok(NOW)).toEqual({
    title: 'Hệ thống – Bình thường',
    text: 'Kiểm tra lúc 16 giờ 42, thứ Năm 28/11/2024. Không có việc cần xem.',
  });
  expect(HEALTH.triggerLate(25)).toEqual({
    title: 'Lịch chạy tự động – Cần sửa',
    text: 'Quá 25 phút chưa chạy. Đề nghị bấm “Sửa chữa bảng tính”.',
  });
  expect(HEALTH.protectionRestored('UBND', NOW, { good: 15, all: 16 })).toEqual({
    title: 'Khóa trang – 15/16',
    text: 'Phần khóa của trang “UBND” đã bị đổi; đã khôi phục lúc 16 giờ 42, thứ Năm 28/11/2024.',
  });
});

it('strangers, copies and broken rows are named', () => {
  expect(HEALTH.strangers(['a@example.org', 'b@example.org']).text).toBe(
    'Tài khoản ngoài danh sách có quyền sửa: a@example.org và b@example.org. Đề nghị bỏ trong mục Chia sẻ.',
  );
  expect(HEALTH.copy('Bản sao của UBND').title).toBe('Trang “Bản sao của UBND” – Bỏ qua');
  expect(HEALTH.journalBroken(7).text).toBe('Dòng 7 bị sửa hoặc xóa sau khi ghi.');
  expect(HEALTH.snapshotBroken('UBND thành phố', NOW).text).toBe(
    'Bản lúc 16 giờ 42, thứ Năm 28/11/2024 của UBND thành phố bị sửa hoặc thiếu; không dùng để tính.',
  );
});

it('a deleted tab is offered from its last snapshot, when there is one', () => {
  expect(HEALTH.missingTab('UBND thành phố', NOW)).toEqual({
    title: 'Trang của UBND thành phố – Đã bị xóa',
    text: 'Có thể dựng lại từ bản lưu lúc 16 giờ 42, thứ Năm 28/11/2024. Đề nghị bấm “Sửa chữa bảng tính”.',
  });
  expect(HEALTH.missingTab('UBND thành phố', null).text).toContain('Chưa có bản lưu');
});
