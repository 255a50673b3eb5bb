import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secrecyMark } from '../../src/domain/secrecy-mark.ts';

const MARKS = ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'] as const;

describe('a stamp is a mark', () => {
  it.each([
    ['the whole cell', 'MẬT', 'MẬT'],
    ['spaces around it', '  TỐI MẬT \n', 'TỐI MẬT'],
    ['decomposed letters', 'TUYỆT MẬT'.normalize('NFD'), 'TUYỆT MẬT'],
    ['letters standing apart', 'M Ậ T', 'MẬT'],
    ['letters apart, two words', 'T Ố I   M Ậ T', 'TỐI MẬT'],
    ['letters with dots', 'T.U.Y.Ệ.T M.Ậ.T', 'TUYỆT MẬT'],
    ['non-breaking spaces', 'TỐI\u00A0MẬT', 'TỐI MẬT'],
    ['a zero-width space inside', 'M\u200BẬT', 'MẬT'],
    ['full-width letters', 'ＭẬＴ', 'MẬT'],
    ['a line of its own', 'Nội dung chung\nMẬT\nkết quả tốt', 'MẬT'],
    ['a line of its own with CRLF', 'Đạt 100%\r\nTUYỆT MẬT', 'TUYỆT MẬT'],
    ['two lines', 'TỐI\nMẬT', 'TỐI MẬT'],
    ['brackets in a sentence', 'Theo báo cáo (MẬT) số 12', 'MẬT'],
    ['square brackets', 'Báo cáo [ TỐI MẬT ] quý I', 'TỐI MẬT'],
    ['quoted and alone', '“MẬT”', 'MẬT'],
    ['a list item', '- MẬT', 'MẬT'],
    ['after the label', 'Độ mật: TUYỆT MẬT', 'TUYỆT MẬT'],
    ['after the label, in a sentence', 'Công văn số 5, độ mật: MẬT, ngày 01/11', 'MẬT'],
    ['after the label, words following', 'Độ mật: MẬT theo quyết định', 'MẬT'],
    ['after the label in capitals', 'ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
  ])('%s', (_case, text, mark) => {
    expect(secrecyMark(text)).toBe(mark);
  });
});

describe('running text is no mark', () => {
  it.each([
    '',
    'Bảo vệ bí mật nhà nước tốt',
    'Quan hệ mật thiết với nhân dân',
    'Thực hiện quy định về văn bản mật',
    'mật',
    'Mật',
    'tối mật',
    'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'TUYỆT ĐỐI KHÔNG ĐỂ LỘ MẬT',
    'Độ mật: không',
    'MẬT ONG VƯỜN',
    '(bí mật)',
    'MAT',
    'MẶT TRẬN',
    'M',
  ])('%j', (text) => {
    expect(secrecyMark(text)).toBeNull();
  });

  it('never throws, and finds a stamp on a line of its own in any text', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 });
    fc.assert(
      fc.property(lines, lines, fc.constantFrom(...MARKS), (before, after, mark) => {
        expect(secrecyMark([...before, mark, ...after].join('\n'))).not.toBeNull();
      }),
    );
  });

  it('takes no word of the language it is written in for a mark', () => {
    expect(secrecyMark('constructor\nMẬT MÃ')).toBeNull();
  });

  it('lets every lower-case text pass', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'bí ', 'tối ', 'độ '), fc.string(), (lead, tail) => {
        expect(secrecyMark(`${lead}mật ${tail}`.toLowerCase())).toBeNull();
      }),
    );
  });
});
