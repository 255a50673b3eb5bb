import { describe, expect, it } from 'vitest';
import { accountKey, isSameAccount } from '../../src/domain/account.ts';

describe('an account', () => {
  it.each([
    ['A.B+thi.dua@gmail.com', 'ab@gmail.com'],
    ['ab@googlemail.com', 'AB@Gmail.com'],
    ['UBND@Example.org', 'ubnd@example.org'],
    [' ubnd@example.org ', 'ubnd@example.org'],
  ])('%s is the same as %s', (a, b) => expect(isSameAccount(a, b)).toBe(true));

  it.each([
    ['a.b@example.org', 'ab@example.org'],
    ['ab+x@example.org', 'ab@example.org'],
    ['ab@gmail.com', 'ab@example.org'],
    ['', ''],
  ])('“%s” is not “%s”', (a, b) => expect(isSameAccount(a, b)).toBe(false));

  it('has a key that is its own key', () => {
    for (const email of ['A.B+x@gmail.com', 'UBND@example.org'])
      expect(accountKey(accountKey(email))).toBe(accountKey(email));
  });
});
