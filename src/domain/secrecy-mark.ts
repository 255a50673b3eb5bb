// Secrecy stamps in what bodies type (design §5, `secrecy-mark`): nothing marked may be copied anywhere. Only a stamp
// counts; running text ("bí mật nhà nước", "mật thiết", "CƠ QUAN BẢO MẬT") is no mark.

const MARKS: Readonly<Record<string, string>> = { MẬT: 'MẬT', TỐIMẬT: 'TỐI MẬT', TUYỆTMẬT: 'TUYỆT MẬT' };

// Letters may stand apart ("M Ậ T", "T.Ố.I  M.Ậ.T").
const spaced = (word: string): string => [...word].join('[\\s._·-]*');
const ANY_MARK = Object.keys(MARKS).map(spaced).join('|');

const BRACKETED = new RegExp(`[(\\[{<«【]\\s*(${ANY_MARK})\\s*[)\\]}>»】]`, 'u');
const LABELLED = new RegExp(`[Đđ][Ộộ]\\s*[Mm][Ậậ][Tt]\\s*[:=-]\\s*(${ANY_MARK})(?=\\s*(?:$|[^\\p{L}\\s]|\\n))`, 'mu');

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
const NOT_LETTERS = /[\s\p{P}\p{S}\p{Cf}]+/gu;

/** The mark that `text` consists of, decoration and spaces apart. */
const asWhole = (text: string): string | null => MARKS[text.replace(NOT_LETTERS, '')] ?? null;

const firstOf = (marks: readonly (string | null)[]): string | null => marks.find((mark) => mark !== null) ?? null;

/**
 * 'MẬT', 'TỐI MẬT' or 'TUYỆT MẬT' where the text bears such a stamp, in capitals: as the whole cell, on a line of its
 * own, in brackets, or after "Độ mật:". Null otherwise.
 */
export const secrecyMark = (text: string): string | null => {
  // Every stamp has a capital M; almost no prose cell of 3,000 characters needs more than this look.
  if (!/[MＭ]/.test(text)) return null;
  // Compatibility form: full-width letters and brackets, NBSP and NFD are the same stamp to the reader.
  const plain = text.normalize('NFKC');
  const whole = asWhole(plain);
  if (whole !== null) return whole;
  const line = firstOf(plain.split(LINE_BREAK).map(asWhole));
  if (line !== null) return line;
  const inline = BRACKETED.exec(plain)?.[1] ?? LABELLED.exec(plain)?.[1];
  return inline === undefined ? null : asWhole(inline);
};
