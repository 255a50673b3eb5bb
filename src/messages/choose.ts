// Numbered lists of the menu's dialogs, which Google gives no other form for.

import { plain } from './format.ts';
import type { Dialog } from './results.ts';

/** "1. …" line by line. */
export const numbered = (items: readonly string[]): string =>
  items.map((item, at) => `${plain(at + 1)}. ${item}`).join('\n');

/** "Thêm dòng cho trang…" → the title of its dialogs. */
export const titleOf = (entry: string): string => entry.replace(/…$/, '');

export const CHOOSE = {
  body: (title: string, names: readonly string[]): Dialog => ({
    title,
    text: `Của cơ quan nào? Ghi số thứ tự:\n${numbered(names)}`,
  }),
  none: (typed: string, count: number): string =>
    `Không có số “${typed.trim()}” trong danh sách (1 đến ${plain(count)}). Chưa ghi gì.`,
} as const;
