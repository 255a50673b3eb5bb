// What a body's letter says of its results (documents.md §3.2: L-2 to L-6): counts from the counted snapshot, zeros said,
// never a word of praise or blame.

import type { Body, Campaign } from '../domain/campaign.ts';
import type { LetterPart } from '../domain/letter-figures.ts';
import { LEVEL_NAMES, LEVELS } from '../domain/level.ts';
import { capitalised, unitsInWords } from './findings-facts.ts';
import { count2, fraction, percent } from './format.ts';
import { commonNoun, groupName, listLines, sharedTitle } from './report-results.ts';

const groupsOf = ({ blocks }: LetterPart): readonly string[] => blocks.map(({ group }) => group);

const titleOf = (campaign: Campaign, part: LetterPart): string => {
  const [only, ...others] = groupsOf(part);
  return others.length === 0 && only !== undefined
    ? groupName(campaign, only)
    : sharedTitle(campaign, part.clause, groupsOf(part));
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** "1. …", or "I- …" where the letter joins several clauses. */
export const partTitle = (
  campaign: Campaign,
  part: LetterPart,
  { index, clauses }: { readonly index: number; readonly clauses: number },
): string =>
  clauses > 1
    ? `${ROMAN[index] ?? index + 1}- ${sharedTitle(campaign, part.clause, groupsOf(part)).toUpperCase()}`
    : `${index + 1}. ${titleOf(campaign, part)}`;

export const partNoun = (campaign: Campaign, part: LetterPart): string => commonNoun(campaign, groupsOf(part));

// A group's name inside a sentence; a name that begins with an abbreviation keeps it.
const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** L-2; `body` is named where there is nothing to count. */
export const totals = (campaign: Campaign, body: Body, part: LetterPart): string => {
  const { total, rated, notRated, empty } = part.tally;
  if (total === 0) return `${body.name} không có ${lowered(titleOf(campaign, part))}.`;
  const facts = [
    `Tổng số ${count2(total)} ${partNoun(campaign, part)}`,
    `được xếp loại ${fraction(rated, total)}`,
    notRated === 0 ? '' : `không đánh giá ${count2(notRated)}`,
    empty === 0 ? '' : `chưa có kết quả ${count2(empty)}`,
  ];
  return `${facts.filter((fact) => fact !== '').join('; ')}.${rated === 0 ? '' : ' Trong đó:'}`;
};

/** L-3; none where nothing is rated. */
export const levelLines = (campaign: Campaign, part: LetterPart): readonly string[] =>
  part.tally.rated === 0
    ? []
    : listLines(
        LEVELS.map((level) => {
          const n = part.tally[level];
          return `${LEVEL_NAMES[level]}: ${n === 0 ? 'không có' : `${count2(n)} ${partNoun(campaign, part)}`}`;
        }),
      );

export const DETAILS = {
  here: 'Kết quả cụ thể:',
  annex: 'Kết quả cụ thể theo danh sách kèm theo.',
  /** Clause 5. */
  defence: 'Mức xếp loại nêu trên chỉ về kết quả thực hiện nhiệm vụ quốc phòng - an ninh.',
} as const;

/** L-5; '' where it has no place: no HTXS, one aspect alone, or switched off. */
export const ratioSentence = (campaign: Campaign, part: LetterPart): string => {
  const { HTXS, HTT } = part.tally;
  if (HTXS === 0 || part.aspect !== 'overall' || campaign.letter?.ratio === false) return '';
  const noun = partNoun(campaign, part);
  return HTT === 0
    ? `Không có ${noun} ${LEVEL_NAMES.HTT}.`
    : `Số ${noun} ${LEVEL_NAMES.HTXS} so với số ${LEVEL_NAMES.HTT} là ${percent(HTXS, HTT)}.`;
};

/** L-6; '' without an organisation of the body's own. */
export const ownUnits = (campaign: Campaign, body: Body, part: LetterPart): string => {
  const own = part.opinions.filter((opinion) => opinion.own && opinion.mark !== null).map(({ unit }) => unit);
  return own.length === 0 ? '' : `Trong danh sách có ${unitsInWords(campaign, own)} là tổ chức của ${body.name}.`;
};

/** Table L. */
export const LETTER_TABLE = {
  annex: 'DANH SÁCH KÈM THEO',
  order: 'TT',
  strengths: 'Ưu điểm',
  shortcomings: 'Tồn tại, hạn chế',
  level: { overall: 'Mức xếp loại', 'defence-security': 'Mức xếp loại về quốc phòng - an ninh' },
  reason: 'Lý do, căn cứ',
  note: 'Ghi chú',
} as const;

export const unitColumn = (campaign: Campaign, part: LetterPart): string => capitalised(partNoun(campaign, part));

export const annexTitle = (campaign: Campaign, part: LetterPart): string =>
  `Kết quả đánh giá, xếp loại${part.aspect === 'overall' ? '' : ' về quốc phòng - an ninh'}: ${sharedTitle(campaign, part.clause, groupsOf(part))}`;

/** In the cell of a text that must be given and is not. */
export const missingProse = (what: 'ưu điểm' | 'tồn tại, hạn chế', unit: string): string =>
  `[… : bổ sung ${what} của ${unit}]`;
