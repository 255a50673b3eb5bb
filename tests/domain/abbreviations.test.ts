import { expect, it } from 'vitest';
import { ABBREVIATIONS } from '../../src/domain/abbreviations.ts';
import { fold } from '../../src/domain/text.ts';

it('short forms are single folded words, so that a typed word can find them', () => {
  for (const short of Object.keys(ABBREVIATIONS)) {
    expect(fold(short)).toBe(short);
    expect(short).toMatch(/^\p{Ll}+$/u);
  }
});

it('long forms are written out: none is a short form again, none is listed twice', () => {
  for (const long of Object.values(ABBREVIATIONS)) {
    expect(new Set(long).size).toBe(long.length);
    for (const word of long.flatMap((text) => text.split(' '))) expect(ABBREVIATIONS).not.toHaveProperty([word]);
  }
});
