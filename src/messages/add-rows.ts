// "Thêm dòng cho trang…": what it asks, does and refuses. Documents.md has no model for it but the menu's own words.

import { findGroup } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import { type FreeTable, MOST_ADDED } from '../domain/free-rows.ts';
import { unstopped } from './deadline-words.ts';
import { ASPECT_NAMES } from './findings-facts.ts';
import { plain } from './format.ts';
import type { Dialog } from './results.ts';

/** A table of a body's tab, as a person tells it from the others. */
export const tableName = (campaign: Campaign, { aspect, group }: FreeTable): string => {
  const name = findGroup(campaign, group)?.name ?? group;
  return aspect === 'overall' ? name : `${name} (${ASPECT_NAMES[aspect]})`;
};

export const ADD_ROWS = {
  /** `list`: numbered lines. */
  table: (tab: string, list: string): Dialog => ({
    title: 'Thêm dòng cho trang',
    text: `Thêm dòng vào bảng nào của trang “${tab}”? Ghi số thứ tự:\n${list}`,
  }),
  count: (tab: string, table: string): Dialog => ({
    title: 'Thêm dòng cho trang',
    text: `Trang “${tab}”, bảng “${table}”: thêm bao nhiêu dòng (1 đến ${plain(MOST_ADDED)}) cho tập thể còn thiếu trong danh mục? Ghi số dòng:`,
  }),
  done: (count: number, table: string, body: string): string =>
    `Đã thêm ${plain(count)} dòng vào bảng “${table}” của ${body}.`,
  note: (count: number, table: string): string => `${plain(count)} dòng, bảng “${table}”`,
  failed: (cause: string): string => `Chưa thêm dòng: ${unstopped(cause)}. Chưa ghi gì.`,
} as const;

/** Causes, each to stand after a colon. */
export const ADD_ROWS_CAUSES = {
  count: `số dòng phải là số nguyên từ 1 đến ${plain(MOST_ADDED)}`,
  table: 'cơ quan không được giao bảng này',
  pending: 'ô “Nộp” đã đánh dấu, đang chờ ghi nhận',
  damaged: 'cấu trúc trang bị thay đổi; đề nghị chạy “Sửa chữa bảng tính”',
} as const;
