// Head, title, opening and signature of the report (documents.md §1.1, §1.2, §1.7).

import { findBody } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import { directiveFull, directiveSubject, issuerShort, permanent, standing } from '../domain/campaign-wording.ts';
import type { Figures } from '../domain/figures.ts';
import type { BodyProgress } from '../domain/figures-progress.ts';
import { parseInstant, wallClock } from '../domain/instant.ts';
import { drillTitled } from './drill-texts.ts';
import { count2, instantInWords, listInWords } from './format.ts';

const blank = (spaces: number): string => '\u00a0'.repeat(spaces);

/** The hyphen of a document number never ends a line: "1378-CV/Th.U" with U+2011. */
export const unbroken = (text: string): string => text.replace(/(\d\s?)-(?=\s?\p{Lu}[\p{L}.]*\/)/gu, '$1\u2011');

/** Year of the closing, which is the year the paper is dated in. */
export const closeYear = (campaign: Campaign): number => {
  const close = parseInstant(campaign.close);
  return close === null ? campaign.year : wallClock(close).year;
};

/** "Ban Tổ chức Thành ủy" → "Ban Tổ chức". */
export const secretariatShort = (campaign: Campaign): string => {
  const name = campaign.issuer.secretariat;
  const issuer = ` ${issuerShort(campaign)}`;
  return name.endsWith(issuer) ? name.slice(0, -issuer.length) : name;
};

export const HEAD = {
  nation: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  star: '*',
  draft: 'DỰ THẢO',
  kind: 'BÁO CÁO',
  dashes: '-----',
  recipients: 'Nơi nhận:',
} as const;

const code = (campaign: Campaign): string => `${blank(8)}\u2011BC/${campaign.report?.code ?? 'BTC'}`;

export const numberLine = (campaign: Campaign): string => `Số${code(campaign)}`;

// With six spaces each the line no longer fits its column in LibreOffice.
const blankDate = (year: number): string => `ngày${blank(5)}tháng${blank(5)}năm ${year}`;

export const placeAndDate = (campaign: Campaign): string =>
  `${campaign.issuer.place}, ${blankDate(closeYear(campaign))}`;

export const annexOf = (campaign: Campaign): string =>
  `(Kèm theo Báo cáo số${code(campaign)}, ${blankDate(closeYear(campaign))} của ${campaign.issuer.secretariat})`;

export const reportSubject = (campaign: Campaign): string =>
  campaign.report?.subject ??
  `tổng hợp kết quả đánh giá, xếp loại tổ chức đảng, tập thể lãnh đạo, quản lý các cấp năm ${campaign.year}`;

/** Title of the file: "Báo cáo tổng hợp …". */
export const reportTitle = (campaign: Campaign): string => drillTitled(campaign, `Báo cáo ${reportSubject(campaign)}`);

export const addressee = (campaign: Campaign): string => `Kính gửi: ${standing(campaign)}`;

const reportTo = (campaign: Campaign, figures: Figures): string =>
  `${campaign.issuer.secretariat} đã tổng hợp kết quả đánh giá, xếp loại của ${count2(figures.progress.bodies.length)} cơ quan, tổ chức được giao đánh giá, xếp loại (sau đây gọi chung là cơ quan đánh giá); báo cáo ${standing(campaign)} kết quả như sau:`;

const assignedBy = (campaign: Campaign): string => `${directiveFull(campaign)} về ${directiveSubject(campaign)}`;

/** one paragraph ("Thực hiện …") or, with `report.basesAs` = list, one line per legal basis. */
export const opening = (campaign: Campaign, figures: Figures): readonly string[] => {
  const bases = [...campaign.legalBases.map(({ text }) => text), assignedBy(campaign)];
  const lines =
    campaign.report?.basesAs === 'list'
      ? [...bases.map((basis) => `- Căn cứ ${basis};`), reportTo(campaign, figures)]
      : [`Thực hiện ${bases.join('; ')}, ${reportTo(campaign, figures)}`];
  return lines.map(unbroken);
};

/** Bodies whose values are still open and read from their tabs. */
const liveBodies = (figures: Figures): readonly BodyProgress[] => figures.progress.bodies.filter(({ live }) => live);

/** what the figures were taken from, and until when. */
export const figuresAsOf = (campaign: Campaign, figures: Figures, asOf: number): string => {
  const { bodies, submitted } = figures.progress;
  const live = liveBodies(figures);
  if (submitted === 0 && live.length === bodies.length && bodies.every(({ empty }) => empty))
    return `Tính đến ${instantInWords(asOf)}, chưa có cơ quan đánh giá nào nhập kết quả.`;
  if (live.length === 0)
    return `Số liệu trong báo cáo được tổng hợp từ kết quả của các cơ quan đánh giá, tính đến ${instantInWords(asOf)}.`;
  const names = listInWords(live.map(({ body }) => findBody(campaign, body)?.name ?? body));
  return `Số liệu trong báo cáo tính đến ${instantInWords(asOf)} và là số liệu tạm thời: còn ${count2(live.length)} cơ quan đánh giá đang nhập (${names}).`;
};

/** Lines over the signature: an advisory body's head signs directly, the deputy "K/T" (HD 36, point 1.7). */
export const signer = (campaign: Campaign): { readonly authority: string | null; readonly post: string } =>
  campaign.report?.signer === 'deputy'
    ? { authority: 'K/T TRƯỞNG BAN', post: 'PHÓ TRƯỞNG BAN' }
    : { authority: null, post: 'TRƯỞNG BAN' };

/** Lines under "Nơi nhận:". */
export const recipients = (campaign: Campaign): readonly string[] => [
  campaign.report?.addressee === true ? '- Như trên;' : `- ${standing(campaign)};`,
  `- ${permanent(campaign)};`,
  `- Lưu ${campaign.issuer.secretariat}.`,
];
