// Vietnamese typed for a font of before Unicode (TCVN3 of ".VnTime", VNI of "VNI-Times"): the letters mean something only
// in that font. Told from foreign words by decoding: what decodes to Vietnamese syllables, and is none as it stands.

import { isSyllable } from './syllable.ts';

export type LegacyFont = 'TCVN3' | 'VNI';

/** Letter by letter from U+00A1: what each stands for in TCVN3; a space where it stands for nothing. */
const TCVN3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

const tcvn3Letter = (letter: string): string => {
  const meant = TCVN3.charAt(letter.charCodeAt(0) - 0xa1);
  return meant === '' || meant === ' ' ? letter : meant;
};

const fromTcvn3 = (word: string): string => word.replace(/[\u00A1-\u00FE]/g, tcvn3Letter);

// VNI writes a mark as a letter of its own behind the vowel. Combining: grave, acute, hook, tilde, dot; ̂ ̆ under them.
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };

const fromVni = (word: string): string =>
  word
    .toLowerCase()
    .replace(
      /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/g,
      (_pair, vowel: string, mark: string) => vowel + (VNI_MARKS[mark] ?? ''),
    )
    .replace(/[ôöñæóòî]/g, (letter) => VNI_LETTERS[letter] ?? letter)
    .normalize('NFC');

/** Neither Vietnamese letters nor signs that stand beside words in good text ("«", "·", "×"); "¹", "½" inside a word. */
const ALIEN =
  /[A-Za-z][\u00B9\u00BB-\u00BE][A-Za-z]|[\u00A1-\u00AA\u00AC\u00AE\u00AF\u00B4-\u00B6\u00B8\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF]/;

/** No legacy font has a letter beyond Latin-1: one such letter, or a mark of its own, is Unicode. */
const UNICODE = /[\u0100-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/;

const BETWEEN = /[^\p{L}\u00A1-\u00FF]+/u;

const DECODERS: readonly (readonly [LegacyFont, (word: string) => string])[] = [
  ['TCVN3', fromTcvn3],
  ['VNI', fromVni],
];

/** Words that are no syllables as they stand and are when decoded. */
const decoded = (words: readonly string[], decode: (word: string) => string): readonly string[] =>
  words.filter((word) => isSyllable(decode(word)));

const fontOfLine = (line: string): LegacyFont | null => {
  if (UNICODE.test(line) || !ALIEN.test(line)) return null;
  const all = line.split(BETWEEN).filter((word) => word !== '');
  const odd = all.filter((word) => /[\u00A1-\u00FF]/.test(word) && !isSyllable(word));
  const found = DECODERS.map(([font, decode]) => ({ font, words: decoded(odd, decode) }))
    .filter(({ words }) => words.some((word) => word.length > 1 && ALIEN.test(word)))
    .filter(({ words }) => words.length > 1 || all.length <= 2)
    .sort((a, b) => b.words.length - a.words.length);
  return found[0]?.font ?? null;
};

/** The font for which the text was typed, where a line of it was; null for text in Unicode, whatever its language. */
export const legacyFont = (text: string): LegacyFont | null => {
  for (const line of text.split('\n')) {
    const font = fontOfLine(line);
    if (font !== null) return font;
  }
  return null;
};
