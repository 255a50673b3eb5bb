// Section II.3 and II.4 of the report: places of HTXS, and cases for a second look (documents.md §1.4). Facts side by
// side; no word of blame, no decision.

import type { Campaign, CapBase } from '../domain/campaign.ts';
import { standing } from '../domain/campaign-wording.ts';
import { type CapFigures, overBy } from '../domain/figures-cap.ts';
import type { Coupled, Disagreement, ReviewFigures } from '../domain/figures-review.ts';
import { LEVEL_NAMES } from '../domain/level.ts';
import { bodyName, ROUNDING_WORDS, unitName, unitsInWords } from './findings-facts.ts';
import { count2, decimal, listInWords, plain } from './format.ts';
import { prompt } from './report-progress.ts';
import { groupName, listLines, nounOf } from './report-results.ts';

const BASIS_WORDS: Readonly<Record<CapBase, string>> = {
  HTT: `số ${LEVEL_NAMES.HTT}`,
  'HTT-or-better': `số ${LEVEL_NAMES.HTT} trở lên (gồm cả ${LEVEL_NAMES.HTXS})`,
  rated: 'tổng số được xếp loại',
};

/** "20% số Hoàn thành tốt nhiệm vụ, làm tròn xuống". */
export const capSetting = ({ rules }: Campaign): string =>
  `${decimal(rules.cap.percent)}% ${BASIS_WORDS[rules.cap.of]}, ${ROUNDING_WORDS[rules.cap.rounding]}`;

/** */
export const capRule = ({ rules }: Campaign): string =>
  rules.cap.text ??
  `Theo Quy định số 124\u2011QĐ/TW, trong từng nhóm có vị trí, vai trò, chức năng, nhiệm vụ tương đồng, số ${LEVEL_NAMES.HTXS} không vượt quá ${decimal(rules.cap.percent)}% số ${LEVEL_NAMES.HTT}.`;

/** `table` = "Bảng 6", null when no group has anything rated yet. */
export const capReckoning = (campaign: Campaign, table: string | null): string => {
  const least = campaign.rules.cap.atLeastOne ? ', nhóm nhỏ được tính tối thiểu 01' : '';
  const where = table === null ? '' : `; kết quả từng nhóm nêu tại ${table}`;
  return `Số tối đa trong báo cáo được tính bằng ${capSetting(campaign)}${least}${where}.`;
};

const BASIS_NAMES: Readonly<Record<string, (campaign: Campaign) => string>> = {
  proposal: (campaign) => `đề xuất của ${campaign.issuer.secretariat}`,
  decision: (campaign) => `quyết định của ${standing(campaign)}`,
};

/** Whose ratings are counted: "ý kiến của …", "đề xuất của …", "quyết định của …". */
export const basisName = (campaign: Campaign, basis: string): string =>
  BASIS_NAMES[basis]?.(campaign) ?? `ý kiến của ${bodyName(campaign, basis)}`;

const overLine = (campaign: Campaign, row: CapFigures): string => {
  const { limit, percent, base, product } = row.reading;
  const reckoned = `${decimal(percent)}% × ${plain(base)} = ${decimal(product)}`;
  return `${groupName(campaign, row.group)} (theo ${basisName(campaign, row.basis)}): đề nghị ${count2(row.used)} ${nounOf(campaign, row.group)}, số tối đa là ${plain(limit)} (${reckoned}), vượt ${count2(overBy(row))}`;
};

type OtherReading = { readonly row: CapFigures; readonly bases: string; readonly limit: number };

const otherReadings = (row: CapFigures): readonly OtherReading[] => {
  const differing = row.others.filter(({ limit }) => limit !== row.reading.limit);
  const limits = [...new Set(differing.map(({ limit }) => limit))];
  return limits.map((limit) => {
    const bases = differing.filter((other) => other.limit === limit).map(({ of }) => `trên ${BASIS_WORDS[of]}`);
    return { row, bases: bases.join(' hoặc '), limit };
  });
};

// Several bodies may be over in one group: what holds for all of them is said once, of the group.
const groupSentences = (campaign: Campaign, rows: readonly CapFigures[], alone: boolean): readonly string[] => {
  const readings = rows.flatMap(otherReadings);
  const keyOf = ({ bases, limit }: OtherReading): string => `${bases}/${limit}`;
  return [...new Set(readings.map(keyOf))].map((key) => {
    const same = readings.filter((one) => keyOf(one) === key);
    const whose =
      same.length === rows.length
        ? ''
        : ` (theo ${listInWords(same.map(({ row }) => basisName(campaign, row.basis)))})`;
    const group = alone ? 'nhóm này' : `${groupName(campaign, rows[0]?.group ?? '')}${whose}`;
    return `Nếu tính ${same[0]?.bases ?? ''}, số tối đa của ${group} là ${plain(same[0]?.limit ?? 0)}.`;
  });
};

/** over these rows: a lead, its list, and the sentences on other readings. */
export const capResult = (
  campaign: Campaign,
  all: readonly CapFigures[],
): { readonly lead: string; readonly lines: readonly string[]; readonly others: readonly string[] } => {
  const over = all.filter((row) => overBy(row) > 0);
  if (over.length === 0) return { lead: 'Không có nhóm nào vượt số tối đa.', lines: [], others: [] };
  const groups = [...new Set(over.map(({ group }) => group))];
  return {
    lead: `Có ${count2(groups.length)} nhóm có số đề nghị vượt số tối đa:`,
    lines: listLines(over.map((row) => overLine(campaign, row))),
    others: groups.flatMap((group) => {
      const rows = over.filter((row) => row.group === group);
      return groupSentences(campaign, rows, over.length === 1);
    }),
  };
};

/** */
export const capDecision = (campaign: Campaign): string =>
  `Việc áp dụng tỷ lệ do ${standing(campaign)} xem xét, quyết định.`;

const DEFENCE = 'riêng về quốc phòng - an ninh';

/** `table` = "Bảng 4": one clause per group and aspect. */
export const disagreementSentence = (
  campaign: Campaign,
  disagreements: readonly Disagreement[],
  table: string,
): string => {
  const keyOf = ({ group, aspect }: Disagreement): string => `${aspect}/${group}`;
  const keys = [...new Set(disagreements.map(keyOf))];
  const clauses = keys.map((key) => {
    const own = disagreements.filter((one) => keyOf(one) === key);
    const { group, aspect } = own[0] ?? { group: '', aspect: 'overall' };
    const which = keys.length === 1 ? '' : ` thuộc nhóm ${groupName(campaign, group)}`;
    const only = aspect === 'defence-security' ? ` (${DEFENCE})` : '';
    return `${count2(own.length)} ${nounOf(campaign, group)}${which}${only}`;
  });
  return `Ý kiến cách nhau từ ${count2(campaign.rules.disagreement)} mức trở lên đối với ${clauses.join('; ')} (${table}).`;
};

const coupledSentence = (campaign: Campaign, { level, atLeast, cases }: Coupled): string => {
  const items = cases.map(({ unit, related }) => {
    const others = related.map((one) => `${unitName(campaign, one.unit)}: ${LEVEL_NAMES[one.level]}`);
    return `${unitName(campaign, unit)} (${others.join('; ')})`;
  });
  return `${count2(cases.length)} trường hợp được đề nghị ${LEVEL_NAMES[level]} trong khi tổ chức khác cùng địa bàn có mức thấp hơn ${LEVEL_NAMES[atLeast]}: ${listInWords(items)}.`;
};

const ownSentence = (campaign: Campaign, { own }: ReviewFigures): string =>
  `${count2(own.length)} trường hợp cơ quan đánh giá tham gia xếp loại tổ chức của chính mình: ${listInWords(own.map(({ body, unit }) => `${bodyName(campaign, body)} – ${unitName(campaign, unit)}`))}.`;

const unreasonedSentence = (campaign: Campaign, { unreasoned }: ReviewFigures): string =>
  `${count2(unreasoned.length)} trường hợp ${LEVEL_NAMES.HTXS} chưa nêu lý do, căn cứ: ${unitsInWords(campaign, unreasoned)}.`;

/** only those with cases. */
export const reviewSentences = (campaign: Campaign, review: ReviewFigures): readonly string[] => [
  ...review.coupled.map((coupled) => coupledSentence(campaign, coupled)),
  ...(review.own.length === 0 ? [] : [ownSentence(campaign, review)]),
  ...(review.unreasoned.length === 0 ? [] : [unreasonedSentence(campaign, review)]),
];

/** */
export const nothingToReview = (): string => 'Không có nội dung khác nhau hoặc cần xem xét thêm.';

/** */
export const reviewPrompt = (campaign: Campaign): string =>
  prompt(`ý kiến của ${campaign.issuer.secretariat} về các nội dung nêu trên`);
