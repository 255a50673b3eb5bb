// When the channel between a panel (sidebar, local page) and the script fails (documents.md §5.9). Apart from results.ts
// because panels show these, not the script: they need not be loaded at every edit.

import { instantInterface, listInWords, plain } from './format.ts';
import type { Dialog } from './results.ts';

/** Names of the manifest's scopes, as a person reads them when one was not granted. */
const SCOPE_NAMES = {
  'spreadsheets.currentonly': 'xem và sửa bảng tính này',
  'script.container.ui': 'hiện bảng điều khiển',
  'script.scriptapp': 'chạy tự động theo giờ',
  'userinfo.email': 'biết địa chỉ thư của tài khoản',
  'drive.file': 'tạo tệp báo cáo trong Google Drive',
} as const;

/** The channel between a panel and the script failed, or refused. Instants in epoch ms. */
export const CHANNEL_TROUBLE = {
  account: (): Dialog => ({
    title: 'Bảng này mở bằng tài khoản Google khác',
    text: 'Trình duyệt đang đăng nhập nhiều tài khoản; Google đã dùng tài khoản không mở bảng tính này. Chưa ghi gì. Làm một trong ba cách: mở bảng tính trong cửa sổ ẩn danh, chỉ đăng nhập tài khoản của cơ quan; đăng xuất mọi tài khoản rồi đăng nhập tài khoản của cơ quan trước tiên; hoặc không dùng bảng này, chọn mức và đánh dấu ô “Nộp” ngay trên trang, kết quả như nhau.',
  }),
  stale: (sheet: string, changed: number, read: number): Dialog => ({
    title: 'Trang đã cũ',
    text: `Trang “${sheet}” được sửa lúc ${instantInterface(changed)}, sau lúc bảng này đọc (${instantInterface(read)}). Chưa ghi gì. Đề nghị tải lại để xem số liệu mới.`,
  }),
  scopes: (email: string, missing: readonly (keyof typeof SCOPE_NAMES)[]): Dialog => ({
    title: 'Chưa cấp đủ quyền',
    text: `Tài khoản ${email} chưa cho phép: ${listInWords(missing.map((scope) => SCOPE_NAMES[scope]))}. Chưa làm gì. Đề nghị mở lại “Xếp loại”, chọn đủ các quyền khi Google hỏi.`,
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
