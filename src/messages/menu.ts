// Menu "Xếp loại" (documents.md §5.4): only the entries whose action exists. The first line says whose menu it is;
// Google cannot grey an entry, so choosing it shows the same sentence.

import { plain } from './format.ts';

export const MENU_TITLE = 'Xếp loại';

export const MENU = {
  whose: (secretariat: string): string => `Dành cho ${secretariat}. Cơ quan đánh giá không cần dùng.`,
  sidebar: 'Mở bảng điều khiển',
  checkTab: 'Kiểm tra trang này',
  checkAll: 'Kiểm tra tất cả',
  consolidate: 'Tổng hợp',
  report: 'Tạo báo cáo…',
  letter: 'Tạo văn bản của cơ quan…',
  record: 'Ghi nhận văn bản đã ký…',
  sharePaper: 'Chia sẻ báo cáo cho…',
  export: 'Xuất số liệu…',
  remind: 'Nhắc các cơ quan chưa nộp…',
  allHandedIn: (bodies: number): string => `Tất cả ${plain(bodies)} cơ quan đã nộp.`,
  extend: 'Gia hạn…',
  revoke: 'Kết thúc gia hạn…',
  return: 'Trả lại để bổ sung…',
  accept: 'Ghi nhận nội dung sau hạn…',
  close: 'Khóa ngay…',
  health: 'Kiểm tra hệ thống',
  healthy: 'Hệ thống bình thường; không có việc cần xem.',
  repair: 'Sửa chữa bảng tính',
  setup: 'Thiết lập',
  open: 'Mở đợt đánh giá…',
  apply: 'Áp dụng thiết lập…',
  lint: 'Kiểm tra phân công',
  addRows: 'Thêm dòng cho trang…',
  import: 'Nhập từ tệp .xlsx…',
  snapshots: 'So sánh, khôi phục bản lưu…',
  drill: 'Diễn tập',
  asNew: 'Dùng làm đợt mới…',
  continueHere: 'Tiếp tục đợt tại đây…',
  help: 'Trợ giúp',
  helpOpened: 'Đã mở trang “Hướng dẫn”.',
} as const;
