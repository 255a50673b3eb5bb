import { describe, expect, it } from 'vitest';
import { LETTER, NO_LETTER, paperTrouble, RECORD } from '../../src/messages/paper-acts.ts';
import { at } from '../domain/records-sample.ts';

const HASH = `7f3a91c2${'0'.repeat(56)}`;
const PAPER = { number: '12-CV/BDV', date: '28/11/2024', signer: 'A', code: '0badc0de' };

describe('letters', () => {
  it('are told with the code of what they print', () => {
    expect(LETTER.done('UBND thành phố', HASH)).toBe('Đã tạo văn bản của UBND thành phố, mã 7F3A-91C2.');
    expect(LETTER.doneMany(14, ['A', 'B'])).toBe('Đã tạo 14 văn bản. Chưa tạo của: A và B.');
    expect(LETTER.doneMany(16, [])).toBe('Đã tạo 16 văn bản.');
  });

  it('that are not made say why, what to do, and what stays', () => {
    expect(LETTER.failed('UBND thành phố', NO_LETTER.notSubmitted)).toBe(
      'Chưa tạo được văn bản của UBND thành phố: cơ quan chưa nộp. Tạo được khi cơ quan nộp hoặc khi trang khóa.',
    );
    expect(LETTER.stopped('UBND thành phố', 'hết dung lượng.', 0)).toBe(
      'Chưa tạo được văn bản của UBND thành phố: hết dung lượng. Văn bản tạo trước đây giữ nguyên. Đề nghị xem dung lượng và quyền của Google Drive rồi thử lại.',
    );
    expect(LETTER.stopped('UBND thành phố', 'x', 3)).toContain('3 văn bản vừa tạo giữ nguyên.');
  });
});

describe('a signed paper', () => {
  it('that does not fit says which code counts, and which submission it fits', () => {
    expect(RECORD.mismatch('UBND', PAPER, { counted: HASH, elsewhere: at('2024-11-28 16:42:00') })).toBe(
      'Mã 0BAD-C0DE không khớp bản đang tính của UBND (7F3A-91C2); khớp bản nộp lúc 16 giờ 42, thứ Năm 28/11/2024. Đã ghi nhận là chưa khớp; đề nghị kiểm tra lại văn bản.',
    );
    expect(RECORD.mismatch('UBND', PAPER, { counted: null, elsewhere: null })).toBe(
      'Mã 0BAD-C0DE không khớp bản đang tính của UBND (chưa có bản nộp). Đã ghi nhận là chưa khớp; đề nghị kiểm tra lại văn bản.',
    );
  });

  it('is noted with number, date, code and whether it fits', () => {
    expect(RECORD.note(PAPER, false)).toBe('số 12-CV/BDV, ngày 28/11/2024, mã 0BAD-C0DE không khớp');
    expect(RECORD.done('UBND', PAPER)).toBe(
      'Đã ghi nhận văn bản số 12-CV/BDV của UBND; mã 0BAD-C0DE khớp bản đang tính.',
    );
  });

  it.each([
    [{ what: 'missing', fields: ['number', 'code'] }, 'thiếu số văn bản và mã đối chiếu'],
    [{ what: 'date', typed: '31/2' }, 'ngày ký “31/2” không đúng, ví dụ đúng: 28/11/2024'],
    [{ what: 'code', typed: 'x' }, 'mã đối chiếu “x” không đúng, ví dụ đúng: 7F3A-91C2'],
    [{ what: 'long', field: 'signer' }, 'người ký dài quá 200 ký tự'],
  ] as const)('that is not recorded says why: %j', (fault, words) => {
    expect(paperTrouble(fault)).toBe(words);
  });
});
