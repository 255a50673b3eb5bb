// Sentences of "Tổng hợp" that are put together from figures.

import { findBody } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { GroupFigures } from '../domain/consolidation.ts';
import type { Finding } from '../domain/finding.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { plain } from './format.ts';
import { CONSOLIDATION_TEXTS } from './sheet-texts.ts';

/** "vừa đủ", "còn 2", "vượt 1". */
export const placesLeft = (left: number): string => {
  if (left === 0) return 'vừa đủ';
  return left > 0 ? `còn ${plain(left)}` : `vượt ${plain(-left)}`;
};

const BASIS = { proposal: 'Đề xuất', decision: 'Quyết định' } as const;

/** Counts of the proposals (or decisions) of one group; '' when none is written yet. */
export const rulingFigures = (basis: keyof typeof BASIS, figures: GroupFigures): string => {
  if (figures.rated + figures.notRated === 0) return '';
  const counts = [...LEVELS.map((level) => `${level} ${plain(figures[level])}`), `KĐG ${plain(figures.notRated)}`];
  const cap = figures.cap === null ? '' : `; tối đa ${plain(figures.cap.limit)}, ${placesLeft(figures.cap.left)}`;
  return `${BASIS[basis]}: ${counts.join(', ')}${cap}.`;
};

/** More names than rows are kept for. */
export const moreNewUnits = (count: number): string => `và ${plain(count)} tập thể khác; xem trang của từng cơ quan.`;

const short = (mark: Level): string => CONSOLIDATION_TEXTS.marks[mark];

const tabName = (campaign: Campaign, body: string | null): string => findBody(campaign, body ?? '')?.tab ?? body ?? '';

/** One finding as a few words for "Cần xem xét"; '' for findings that the meeting need not see. */
const reason = (campaign: Campaign, { details, body }: Finding): string => {
  const { reasons } = CONSOLIDATION_TEXTS;
  switch (details.rule) {
    case 'disagreement':
      return reasons.spread(details.spread, [...new Set(details.opinions.map(({ level }) => short(level)))]);
    case 'coupling':
      return details.related.map(({ unit, level }) => reasons.coupling(campaign, unit, short(level))).join('; ');
    case 'self-evaluation':
      return reasons.selfRated(tabName(campaign, body));
    case 'missing-reason':
      return reasons.noReason;
    default:
      return '';
  }
};

/** Column "Cần xem xét" of one unit: each reason once. */
export const attention = (campaign: Campaign, findings: readonly Finding[]): string =>
  [...new Set(findings.map((finding) => reason(campaign, finding)))].filter((text) => text !== '').join('; ');

/** Column "Cần xem xét" of a unit that the applied settings no longer have. */
export const removedUnit = (): string => 'đã bỏ khỏi danh mục, không tính';

export const tabGone = (name: string): string => `không còn trang “${name}”`;

/** `cell` = address of the first key that is not in its place. */
export const tabDamaged = (name: string, cell: string): string =>
  `trang “${name}”, ô ${cell}: cột nhận biết bị xóa hoặc sửa; đề nghị hoàn tác thay đổi gần nhất của trang này`;
