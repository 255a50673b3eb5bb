// Head, addressee, opening, closing and signature of a body's letter (documents.md §3.2: L-0, L-1, L-7, L-8, L-9).

import { findGroup } from '../domain/assignment.ts';
import type { Body, Campaign } from '../domain/campaign.ts';
import { directiveFull, directiveSubject, permanent, standing } from '../domain/campaign-wording.ts';
import type { LetterPart } from '../domain/letter-figures.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import { drillTitled } from './drill-texts.ts';
import { capitalised } from './findings-facts.ts';
import { checkCode, listInWords } from './format.ts';
import { FAMILY_WORDS } from './letter-families.ts';
import { placeAndDate, unbroken } from './report-opening.ts';

/** Number, date and signer: as typed into the tab, '' = to be filled in by hand. */
export type LetterFields = { readonly number: string; readonly date: string; readonly signer: string };

export const LETTER_HEAD = {
  draft: 'DỰ THẢO',
  report: 'BÁO CÁO',
  dashes: '-----',
  recipients: 'Nơi nhận:',
  asAbove: '- Như trên;',
  other: '[… : nội dung khác cần báo cáo (nếu có)]',
} as const;

const BLANK = '\u00a0'.repeat(8);

export const letterKind = ({ letter }: Campaign): 'công văn' | 'báo cáo' => letter?.kind ?? 'công văn';

export const letterNumber = (campaign: Campaign, { family, code }: Letterhead, typed: string): string => {
  const { number, mark } = FAMILY_WORDS[family];
  return typed === '' ? `${number}${BLANK}${mark[letterKind(campaign)]}${code}` : `${number} ${unbroken(typed)}`;
};

/** "29/11/2024" → "…, ngày 29 tháng 11 năm 2024"; another text as typed, none = the blank line. */
export const letterDate = (campaign: Campaign, typed: string): string => {
  if (typed === '') return placeAndDate(campaign);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim()) ?? [];
  const words = year === '' ? typed : `ngày ${day} tháng ${month} năm ${year}`;
  return `${campaign.issuer.place}, ${words}`;
};

const builtAct = (campaign: Campaign, parts: readonly LetterPart[]): string => {
  const groups = parts.flatMap(({ blocks }) => blocks.map(({ group }) => findGroup(campaign, group)?.name ?? group));
  const { narrative = false, aspect = 'overall' } = parts[0] ?? {};
  const what = narrative ? 'đánh giá ưu điểm, tồn tại, hạn chế và xếp loại' : 'đánh giá, xếp loại';
  const about = aspect === 'overall' ? '' : ' về kết quả thực hiện nhiệm vụ quốc phòng - an ninh';
  return `${what} ${listInWords([...new Set(groups)])}${about} năm ${campaign.year}`;
};

/** What the body was told to do, part by part; parts told the same are one. */
const acts = (campaign: Campaign, parts: readonly LetterPart[]): string => {
  const keyOf = ({ act, clause, aspect }: LetterPart): string => act ?? `${clause}/${aspect}`;
  const words = [...new Set(parts.map(keyOf))].map((key) => {
    const told = parts.filter((part) => keyOf(part) === key);
    return told[0]?.act ?? builtAct(campaign, told);
  });
  return [...new Set(words)].join('; ');
};

/** The subject under the number; `about` before it where the system has it. */
export const letterSubject = (campaign: Campaign, parts: readonly LetterPart[], { family }: Letterhead): string => {
  const { about } = FAMILY_WORDS[family];
  const subject = acts(campaign, parts).replace(/năm (?=\d{4})/g, 'năm\u00a0');
  return about === '' ? capitalised(subject) : `${about}${subject}`;
};

/** The same under "BÁO CÁO": a small letter. */
export const reportedSubject = acts;

/** Name of the file. `clause` only where a body has several letters. */
export const letterTitle = (campaign: Campaign, body: Body, clause: string | null): string =>
  drillTitled(
    campaign,
    `Văn bản đánh giá, xếp loại của ${body.name} năm ${campaign.year}${clause === null ? '' : ` - mục ${clause}`}`,
  );

const isSecretariat = ({ issuer }: Campaign, body: Body): boolean => body.name === issuer.secretariat;

const to = (campaign: Campaign, body: Body): string =>
  isSecretariat(campaign, body) ? permanent(campaign) : `${permanent(campaign)} (qua ${campaign.issuer.secretariat})`;

/** L-0. */
export const letterAddressee = (campaign: Campaign, body: Body): string => `Kính gửi: ${to(campaign, body)}.`;

/** L-1. */
export const letterOpening = (campaign: Campaign, body: Body, parts: readonly LetterPart[]): string =>
  unbroken(
    `Thực hiện ${directiveFull(campaign)} về ${directiveSubject(campaign)}, ${body.name} ${acts(campaign, parts)} như sau:`,
  );

/** L-8. */
export const letterClosing = (campaign: Campaign, body: Body, { family }: Letterhead): string => {
  const { verb, end } = FAMILY_WORDS[family];
  return `${body.name} ${verb} ${to(campaign, body)} tổng hợp, báo cáo ${standing(campaign)} xem xét, quyết định${end}`;
};

/** Lines over the name, from the top; the last is the post. */
export const signLines = ({ letter }: Campaign, letterhead: Letterhead): readonly string[] => {
  const lines = letter?.signer === 'deputy' ? letterhead.deputy : letterhead.head;
  if (letter?.collective === undefined) return lines;
  const own = lines.slice(lines.length > 1 && /^K\/?T\b/.test(lines[lines.length - 2] ?? '') ? -2 : -1);
  return [`${FAMILY_WORDS[letterhead.family].onBehalf} ${letter.collective}`, ...own];
};

export const archiveLine = ({ family, archive }: Letterhead): string => `${FAMILY_WORDS[family].archive} ${archive}.`;

/** L-9. */
export const codeLine = (hash: string): string => `Mã đối chiếu: ${checkCode(hash)}.`;
