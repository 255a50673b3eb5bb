// What a level cell says: one of the five marks, something that can only mean one of them, or a word of another scale.
// Words of other scales are asked about, never guessed (domain.md §1.1, §6).

import type { FindingDetails } from './finding.ts';
import { LEVEL_NAMES, type Level, MARKS, type Mark } from './level.ts';
import { fold } from './text.ts';

type InvalidCase = Extract<FindingDetails, { rule: 'invalid-level' }>['case'];

/** `matched`: understood after normalising, a receipt is due. `guess`: the level a criteria word may stand for. */
export type LevelMatch =
  | { readonly kind: 'exact'; readonly mark: Mark }
  | { readonly kind: 'matched'; readonly mark: Mark }
  | { readonly kind: 'invalid'; readonly case: InvalidCase; readonly guess: Level | null };

/** Short words inside a level, folded. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['ht', 'hoàn thành'],
  ['kht', 'không hoàn thành'],
  ['xs', 'xuất sắc'],
  ['nv', 'nhiệm vụ'],
  ['đg', 'đánh giá'],
  ['ko', 'không'],
]);

const SPELLINGS: Readonly<Record<Mark, readonly string[]>> = {
  HTXS: [LEVEL_NAMES.HTXS, 'hoàn thành xuất sắc', 'HTXS', 'HTXSNV', 'HTXS nhiệm vụ'],
  HTT: [LEVEL_NAMES.HTT, 'hoàn thành tốt', 'HTT', 'HTTNV', 'HTT nhiệm vụ'],
  HT: [LEVEL_NAMES.HT, 'hoàn thành', 'HT', 'HTNV'],
  KHT: [LEVEL_NAMES.KHT, 'không hoàn thành', 'KHT', 'KHTNV'],
  KDG: [LEVEL_NAMES.KDG, 'KĐG', 'KDG', 'không đánh giá, xếp loại', 'không xếp loại'],
};

/** Scale of party organisations before 2018. */
const OLD_WORDS = [
  'trong sạch',
  'trong sạch vững mạnh',
  'trong sạch, vững mạnh',
  'trong sạch vững mạnh tiêu biểu',
  'trong sạch, vững mạnh tiêu biểu',
  'trong sạch, vững mạnh, tiêu biểu',
  'TSVM',
  'TSVM tiêu biểu',
  'TSVMTB',
  'vững mạnh',
  'vững mạnh xuất sắc',
  'vững mạnh tiêu biểu',
  'yếu kém',
  'yếu, kém',
] as const;

/** "Cấp độ thực hiện" of the criteria below the level (Mẫu 04-HD KĐ.ĐG 2019). "Trung bình": OTHER_SCALE. */
const CRITERIA_WORDS: readonly (readonly [string, Level])[] = [
  ['xuất sắc', 'HTXS'],
  ['tốt', 'HTT'],
  ['kém', 'KHT'],
];

/** Administrative reform, schools, state labels: not levels of Quy định 124. */
const OTHER_SCALE = [
  'khá',
  'trung bình',
  'trung bình khá',
  'trung bình yếu',
  'yếu',
  'giỏi',
  'đạt',
  'không đạt',
] as const;

const LEAD = /^(?:xếp loại|đánh giá|loại|mức|đạt)(?: ?: ?| )(?=.)/;
const TAIL = /[\s.,;:!"']+$/;

const spelledOut = (text: string): string =>
  text
    .split(' ')
    .map((word) => WORDS.get(word) ?? word)
    .join(' ');

/** "H.T.T.N.V", "HTXS NV", "ht-xs" → letters alone. */
const lettersAlone = (text: string): string => text.replace(/[ .\-_]/g, '');

const byKey = <T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(pairs.map(([text, value]) => [fold(text), value]));

const LEVEL_OF = byKey(MARKS.flatMap((mark) => SPELLINGS[mark].map((text) => [text, mark] as const)));

const INVALID_OF = byKey<LevelMatch>([
  ...OLD_WORDS.map((text) => [text, { kind: 'invalid', case: 'old-words', guess: null }] as const),
  ...CRITERIA_WORDS.map(([text, guess]) => [text, { kind: 'invalid', case: 'criteria-words', guess }] as const),
  ...OTHER_SCALE.map((text) => [text, { kind: 'invalid', case: 'other-scale', guess: null }] as const),
]);

const FREE_TEXT: LevelMatch = { kind: 'invalid', case: 'free-text', guess: null };

/** The keys under which a typed level is looked up, from its plain form to its letters alone. */
const keysOf = (typed: string): readonly string[] => {
  const text = fold(typed).replace(TAIL, '');
  const core = text.replace(LEAD, '');
  return [text, core, spelledOut(core), lettersAlone(core)];
};

const lookUp = <T>(table: ReadonlyMap<string, T>, keys: readonly string[]): T | undefined => {
  const key = keys.find((one) => table.has(one));
  return key === undefined ? undefined : table.get(key);
};

/** Judges a non-empty level cell. Only the official names are `exact`. */
export const matchLevel = (typed: string): LevelMatch => {
  const exact = MARKS.find((mark) => LEVEL_NAMES[mark] === typed);
  if (exact !== undefined) return { kind: 'exact', mark: exact };
  const keys = keysOf(typed);
  const mark = lookUp(LEVEL_OF, keys);
  if (mark !== undefined) return { kind: 'matched', mark };
  return lookUp(INVALID_OF, keys) ?? FREE_TEXT;
};
