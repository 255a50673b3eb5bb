// Texts of the tabs that belong to the secretariat (documents.md §5.10): "Tổng hợp", "Tiến độ", "Nhật ký" and the four
// config tabs. Rows of the config tabs themselves are data (domain/settings-sheets.ts).

import type { Aspect, Campaign } from '../domain/campaign.ts';
import { clauseShort, issuerShort, standing } from '../domain/campaign-wording.ts';
import { LEVEL_NAMES, LEVELS } from '../domain/level.ts';
import { unitName } from './findings-facts.ts';
import { instantInterface, listInWords, plain } from './format.ts';

/** "Ban Tổ chức Thành ủy" → "Ban Tổ chức": a column head has no room for the issuer said twice. */
const withoutIssuer = (campaign: Campaign, name: string): string => {
  const tail = ` ${issuerShort(campaign)}`;
  return name.endsWith(tail) ? name.slice(0, -tail.length) : name;
};

const ASPECT_HEADS: Readonly<Record<Aspect, string>> = {
  overall: 'Toàn diện',
  'defence-security': 'Quốc phòng - an ninh',
};

const LEGEND =
  'HTXS, HTT, HT, KHT, KĐG: Hoàn thành xuất sắc, tốt, hoàn thành, không hoàn thành nhiệm vụ; không đánh giá. Chữ nghiêng: đang nhập. Dấu –: chưa có ý kiến.';

/** Reasons in the column "Cần xem xét", short. `levels` are abbreviations. */
const ATTENTION = {
  spread: (n: number, levels: readonly string[]): string => `lệch ${plain(n)} mức: ${levels.join(', ')}`,
  coupling: (campaign: Campaign, unit: string, level: string): string =>
    `${unitName(campaign, unit)} ở mức ${level} (cùng địa bàn)`,
  overCap: 'đề xuất vượt số tối đa',
  selfRated: (body: string): string => `${body} tự xếp loại`,
  noReason: 'thiếu lý do',
} as const;

/** "Tổng hợp". `foot` = the fixed rows under a group's band. */
export const CONSOLIDATION_TEXTS = {
  unit: 'Tập thể',
  spread: 'Lệch (mức)',
  counts: 'Số ý kiến',
  marks: { HTXS: 'HTXS', HTT: 'HTT', HT: 'HT', KHT: 'KHT', KDG: 'KĐG' },
  attention: 'Cần xem xét',
  proposal: (campaign: Campaign): string => `${withoutIssuer(campaign, campaign.issuer.secretariat)} đề xuất`,
  decision: (campaign: Campaign): string => `${withoutIssuer(campaign, standing(campaign))} quyết định`,
  note: 'Ghi chú',
  source: 'Nguồn (ngày nộp)',
  /** Over the columns of one aspect: "Toàn diện (mục 3)". */
  aspect: (campaign: Campaign, aspect: Aspect, clauses: readonly string[]): string =>
    `${ASPECT_HEADS[aspect]} (${listInWords(clauses.map((clause) => clauseShort(campaign, clause)))})`,
  /** `at` epoch ms; `submitted` snapshots, `live` tabs still being filled. */
  head: (at: number, submitted: number, live: number): string =>
    `Lập lúc ${instantInterface(at)}, từ ${plain(submitted)} bản nộp và ${plain(live)} trang đang nhập. Ý kiến của các cơ quan không cộng, không lấy bình quân.`,
  never: 'Chưa tổng hợp lần nào.',
  legend: LEGEND,
  live: 'đang nhập',
  absent: 'Chưa có',
  notAssigned: '–',
  foot: {
    rated: 'Được xếp loại',
    levels: LEVELS.map((level) => LEVEL_NAMES[level]),
    notRated: LEVEL_NAMES.KDG,
    missing: 'Chưa có ý kiến',
    cap: 'HTXS tối đa',
    left: 'Còn / vượt',
  },
  footNote: 'Đếm theo từng cột; không cộng các cột với nhau.',
  newUnits: 'Đề nghị bổ sung',
  newUnitsNote: 'Tập thể do cơ quan ghi thêm, chưa có trong danh mục, chưa tính.',
  reasons: ATTENTION,
} as const;

/** "Tiến độ", heads in the order of its columns. */
export const PROGRESS_HEADERS = {
  body: 'Cơ quan đánh giá',
  clause: 'Mục',
  state: 'Tình trạng',
  submittedAt: 'Nộp lúc',
  bar: 'Tiến độ',
  done: 'Đã xong',
  errors: 'Lỗi',
  warnings: 'Cảnh báo',
  changed: 'Sửa sau nộp',
  extended: 'Gia hạn đến',
  code: 'Mã đối chiếu',
} as const;

export const JOURNAL_HEADERS = {
  at: 'Thời điểm',
  actor: 'Người thực hiện',
  body: 'Cơ quan',
  act: 'Việc',
  code: 'Mã đối chiếu',
  note: 'Ghi chú',
} as const;

/** Head line of a tab that only the secretariat edits. */
export const SHEET_HEADS = {
  config: (campaign: Campaign): string =>
    `Trang do ${campaign.issuer.secretariat} quản lý. Sửa xong, chạy “Xếp loại → Thiết lập → Áp dụng thiết lập” thì mới có hiệu lực.`,
  units: (campaign: Campaign): string =>
    `Danh mục lấy từ bộ dữ liệu mẫu; tên nào chưa đúng thực tế, đề nghị ${campaign.issuer.secretariat} thay rồi áp dụng thiết lập.`,
  record: 'Trang chỉ ghi thêm, không sửa, không xóa.',
} as const;
