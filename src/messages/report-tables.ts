// Titles, base lines, column heads, cell words and notes of the report's tables and annexes (documents.md §2, §4).

import type { Campaign } from '../domain/campaign.ts';
import { clauseShort, standing } from '../domain/campaign-wording.ts';
import { type CapFigures, overBy } from '../domain/figures-cap.ts';
import type { GroupResult } from '../domain/figures-groups.ts';
import type { Opinion } from '../domain/figures-opinions.ts';
import type { BodyProgress } from '../domain/figures-progress.ts';
import type { Disagreement } from '../domain/figures-review.ts';
import { parseInstant } from '../domain/instant.ts';
import { LEVEL_NAMES, LEVELS, type Mark } from '../domain/level.ts';
import { bodyName, capitalised } from './findings-facts.ts';
import { count2, dateInDocument, instantInWords, listInWords, percent, plain } from './format.ts';
import { dueDate } from './report-progress.ts';
import { commonNoun, groupName } from './report-results.ts';
import { capSetting } from './report-review.ts';

/** HTXS, HTT, HT, KHT, KĐG: in table cells only, with the legend. */
export const shortMark = (mark: Mark): string => (mark === 'KDG' ? 'KĐG' : mark);

export const CELLS = {
  none: '-',
  missing: 'Chưa có',
  noUnits: 'Không có đối tượng',
  noResult: 'Chưa có kết quả',
  total: 'Cộng',
  shares: '% trên số được xếp loại',
  defenceOnly: 'Riêng về QP-AN',
} as const;

/** A count and its share: "3" over "(21,43%)"; a zero, or a share of nothing, stands alone. */
export const countWithShare = (count: number, of: number): string =>
  count === 0 ? '0' : `${plain(count)}\n(${percent(count, of)})`;

const LEVEL_HEADS = [...LEVELS];

export const tableLabel = (index: number): string => `Bảng ${plain(index)}`;

// Titles, base lines and heads, table by table. Heads are in the order of the columns.

export const PROGRESS_TABLE = {
  title: () => 'Tiến độ gửi kết quả đánh giá, xếp loại',
  base: (campaign: Campaign) =>
    `(Thời hạn: trước ngày ${dueDate(campaign)}; thời điểm khóa: ${instantInWords(parseInstant(campaign.close) ?? 0)})`,
  heads: ['TT', 'Cơ quan đánh giá', 'Giao tại mục', 'Thời điểm nộp', 'Tình trạng', 'Đã xếp loại/ được giao', 'Ghi chú'],
  states: { 'on-time': 'Đúng hạn', late: 'Sau hạn', missing: 'Chưa nộp' },
  undocumented: 'Thiếu số, ngày, người ký',
  total: (onTime: number, late: number, missing: number) =>
    `Cộng: đúng hạn ${plain(onTime)}; sau hạn ${plain(late)}; chưa nộp ${plain(missing)}`,
} as const;

/** Column "Ghi chú" of Bảng 1. */
export const progressNote = ({ extendedUntil, undocumented }: BodyProgress): string =>
  [
    extendedUntil === null ? '' : `Gia hạn đến ${dateInDocument(extendedUntil)}`,
    undocumented ? PROGRESS_TABLE.undocumented : '',
  ]
    .filter((note) => note !== '')
    .join('\n');

export const GROUP_TABLE = {
  title: () => 'Kết quả xếp loại theo nhóm đối tượng',
  base: () => '(Tỷ lệ % tính trên số được xếp loại)',
  heads: ['TT', 'Nhóm', 'Tổng số', 'Được xếp loại', ...LEVEL_HEADS, 'KĐG', 'Chưa có', 'Cơ cấu'],
} as const;

export const OPINION_TABLE = {
  title: (title: string) => `Ý kiến xếp loại theo cơ quan: ${title}`,
  base: () => '(Tỷ lệ % tính trên số được xếp loại)',
  heads: ['TT', 'Cơ quan đánh giá', 'Được giao', 'Cho ý kiến', ...LEVEL_HEADS, 'KĐG', 'Chưa có'],
} as const;

/** Heads over the two parts of opinions, which are never mixed. */
export const partHead = (campaign: Campaign, aspect: Opinion['aspect'], clause: string): string =>
  `${aspect === 'overall' ? 'Ý kiến toàn diện' : 'Riêng về quốc phòng - an ninh'} (${clauseShort(campaign, clause)})`;

/** The same over narrow columns. */
export const narrowPartHead = (campaign: Campaign, aspect: Opinion['aspect'], clause: string): string =>
  aspect === 'overall' ? partHead(campaign, aspect, clause) : `${CELLS.defenceOnly} (${clauseShort(campaign, clause)})`;

export const DISAGREEMENT_TABLE = {
  title: ({ rules }: Campaign) => `Những trường hợp ý kiến cách nhau từ ${count2(rules.disagreement)} mức trở lên`,
  heads: (campaign: Campaign, groups: readonly string[]) => [
    'TT',
    capitalised(commonNoun(campaign, groups)),
    'Ý kiến của các cơ quan',
    'Cách nhau (mức)',
    'Ghi chú',
  ],
} as const;

export const NARRATIVE_TABLE = {
  title: (group: string) => `Ưu điểm, tồn tại, hạn chế và mức xếp loại: ${group}`,
  heads: ['TT', 'Tổ chức', 'Ưu điểm', 'Tồn tại, hạn chế', 'Mức xếp loại'],
} as const;

const OTHER_BASES = {
  HTT: 'trên HTT',
  'HTT-or-better': 'trên HTT trở lên',
  rated: 'trên số được xếp loại',
} as const;

export const CAP_TABLE = {
  title: () => `Số lượng ${LEVEL_NAMES.HTXS} so với số tối đa`,
  base: (campaign: Campaign) => `(${capSetting(campaign)})`,
  heads: (others: CapFigures['others']) => [
    'TT',
    'Nhóm',
    'Tính theo',
    'HTXS',
    'Mẫu số',
    'Số tối đa',
    'Còn lại/ vượt',
    `Tính cách khác (${others.map(({ of }) => OTHER_BASES[of]).join('; ')})`,
  ],
} as const;

/** "Còn 1", "Vừa đủ", "Vượt 2". */
export const places = (row: CapFigures): string => {
  const left = row.reading.limit - row.used;
  if (left === 0) return 'Vừa đủ';
  return left > 0 ? `Còn ${plain(left)}` : `Vượt ${plain(overBy(row))}`;
};

export const PROPOSAL_TABLE = {
  title: ({ issuer }: Campaign) => `Tổng hợp đề xuất của ${issuer.secretariat}`,
  base: () => '(Tỷ lệ % tính trên số có đề xuất)',
  heads: ['TT', 'Nhóm', 'Tổng số', 'Có đề xuất', ...LEVEL_HEADS, 'KĐG'],
} as const;

export const OPEN_TABLE = {
  title: () => 'Những trường hợp không đánh giá, chưa có kết quả',
  heads: ['TT', 'Tập thể, tổ chức', 'Cơ quan đánh giá', 'Tình trạng', 'Lý do'],
} as const;

/** Cell "Ý kiến của các cơ quan": one line per level. */
export const opinionLines = (campaign: Campaign, { byLevel }: Disagreement): string =>
  byLevel
    .map(
      ({ level, bodies }, index) =>
        `${level}: ${bodies.map((body) => bodyName(campaign, body)).join(', ')}${index === byLevel.length - 1 ? '' : ';'}`,
    )
    .join('\n');

export const ANNEX_TITLES = {
  results: () => 'Kết quả đánh giá, xếp loại của từng tập thể, tổ chức',
  opinions: (title: string) => `Ý kiến xếp loại của các cơ quan: ${title}`,
  grants: () => 'Danh sách cơ quan được gia hạn, được ghi nhận nội dung sau hạn',
  sources: () => 'Nguồn số liệu và mã đối chiếu',
  changes: () => 'Nội dung thay đổi so với phiên bản trước',
  late: () => 'Nội dung khác với bản đã nộp hoặc đã khóa (không tính vào kết quả)',
} as const;

/** "Phụ lục 1B"; `part` counts from 0, null for an annex of one part. */
export const annexLabel = (number: number, part: number | null): string =>
  `Phụ lục ${plain(number)}${part === null ? '' : String.fromCharCode(65 + part)}`;

/** "Phụ lục 1B (1/2)" */
export const partLabel = (label: string, part: number, parts: number): string =>
  `${label} (${plain(part)}/${plain(parts)})`;

/** "Bảng 2. …" */
export const numbered = (label: string, title: string): string => `${label}. ${title}`;

export const annexHeading = (label: string): string => label.toUpperCase();

export const RESULT_ANNEX_HEADS = (campaign: Campaign): readonly string[] => [
  'TT',
  'Tập thể, tổ chức',
  'Cơ quan đánh giá',
  'Mức xếp loại',
  'Lý do, căn cứ',
  `${campaign.issuer.secretariat} đề xuất`,
  `${standing(campaign)} quyết định`,
  'Ghi chú',
];

export const OPINION_ANNEX_HEADS = { spread: 'Cách nhau (mức)', proposal: 'Đề xuất', decision: 'Quyết định' } as const;

/** Head of the name column: the noun of the groups, capital. */
export const unitHead = (campaign: Campaign, groups: readonly string[]): string =>
  capitalised(commonNoun(campaign, groups));

/** Block heading of an annex: the group with its clause. */
export const blockHead = (campaign: Campaign, group: string, clause: string): string =>
  `${groupName(campaign, group)} (${clauseShort(campaign, clause)})`;

/** Notes under tables, printed in this order, only those that apply. */
export const NOTES = {
  legend: () =>
    `Chữ viết tắt: ${LEVELS.map((level) => `${level} - ${LEVEL_NAMES[level]}`).join('; ')}; KĐG - không đánh giá.`,
  round: () => 'Tổng các tỷ lệ có thể chênh lệch so với 100% do làm tròn.',
  live: () => '(*) Số liệu đang nhập, cơ quan đánh giá chưa nộp.',
  self: () => '(1) Cơ quan đánh giá tham gia xếp loại tổ chức của chính mình.',
  noAdd: () => 'Cùng một tổ chức do nhiều cơ quan cho ý kiến; số liệu không cộng dồn theo cột.',
  basis: (campaign: Campaign, groups: readonly GroupResult[]) => {
    const names = groups.filter(({ basis }) => basis === 'proposal').map(({ group }) => groupName(campaign, group));
    return names.length === 0 ? '' : `${listInWords(names)}: theo đề xuất của ${campaign.issuer.secretariat}.`;
  },
  decision: (campaign: Campaign) =>
    `Cột “${standing(campaign)} quyết định” ghi sau khi ${standing(campaign)} xem xét, quyết định.`,
} as const;

/** A value's marks: "HTT*", "HTXS (1)". */
export const marked = (value: string, { live, own }: { readonly live: boolean; readonly own: boolean }): string =>
  `${value}${live ? '*' : ''}${own ? ' (1)' : ''}`;
