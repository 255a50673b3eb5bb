// Why a campaign was not opened in a spreadsheet that holds something already.

import { listInWords } from './format.ts';

/** Sheets that hold content under names the campaign needs. */
export const occupiedTabs = (names: readonly string[]): string =>
  `Chưa mở được đợt: bảng tính đã có trang ${listInWords(names.map((name) => `“${name}”`))} với nội dung khác. Chưa đổi gì. Đề nghị đổi tên các trang này hoặc mở đợt trong một bảng tính mới.`;

/** `id` = the campaign's id, which stands in the key of every tab. */
export const campaignIdFixed = (id: string): string => `mã đợt “${id}” không đổi được sau khi mở.`;

export const noRemarks = (): string => 'Phân công đầy đủ, không có điểm cần lưu ý.';
