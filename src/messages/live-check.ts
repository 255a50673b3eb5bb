// What the live check says where it cannot say figures, and of edits that come after the close.

import { instantInterface } from './format.ts';

export const LATER = {
  /** On a table's line when one paste changed more tables than one check may write. */
  band: 'Số HTXS của bảng này tính lại ở lần sửa kế tiếp.',
  /** The record in the key row is missing or damaged. */
  unreadable: 'Cấu trúc trang bị thay đổi; nội dung giữ nguyên. Báo bộ phận thường trực.',
  /** The record in the key row is a newer program's. */
  newer: 'Trang do bản mới hơn của chương trình ghi: chưa kiểm tra được; nội dung giữ nguyên. Báo bộ phận thường trực.',
} as const;

/** In "Kiểm tra" of a row edited after the close; also what the tab is searched for. `at` epoch ms. */
export const lateMark = (at: number): string => `Lưu ý: sửa lúc ${instantInterface(at)}, sau hạn.`;

const LATE = /Lưu ý: sửa lúc [^\n]*, sau hạn\./;

/** The mark that a text of "Kiểm tra" bears already, '' without one. */
export const lateIn = (text: string): string => LATE.exec(text)?.[0] ?? '';

/** On the status line, beside the figures. `close` epoch ms. */
export const lateLine = (close: number): string => `Nội dung sửa từ ${instantInterface(close)} ghi “sau hạn”.`;
