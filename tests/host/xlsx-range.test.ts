import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areasText, type CellPosition, parseAreas, rectanglesOf } from '../../src/host/xlsx-range.ts';

const GRID = { rowCount: 12, columnCount: 8 };

it('reads areas cut to the grid, whole columns included, and leaves out what is outside', () => {
  expect(parseAreas('B2:C3 $D$4 A:A K20', GRID)).toEqual([
    { row: 2, column: 2, rows: 2, columns: 2 },
    { row: 4, column: 4, rows: 1, columns: 1 },
    { row: 1, column: 1, rows: 12, columns: 1 },
  ]);
});

it('covers any set of cells exactly once with its rectangles', () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) });
  const key = ({ row, column }: CellPosition): string => `${row},${column}`;
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: key }), (cells) => {
      const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
      const areas = rectanglesOf(ordered);
      const covered = areas.flatMap((area) =>
        Array.from({ length: area.rows * area.columns }, (_, at) =>
          key({ row: area.row + Math.floor(at / area.columns), column: area.column + (at % area.columns) }),
        ),
      );
      expect(covered.sort()).toEqual(ordered.map(key).sort());
      expect(parseAreas(areasText(areas), GRID)).toEqual(areas);
    }),
  );
});
