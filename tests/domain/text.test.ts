import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isEmptyText } from '../../src/domain/text.ts';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const RHYMES = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y', 'oa', 'oe', 'uy', 'ia'];
const ONSETS = ['', 'b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'q', 'th', 'tr'];
const CODAS = ['', 'c', 'm', 'n', 'ng', 't'];

type Syllable = { onset: string; vowel: string; tone: string; coda: string };

const syllable = fc.record<Syllable>({
  onset: fc.constantFrom(...ONSETS),
  vowel: fc.constantFrom(...RHYMES),
  tone: fc.constantFrom(...TONES),
  coda: fc.constantFrom(...CODAS),
});

const spell = ({ onset, vowel, tone, coda }: Syllable): string => `${onset}${vowel}${tone}${coda}`.normalize('NFC');

const vietnamese = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((all) => all.map(spell).join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), vietnamese);

describe('fold', () => {
  it.each([
    ['Hòa', 'Hoà'],
    ['Thúy', 'Thuý'],
    ['Thạch Qúy', 'Thạch Quý'],
    ['Thành uỷ', 'Thành ủy'],
    ['HOÈ', 'hòe'],
    ['khuỷu', 'KHUỶU'],
    ['Ðồng Môn', 'Đồng Môn'],
    ['ðảng bộ', 'đảng bộ'],
    ['UBND\u00A0phường  Bắc\tHà ', 'ubnd phường bắc hà'],
    ['\uFEFFBắc\r\nHà\u200B', 'Bắc Hà'],
    ['Bắc Hà'.normalize('NFD'), 'Bắc Hà'],
    ['quốc phòng – an ninh', 'quốc phòng-an ninh'],
    ['“Mẫu”', '"Mẫu"'],
  ])('gives %j and %j one key', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['Bắc Hà', 'Bặc Hà'],
    ['phường', 'phương'],
    ['Đại Nài', 'Dại Nài'],
    ['hòa', 'hóa'],
    ['quý', 'quỳ'],
    ['lượng', 'lương'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not see whether a text came composed, decomposed or in capitals', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });

  it('gives both ways of placing a tone one key, in every word that has them', () => {
    const word = fc.record({
      onset: fc.constantFrom(...ONSETS),
      pair: fc.constantFrom(['o', 'a'], ['o', 'e'], ['u', 'y']),
      tone: fc.constantFrom(...TONES.slice(1)),
      coda: fc.constantFrom(...CODAS),
    });
    fc.assert(
      fc.property(word, ({ onset, pair: [first, second], tone, coda }) => {
        const old = `${onset}${first}${tone}${second}${coda}`;
        const modern = `${onset}${first}${second}${tone}${coda}`;
        expect(fold(old.normalize('NFC'))).toBe(fold(modern.normalize('NFC')));
      }),
    );
  });

  it('never gives syllables with different letters or tones one key', () => {
    fc.assert(
      fc.property(
        syllable,
        fc.record({ vowel: fc.constantFrom(...RHYMES), tone: fc.constantFrom(...TONES) }),
        (one, change) => {
          const other = { ...one, ...change };
          expect(fold(spell(one)) === fold(spell(other))).toBe(spell(one) === spell(other));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is blind to what is only space or cannot be seen', () => {
    const noise = fc.constantFrom(' ', '\u00A0', '\t', '\n', '\u2009', ' \u200B', '\uFEFF ', '\u202F');
    fc.assert(
      fc.property(
        fc.array(syllable, { minLength: 2, maxLength: 5 }),
        fc.array(noise, { maxLength: 6 }),
        (all, gaps) => {
          const words = all.map(spell);
          const noisy = words.map((word, index) => word + (gaps[index] ?? ' ')).join('');
          expect(fold(noisy)).toBe(fold(words.join(' ')));
        },
      ),
    );
  });
});

describe('isEmptyText', () => {
  it.each(['', ' ', '\u00A0', '\u200B', '\uFEFF\n\t', '\u2060 '])('takes %j for an empty cell', (text) => {
    expect(isEmptyText(text)).toBe(true);
  });

  it.each(['-', '0', ' a ', '.'])('takes %j for content', (text) => {
    expect(isEmptyText(text)).toBe(false);
  });
});
