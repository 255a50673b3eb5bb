// Rows and columns put in, taken out, moved, with all that hangs on them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteLines, insertLines, moveRowLines } from '../../src/host/lines.ts';
import { newSheet, type SheetModel } from '../../src/host/workbook.ts';

const COUNT = 9;

/** Each row holds its own number, is as high as that, and the even ones are hidden. */
const numbered = (): SheetModel => {
  const sheet = newSheet({ id: 1, name: 'thử', rowCount: COUNT, columnCount: 3 });
  for (let row = 1; row <= COUNT; row += 1) {
    sheet.cells.push([{ value: row }]);
    sheet.rowHeights[row] = { px: row, forced: false };
    if (row % 2 === 0) sheet.hiddenRows.push(row);
  }
  return sheet;
};

const numbers = (sheet: SheetModel) => sheet.cells.map((line) => line[0]?.value);

/** Heights and hidden rows still belong to the rows they belonged to. */
const expectAttached = (sheet: SheetModel): void => {
  sheet.cells.forEach((line, at) => {
    const number = line[0]?.value;
    if (typeof number !== 'number') return;
    expect(sheet.rowHeights[at + 1]?.px).toBe(number);
    expect(sheet.hiddenRows.includes(at + 1)).toBe(number % 2 === 0);
  });
};

describe('rows', () => {
  it('moved keep their sizes and hiding, and none is lost', () => {
    const line = fc.integer({ min: 1, max: COUNT });
    fc.assert(
      fc.property(line, line, fc.integer({ min: 1, max: COUNT + 1 }), (at, size, to) => {
        const sheet = numbered();
        const count = Math.min(size, COUNT - at + 1);
        const original = numbers(sheet);
        moveRowLines(sheet, { at, count, to });
        const moved = original.slice(at - 1, at - 1 + count);
        const target = to > at && to <= at + count ? at : to;
        const before = original.filter((value, index) => index < target - 1 && !moved.includes(value));
        const after = original.filter((value, index) => index >= target - 1 && !moved.includes(value));
        expect(numbers(sheet)).toEqual([...before, ...moved, ...after]);
        expectAttached(sheet);
      }),
    );
  });

  it('put in shift the rest, taken out again leave all as it was', () => {
    const line = fc.integer({ min: 1, max: COUNT });
    fc.assert(
      fc.property(line, line, (before, count) => {
        const sheet = numbered();
        insertLines(sheet, 'row', { before, count, like: before });
        expect(sheet.rowCount).toBe(COUNT + count);
        expectAttached(sheet);
        deleteLines(sheet, 'row', { at: before, count });
        expect(numbers(sheet)).toEqual(numbers(numbered()));
        expect(sheet).toEqual(numbered());
      }),
    );
  });

  it('taken out take what lay wholly in them, and shorten what lay partly in them', () => {
    const sheet = numbered();
    sheet.merges = [
      { row: 3, column: 1, rows: 2, columns: 2 },
      { row: 2, column: 1, rows: 4, columns: 1 },
    ];
    sheet.conditional = [
      {
        ranges: [{ row: 3, column: 1, rows: 1, columns: 1 }],
        condition: { kind: 'text-equals', text: 'x' },
        style: {},
      },
    ];
    sheet.frozenRows = 4;
    deleteLines(sheet, 'row', { at: 3, count: 2 });
    expect(sheet.merges).toEqual([{ row: 2, column: 1, rows: 2, columns: 1 }]);
    expect([sheet.conditional, sheet.frozenRows, sheet.rowCount]).toEqual([[], 2, COUNT - 2]);
  });
});

describe('columns', () => {
  it('put in take format and rule of their neighbour, not its content', () => {
    const sheet = newSheet({ id: 1, name: 'thử', rowCount: 2, columnCount: 2 });
    sheet.cells = [
      [{ value: 'x', note: 'n', style: { bold: true }, validation: { kind: 'checkbox' } }, { value: 'y' }],
    ];
    sheet.columnWidths = { 2: 200 };
    insertLines(sheet, 'column', { before: 2, count: 1, like: 1 });
    expect(sheet.cells[0]?.[1]).toEqual({ style: { bold: true }, validation: { kind: 'checkbox' } });
    expect(sheet.cells[0]?.[2]).toEqual({ value: 'y' });
    expect([sheet.columnWidths, sheet.columnCount]).toEqual([{ 3: 200 }, 3]);
  });
});
