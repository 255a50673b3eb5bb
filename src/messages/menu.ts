// Menu "Xếp loại" (documents.md §5.4): only the entries whose action exists. The first line says whose menu it is;
// Google cannot grey an entry, so choosing it shows the same sentence.

export const MENU_TITLE = 'Xếp loại';

export const MENU = {
  whose: (secretariat: string): string => `Dành cho ${secretariat}. Cơ quan đánh giá không cần dùng.`,
  checkTab: 'Kiểm tra trang này',
  checkAll: 'Kiểm tra tất cả',
  consolidate: 'Tổng hợp',
  report: 'Tạo báo cáo…',
  setup: 'Thiết lập',
  open: 'Mở đợt đánh giá…',
  apply: 'Áp dụng thiết lập…',
  lint: 'Kiểm tra phân công',
  help: 'Trợ giúp',
} as const;
