import { describe, expect, it } from 'vitest';
import { canonicalLine, checkText } from '../../src/domain/profile-text.ts';

describe('a text of the profile', () => {
  it('keeps line breaks in prose and refuses them in a line', () => {
    expect(checkText('prose', 'a\nb')).toBeNull();
    expect(checkText('line', 'a\nb')?.code).toBe('bad-characters');
  });

  it('may use any letter of any language, beyond the basic plane too', () => {
    expect(checkText('line', 'Thạch Quý – 政府 – 𝒜')).toBeNull();
  });

  it.each(['a@example.org', 'ubnd.tp+1@ha-tinh.gov.vn'])('takes %s as an address', (email) => {
    expect(checkText('email', email)).toBeNull();
  });

  it.each(['a', 'a@', '@b.vn', 'a b@c.vn', 'a@b', 'a@b.vn, c@d.vn', 'a@b..vn', '<a@b.vn>'])('refuses %s', (email) => {
    expect(checkText('email', email)?.code).toBe('not-email');
  });

  it('writes addresses in small letters: accounts do not differ by case', () => {
    expect(canonicalLine('email', ' UBND@Example.ORG ')).toBe('ubnd@example.org');
  });

  it.each(['TT HĐND', 'Ban Tổ chức', 'A'.repeat(31)])('takes “%s” as the name of a tab', (tab) => {
    expect(checkText('tab', tab)).toBeNull();
  });

  it.each(['[A]', 'A:B', 'A*', 'A?', 'A/B', 'A\\B', "'A", 'A'.repeat(32)])(
    'refuses “%s”, which Excel cannot hold',
    (tab) => {
      expect(checkText('tab', tab)?.code).toBe('not-tab-name');
    },
  );
});
