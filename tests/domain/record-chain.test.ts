import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/domain/grid.ts';
import { verifyRecords } from '../../src/domain/record-chain.ts';
import { RECORD_COLUMNS, type RecordInput, readRecords } from '../../src/domain/record-rows.ts';
import { at, saying, sha, tabOf } from './records-sample.ts';

const INPUTS: readonly RecordInput[] = [
  { body: 'ubnd', kind: 'submit', at: at('2024-11-28 16:42:05'), text: saying('ubnd', 'một') },
  { body: 'ubkt', kind: 'submit', at: at('2024-11-29 09:00:00'), text: saying('ubkt', 'hai') },
  { body: 'ubnd', kind: 'return', at: at('2024-11-29 10:00:00'), reason: 'thiếu căn cứ' },
  { body: 'ubnd', kind: 'close', at: at('2024-12-01 00:00:00'), text: saying('ubnd', 'ba') },
  { body: 'ubkt', kind: 'close', at: at('2024-12-01 00:00:00'), text: saying('ubkt', 'MẬT'), held: true },
];

const TAB = tabOf(INPUTS);
/** Rows 5 to 9 hold s1 to s5. */
const trouble = (tab: readonly (readonly CellValue[])[]): string[] => {
  const { records, texts } = readRecords(tab);
  return verifyRecords(records, texts, sha).map(({ row, id, body, what }) => `${row} ${id} ${body} ${what}`);
};

const withCell = (row: number, column: string, value: string): CellValue[][] =>
  TAB.map((cells, index) => cells.map((cell, i) => (index === row - 1 && (TAB[0] ?? [])[i] === column ? value : cell)));

const swapped = (a: number, b: number): CellValue[][] =>
  TAB.map((row, index) => (index === a - 1 ? TAB[b - 1] : index === b - 1 ? TAB[a - 1] : row) ?? []);

describe('the rows of “Bản chụp”', () => {
  it('untouched are whole', () => {
    expect(trouble(TAB)).toEqual([]);
    expect(trouble(tabOf([]))).toEqual([]);
  });

  it.each([
    ['body', 'ban-dan-van'],
    ['kind', 'withdraw'],
    ['at', '2024-11-29T10:00:01+07:00'],
    ['until', '2024-12-09T00:00:00+07:00'],
    ['by', 'la@example.org'],
    ['reason', 'đã đủ'],
    ['held', 'secrecy-mark'],
  ])('show an edited %s', (column, value) => {
    expect(trouble(withCell(7, column, value)).filter((one) => one.endsWith('edited'))).toHaveLength(1);
    expect(trouble(withCell(7, column, value)).every((one) => one.startsWith('7 s3'))).toBe(true);
  });

  it('show an edited chain there and in the row that is bound to it', () => {
    expect(trouble(withCell(7, 'chain', 'f'.repeat(64)))).toEqual(['7 s3 ubnd edited', '8 s4 ubnd edited']);
  });

  it('show a row that is gone by the one that names it', () => {
    expect(trouble(TAB.filter((_row, index) => index !== 6))).toEqual(['7 s4 ubnd missing']);
  });

  it('show that the first row is gone', () => {
    expect(trouble(TAB.filter((_row, index) => index !== 4))).toEqual(['5 s2 ubkt missing']);
  });

  it('show rows in another order, and only that', () => {
    expect(trouble(swapped(6, 7))).toEqual(['6 s3 ubnd moved', '7 s2 ubkt moved', '8 s4 ubnd moved']);
  });

  it('show a row that stands twice', () => {
    expect(trouble([...TAB, TAB[5] ?? []])).toEqual(['10 s2 ubkt doubled']);
  });

  it('show a row brought from another file', () => {
    const foreign = tabOf([...INPUTS.slice(1, 4), { body: 'ubkt', kind: 'return', at: 5, reason: 'x' }])[7] ?? [];
    expect(trouble([...TAB.slice(0, 8), foreign])).toEqual(['9 s4 ubkt doubled']);
    expect(trouble([...TAB.slice(0, 7), foreign])).toEqual(['8 s4 ubkt edited']);
  });
});

describe('the snapshots', () => {
  const text = String((TAB[4] ?? [])[RECORD_COLUMNS.length + 1]);

  it('show an edited text', () => {
    expect(trouble(withCell(5, 'text-1', text.replace('một', 'hai')))).toEqual(['5 s1 ubnd text']);
  });

  it('show a text that was cut, or is gone', () => {
    expect(trouble(withCell(5, 'text-1', text.slice(0, -5)))).toEqual(['5 s1 ubnd cut']);
    expect(trouble(withCell(5, 'text-1', ''))).toEqual(['5 s1 ubnd cut']);
  });

  it('show a text of another body, also with a matching hash', () => {
    expect(trouble(withCell(5, 'text-1', `#${saying('ubkt', 'hai')}`))).toEqual(['5 s1 ubnd foreign']);
    const wrong: RecordInput = { body: 'ubnd', kind: 'submit', at: 1, text: saying('ubkt', 'hai') };
    expect(trouble(tabOf([wrong]))).toEqual(['5 s1 ubnd foreign']);
  });

  it('held back by a secrecy mark are no loss; without the mark in the record they are', () => {
    expect(trouble(TAB)).toEqual([]);
    expect(trouble(withCell(9, 'held', ''))).toEqual(['9 s5 ubkt edited', '9 s5 ubkt cut']);
  });

  it('in several chunks show a chunk that is missing or stands elsewhere', () => {
    const long = tabOf([{ body: 'ubnd', kind: 'submit', at: 1, text: saying('ubnd', 'x'.repeat(60_000)) }]);
    const [first, second] = [RECORD_COLUMNS.length + 1, RECORD_COLUMNS.length + 2];
    const edited = (edit: (cells: CellValue[]) => CellValue[]) =>
      long.map((row, index) => (index === 4 ? edit([...row]) : row));
    expect(trouble(long)).toEqual([]);
    expect(trouble(edited((row) => row.map((cell, i) => (i === second ? '' : cell))))).toEqual(['5 s1 ubnd text']);
    expect(
      trouble(edited((row) => row.map((cell, i) => row[i === first ? second : i === second ? first : i] ?? cell))),
    ).toEqual(['5 s1 ubnd cut']);
  });
});
