// Addresses, there and back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1Of, lettersOf, parseA1 } from '../../src/host/a1.ts';

const GRID = { rowCount: 1000, columnCount: 800 };

describe('an address', () => {
  it.each([
    ['B3', { row: 3, column: 2, rows: 1, columns: 1 }],
    ['B3:D4', { row: 3, column: 2, rows: 2, columns: 3 }],
    ['D4:B3', { row: 3, column: 2, rows: 2, columns: 3 }],
    ['$B$3', { row: 3, column: 2, rows: 1, columns: 1 }],
    ['A:I', { row: 1, column: 1, rows: 1000, columns: 9 }],
    ['2:3', { row: 2, column: 1, rows: 2, columns: 800 }],
    ['B3:B', { row: 3, column: 2, rows: 998, columns: 1 }],
  ])('%s names its cells', (text, area) => {
    expect(parseA1(text, GRID)).toEqual(area);
  });

  it.each(['', 'A', '7', 'A0', 'A1001', 'AET1', 'Ô1', 'A1:', 'A-1'])('“%s” is none on this grid', (text) => {
    expect(parseA1(text, GRID)).toBeNull();
  });

  it('is read back as it was written, anywhere on the grid', () => {
    const edge = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.record({ row: edge, column: edge, rows: edge, columns: edge }), (area) => {
        expect(parseA1(a1Of(area), GRID)).toEqual(area);
      }),
    );
  });

  it('counts columns in letters', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
