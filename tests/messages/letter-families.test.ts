import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/domain/letterhead.ts';
import { FAMILY_WORDS, plainLetterhead } from '../../src/messages/letter-families.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const titleOf = (family: (typeof FAMILIES)[number]): string => FAMILY_WORDS[family].nation[0] ?? '';

describe('the families of letterheads', () => {
  it('bear the Party’s name, the State’s, or their own', () => {
    expect(Object.fromEntries(FAMILIES.map((family) => [family, titleOf(family)]))).toEqual({
      party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      front: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      union: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      women: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      veterans: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      youth: 'ĐOÀN TNCS HỒ CHÍ MINH',
      farmers: 'HỘI NÔNG DÂN VIỆT NAM',
    });
    expect(FAMILIES.filter((family) => FAMILY_WORDS[family].nation[1] === 'Độc lập - Tự do - Hạnh phúc')).toEqual([
      'state',
      'front',
      'union',
      'women',
      'veterans',
    ]);
  });

  it('end a letter as their system does: the Party’s and the farmers’ with a stop, the others with “./.”', () => {
    expect(FAMILIES.filter((family) => FAMILY_WORDS[family].end === '.')).toEqual(['party', 'farmers']);
  });

  it('say “V/v” in the State-like ones only', () => {
    expect(FAMILIES.filter((family) => FAMILY_WORDS[family].about === '')).toEqual(['party', 'youth', 'farmers']);
  });

  it('give a body without a letterhead the Party’s, under the issuer, without the issuer’s name twice', () => {
    expect(plainLetterhead(campaign, 'Ban Nội chính Thành ủy')).toMatchObject({
      family: 'party',
      superior: ['THÀNH ỦY HÀ TĨNH'],
      issuer: ['BAN NỘI CHÍNH'],
      archive: 'Ban Nội chính Thành ủy',
    });
    expect(plainLetterhead(campaign, 'Sở Y tế').issuer).toEqual(['SỞ Y TẾ']);
  });
});
