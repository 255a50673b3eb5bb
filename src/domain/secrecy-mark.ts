// Secrecy stamps in what bodies type (design §5, `secrecy-mark`): nothing marked may be copied anywhere. Only a stamp
// counts; running text ("bí mật nhà nước", "mật thiết", "CƠ QUAN BẢO MẬT") is no mark.

/** Letters alone → the mark. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['MẬT', 'MẬT'],
  ['TỐIMẬT', 'TỐI MẬT'],
  ['TUYỆTMẬT', 'TUYỆT MẬT'],
]);

// Letters may stand apart ("M Ậ T", "T.Ố.I  M.Ậ.T").
const spaced = (word: string): string => [...word].join('[\\s._·-]*');
const ANY_MARK = [...MARKS.keys()].map(spaced).join('|');

const BRACKETED = new RegExp(`[(\\[{<«【]\\s*(${ANY_MARK})\\s*[)\\]}>»】]`, 'u');
const LABELLED = new RegExp(`[ĐÐđð][Ộộ]\\s*[Mm][Ậậ][Tt]\\s*[:=-]\\s*(${ANY_MARK})(?!\\p{L})`, 'u');

// Every mark ends so, whatever stands between the letters: prose is let go before it is taken apart.
const WORTH_A_LOOK = /M[^\p{L}\p{N}]*Ậ[^\p{L}\p{N}]*T/u;

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
const NOT_LETTERS = /[\s\p{P}\p{S}\p{Cf}]+/gu;

/** The mark that `text` consists of, decoration and spaces apart. */
const asWhole = (text: string): string | null => MARKS.get(text.replace(NOT_LETTERS, '')) ?? null;

const firstOf = (marks: readonly (string | null)[]): string | null => marks.find((mark) => mark !== null) ?? null;

/**
 * 'MẬT', 'TỐI MẬT' or 'TUYỆT MẬT' where the text bears such a stamp, in capitals: as the whole cell, on a line of its
 * own, in brackets, or after "Độ mật:". Null otherwise.
 */
export const secrecyMark = (text: string): string | null => {
  if (!/[MＭ]/.test(text)) return null;
  // Compatibility form: full-width letters and brackets, NBSP and NFD are the same stamp to the reader.
  const plain = text.normalize('NFKC');
  if (!WORTH_A_LOOK.test(plain)) return null;
  const whole = asWhole(plain);
  if (whole !== null) return whole;
  const line = firstOf(plain.split(LINE_BREAK).map(asWhole));
  if (line !== null) return line;
  const inline = BRACKETED.exec(plain)?.[1] ?? LABELLED.exec(plain)?.[1];
  return inline === undefined ? null : asWhole(inline);
};
