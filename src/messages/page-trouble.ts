// When the channel between a page (sidebar, local page) and the script fails (documents.md §5.9), as far as the page finds
// out by itself. Apart from channel.ts, so that the sidebar's page does not carry what only the script can say.

import { plain } from './format.ts';
import type { Dialog } from './results.ts';

export const PAGE_TROUBLE = {
  account: (): Dialog => ({
    title: 'Bảng này mở bằng tài khoản Google khác',
    text: 'Trình duyệt đang đăng nhập nhiều tài khoản; Google đã dùng tài khoản không mở bảng tính này. Chưa ghi gì. Làm một trong ba cách: mở bảng tính trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản của cơ quan; đăng xuất mọi tài khoản rồi đăng nhập tài khoản của cơ quan trước tiên; hoặc không dùng bảng này, chọn mức và đánh dấu ô “Nộp” ngay trên trang, kết quả như nhau.',
  }),
  timeout: (seconds: number): Dialog => ({
    title: 'Chưa rõ kết quả',
    text: `Google không trả lời sau ${plain(seconds)} giây. Chưa cần bấm lại; đề nghị xem tình trạng trước. Làm hai lần cũng chỉ tính một.`,
  }),
  signedOut: (): Dialog => ({
    title: 'Chưa đăng nhập',
    text: 'Phiên đăng nhập đã hết. Dữ liệu đã nhập trên trang không mất. Đề nghị đăng nhập lại rồi tải lại.',
  }),
  unexpected: (code: string): Dialog => ({
    title: 'Thao tác dừng giữa chừng',
    text: `Mã lỗi ${code}. Dữ liệu trước đó giữ nguyên. Đề nghị chạy “Xếp loại → Thiết lập → Kiểm tra hệ thống” và gửi mã này cho người quản trị.`,
  }),
} as const;
