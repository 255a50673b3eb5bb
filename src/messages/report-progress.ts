// Section I of the report: who was asked, who handed in, who did not (documents.md §1.3).

import type { Campaign } from '../domain/campaign.ts';
import { permanent, standing } from '../domain/campaign-wording.ts';
import type { Figures } from '../domain/figures.ts';
import type { ActFigures } from '../domain/figures-acts.ts';
import type { BodyProgress, ProgressFigures } from '../domain/figures-progress.ts';
import { parseInstant } from '../domain/instant.ts';
import { bodiesInWords, bodyName } from './findings-facts.ts';
import { count2, dateInDocument, fraction, instantInWords, listInWords, percent, plain } from './format.ts';

/** Text for the secretariat to write over. The program never writes a judgment itself. */
export const prompt = (what: string): string => `[… : ${what}]`;

export const PROGRESS_HEADS = {
  section: 'I- TÌNH HÌNH TRIỂN KHAI THỰC HIỆN',
  direction: '1. Công tác lãnh đạo, chỉ đạo',
  progress: '2. Tiến độ gửi kết quả đánh giá, xếp loại',
} as const;

/** The campaign's due date in documents. */
export const dueDate = (campaign: Campaign): string => dateInDocument(parseInstant(campaign.due) ?? campaign.due);

/** R-1.1. */
export const assignedTask = (campaign: Campaign, figures: Figures): string =>
  `${standing(campaign)} giao ${count2(figures.progress.bodies.length)} cơ quan đánh giá thực hiện việc đánh giá, xếp loại đối với ${plain(figures.coverage.units)} tập thể, tổ chức thuộc ${count2(figures.dutyGroups)} nhóm đối tượng; văn bản đánh giá, xếp loại gửi về ${permanent(campaign)} (qua ${campaign.issuer.secretariat}) trước ngày ${dueDate(campaign)}.`;

/** R-1.2. */
export const directionPrompt = (): string =>
  prompt('nêu văn bản hướng dẫn, hội nghị quán triệt, việc đôn đốc đã thực hiện (nếu có)');

const part = (words: string, count: number, all: number): string =>
  count === 0 ? `không có cơ quan ${words}` : `${words} ${count2(count)} cơ quan (${percent(count, all)})`;

/** R-1.3. */
export const submissions = (progress: ProgressFigures, asOf: number): string => {
  const { onTime, late, missing, submitted } = progress;
  const all = progress.bodies.length;
  const until = `Tính đến ${instantInWords(asOf)}, `;
  if (submitted === 0) return `${until}chưa có cơ quan đánh giá nào nộp kết quả.`;
  const start = `${until}${fraction(submitted, all)} cơ quan đánh giá đã nộp kết quả (đạt ${percent(submitted, all)})`;
  if (onTime === all) return `${start}, tất cả đều trong thời hạn.`;
  const parts = `${start}; trong đó, ${part('đúng hạn', onTime, all)}, ${part('sau hạn', late, all)}.`;
  return missing === 0 ? parts : `${parts} Chưa nộp ${count2(missing)} cơ quan (${percent(missing, all)}).`;
};

const these = (count: number): string => (count === 1 ? 'cơ quan này' : 'các cơ quan này');

const names = (campaign: Campaign, bodies: readonly BodyProgress[]): string =>
  bodiesInWords(
    campaign,
    bodies.map(({ body }) => body),
  );

const distinctBodies = (items: readonly { readonly body: string }[]): readonly string[] => [
  ...new Set(items.map(({ body }) => body)),
];

/** R-1.4; '' when nobody was late. */
export const lateBodies = (campaign: Campaign, { bodies }: ProgressFigures): string => {
  const late = bodies.filter(({ timing }) => timing === 'late');
  const items = late.map(({ body, submittedAt, extensionUsed }) => {
    const until = extensionUsed === null ? '' : `, được gia hạn đến ${instantInWords(extensionUsed)}`;
    return `${bodyName(campaign, body)}${submittedAt === null ? '' : ` (${instantInWords(submittedAt)}${until})`}`;
  });
  return items.length === 0 ? '' : `Nộp sau hạn: ${listInWords(items)}.`;
};

/** R-1.5: one sentence for each state that a missing body may be in. */
export const missingBodies = (campaign: Campaign, { bodies }: ProgressFigures): readonly string[] => {
  const missing = bodies.filter(({ timing }) => timing === 'missing');
  const started = missing.filter(({ empty }) => !empty);
  const closed = started.filter(({ state }) => state === 'closed');
  const open = started.filter(({ state }) => state !== 'closed');
  const empty = missing.filter((body) => body.empty);
  return [
    closed.length === 0
      ? ''
      : `Chưa nộp: ${names(campaign, closed)}. Kết quả ${these(closed.length)} đã nhập đến thời điểm khóa số liệu được đưa vào tổng hợp và ghi rõ “chưa nộp”.`,
    open.length === 0
      ? ''
      : `Chưa nộp: ${names(campaign, open)}. Kết quả của ${these(open.length)} được ghi rõ “đang nhập”.`,
    empty.length === 0 ? '' : `Chưa nộp và chưa nhập kết quả: ${names(campaign, empty)}.`,
  ].filter((sentence) => sentence !== '');
};

/** R-1.7; '' when nobody's paper lacks number, date or signer. */
export const undocumentedBodies = (campaign: Campaign, { bodies }: ProgressFigures): string => {
  const found = bodies.filter(({ undocumented }) => undocumented);
  return found.length === 0
    ? ''
    : `Có ${count2(found.length)} cơ quan đã nộp nhưng chưa ghi đủ số, ngày, người ký văn bản: ${names(campaign, found)}.`;
};

/** R-1.6; '' when nobody was given time. `annex` = "Phụ lục 2". */
export const extendedBodies = (campaign: Campaign, { grants }: ActFigures, annex: string): string => {
  const bodies = distinctBodies(grants.filter(({ kind }) => kind === 'extension'));
  if (bodies.length === 0) return '';
  return bodies.length === 1
    ? `Có 01 cơ quan được gia hạn là ${bodiesInWords(campaign, bodies)} (${annex}).`
    : `Có ${count2(bodies.length)} cơ quan được gia hạn (${annex}).`;
};

/** R-1.8; '' when every tab is what counts. `annex` = "Phụ lục 5". */
export const changedBodies = ({ lateCells }: ActFigures, annex: string): string =>
  lateCells.length === 0
    ? ''
    : `Có ${count2(distinctBodies(lateCells).length)} cơ quan có nội dung thay đổi sau khi nộp hoặc sau khi khóa số liệu (${count2(lateCells.length)} nội dung); phần thay đổi không tính vào kết quả và được liệt kê tại ${annex}.`;

/** R-1.12; '' when every signed paper that was recorded fits what counts. */
export const mismatchedPapers = (campaign: Campaign, { signed }: ActFigures): string => {
  const bodies = [...signed].filter(([, { matches }]) => !matches).map(([body]) => body);
  return bodies.length === 0
    ? ''
    : `Văn bản đã ký của ${bodiesInWords(campaign, bodies)} có mã đối chiếu không khớp với kết quả được tổng hợp.`;
};

/** R-1.13; '' when no late content counts. `annex` = "Phụ lục 2". */
export const acceptedBodies = (campaign: Campaign, { grants }: ActFigures, annex: string): string => {
  const bodies = distinctBodies(grants.filter(({ kind, used }) => kind === 'acceptance' && used));
  return bodies.length === 0
    ? ''
    : `Nội dung sau hạn của ${bodiesInWords(campaign, bodies)} được ghi nhận để tổng hợp (${annex}).`;
};

/** R-1.11; '' when no tab bears a secrecy mark. */
export const heldBack = (campaign: Campaign, { bodies }: ProgressFigures): string => {
  const held = bodies.filter((body) => body.held);
  return held.length === 0
    ? ''
    : `Kết quả của ${names(campaign, held)} chưa được tổng hợp do có dấu chỉ độ mật cần xử lý.`;
};

/** R-1.9, `table` = "Bảng 1". */
export const progressTableRef = (table: string): string => `Tiến độ của từng cơ quan đánh giá nêu tại ${table}.`;

/** R-1.10. */
export const progressPrompt = (): string =>
  prompt('nhận xét về việc chấp hành thời hạn, chất lượng văn bản của các cơ quan đánh giá');
