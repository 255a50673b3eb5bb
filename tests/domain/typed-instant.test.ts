import { describe, expect, it } from 'vitest';
import { isoOfTyped } from '../../src/domain/typed-instant.ts';

describe('an instant as it is typed', () => {
  it.each([
    ['02/12/2024 17:00', '2024-12-02T17:00:00+07:00'],
    [' 2/12/2024  7g05 ', '2024-12-02T07:05:00+07:00'],
    ['02/12/2024 17h30', '2024-12-02T17:30:00+07:00'],
    ['2024-12-02T17:00:00+07:00', '2024-12-02T17:00:00+07:00'],
  ])('%s is %s', (typed, iso) => {
    expect(isoOfTyped(typed)).toBe(iso);
  });

  it.each(['', 'mai', '02/12/2024', '17:00', '2024-12-02 17:00', '02/12/24 17:00'])('“%s” is none', (typed) => {
    expect(isoOfTyped(typed)).toBe('');
  });
});
