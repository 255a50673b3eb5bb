import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeMatches, paperFault, parseSigned, plainPaper, signedText } from '../../src/domain/signed-paper.ts';

const PAPER = { number: '12-CV/BDV', date: '28/11/2024', signer: 'Trưởng ban', code: '7F3A-91C2' };
const HASH = `7f3a91c2${'0'.repeat(56)}`;

describe('a signed paper', () => {
  it.each(['7F3A-91C2', '7f3a91c2', ' 7f3a 91c2 ', '7F3A–91C2', '7F3A.91C2'])(
    'is of the snapshot, its code written “%s”',
    (code) => {
      const paper = plainPaper({ ...PAPER, code });
      expect([paper.code, codeMatches(paper, HASH)]).toEqual(['7f3a91c2', true]);
    },
  );

  it('is not of another snapshot, nor of none', () => {
    const paper = plainPaper(PAPER);
    expect([codeMatches(paper, HASH.replace('7', '8')), codeMatches(paper, null)]).toEqual([false, false]);
    expect(codeMatches({ ...paper, code: '' }, HASH)).toBe(false);
  });

  it('comes back from its text, whatever was typed, in the form in which it was kept', () => {
    fc.assert(
      fc.property(fc.record({ number: fc.string(), date: fc.string(), signer: fc.string() }), (fields) => {
        const paper = { ...fields, code: '7f3a91c2' };
        expect(signedText(parseSigned(signedText(paper)) ?? PAPER)).toBe(signedText(paper));
      }),
    );
    expect(parseSigned(signedText(PAPER))).toEqual(PAPER);
  });

  it.each(['', '{', '[]', '{"number":"1"}', '{"number":1,"date":"","signer":"","code":""}'])(
    'is none in %s',
    (text) => {
      expect(parseSigned(text)).toBeNull();
    },
  );
});

describe('what keeps a paper from being recorded', () => {
  it('is what is not given, all at once', () => {
    expect(paperFault({ ...PAPER, number: ' ', signer: '' })).toEqual({
      what: 'missing',
      fields: ['number', 'signer'],
    });
  });

  it.each(['31/2/2024', 'hôm qua', '28/11', '2024-13-01', '28/11/24'])('is a day that does not exist: %s', (date) => {
    expect(paperFault({ ...PAPER, date })).toEqual({ what: 'date', typed: date });
  });

  it.each(['7F3A', '7F3A-91C2-0', 'XYZW-91C2'])('is a code that is none: %s', (code) => {
    expect(paperFault({ ...PAPER, code })).toEqual({ what: 'code', typed: code });
  });

  it('is a field longer than a line', () => {
    expect(paperFault({ ...PAPER, signer: 'x'.repeat(201) })).toEqual({ what: 'long', field: 'signer' });
  });

  it.each(['28/11/2024', '8/1/2025', '28-11-2024', '28.11.2024', '2024-11-28', '29/02/2024'])(
    'is not the day %s',
    (date) => {
      expect(paperFault({ ...PAPER, date })).toBeNull();
    },
  );
});
