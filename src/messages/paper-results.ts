// What came of making, listing and sharing papers (documents.md §5.4–5.6): what Drive's troubles mean and what to do, who
// can read a paper, what a version says differently.

import type { Campaign } from '../domain/campaign.ts';
import type { PaperChanges } from '../domain/paper-changes.ts';
import { unitName } from './findings-facts.ts';
import { listInWords, plain } from './format.ts';
import { changedBy, changedCells, changeSummary } from './report-annexes.ts';
import { type Dialog, FAILED } from './results.ts';

type Trouble = { readonly says: RegExp; readonly cause: string; readonly todo: string };

/** What Drive says → what it means here. The first that fits; the last fits all. */
const TROUBLES: readonly Trouble[] = [
  {
    says: /storage/i,
    cause: 'Drive của tài khoản này đã hết dung lượng',
    todo: 'Đề nghị xóa bớt tệp trong Drive rồi tạo lại.',
  },
  {
    says: /quota|rate|too many|limit/i,
    cause: 'Google đang hạn chế số lần tạo tệp',
    todo: 'Đề nghị thử lại sau ít phút.',
  },
  {
    says: /permission|access|authori|scope|consent|forbidden/i,
    cause: 'chưa có quyền tạo tệp trong Drive',
    todo: 'Đề nghị tải lại bảng tính, chọn lại mục này và cấp đủ quyền khi Google hỏi.',
  },
  {
    says: /conver|bad request|invalid|not made/i,
    cause: 'Google không chuyển được tệp thành Google Tài liệu',
    todo: 'Đề nghị thử lại; vẫn không được thì tạo báo cáo ở bản trên máy.',
  },
  { says: /not enabled/i, cause: 'dịch vụ Drive chưa bật trong phần mềm kèm theo', todo: 'Đề nghị bật Drive API.' },
  { says: /(?:)/, cause: 'Drive không nhận tệp', todo: 'Đề nghị thử lại sau ít phút.' },
];

/** `error`: what Drive says, in its own words. */
export const paperTrouble = (error: string): string => {
  const trouble = TROUBLES.find(({ says }) => says.test(error));
  return FAILED.report(trouble?.cause ?? '', trouble?.todo ?? '');
};

/** Name of a paper's file. */
export const versionName = (title: string, version: number): string => `${title} (lần ${plain(version)})`;

export const SHARE = {
  done: (readers: number): string => `Đã chia sẻ cho ${plain(readers)} tài khoản.`,
  nobody: 'Chưa có tài khoản nào để chia sẻ. Đề nghị ghi tại trang “Thiết lập”, dòng secretariat.emails, rồi áp dụng.',
  noPaper: 'Chưa có báo cáo nào để chia sẻ. Đề nghị tạo báo cáo trước.',
  unknown: 'Không thấy tệp này trong các văn bản đã tạo. Chưa chia sẻ.',
  localOnly: 'Tệp nằm trên máy này nên không chia sẻ qua Google được; đề nghị gửi tệp.',
  refused: (emails: readonly string[]): string =>
    `Google không nhận địa chỉ ${listInWords(emails)}. Đề nghị kiểm tra dòng secretariat.emails của trang “Thiết lập”.`,
  confirm: (name: string, emails: readonly string[]): Dialog => ({
    title: 'Chia sẻ cho…',
    text: `Cho xem “${name}”: ${listInWords(emails)}. Google không gửi thư báo.`,
  }),
  note: (name: string, readers: number): string => `${name}: ${plain(readers)} tài khoản được xem`,
} as const;

export const ASK_REASON = 'Lý do lập lại (in tại phụ lục nội dung thay đổi; có thể để trống):';

/** Lines under a paper's links. */
export const LINKS = {
  word: (link: string): string => `Tải .docx: ${link}`,
  pdf: (link: string): string => `Tải PDF: ${link}`,
  excel: (link: string): string => `Tải .xlsx (toàn bộ bảng tính): ${link}`,
  csv: (link: string): string => `Tải .csv (trang “Tổng hợp”): ${link}`,
  onComputer:
    'Bảng tính này ở trên máy. Cả bảng tính: Tệp → Tải tệp .xlsx. Trang “Tổng hợp”: chạy npx xep-loai export --as xlsx hoặc --as csv.',
} as const;

const change = (campaign: Campaign, one: PaperChanges['changes'][number]): string => {
  const [before, after] = changedCells(one).map((cell) => cell.split('\n').join(', '));
  return `${unitName(campaign, one.unit)} – ${changedBy(campaign, one)}: ${before} → ${after}`;
};

/** What a version says differently, a line each under one that counts them. */
export const changesInLines = (
  campaign: Campaign,
  changes: PaperChanges,
  before: { readonly version: number; readonly asOf: number },
): readonly string[] => [
  changeSummary(campaign, changes, before).replace(/ Lý do lập lại: $/, ''),
  ...changes.changes.map((one) => change(campaign, one)),
];
