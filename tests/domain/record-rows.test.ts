import { describe, expect, it } from 'vitest';
import {
  makeRecord,
  RECORD_COLUMNS,
  type RecordInput,
  readRecords,
  recordCells,
  recordColumns,
  recordKey,
} from '../../src/domain/record-rows.ts';
import { at, recordsOf, saying, sha, tabOf } from './records-sample.ts';

const INPUTS: readonly RecordInput[] = [
  { body: 'ubnd', kind: 'submit', at: at('2024-11-28 16:42:05'), text: saying('ubnd', 'một'), by: 'ubnd@example.org' },
  { body: 'ubkt', kind: 'close', at: at('2024-12-01 00:00:03'), text: saying('ubkt', 'hai') },
  {
    body: 'ubkt',
    kind: 'extend',
    at: at('2024-12-01 08:00:00'),
    until: at('2024-12-02 17:00:00'),
    reason: 'Họp muộn.\nĐề nghị số 5',
    by: 'ban-thuong-truc@example.org',
  },
  { body: 'ubkt', kind: 'relock', at: at('2024-12-02 17:00:00'), text: saying('ubkt', 'MẬT'), held: true },
];

describe('a record', () => {
  it('names the one before it, whichever body’s, and carries the hash of its snapshot', () => {
    const [first, second] = recordsOf(INPUTS);
    expect(first).toMatchObject({ id: 's1', previous: '', hash: sha(saying('ubnd', 'một')), until: null, held: false });
    expect(second).toMatchObject({ id: 's2', previous: 's1', by: '', reason: '' });
    expect(first?.chain).toMatch(/^[0-9a-f]{64}$/);
  });

  it('without content has no hash', () => {
    expect(recordsOf(INPUTS)[2]?.hash).toBe('');
  });

  it('keeps only what a cell gives back: line ends and unprintable characters of a reason are evened out first', () => {
    const odd = makeRecord({ body: 'ubnd', kind: 'return', at: 0, reason: ' a\r\nb\u0000 ' }, null, sha);
    expect(odd.reason).toBe('a\nb');
  });

  it('has another chain when any member differs, or the record before it', () => {
    const input: RecordInput = { body: 'ubnd', kind: 'extend', at: 5, until: 9, reason: 'x', by: 'a' };
    const before = recordsOf(INPUTS)[0] ?? null;
    const others: readonly RecordInput[] = [
      { ...input, body: 'ubkt' },
      { ...input, kind: 'revoke' },
      { ...input, at: 6 },
      { ...input, until: 10 },
      { ...input, reason: 'y' },
      { ...input, by: 'b' },
      { ...input, text: 'z' },
      { ...input, held: true },
    ];
    const chains = [
      makeRecord(input, before, sha),
      makeRecord(input, null, sha),
      ...others.map((one) => makeRecord(one, before, sha)),
    ].map(({ chain }) => chain);
    expect(new Set(chains).size).toBe(chains.length);
  });
});

describe('the row of a record', () => {
  it('has one text per column: instants with zone, the snapshot in chunks', () => {
    const [, , extension] = recordsOf(INPUTS);
    const cells = extension === undefined ? [] : recordCells(extension, '');
    expect(cells).toHaveLength(RECORD_COLUMNS.length);
    expect(cells.slice(0, 4)).toEqual(['s3', 'ubkt', 'extend', '2024-12-01T08:00:00+07:00']);
    expect(cells[7]).toBe('2024-12-02T17:00:00+07:00');
    expect(extension && recordKey(extension)).toBe('row/s3');
  });

  it('never fills a cell beyond 30,000 characters, however long the snapshot', () => {
    const text = saying('ubnd', 'ế'.repeat(200_000));
    const cells = recordCells(makeRecord({ body: 'ubnd', kind: 'submit', at: 0, text }, null, sha), text);
    expect(cells).toHaveLength(RECORD_COLUMNS.length + 7);
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(30_000);
  });

  it('has no more columns than the tab is made with', () => {
    expect(recordColumns(2)).toEqual([...RECORD_COLUMNS, 'text-1', 'text-2']);
  });
});

describe('reading the tab', () => {
  const tab = tabOf(INPUTS);
  const read = readRecords(tab);

  it('gives the records in the order of their rows, each with its row', () => {
    expect(read.records.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
    expect(read.records.map(({ row: _row, ...record }) => record)).toEqual(recordsOf(INPUTS));
    expect(read.broken).toEqual([]);
    expect(read.next).toBe(9);
  });

  it('gives the snapshots by record; one that was held back has none', () => {
    expect([...read.texts.keys()]).toEqual(['s1', 's2']);
    expect(read.texts.get('s1')).toBe(saying('ubnd', 'một'));
    expect(read.records[3]?.held).toBe(true);
  });

  it('gives a snapshot of 200,000 characters back whole, also from columns that have no key', () => {
    const text = saying('ubnd', 'x'.repeat(200_000));
    for (const chunks of [7, 2, 0]) {
      const wide = tabOf([{ body: 'ubnd', kind: 'submit', at: 0, text }], 7);
      const keys = (wide[0] ?? []).map((key, index) => (index > RECORD_COLUMNS.length + chunks ? '' : key));
      expect(readRecords([keys, ...wide.slice(1)]).texts.get('s1')).toBe(text);
    }
  });

  it('finds columns that were moved by their keys', () => {
    const moved = tab.map(([key = '', ...cells]) => [key, ...cells.reverse()]);
    expect(readRecords(moved).records).toEqual(read.records);
    expect(readRecords(moved).texts).toEqual(read.texts);
  });

  it('takes the columns as they were made when the key row is wiped', () => {
    expect(readRecords([[], ...tab.slice(1)]).records).toEqual(read.records);
    expect(readRecords([[], ...tab.slice(1)]).texts).toEqual(read.texts);
  });

  it('reads without the snapshots when only the first columns were fetched', () => {
    const narrow = readRecords(tab.map((row) => row.slice(0, RECORD_COLUMNS.length + 1)));
    expect(narrow.records).toEqual(read.records);
    expect(narrow.texts.size).toBe(0);
  });

  it('reports a row that is no record and goes on', () => {
    const broken = tab.map((row, index) => (index === 5 ? row.map((cell, i) => (i === 4 ? '31/11' : cell)) : row));
    const result = readRecords([...broken, ['', 'ghi tay']]);
    expect(result.broken).toEqual([
      { row: 6, id: 's2', body: 'ubkt', what: 'unreadable' },
      { row: 9, id: 'ghi tay', body: '', what: 'unreadable' },
    ]);
    expect(result.records.map(({ id }) => id)).toEqual(['s1', 's3', 's4']);
    expect(result.next).toBe(10);
  });

  it.each([
    ['id', 'x1'],
    ['body', ''],
    ['kind', 'unlock'],
    ['at', '2024-12-01T08:00:00'],
    ['hash', 'abc'],
    ['until', 'mai'],
    ['held', 'yes'],
  ] as const)('does not take a row whose %s is “%s” for a record', (column, value) => {
    const place = 1 + RECORD_COLUMNS.indexOf(column);
    const odd = tab.map((row, index) => (index === 6 ? row.map((cell, i) => (i === place ? value : cell)) : row));
    expect(readRecords(odd).broken.map(({ row }) => row)).toEqual([7]);
  });

  it('of a fresh tab gives nothing and the first row below its heads', () => {
    expect(readRecords([...tabOf([]), ['', '']])).toEqual({ records: [], texts: new Map(), broken: [], next: 5 });
  });

  it('takes the text of the first of two rows with one id: a copy below changes nothing', () => {
    const copy = (tab[4] ?? []).map((cell) => (String(cell).startsWith('#') ? '#{}' : cell));
    expect(readRecords([...tab, copy]).texts.get('s1')).toBe(saying('ubnd', 'một'));
  });
});
