import { describe, expect, it } from 'vitest';
import { FAMILIES, type Letterhead, letterheadFault, readLetterhead } from '../../src/domain/letterhead.ts';

const PLAIN: Letterhead = {
  family: 'party',
  superior: ['THÀNH ỦY'],
  issuer: ['CƠ QUAN'],
  code: '…',
  head: ['TRƯỞNG BAN'],
  deputy: ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
  archive: 'cơ quan',
};

const WHOLE =
  'state | ỦY BAN / TỈNH | ỦY BAN / THÀNH PHỐ | UBND-NV | TM. ỦY BAN / CHỦ TỊCH | KT. CHỦ TỊCH / PHÓ CHỦ TỊCH | VT, NV';

describe('the line of a letterhead', () => {
  it('is seven parts, each of one or more lines', () => {
    expect(readLetterhead(WHOLE, PLAIN)).toEqual({
      family: 'state',
      superior: ['ỦY BAN', 'TỈNH'],
      issuer: ['ỦY BAN', 'THÀNH PHỐ'],
      code: 'UBND-NV',
      head: ['TM. ỦY BAN', 'CHỦ TỊCH'],
      deputy: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      archive: 'VT, NV',
    });
  });

  it('keeps a slash inside a word: “T/M” is not the end of a line', () => {
    expect(readLetterhead('party | A | B | C | T/M ĐẢNG ỦY / BÍ THƯ', PLAIN).head).toEqual(['T/M ĐẢNG ỦY', 'BÍ THƯ']);
  });

  it('that is not there leaves all as it is, and what it leaves empty too, but for the superior', () => {
    expect(readLetterhead(undefined, PLAIN)).toBe(PLAIN);
    expect(readLetterhead(' | | | BDV', PLAIN)).toEqual({ ...PLAIN, superior: [], code: 'BDV' });
  });
});

describe('what is wrong with it', () => {
  it('is a family that there is not, with those there are', () => {
    expect(letterheadFault('partei | A | B')).toEqual({ value: 'partei', allowed: FAMILIES });
  });

  it('is a part too many, with the form', () => {
    const line = `${WHOLE} | thêm`;
    expect(letterheadFault(line)).toEqual({
      value: line,
      allowed: ['family | superior | issuer | code | head | deputy | archive'],
    });
  });

  it.each([WHOLE, 'youth', ' | | | BDV', ''])('is nothing in “%s”', (line) => {
    expect(letterheadFault(line)).toBeNull();
  });
});
