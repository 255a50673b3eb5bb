// When the channel between a panel (sidebar, local page) and the script fails (documents.md §5.9). Apart from results.ts
// because panels show these, not the script: they need not be loaded at every edit.

import { instantInterface, listInWords } from './format.ts';
import { PAGE_TROUBLE } from './page-trouble.ts';
import type { Dialog } from './results.ts';

/** Names of the manifest's scopes, as a person reads them when one was not granted. */
const SCOPE_NAMES = {
  'spreadsheets.currentonly': 'xem và sửa bảng tính này',
  'script.container.ui': 'hiện bảng điều khiển',
  'script.scriptapp': 'chạy tự động theo giờ',
  'userinfo.email': 'biết địa chỉ thư của tài khoản',
  'drive.file': 'tạo tệp báo cáo trong Google Drive',
  spreadsheets: 'xem và sửa bảng tính của tài khoản',
} as const;

export type ScopeName = keyof typeof SCOPE_NAMES;

const ALLOW_AGAIN = 'Đề nghị mở lại “Xếp loại”, chọn đủ các quyền khi Google hỏi.';

/** The channel between a panel and the script failed, or refused. Instants in epoch ms. */
export const CHANNEL_TROUBLE = {
  ...PAGE_TROUBLE,
  stale: (sheet: string, changed: number, read: number): Dialog => ({
    title: 'Trang đã cũ',
    text: `Trang “${sheet}” được sửa lúc ${instantInterface(changed)}, sau lúc bảng này đọc (${instantInterface(read)}). Chưa ghi gì. Đề nghị tải lại để xem số liệu mới.`,
  }),
  /** `email` '' where Google does not tell it. */
  scopes: (email: string, missing: readonly ScopeName[], todo = ALLOW_AGAIN): Dialog => ({
    title: 'Chưa cấp đủ quyền',
    text: `Tài khoản ${email === '' ? 'này' : email} chưa cho phép: ${listInWords(missing.map((scope) => SCOPE_NAMES[scope]))}. Chưa làm gì. ${todo}`,
  }),
} as const;
