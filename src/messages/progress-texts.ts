// Sentences of "Tiến độ" (documents.md §5.10).

import type { Campaign } from '../domain/campaign.ts';
import type { BodyState } from '../domain/consolidation.ts';
import { parseInstant } from '../domain/instant.ts';
import { instantInterface, plain, wholePercents } from './format.ts';
import { deadlineLine } from './tab-texts.ts';

export const STATE_NAMES: Readonly<Record<BodyState, string>> = {
  draft: 'Đang nhập',
  pending: 'Đang ghi nhận',
  submitted: 'Đã nộp',
  closed: 'Đã khóa',
  extended: 'Gia hạn',
};

export const PROGRESS_TEXTS = {
  bodies: (count: number): string => `${plain(count)} cơ quan đánh giá`,
  never: 'Chưa cập nhật lần nào.',
  healthUnknown: 'Hệ thống: chưa kiểm tra',
  health: (remarks: number): string =>
    remarks === 0 ? 'Hệ thống: bình thường' : `Hệ thống: ${plain(remarks)} việc cần xem`,
  total: 'Cộng',
  groups: 'Kết quả theo nhóm đối tượng',
  order: 'STT',
  group: 'Nhóm',
  groupHeads: ['Tổng số', 'Được xếp loại', 'HTXS', 'HTT', 'HT', 'KHT', 'KĐG', 'Chưa có', 'HTXS tối đa', 'Còn / vượt'],
  onTime: 'Đúng hạn',
  late: 'Sau hạn',
  /** Base of the group figures. */
  basis: (secretariat: string): string =>
    `Nhóm do nhiều cơ quan đánh giá: theo đề xuất của ${secretariat}; nhóm khác: theo cơ quan được giao.`,
} as const;

const MINUTES_A_DAY = 24 * 60;

/** " (còn 2 ngày 14 giờ)", under a day " (còn 3 giờ 5 phút)"; nothing once the time is over. */
const timeLeft = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  if (minutes <= 0) return '';
  const [days, hours] = [Math.floor(minutes / MINUTES_A_DAY), Math.floor((minutes % MINUTES_A_DAY) / 60)];
  const parts =
    days > 0
      ? ([
          [days, 'ngày'],
          [hours, 'giờ'],
        ] as const)
      : ([
          [hours, 'giờ'],
          [minutes % 60, 'phút'],
        ] as const);
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${plain(count)} ${unit}`);
  return ` (còn ${said.join(' ')})`;
};

/** "Cập nhật …. Hạn nộp: trước …. Khóa lúc … (còn …)." `at` epoch ms. */
export const progressHead = (campaign: Campaign, at: number): string => {
  const close = parseInstant(campaign.close) ?? 0;
  return `Cập nhật ${instantInterface(at)}. ${deadlineLine(campaign).left}. Khóa lúc ${instantInterface(close)}${timeLeft(close - at)}.`;
};

/** Three shares of all bodies that sum to 100 %. */
export const shares = (counts: { onTime: number; late: number; missing: number }): string => {
  const { onTime, late, missing } = counts;
  const [a = 0, b = 0, c = 0] = wholePercents([onTime, late, missing]);
  const total = onTime + late + missing;
  return [
    `Đúng hạn ${plain(onTime)} (${plain(a)}%)`,
    `Sau hạn ${plain(late)} (${plain(b)}%)`,
    `Chưa nộp ${plain(missing)} (${plain(c)}%)`,
    `Tỷ lệ tính trên ${plain(total)} cơ quan.`,
  ].join(' · ');
};

/** Google lets one account's triggers run for 90 minutes a day; from here on it is said. */
const NOTABLE_MINUTES = 45;

/** What the system last did by itself. Instants in epoch ms, null when never; `minutes` run today. */
export type SystemLine = {
  readonly heartbeat: number | null;
  readonly audit: { readonly at: number; readonly count: number } | null;
  readonly minutes: number;
};

/** Left and right text of the system's line. */
export const systemLine = ({ heartbeat, audit, minutes }: SystemLine): readonly [string, string] => {
  const said = [
    heartbeat === null ? '' : `Chạy tự động lần cuối ${instantInterface(heartbeat)}.`,
    audit === null ? '' : `Kiểm tra toàn bộ lúc ${instantInterface(audit.at)}.`,
    audit === null || audit.count === 0 ? '' : 'Xem “Xếp loại → Thiết lập → Kiểm tra hệ thống”.',
    minutes <= NOTABLE_MINUTES ? '' : `Hôm nay đã chạy ${plain(minutes)} phút trong 90 phút Google cho phép.`,
  ];
  return [
    audit === null ? PROGRESS_TEXTS.healthUnknown : PROGRESS_TEXTS.health(audit.count),
    said.filter((one) => one !== '').join(' '),
  ];
};

const BAR = 18;

/** A bar of 18 characters: █ done, ░ still to do. */
export const bar = (done: number, all: number): string => {
  const filled = all === 0 ? BAR : Math.round((BAR * done) / all);
  return '█'.repeat(filled) + '░'.repeat(BAR - filled);
};
