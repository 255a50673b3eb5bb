import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/domain/grid.ts';
import { JOURNAL_COLUMNS, type JournalEntry, journalEnd, journalRow, verifyJournal } from '../../src/domain/journal.ts';
import { sha } from './records-sample.ts';

const entry = (id: string, over: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  at: '28/11/2024 16:42',
  actor: 'ubnd@example.org',
  body: 'UBND thành phố',
  act: 'Nộp',
  code: '7F3A-91C2',
  note: 'đúng hạn',
  ...over,
});

const tabOf = (entries: readonly JournalEntry[]): CellValue[][] => {
  const rows: CellValue[][] = [
    ['xl1:thu-nghiem:journal', ...JOURNAL_COLUMNS],
    ['head/title', 'Nhật ký', '', '', '', '', '', ''],
    ['head/note', '', '', '', '', '', '', ''],
    ['head/columns', 'Thời điểm', '', '', '', '', '', ''],
  ];
  let chain = '';
  for (const one of entries) {
    const { key, cells } = journalRow(one, chain, sha);
    chain = cells[cells.length - 1] ?? '';
    rows.push([key, ...cells]);
  }
  return rows;
};

const ENTRIES = ['s1', 's2', 'run-7', 's3'].map((id, index) => entry(id, { note: `dòng ${index}` }));
const TAB = tabOf(ENTRIES);

/** Row and column of the tab, from 0. */
const withCell = (row: number, column: number, value: CellValue): CellValue[][] =>
  TAB.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

describe('a row of the journal', () => {
  it('has a key that belongs to the record or the run, and one text per column', () => {
    const { key, cells } = journalRow(entry('s7'), '', sha);
    expect(key).toBe('row/s7');
    expect(cells.slice(0, -1)).toEqual([
      '28/11/2024 16:42',
      'ubnd@example.org',
      'UBND thành phố',
      'Nộp',
      '7F3A-91C2',
      'đúng hạn',
    ]);
    expect(cells).toHaveLength(JOURNAL_COLUMNS.length);
  });

  it('is chained over what a cell gives back', () => {
    expect(journalRow(entry('s7', { note: 'a\r\nb\u0000' }), '', sha).cells).toContain('a\nb');
  });

  it('has another chain after another row', () => {
    expect(journalRow(entry('s7'), 'a', sha).cells).not.toEqual(journalRow(entry('s7'), 'b', sha).cells);
  });
});

describe('the journal', () => {
  it('untouched is whole, and so is an empty one', () => {
    expect(verifyJournal(TAB, sha)).toEqual([]);
    expect(verifyJournal([...tabOf([]), ['', '', '', '', '', '', '', '']], sha)).toEqual([]);
  });

  it('shows any edited cell by its row', () => {
    for (let column = 0; column < JOURNAL_COLUMNS.length; column += 1)
      expect(verifyJournal(withCell(5, column, 'x'), sha)).toEqual([6]);
  });

  it('shows an edited chain there and in the row below', () => {
    expect(verifyJournal(withCell(5, JOURNAL_COLUMNS.length, 'x'), sha)).toEqual([6, 7]);
  });

  it('shows a row that is gone by the one below it', () => {
    expect(
      verifyJournal(
        TAB.filter((_row, index) => index !== 5),
        sha,
      ),
    ).toEqual([6]);
  });

  it('shows a row typed in by hand, a row copied, rows in another order', () => {
    expect(verifyJournal([...TAB, ['', '29/11/2024 08:00', 'x', '', 'Nộp', '', '', '']], sha)).toEqual([9]);
    expect(verifyJournal([...TAB, TAB[5] ?? []], sha)).toEqual([9]);
    expect(verifyJournal([...TAB.slice(0, 5), TAB[6] ?? [], TAB[5] ?? [], TAB[7] ?? []], sha)).toEqual([6, 7, 8]);
  });

  it('is found by its keys when the columns were moved', () => {
    const moved = TAB.map(([key = '', ...cells]) => [key, ...cells.reverse()]);
    expect(verifyJournal(moved, sha)).toEqual([]);
    expect(verifyJournal([[], ...TAB.slice(1)], sha)).toEqual([]);
  });

  it('is whole whatever the notes are, and not when one of them is another', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }), fc.nat(), (notes, at) => {
        const tab = tabOf(notes.map((note, index) => entry(`s${index + 1}`, { note })));
        expect(verifyJournal(tab, sha)).toEqual([]);
        const row = 4 + (at % notes.length);
        const changed = tab.map((cells, r) => cells.map((cell, c) => (r === row && c === 6 ? `${cell}!` : cell)));
        expect(verifyJournal(changed, sha)).toEqual([row + 1]);
      }),
    );
  });
});

describe('the end of the journal', () => {
  it('gives what the next row is bound to, what is noted already, and where it goes', () => {
    const end = journalEnd(TAB);
    expect(end.chain).toBe(TAB[7]?.[JOURNAL_COLUMNS.length]);
    expect([...end.keys]).toEqual(['row/s1', 'row/s2', 'row/run-7', 'row/s3']);
    expect(end).toMatchObject({ rows: 4, next: 9 });
  });

  it('of an empty one is below its heads', () => {
    expect(journalEnd([...tabOf([]), ['', '', '', '', '', '', '', '']])).toEqual({
      chain: '',
      keys: new Set(),
      rows: 0,
      next: 5,
    });
  });
});
