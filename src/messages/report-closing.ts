// Sections III and IV of the report (documents.md §1.5, §1.6). Nothing in III is computed: prompts only.

import type { Campaign } from '../domain/campaign.ts';
import { permanent, standing } from '../domain/campaign-wording.ts';
import type { Figures } from '../domain/figures.ts';
import type { ProposalFigures } from '../domain/figures-proposals.ts';
import { LEVEL_NAMES } from '../domain/level.ts';
import { unitName } from './findings-facts.ts';
import { count2, fraction, listInWords } from './format.ts';
import { secretariatShort } from './report-opening.ts';
import { prompt } from './report-progress.ts';

export const CLOSING_HEADS = {
  assessment: 'III- ĐÁNH GIÁ CHUNG',
  strengths: '1. Ưu điểm',
  shortcomings: '2. Tồn tại, hạn chế',
  causes: '3. Nguyên nhân',
  proposals: 'IV- ĐỀ XUẤT, KIẾN NGHỊ',
  levels: '1. Đề xuất mức xếp loại',
  requests: '3. Kiến nghị',
} as const;

/** */
export const strengthsPrompt = (campaign: Campaign): string =>
  prompt(`nêu những mặt làm được trong việc đánh giá, xếp loại năm ${campaign.year}`);

const facts = ({ progress, coverage, review }: Figures): string => {
  const found = [
    [progress.late, 'cơ quan nộp sau hạn'],
    [progress.missing, 'cơ quan chưa nộp'],
    [coverage.kdg, 'tập thể, tổ chức không đánh giá'],
    [coverage.none, 'tập thể, tổ chức chưa có kết quả'],
    [review.disagreements.length, 'trường hợp ý kiến cách xa nhau'],
  ] as const;
  const words = found.filter(([count]) => count > 0).map(([count, what]) => `${count2(count)} ${what}`);
  return words.length === 0 ? 'không có số liệu cần nêu' : words.join(', ');
};

/** its facts are numbers already printed above. */
export const shortcomingsPrompt = (figures: Figures): string =>
  prompt(`nêu tồn tại, hạn chế; số liệu có thể dùng: ${facts(figures)}`);

/** */
export const causesPrompt = (): string => prompt('nêu nguyên nhân khách quan, chủ quan');

/** a, b; null when no proposal is written (then c, a prompt). */
export const proposed = (
  campaign: Campaign,
  { proposed: count, units }: ProposalFigures,
  refs: { readonly table: string; readonly annex: string },
): string => {
  const rest = units - count;
  const start = `Trên cơ sở ý kiến của các cơ quan đánh giá, ${campaign.issuer.secretariat} đề xuất mức xếp loại đối với ${fraction(count, units)} tập thể, tổ chức (${refs.table}, chi tiết tại ${refs.annex})`;
  return rest === 0 ? `${start}.` : `${start}; còn ${count2(rest)} tập thể, tổ chức chưa ghi đề xuất.`;
};

/** c. */
export const proposalsPrompt = (campaign: Campaign): string =>
  prompt(`ghi đề xuất tại cột “${secretariatShort(campaign)} đề xuất” của trang “Tổng hợp” rồi tạo lại báo cáo`);

/** up to "Lý do: "; '' when every proposal is somebody's opinion. */
export const differingProposals = (campaign: Campaign, { differing }: ProposalFigures): string => {
  const items = differing.map(({ unit, mark }) => `${unitName(campaign, unit)} (đề xuất: ${LEVEL_NAMES[mark]})`);
  return items.length === 0
    ? ''
    : `Có ${count2(items.length)} trường hợp mức đề xuất khác với tất cả ý kiến của các cơ quan đánh giá: ${listInWords(items)}. Lý do: `;
};

export const reasonsPrompt = (): string => prompt('nêu lý do của từng trường hợp');

export const decisionHead = (campaign: Campaign, { decided }: ProposalFigures): string =>
  decided === 0 ? `2. Nội dung trình ${standing(campaign)} quyết định` : `2. Quyết định của ${standing(campaign)}`;

/** `annex` = "Phụ lục 1". */
export const decisions = (campaign: Campaign, { decided, units }: ProposalFigures, annex: string): string =>
  decided === 0
    ? `Cột “${standing(campaign)} quyết định” tại ${annex} để trống, ghi sau khi ${standing(campaign)} xem xét, quyết định.`
    : `${standing(campaign)} đã quyết định mức xếp loại đối với ${fraction(decided, units)} tập thể, tổ chức (${annex}).`;

/** */
export const requestsPrompt = (campaign: Campaign): string =>
  prompt(`nêu kiến nghị với ${standing(campaign)}, ${permanent(campaign)} và các cơ quan liên quan (nếu có)`);

/** the last sentence. */
export const lastSentence = (campaign: Campaign): string =>
  `${campaign.issuer.secretariat} báo cáo ${standing(campaign)} xem xét, quyết định.`;
