// One value of the profile ↔ one cell of a config tab. Cells hold Vietnamese words; the codes of the JSON and what
// clerks type instead ("co", TRUE, "20%", "18/11/2024") are read as well. What is not understood is passed on as it is,
// so that the profile's own check reports it.

import type { CellValue } from './grid.ts';
import { LEVEL_NAMES } from './level.ts';
import { bareLetters } from './nearest.ts';
import type { Leaf } from './profile-shape.ts';

type LeafOf<Kind extends Leaf['kind']> = Extract<Leaf, { kind: Kind }>;

// Codes that stand for themselves (HTT, ủy, Asia/Ho_Chi_Minh …) are not listed.
const WORDS: Readonly<Record<string, string>> = {
  'HTT-or-better': 'HTT trở lên',
  rated: 'số được xếp loại',
  down: 'xuống',
  nearest: 'gần nhất',
  up: 'lên',
  none: 'không',
  notice: 'lưu ý',
  warning: 'cảnh báo',
  error: 'lỗi',
  overall: 'toàn diện',
  'defence-security': 'quốc phòng - an ninh',
  'under-number': 'dưới số văn bản',
  paragraph: 'đoạn văn',
  list: 'danh sách',
  head: 'cấp trưởng',
  deputy: 'cấp phó',
};

const NAMES: Readonly<Record<string, string>> = LEVEL_NAMES;

const YES = ['co', 'true', 'yes', 'x', '1'];
const NO = ['khong', 'false', 'no', '0'];

/** How a choice is written in a cell. */
export const choiceWord = (code: string): string => WORDS[code] ?? code;

const flagWord = (value: unknown): string => (value === true ? 'có' : 'không');

const textsWord = (leaf: LeafOf<'texts'>, value: unknown): string =>
  Array.isArray(value) ? value.join(`${leaf.separator} `) : '';

/** A value of the profile as the text of a cell; '' for none. */
export const cellText = (leaf: Leaf, value: unknown): string => {
  if (value === undefined) return '';
  if (leaf.kind === 'flag') return flagWord(value);
  if (leaf.kind === 'choice') return choiceWord(String(value));
  if (leaf.kind === 'texts') return textsWord(leaf, value);
  return leaf.kind === 'number' ? String(value).replace('.', ',') : String(value);
};

const typedDate = (text: string): string => {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return parts === null
    ? text
    : `${parts[3] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
};

const readText = (leaf: LeafOf<'text'>, text: string): unknown => (leaf.rule === 'date' ? typedDate(text) : text);

// An address has no spaces, an alias may.
const SEPARATORS = { ',': /[,;\s]+/, ';': /[;\n]+/ } as const;

const readTexts = (leaf: LeafOf<'texts'>, text: string): unknown =>
  text
    .split(SEPARATORS[leaf.separator])
    .map((part) => part.trim())
    .filter((part) => part !== '');

const THOUSANDS = /^\d{1,3}(\.\d{3})+$/;
const NUMBER = /^\d+([.,]\d{1,2})?$/;

// "3.000" is three thousand in Vietnam and three elsewhere: where whole numbers belong it is the former.
const readNumber = (leaf: LeafOf<'number'>, text: string): unknown => {
  if (leaf.whole && THOUSANDS.test(text)) return Number(text.replace(/\./g, ''));
  const bare = leaf.whole ? text : text.replace(/\s*%$/, '');
  return NUMBER.test(bare) ? Number(bare.replace(',', '.')) : text;
};

const readFlag = (_leaf: LeafOf<'flag'>, text: string): unknown => {
  const letters = bareLetters(text);
  if (YES.includes(letters)) return true;
  return NO.includes(letters) ? false : text;
};

const readChoice = (leaf: LeafOf<'choice'>, text: string): unknown => {
  const typed = text.normalize('NFC');
  const exact = leaf.of.find((code) => code === typed || choiceWord(code) === typed);
  if (exact !== undefined) return exact;
  const letters = bareLetters(typed);
  const alike = leaf.of.filter((code) =>
    [code, choiceWord(code), NAMES[code] ?? code].map(bareLetters).includes(letters),
  );
  return alike.length === 1 ? alike[0] : text;
};

const READERS: { readonly [Kind in Leaf['kind']]: (leaf: LeafOf<Kind>, text: string) => unknown } = {
  text: readText,
  texts: readTexts,
  number: readNumber,
  flag: readFlag,
  choice: readChoice,
};

export const isBlank = (cell: CellValue): boolean => typeof cell === 'string' && cell.trim() === '';

const TYPED_KIND = { number: 'number', flag: 'boolean' } as const;

/** A cell as a value of the profile; undefined when it is blank. */
export const cellValue = (leaf: Leaf, cell: CellValue): unknown => {
  if (isBlank(cell)) return undefined;
  const own = leaf.kind === 'number' || leaf.kind === 'flag' ? TYPED_KIND[leaf.kind] : null;
  // A date cell has passed through the sheet's zone and a boolean through its language: neither is a text.
  if (typeof cell === own || typeof cell === 'boolean' || typeof cell === 'object') return cell;
  return (READERS[leaf.kind] as (leaf: Leaf, text: string) => unknown)(leaf, String(cell).trim());
};
