// Section II.1 and II.2 of the report: results in general and group by group (documents.md §1.4). Levels in full, zeros
// said; HTXS, KHT and "không đánh giá" always with their names.

import { findGroup } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import { clauseShort, clauseTitle, noun } from '../domain/campaign-wording.ts';
import type { Figures } from '../domain/figures.ts';
import type { Coverage, GroupResult } from '../domain/figures-groups.ts';
import type { Opinion } from '../domain/figures-opinions.ts';
import type { Agreement, BodyTally, SharedItem, SingleItem } from '../domain/figures-results.ts';
import { LEVEL_NAMES, LEVELS, type Level } from '../domain/level.ts';
import type { Tally } from '../domain/tally.ts';
import { bodiesInWords, bodyName, unitName, unitsInWords } from './findings-facts.ts';
import { count2, fraction, listInWords, percent, plain } from './format.ts';

export const RESULT_HEADS = {
  section: 'II- KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI',
  general: '1. Kết quả chung',
  groups: '2. Kết quả theo nhóm đối tượng',
  cap: `3. Về số lượng ${LEVEL_NAMES.HTXS} so với tỷ lệ quy định`,
  review: '4. Những nội dung cần xem xét thêm',
} as const;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** "a)", … "z)", "aa)" …: letters run without gaps over what is printed. */
export const letter = (index: number): string =>
  `${index < 26 ? '' : ALPHABET.charAt(Math.floor(index / 26) - 1)}${ALPHABET.charAt(index % 26)})`;

/** List lines: "- " before, ";" behind, "." behind the last. */
export const listLines = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => `- ${item}${index === items.length - 1 ? '.' : ';'}`);

export const groupName = (campaign: Campaign, group: string): string => findGroup(campaign, group)?.name ?? group;

/** Title of an item over these groups: the profile's own words for the clause, else the groups' names joined. */
export const sharedTitle = (campaign: Campaign, clause: string, groups: readonly string[]): string =>
  clauseTitle(
    campaign,
    clause,
    groups.flatMap((id) => findGroup(campaign, id) ?? []),
  );

/** What a group's units are counted as. */
export const nounOf = (campaign: Campaign, group: string): string =>
  noun(findGroup(campaign, group) ?? { id: group, name: group });

/** The noun that counts the units of these groups; "tập thể, tổ chức" where they differ. */
export const commonNoun = (campaign: Campaign, groups: readonly string[]): string => {
  const nouns = [...new Set(groups.map((group) => nounOf(campaign, group)))];
  return nouns.length === 1 ? (nouns[0] ?? '') : 'tập thể, tổ chức';
};

/** R-2.1, `table` = "Bảng 2". */
export const groupTableRef = (campaign: Campaign, groups: readonly GroupResult[], table: string): string => {
  const proposed = groups.filter(({ basis }) => basis === 'proposal').map(({ group }) => groupName(campaign, group));
  const basis =
    proposed.length === 0
      ? ''
      : `, trong đó ${listInWords(proposed)} tính theo đề xuất của ${campaign.issuer.secretariat}, các nhóm khác tính theo kết quả của cơ quan được giao đánh giá`;
  return `Kết quả theo nhóm đối tượng nêu tại ${table}${basis}; tỷ lệ phần trăm của các mức tính trên số được xếp loại.`;
};

/** R-2.2. */
export const coverageSentence = ({ units, any, kdg, none }: Coverage): string => {
  const start = `Trong ${plain(units)} tập thể, tổ chức thuộc diện đánh giá, xếp loại, `;
  if (any === units) return `${start}tất cả đều đã có kết quả.`;
  const parts = [
    any === 0 ? 'chưa có tập thể, tổ chức nào có kết quả' : `đã có kết quả ${plain(any)} (${percent(any, units)})`,
    kdg === 0 ? '' : `không đánh giá ${count2(kdg)}`,
    none === 0 || any === 0 ? '' : `chưa có kết quả ${count2(none)}`,
  ];
  return `${start}${parts.filter((text) => text !== '').join('; ')}.`;
};

/** R-2.3. */
export const singleTitle = (campaign: Campaign, item: SingleItem): string =>
  `${groupName(campaign, item.group)} (do ${bodyName(campaign, item.body)} đánh giá, ${clauseShort(campaign, item.clause)})`;

/** R-2.4. */
export const singleTotal = (campaign: Campaign, item: SingleItem): string => {
  const { total, rated, notRated, empty } = item.tally;
  const counted = nounOf(campaign, item.group);
  if (total === 0) return `${bodyName(campaign, item.body)} không có đối tượng thuộc nhóm này.`;
  const start = `Tổng số ${count2(total)} ${counted}; `;
  if (rated === 0) return `${start}chưa có ${counted} nào được xếp loại.`;
  const parts = [
    `được xếp loại ${fraction(rated, total)} (đạt ${percent(rated, total)})`,
    notRated === 0 ? '' : `không đánh giá ${count2(notRated)}`,
    empty === 0 ? '' : `chưa có kết quả ${count2(empty)}`,
  ];
  return `${start}${parts.filter((text) => text !== '').join('; ')}. Trong đó:`;
};

const NAMED: readonly Level[] = ['HTXS', 'KHT'];

const levelLine = (campaign: Campaign, item: SingleItem, level: Level): string => {
  const count = item.tally[level];
  if (count === 0) return `${LEVEL_NAMES[level]}: không có`;
  const share = `${LEVEL_NAMES[level]}: ${count2(count)} ${nounOf(campaign, item.group)}, chiếm ${percent(count, item.tally.rated)}`;
  if (!NAMED.includes(level)) return share;
  const units = item.opinions.filter(({ mark }) => mark === level).map(({ unit }) => unit);
  return `${share}, ${count === 1 ? 'là' : 'gồm:'} ${unitsInWords(campaign, units)}`;
};

const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();

const notRatedLine = (campaign: Campaign, { unit, reason }: Opinion): string =>
  `Không đánh giá: ${unitName(campaign, unit)}${reason === '' ? '' : ` (lý do: ${oneLine(reason)})`}`;

/** More names than this are counted, not listed. */
const LISTED = 10;

const missingLine = (campaign: Campaign, item: SingleItem, annex: string): string => {
  const units = item.opinions.filter(({ mark }) => mark === null).map(({ unit }) => unit);
  if (units.length <= LISTED) return `Chưa có kết quả: ${unitsInWords(campaign, units)}`;
  const first = units.slice(0, LISTED).map((unit) => unitName(campaign, unit));
  const rest = `${count2(units.length - LISTED)} ${nounOf(campaign, item.group)} khác (${annex})`;
  return `Chưa có kết quả: ${first.join(', ')} và ${rest}`;
};

/** R-2.5 to R-2.7 as list lines; `annex` = "Phụ lục 1". */
export const singleLines = (campaign: Campaign, item: SingleItem, annex: string): readonly string[] => {
  const levels = item.tally.rated === 0 ? [] : LEVELS.map((level) => levelLine(campaign, item, level));
  const notRated = item.opinions.filter(({ mark }) => mark === 'KDG').map((one) => notRatedLine(campaign, one));
  const missing = item.tally.empty === 0 ? [] : [missingLine(campaign, item, annex)];
  return listLines([...levels, ...notRated, ...missing]);
};

/** Last sentence of R-2.15, `table` = "Bảng 5". */
export const narrativeTableRef = (campaign: Campaign, item: SingleItem, table: string): string =>
  `Ưu điểm, tồn tại, hạn chế và mức xếp loại của từng ${nounOf(campaign, item.group)} nêu tại ${table}.`;

/** R-2.8. */
export const severalTitle = (campaign: Campaign, item: SharedItem): string =>
  `${sharedTitle(campaign, item.clause, item.groups)} (ý kiến của ${count2(item.bodies.length)} cơ quan, ${clauseShort(campaign, item.clause)})`;

/** R-2.9, `table` = "Bảng 3", `annex` = "Phụ lục 1B". */
export const severalTotal = (campaign: Campaign, item: SharedItem, refs: { table: string; annex: string }): string =>
  `Tổng số ${count2(item.total)} ${commonNoun(campaign, item.groups)}. Ý kiến của từng cơ quan nêu tại ${refs.table} và ${refs.annex}; báo cáo giữ nguyên ý kiến của từng cơ quan, không tính bình quân.`;

const CLASSES: readonly (readonly [keyof Agreement, string])[] = [
  ['same', 'Từ 02 ý kiến trở lên và cùng một mức'],
  ['oneApart', 'Ý kiến cách nhau 01 mức'],
  ['farApart', 'Ý kiến cách nhau từ 02 mức trở lên'],
  ['single', 'Mới có 01 ý kiến'],
  ['none', 'Chưa có ý kiến xếp loại'],
];

/** R-2.10 (a lead and its list) or R-2.11 (one sentence, no list). */
export const agreementText = (
  campaign: Campaign,
  { agreement, groups, total }: SharedItem,
): { readonly lead: string; readonly lines: readonly string[] } => {
  const counted = commonNoun(campaign, groups);
  if (agreement === null || total === 0) return { lead: '', lines: [] };
  if (agreement.same === total)
    return {
      lead: `Ý kiến xếp loại toàn diện của các cơ quan đối với ${fraction(total, total)} ${counted} đều thống nhất.`,
      lines: [],
    };
  const lines = CLASSES.filter(([key]) => agreement[key] > 0).map(
    ([key, words]) => `${words}: ${count2(agreement[key])} ${counted} (${percent(agreement[key], total)})`,
  );
  return { lead: 'Đối chiếu ý kiến xếp loại toàn diện của các cơ quan:', lines: listLines(lines) };
};

const ASPECT_TASK = 'kết quả thực hiện nhiệm vụ quốc phòng - an ninh';

/** R-2.12. */
export const aspectTitle = (campaign: Campaign, item: SharedItem): string => {
  const bodies = bodiesInWords(
    campaign,
    item.bodies.map(({ body }) => body),
  );
  return `${sharedTitle(campaign, item.clause, item.groups)}, riêng về ${ASPECT_TASK} (do ${bodies} đánh giá, ${clauseShort(campaign, item.clause)})`;
};

/** R-2.13. */
export const aspectNote = (): string =>
  `Ý kiến tại điểm này chỉ về ${ASPECT_TASK}, được trình bày riêng, không cộng chung và không so sánh với ý kiến xếp loại toàn diện.`;

const levelShares = (tally: Tally): string =>
  LEVELS.map((level) =>
    tally[level] === 0
      ? `${LEVEL_NAMES[level]} không có`
      : `${LEVEL_NAMES[level]} ${count2(tally[level])} (${percent(tally[level], tally.rated)})`,
  ).join(', ');

/** R-2.14, one line per body. */
export const aspectLines = (campaign: Campaign, item: SharedItem): readonly string[] =>
  listLines(
    item.bodies.map(({ body, tally }: BodyTally) => {
      const given = `${bodyName(campaign, body)}: cho ý kiến ${fraction(tally.rated, tally.total)} ${commonNoun(campaign, item.groups)}`;
      return tally.rated === 0 ? given : `${given}; ${levelShares(tally)}`;
    }),
  );

/** R-2.16 without its letter; '' when no body added a unit. */
export const addedUnits = (campaign: Campaign, { added }: Figures): string =>
  added.length === 0
    ? ''
    : `Đề nghị bổ sung: ${count2(added.length)} tập thể, tổ chức do cơ quan đánh giá ghi thêm, chưa có trong danh mục và không tính trong số liệu nêu trên: ${listInWords(added.map(({ name, body }) => `${name} (${bodyName(campaign, body)})`))}.`;
