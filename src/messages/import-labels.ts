// Words of the import that its page holds itself: the choice of the file, buttons, what is said before anything is sent
// to the script. What the script says comes with its answers.

import { plain } from './format.ts';

export const IMPORT_TITLE = 'Nhập từ tệp';

/** Said where the mark stands; nothing of the file is repeated. */
export const IMPORT_MARKED =
  'có dấu chỉ độ mật. Chỉ nhập nội dung không mật; không có gì trong tệp được chép đi đâu. Nếu là nội dung mật: đề nghị gửi theo đường văn bản mật. Nếu không phải: đề nghị viết bằng từ khác.';

export const IMPORT_LABELS = {
  choose: 'Chọn biểu mẫu',
  lead: 'Chọn cơ quan và biểu mẫu cơ quan đó gửi lại. Tệp chỉ đọc trong trình duyệt này; chỉ nội dung các ô được đưa vào bảng tính.',
  body: 'Cơ quan',
  noBody: '(chọn cơ quan)',
  file: 'Tệp .xlsx',
  notRead: 'Chưa đọc được tệp',
  unreadable: 'Trình duyệt không đọc được tệp này. Đề nghị chọn lại.',
  marked: (sheet: string, cell: string): string =>
    sheet === '' || cell === ''
      ? `Tên một trang trong tệp ${IMPORT_MARKED}`
      : `Trang “${sheet}”, ô ${cell}: ${IMPORT_MARKED}`,
  more: (lines: number): string => `và ${plain(lines)} dòng khác`,
  nothing: 'Trang đã có đúng nội dung trong tệp.',
} as const;

export const IMPORT_BUTTONS = {
  look: 'Xem trước',
  take: 'Nhập',
  other: 'Chọn tệp khác',
  close: 'Đóng',
} as const;
