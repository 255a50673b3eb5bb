// Rectangles of cells: what is common, what is left.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, intersect, subtract, subtractAll } from '../../src/host/rectangles.ts';
import type { RangeModel } from '../../src/host/workbook.ts';

const side = fc.integer({ min: 1, max: 8 });
const area = fc.record({ row: side, column: side, rows: side, columns: side });

const cellsOf = (one: RangeModel): string[] =>
  Array.from({ length: one.rows * one.columns }, (_, at) => {
    const row = one.row + Math.floor(at / one.columns);
    return `${row}/${one.column + (at % one.columns)}`;
  });

describe('rectangles', () => {
  it('have in common the cells that both hold', () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const common = intersect(a, b);
        const inBoth = cellsOf(a).filter((cell) => cellsOf(b).includes(cell));
        expect((common === null ? [] : cellsOf(common)).sort()).toEqual(inBoth.sort());
      }),
    );
  });

  it('less a hole are the other cells, each once', () => {
    fc.assert(
      fc.property(area, area, (a, hole) => {
        const left = subtract(a, hole).flatMap(cellsOf);
        expect(left.sort()).toEqual(
          cellsOf(a)
            .filter((cell) => !cellsOf(hole).includes(cell))
            .sort(),
        );
      }),
    );
  });

  it('less several holes have none left exactly when the holes cover them', () => {
    fc.assert(
      fc.property(area, fc.array(area, { maxLength: 4 }), (a, holes) => {
        const covered = cellsOf(a).every((cell) => holes.some((hole) => cellsOf(hole).includes(cell)));
        expect(subtractAll(a, holes).length === 0).toBe(covered);
      }),
    );
  });

  it('cover one another when no cell is outside', () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        expect(covers(a, b)).toBe(cellsOf(b).every((cell) => cellsOf(a).includes(cell)));
      }),
    );
  });
});
