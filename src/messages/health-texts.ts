// Health in words (documents.md §5.12): what the sweep and "Kiểm tra hệ thống" found. Titles say the state, texts what to
// do. Instants in epoch ms.

import { COPY } from './copy-texts.ts';
import { instantInterface, listInWords, plain } from './format.ts';
import type { Dialog } from './results.ts';
import { olderThanProgram } from './workbook-format.ts';

const REPAIR = 'Đề nghị bấm “Sửa chữa bảng tính”.';
const OK = 'Bình thường';
const BAD = 'Cần sửa';

const health = (title: string, state: string, text: string): Dialog => ({ title: `${title} – ${state}`, text });

export const HEALTH = {
  ok: (at: number): Dialog => health('Hệ thống', OK, `Kiểm tra lúc ${instantInterface(at)}. Không có việc cần xem.`),
  trigger: (last: number, minutes: number): Dialog =>
    health('Lịch chạy tự động', OK, `Chạy lần cuối ${instantInterface(last)}, cách ${plain(minutes)} phút.`),
  triggerLate: (minutes: number): Dialog =>
    health('Lịch chạy tự động', BAD, `Quá ${plain(minutes)} phút chưa chạy. ${REPAIR}`),
  triggerMissing: (): Dialog => health('Lịch chạy tự động', BAD, `Chưa có lịch chạy. ${REPAIR}`),
  protection: (good: number, all: number): Dialog =>
    health('Khóa trang', `${plain(good)}/${plain(all)}`, 'Mỗi cơ quan chỉ sửa được trang của mình.'),
  protectionOpen: (sheet: string): Dialog =>
    health('Khóa trang', BAD, `Phần khóa của trang “${sheet}” đã bị đổi. ${REPAIR}`),
  /** Only the range protection can be told apart here: what was wrong has been put right at `at`. */
  protectionRestored: (sheet: string, at: number, { good, all }: { good: number; all: number }): Dialog =>
    health(
      'Khóa trang',
      `${plain(good)}/${plain(all)}`,
      `Phần khóa của trang “${sheet}” đã bị đổi; đã khôi phục lúc ${instantInterface(at)}.`,
    ),
  strangers: (emails: readonly string[]): Dialog =>
    health(
      'Chia sẻ',
      BAD,
      `Tài khoản ngoài danh sách có quyền sửa: ${listInWords(emails)}. Đề nghị bỏ trong mục Chia sẻ.`,
    ),
  mailGroup: (email: string): Dialog =>
    health('Chia sẻ', BAD, `${email} là nhóm thư; đề nghị thay bằng tài khoản của cơ quan.`),
  copy: (sheet: string): Dialog =>
    health(`Trang “${sheet}”`, 'Bỏ qua', 'Trang sao chép, không tính vào kết quả. Có thể xóa.'),
  /** `snapshotAt` null: nothing was ever saved of this body. */
  missingTab: (body: string, snapshotAt: number | null): Dialog =>
    health(
      `Trang của ${body}`,
      'Đã bị xóa',
      snapshotAt === null
        ? `Chưa có bản lưu; dựng lại thành trang trống. ${REPAIR}`
        : `Có thể dựng lại từ bản lưu lúc ${instantInterface(snapshotAt)}. ${REPAIR}`,
    ),
  /** A tab of the secretariat, by its usual name. */
  missingOwners: (tab: string): Dialog =>
    health(`Trang “${tab}”`, 'Đã bị xóa', 'Đề nghị lấy lại từ lịch sử phiên bản của bảng tính.'),
  /** `title`: of the campaign. */
  fileCopy: (title: string): Dialog => health('Bảng tính', COPY.title, COPY.notice(title)),
  scopes: ({ text }: Dialog): Dialog => health('Quyền', BAD, text),
  /** `program`: the version recorded, '' where none was. */
  olderFormat: (program: string): Dialog => health('Bảng tính', BAD, olderThanProgram(program, REPAIR)),
  unhidden: (tab: string): Dialog => health(`Trang “${tab}”`, 'Bị bỏ ẩn', REPAIR),
  zone: (): Dialog => health('Múi giờ', 'Đúng', 'Bảng tính dùng giờ Việt Nam (GMT+7).'),
  zoneOther: (zone: string): Dialog =>
    health('Múi giờ', BAD, `Bảng tính đang dùng múi giờ ${zone}; giờ nộp, giờ khóa vẫn tính theo giờ Việt Nam.`),
  journal: (rows: number): Dialog => health('Nhật ký', 'Nguyên vẹn', `${plain(rows)} dòng, không dòng nào bị sửa.`),
  journalBroken: (row: number): Dialog =>
    health('Nhật ký', 'Bị sửa', `Dòng ${plain(row)} bị sửa hoặc xóa sau khi ghi.`),
  journalCut: (rows: number): Dialog =>
    health('Nhật ký', 'Bị sửa', `Thiếu ${plain(rows)} dòng đã ghi; lần chạy tự động kế tiếp ghi lại.`),
  recordsCut: (count: number): Dialog =>
    health(
      'Bản lưu',
      'Bị sửa',
      `Thiếu ${plain(count)} bản đã ghi trong nhật ký. Đề nghị lấy lại từ lịch sử phiên bản.`,
    ),
  snapshots: (count: number): Dialog => health('Bản lưu', 'Nguyên vẹn', `${plain(count)} bản, không bản nào bị sửa.`),
  snapshotBroken: (body: string, at: number): Dialog =>
    health('Bản lưu', 'Bị sửa', `Bản lúc ${instantInterface(at)} của ${body} bị sửa hoặc thiếu; không dùng để tính.`),
  /** A row of "Bản chụp" that says neither when nor whose it is. */
  snapshotUnreadable: (row: number): Dialog =>
    health('Bản lưu', 'Bị sửa', `Dòng ${plain(row)} của trang “Bản chụp” không đọc được; không dùng để tính.`),
  quota: (minutes: number): Dialog =>
    health(
      'Thời gian chạy',
      `${plain(minutes)}/90 phút`,
      `Hôm nay đã dùng ${plain(minutes)} phút trong 90 phút Google cho phép.`,
    ),
  config: (sheet: string): Dialog =>
    health('Thiết lập', BAD, `Trang “${sheet}” còn theo thiết lập cũ; đề nghị “Áp dụng thiết lập”.`),
} as const;
