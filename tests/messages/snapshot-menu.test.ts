import { describe, expect, it } from 'vitest';
import { SNAPSHOT_MENU } from '../../src/messages/snapshot-menu.ts';
import { at, recordsOf } from '../domain/records-sample.ts';

const [record] = recordsOf([{ body: 'ubnd', kind: 'close', at: at('2024-12-01 00:05:00'), text: 'x' }]);
if (record === undefined) throw new Error('no record');

const change = (cell: string, snapshot: string, live: string) => ({
  cell,
  unit: null,
  field: 'note',
  snapshot,
  live,
});

describe('the list of snapshots', () => {
  it('says what made each, when, and its check code; and that there are older ones', () => {
    const { text } = SNAPSHOT_MENU.choose('UBND', [record], 4);
    expect(text).toContain('(mới nhất trước; còn 4 bản cũ hơn)');
    expect(text).toMatch(/\n1\. Khóa, 01\/12\/2024 00:05, mã [0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(SNAPSHOT_MENU.choose('UBND', [record], 0).text).toContain('(mới nhất trước)?');
  });
});

describe('the comparison before the question', () => {
  it('cuts long texts, says that a cell is empty and that a row is gone', () => {
    const { text } = SNAPSHOT_MENU.confirm('UBND', record, [change('E9', 'a'.repeat(70), ''), change('', 'Chợ', '')]);
    const [first, second] = text.split('\n');
    expect(first).toBe(`Ô E9: bản lưu “${'a'.repeat(60)}…”, trên trang (trống)`);
    expect(second).toBe('Dòng không còn trên trang: bản lưu “Chợ”, trên trang (trống)');
    expect(text).toContain('khác bản hiện tại 2 ô');
  });

  it('has room for twelve changes and counts the rest', () => {
    const many = Array.from({ length: 15 }, (_unused, index) => change(`E${index + 9}`, 'a', 'b'));
    const lines = SNAPSHOT_MENU.confirm('UBND', record, many).text.split('\n');
    expect(lines.filter((line) => line.startsWith('Ô '))).toHaveLength(12);
    expect(lines).toContain('… và 3 ô khác.');
  });
});
