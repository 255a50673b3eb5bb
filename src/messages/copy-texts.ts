// What a copy of the file says and asks (documents.md §5.4, 5.5, 5.11): nothing runs in it until it is told what it is
// for, and a campaign that goes on here goes on nowhere else.

import { listInWords, plain } from './format.ts';
import type { Dialog } from './results.ts';

/** `title`: of the campaign. */
const notice = (title: string): string =>
  `Đây là bản sao của bảng tính “${title}”. Chưa chạy gì tự động. Chọn “Diễn tập” để thử, hoặc “Dùng làm đợt mới”. Nếu đợt chuyển hẳn sang đây, chọn “Tiếp tục đợt tại đây”.`;

const OLD_FILE =
  'Bảng tính cũ không dùng nữa: đề nghị mở bảng tính cũ, mục Chia sẻ, chuyển mọi tài khoản thành “Người xem”; phần mềm ở đây không khóa thay được.';

export const COPY = {
  /** First line of the menu. */
  line: 'Bản sao: chưa chạy gì tự động.',
  title: 'Bản sao',
  notice,
  /** An act that only the campaign's own file does. */
  refused: (title: string): string => `Chưa ghi gì. ${notice(title)}`,
  notCopy: 'Chưa ghi gì. Bảng tính này không phải bản sao: đợt đánh giá đang mở ở chính bảng tính này.',
  drillStays: 'Chưa ghi gì. Bản sao này dùng để diễn tập, số liệu không có giá trị; đợt không chuyển sang đây được.',
  half: 'Chưa đổi gì. Bản sao này lấy từ một bảng tính đang mở đợt dở dang. Đề nghị mở xong đợt ở bảng tính kia rồi tạo bản sao mới.',
  /** `tabs`: names of tabs with one body's key. */
  undecided: (tabs: readonly string[]): string =>
    `Chưa ghi gì. Chưa rõ trang nào là trang của cơ quan: ${listInWords(tabs.map((tab) => `“${tab}”`))} mang cùng một mã. Đề nghị giữ một trang, xóa trang sao chép rồi làm lại.`,
  /** Said after a repair that arms nothing. */
  notArmed:
    'Đây là bản sao nên chưa đặt lịch chạy tự động; để đợt tiếp tục ở bảng tính này, chọn “Xếp loại → Tiếp tục đợt tại đây…”.',
  goesOn: (title: string): string => `Đợt “${title}” từ nay tiếp tục ở bảng tính này. ${OLD_FILE}`,
  rebuilt: (tabs: number): string =>
    `Đã dựng lại phần khóa và danh sách chọn của ${plain(tabs)} trang, lịch chạy tự động.`,
  reload: 'Đề nghị tải lại bảng tính để hiện đủ các mục của “Xếp loại”.',
  /** Of the journal's row; `id`: of the file left behind. */
  movedFrom: (id: string): string => `từ bảng tính mã ${id}`,
  leftover: (tab: string): string => `bỏ trang “${tab}” của bản trên máy`,
} as const;

export const COPY_CONFIRM = {
  goesOn: (title: string): Dialog => ({
    title: 'Tiếp tục đợt tại đây',
    text: `Đợt “${title}” chuyển hẳn sang bảng tính này: dựng lại phần khóa, danh sách chọn, lịch chạy tự động; nội dung đã nhập, bản lưu, nhật ký giữ nguyên. ${OLD_FILE} Chỉ để thử thì chọn “Diễn tập”.`,
  }),
  share: (): Dialog => ({
    title: 'Chia sẻ cho các cơ quan',
    text: 'Chia sẻ bảng tính này cho tài khoản của các cơ quan ở trang “Cơ quan”?',
  }),
  /** confirm-new. */
  asNew: (): Dialog => ({
    title: 'Dùng làm đợt mới',
    text: 'Đây là bản sao của bảng tính khác. Nội dung đã nhập trong bản sao được xóa, thiết lập giữ lại để sửa. Bảng tính gốc không đổi.',
  }),
  /** Three questions: the year, then when it is due, then when the tabs close. */
  year: (old: number): Dialog => ({
    title: 'Dùng làm đợt mới',
    text: `Năm đánh giá của đợt mới (bản sao là của năm ${plain(old)}):`,
  }),
  due: (year: string): Dialog => ({
    title: 'Dùng làm đợt mới',
    text: `Hạn nộp của đợt năm ${year}: nộp trước thời điểm này là đúng hạn (ví dụ 30/11/${year} 00:00):`,
  }),
  close: (year: string): Dialog => ({
    title: 'Dùng làm đợt mới',
    text: `Các trang tự khóa lúc (sau hạn nộp, ví dụ 01/12/${year} 00:00):`,
  }),
} as const;

/** Why no new campaign is begun; each after “Chưa mở đợt mới: ”. */
export const NEXT_TROUBLE = {
  year: 'năm đánh giá phải là bốn chữ số, không trước năm của bản sao',
  due: 'hạn nộp phải sau hiện tại, ghi theo dạng ngày/tháng/năm giờ:phút',
  close: 'thời điểm khóa phải sau hạn nộp, ghi theo dạng ngày/tháng/năm giờ:phút',
} as const;

export const NEXT = {
  refused: (trouble: string): string => `Chưa mở đợt mới: ${trouble}. Chưa đổi gì.`,
  /** Said after the opening; the directive is another one every year. */
  review:
    'Đề nghị xem lại văn bản chỉ đạo, căn cứ và danh sách ở các trang thiết lập rồi chọn “Áp dụng thiết lập…” trước khi các cơ quan nhập.',
} as const;
