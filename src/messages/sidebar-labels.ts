// Words of the sidebar that stand in no view: buttons, headings, questions (documents.md §5.4, 5.5, 5.7, 5.8). What the
// script words itself comes with its views.

import type { BoardClass, BodyAct, OfficeAct, Step } from '../domain/sidebar.ts';
import { plain } from './format.ts';
import type { Dialog } from './results.ts';

export const BUTTONS = {
  reload: 'Tải lại',
  retry: 'Thử lại',
  state: 'Xem tình trạng',
  close: 'Đóng',
  leave: 'Bỏ qua',
  recheck: 'Kiểm tra lại',
  openTab: 'Mở trang',
  copy: 'Chép lời nhắc',
  compose: 'Soạn thư',
  composeAll: 'Soạn một thư chung',
  consolidate: 'Tổng hợp',
  report: 'Tạo báo cáo',
  go: 'Tiếp tục',
  stop: 'Dừng',
  audit: 'Kiểm tra hệ thống',
  repair: 'Sửa chữa bảng tính…',
  remind: 'Nhắc',
  findings: 'Xem kết quả kiểm tra',
  all: 'Xem cả',
} as const;

/** What a button says while its act runs. */
export const BUSY = 'Đang thực hiện…';
export const LOADING = 'Đang tải…';
export const CHECKING = 'Đang kiểm tra…';
export const STOPPING = 'Đang dừng…';

export const BODY_BUTTONS: Readonly<Record<BodyAct, string>> = {
  'go-fix': 'Đến chỗ cần sửa',
  submit: 'Nộp',
  withdraw: 'Rút lại để sửa',
  letter: 'Tạo văn bản',
  'copy-request': 'Chép lời đề nghị gia hạn',
};

/** Links on a body's card; those that ask first end in three dots. */
export const OFFICE_LINKS: Readonly<Record<OfficeAct, string>> = {
  extend: 'Gia hạn…',
  revoke: 'Kết thúc gia hạn…',
  return: 'Trả lại để bổ sung…',
  accept: 'Ghi nhận nội dung sau hạn…',
  'close-all': 'Khóa ngay…',
  letter: 'Tạo văn bản của cơ quan',
  import: 'Nhập từ tệp .xlsx…',
};

/** Primary buttons of the questions; each repeats the verb of its title. */
export const OFFICE_BUTTONS: Readonly<Record<OfficeAct, string>> = {
  extend: 'Gia hạn',
  revoke: 'Kết thúc gia hạn',
  return: 'Trả lại',
  accept: 'Ghi nhận',
  'close-all': 'Khóa ngay',
  letter: 'Tạo văn bản',
  import: 'Nhập',
};

/** What goes with the primary button of a question. */
export const OFFICE_LEAVE: Readonly<Record<OfficeAct, string>> = {
  extend: 'Bỏ qua',
  revoke: 'Bỏ qua',
  return: 'Bỏ qua',
  accept: 'Bỏ qua',
  'close-all': 'Chưa khóa',
  letter: 'Bỏ qua',
  import: 'Bỏ qua',
};

/** Before an act on one body. `cells`: cells that differ from what counts. */
export const OFFICE_QUESTIONS: Readonly<Record<OfficeAct, (body: string, cells: number) => Dialog>> = {
  extend: (body) => ({
    title: 'Gia hạn',
    text: `Mở lại trang của ${body}. Nộp trong thời gian này vẫn ghi “sau hạn”. Hết giờ trang tự khóa.`,
  }),
  revoke: (body) => ({
    title: 'Kết thúc gia hạn',
    text: `Khóa lại trang của ${body} ngay bây giờ. Nội dung hiện có được lưu và tính.`,
  }),
  return: (body) => ({
    title: 'Trả lại để bổ sung',
    text: `Trả lại kết quả của ${body}. Bản đã nộp còn lưu.`,
  }),
  accept: (body, cells) => ({
    title: 'Ghi nhận nội dung sau hạn',
    text: `Tính ${cells === 0 ? 'nội dung' : `${plain(cells)} ô`} đã sửa sau khi khóa của ${body} thay cho bản khóa. Bản cũ còn lưu; báo cáo ghi “sau hạn”.`,
  }),
  'close-all': () => ({
    title: 'Khóa ngay',
    text: 'Khóa tất cả các trang còn mở, trước thời điểm đã định. Nội dung hiện có được lưu và tính.',
  }),
  letter: (body) => ({ title: 'Tạo văn bản', text: `Tạo văn bản của ${body} từ nội dung đang được tính.` }),
  import: (body) => ({ title: 'Nhập từ tệp', text: `Nhập biểu mẫu của ${body}.` }),
};

export const REPAIR_QUESTION: Dialog & { readonly button: string } = {
  title: 'Sửa chữa bảng tính',
  text: 'Khôi phục cấu trúc trang, danh sách chọn, phần khóa và lịch chạy tự động nếu đã bị đổi. Nội dung đã nhập giữ nguyên.',
  button: 'Sửa chữa',
};

export const FIELDS = {
  date: 'Đến ngày',
  time: 'Giờ',
  reason: 'Lý do (bắt buộc)',
  reasonEarly: 'Lý do (bắt buộc khi chưa đến giờ khóa)',
} as const;

/** What a form says of a field before it calls the script. */
export const FIELD_FAULTS = {
  reason: 'Chưa ghi lý do.',
  date: 'Ghi ngày như 02/12/2024.',
  time: 'Ghi giờ như 17:00.',
} as const;

export const TABS = { board: 'Tiến độ', summary: 'Tổng hợp', papers: 'Báo cáo', health: 'Hệ thống' } as const;

export const HEADINGS = {
  tabs: 'Việc của thường trực',
  rated: 'Đã xếp loại',
  check: 'Kết quả kiểm tra',
  levels: 'Mức theo nhóm',
  levelsNote: 'HTXS, tối đa',
  officeLevels: 'Số HTXS theo nhóm',
  officeLevelsNote: 'đã chọn/tối đa',
  filters: 'Lọc cơ quan',
  board: 'Cơ quan đánh giá',
  reminders: 'Nhắc các cơ quan chưa nộp',
  other: 'Việc khác',
  summary: 'Bản tổng hợp',
  review: 'Cần xem xét',
  papers: 'Đã tạo',
  compared: 'So với lần trước',
  request: 'Lời đề nghị gia hạn',
  refused: 'Chưa thực hiện',
  files: 'Tệp vừa tạo',
} as const;

export const SENTENCES = {
  never: 'Chưa tổng hợp lần nào.',
  noPapers: 'Chưa tạo báo cáo lần nào.',
  allHandedIn: (bodies: number): string => `Tất cả ${plain(bodies)} cơ quan đã nộp.`,
  noneMatches: 'Không có cơ quan nào.',
  noneToRemind: 'Không còn cơ quan nào cần nhắc.',
  copied: 'Đã chép.',
  copyByHand: 'Trình duyệt không cho chép. Đề nghị chọn đoạn dưới đây rồi bấm Ctrl+C.',
  goesOn: 'Có thể đóng bảng này; mở lại, việc chạy tiếp từ bước đang dở.',
  closedNow: 'Đã đến giờ khóa. Đề nghị tải lại.',
  oldNumbers: 'Số liệu cũ.',
  progress: (done: number, total: number): string => `Đã xếp loại ${plain(done)} trên ${plain(total)}`,
  percentDone: (percent: number): string => `Đã xong ${plain(percent)} phần trăm`,
  step: (now: number, all: number): string => `Bước ${plain(now)}/${plain(all)}`,
  remind: (bodies: number): string => `Nhắc ${plain(bodies)} cơ quan chưa nộp`,
  copyAll: (bodies: number): string => `Chép cả ${plain(bodies)} lời nhắc`,
  reminderOf: (name: string): string => `Lời nhắc: ${name}`,
  allGroups: (groups: number): string => `Xem đủ ${plain(groups)} nhóm`,
  allItems: (items: number): string => `Xem cả ${plain(items)}`,
  errors: (count: number): string => `${plain(count)} lỗi`,
  back: (to: string): string => `‹ ${to}`,
  backName: (to: string): string => `Về ${to}`,
  left: (left: string): string => `Còn ${left}.`,
  closesIn: (left: string): string => `Khóa sau ${left}.`,
} as const;

/** Filters of the board; each but the first says how many it finds. */
export const FILTERS: Readonly<Record<'all' | 'missing' | 'late' | 'errors', (count: number) => string>> = {
  all: () => 'Tất cả',
  missing: (count) => `Chưa nộp ${plain(count)}`,
  late: (count) => `Sau hạn ${plain(count)}`,
  errors: (count) => `Có lỗi ${plain(count)}`,
};

/** Read out for a row of the board, beside its colour. */
export const CLASS_NAMES: Readonly<Record<BoardClass, string>> = {
  'on-time': 'đúng hạn',
  late: 'sau hạn',
  missing: 'chưa nộp',
};

/** Read out for a step, beside its weight. */
export const STEP_NAMES: Readonly<Record<Step['state'], string>> = { done: 'xong', now: 'đang làm', waiting: 'chờ' };

const MINUTE = 60_000;
const UNITS = [
  { name: 'ngày', length: 1440 * MINUTE },
  { name: 'giờ', length: 60 * MINUTE },
  { name: 'phút', length: MINUTE },
];

/** Time left, ms: "4 ngày 13 giờ", "9 giờ 32 phút", "5 phút", "chưa đến 1 phút". Two units, rounded down. */
export const timeLeft = (ms: number): string => {
  const first = UNITS.findIndex(({ length }) => ms >= length);
  if (first < 0) return 'chưa đến 1 phút';
  let rest = ms;
  const parts = UNITS.slice(first, first + 2).map(({ name, length }) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count === 0 ? '' : `${plain(count)} ${name}`;
  });
  return parts.filter((part) => part !== '').join(' ');
};
