// Refusals of the add-on that documents.md words no model for.

import type { Aspect } from '../domain/campaign.ts';
import { listInWords } from './format.ts';

/** Sheets that hold content under names the campaign needs. */
export const occupiedTabs = (names: readonly string[]): string =>
  `Chưa mở được đợt: bảng tính đã có trang ${listInWords(names.map((name) => `“${name}”`))} với nội dung khác. Chưa đổi gì. Đề nghị đổi tên các trang này hoặc mở đợt trong một bảng tính mới.`;

/** `id` = the campaign's id, which stands in the key of every tab. */
export const campaignIdFixed = (id: string): string => `mã đợt “${id}” không đổi được sau khi mở.`;

export const noRemarks = (): string => 'Phân công đầy đủ, không có điểm cần lưu ý.';

/** A body rates the unit on more than one aspect, and the command names none. */
export const ambiguousAspect = (unit: string, aspects: readonly Aspect[]): string =>
  `“${unit}” được đánh giá về nhiều phạm vi; cần ghi rõ --aspect: ${listInWords(aspects)}. Chưa ghi gì.`;

/** A sheet that is none of ours. */
export const notOurSheet = (sheet: string): string => `Trang “${sheet}” không thuộc đợt đánh giá.`;

/** An act on one body was chosen while another kind of tab is open. */
export const notBodyTab = (): string => 'Đề nghị mở trang của cơ quan cần xử lý rồi chọn lại mục này.';
