import { describe, expect, it } from 'vitest';
import { formSheet } from '../../src/cli/form-sheet.ts';
import type { FormSheet } from '../../src/domain/form-plan.ts';
import { cellAt } from '../../src/host/cells.ts';

const planned = (frame: Partial<FormSheet['frame']>, more: Partial<FormSheet> = {}): FormSheet => ({
  name: 'A',
  cells: [],
  open: [],
  ...more,
  frame: {
    rows: 4,
    columns: 4,
    widths: [],
    heights: [],
    frozenRows: 0,
    frozenColumns: 0,
    hiddenColumns: [],
    merges: [],
    styles: [],
    dropdowns: [],
    checkboxes: [],
    conditional: [],
    ...frame,
  },
});

describe('a planned sheet of a form', () => {
  it('hides its keys and what the plan hides, and locks all cells but the open ones', () => {
    const sheet = formSheet(planned({ hiddenColumns: [{ from: 3, count: 2 }] }, { open: ['B2:B4'] }));
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[1], [1, 3, 4]]);
    expect(sheet.protections.map(({ kind, unprotected }) => [kind, unprotected])).toEqual([
      ['sheet', [{ row: 2, column: 2, rows: 3, columns: 1 }]],
    ]);
  });

  it('offers a list in the rows that take one', () => {
    const list = { range: 'B2:B4', rows: [2, 4], values: ['a'], strict: true, help: 'Chọn.' };
    const sheet = formSheet(planned({ dropdowns: [list] }));
    expect([2, 3, 4].map((row) => cellAt(sheet, row, 2)?.validation?.kind)).toEqual(['list', undefined, 'list']);
  });

  it('lays looks over each other, the last one on top', () => {
    const styles = [
      { ranges: ['A1:B2'], style: { size: 10, color: '#111111', border: '#DADCE0' } },
      { ranges: ['B2'], style: { color: '#222222', bold: true } },
    ];
    const sheet = formSheet(planned({ styles }));
    expect(cellAt(sheet, 1, 1)?.style).toMatchObject({ fontSize: 10, fontColor: '#111111' });
    expect(cellAt(sheet, 2, 2)?.style).toEqual({
      fontSize: 10,
      fontColor: '#222222',
      bold: true,
      borders: { top: '#DADCE0', right: '#DADCE0', bottom: '#DADCE0', left: '#DADCE0' },
    });
  });

  it('takes over sizes, merges and looks that depend on the content', () => {
    const sheet = formSheet(
      planned({
        widths: [{ from: 2, count: 2, px: 40 }],
        heights: [{ from: 3, count: 1, px: 30 }],
        merges: ['A1:B1'],
        conditional: [
          { ranges: ['A1:A4'], when: { equals: 'a' }, style: { color: '#111111' } },
          { ranges: ['B1'], when: { startsWith: 'b' }, style: { bold: true } },
          { ranges: ['C1'], when: { formula: '=TRUE' }, style: { background: '#EEEEEE' } },
        ],
      }),
    );
    expect([sheet.columnWidths, sheet.rowHeights]).toEqual([{ 2: 40, 3: 40 }, { 3: { px: 30, forced: false } }]);
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 2 }]);
    expect(sheet.conditional.map(({ condition, style }) => [condition.kind, style])).toEqual([
      ['text-equals', { fontColor: '#111111' }],
      ['text-starts-with', { bold: true }],
      ['formula', { background: '#EEEEEE' }],
    ]);
  });

  it('cannot be made of an address outside of it', () => {
    expect(() => formSheet(planned({ merges: ['A1:Z9'] }))).toThrow('not in the sheet: A1:Z9');
  });
});
