import { describe, expect, it } from 'vitest';
import { movedRows, rowDigests, rowsMovedFinding } from '../../src/domain/rows-moved.ts';
import { type Fill, gridOf, HT, HTT, HTXS, KHT, read } from './sample.ts';

const KEYS = ['noi-vu', 'tu-phap', 'van-hoa', 'ubnd-bac-ha', 'ubnd-thach-quy'].map((id) => `unit/overall/${id}`);

const contentOf = (levels: readonly string[], notes: readonly string[] = []) =>
  read(
    gridOf(
      'ubnd',
      Object.fromEntries(KEYS.map((key, i) => [key, { level: levels[i] ?? '', note: notes[i] ?? '' }])) as Fill,
    ),
  );

const moved = (before: readonly string[], after: readonly string[]) =>
  movedRows(rowDigests(contentOf([], before)), contentOf([], after));

describe('rows that hold each other’s content', () => {
  it('are noticed when three contents went round', () => {
    expect(moved(['a', 'b', 'c'], ['b', 'c', 'a'])).toEqual({
      rows: KEYS.slice(0, 3),
      from: { [KEYS[0]!]: KEYS[1], [KEYS[1]!]: KEYS[2], [KEYS[2]!]: KEYS[0] },
    });
  });

  it('are not claimed for two: whoever mixed up two rows puts them right that way', () => {
    expect(moved(['a', 'b', 'c'], ['b', 'a', 'c'])).toBeNull();
  });

  it('are not claimed while a tab is being filled or emptied', () => {
    expect(moved([], ['a', 'b', 'c', 'd'])).toBeNull();
    expect(moved(['a', 'b', 'c', 'd'], [])).toBeNull();
  });

  it('are not claimed for new contents', () => {
    expect(moved(['a', 'b', 'c'], ['d', 'e', 'f'])).toBeNull();
  });

  it('are noticed when a row between them was empty', () => {
    expect(moved(['a', '', 'b', 'c', 'd'], ['a', 'b', 'c', 'd', ''])?.rows).toEqual(KEYS.slice(1, 4));
  });

  it('are noticed although more was edited since', () => {
    expect(moved(['a', 'b', 'c', 'd', 'e'], ['c', 'a', 'b', 'x', 'y'])?.rows).toEqual(KEYS.slice(0, 3));
  });

  it('are noticed after a sort of levels alone, although many are equal', () => {
    const seen = rowDigests(contentOf([HTT, HT, HTXS, HTT, HT]));
    const sorted = contentOf([HT, HT, HTT, HTT, HTXS]);
    expect(movedRows(seen, sorted)?.rows).toEqual([KEYS[0], KEYS[2], KEYS[4]]);
  });

  it('are noticed in one table although the other was edited', () => {
    const seen = rowDigests(contentOf([HTT, HT, HTXS, HTT, HTT]));
    const sorted = contentOf([HT, HTXS, HTT, KHT, HTT]);
    expect(movedRows(seen, sorted)?.rows).toEqual(KEYS.slice(0, 3));
  });

  it('are not claimed when ratings were corrected, up and down but not in balance', () => {
    const seen = rowDigests(contentOf([HTT, HTT, HTT, HT, HT]));
    expect(movedRows(seen, contentOf([HT, HT, HTXS, HTT, HT]))).toBeNull();
  });

  it('a row that was not seen before has not moved', () => {
    const { [KEYS[0]!]: _new, ...seen } = rowDigests(contentOf([], ['a', 'b', 'c']));
    expect(movedRows(seen, contentOf([], ['b', 'c', 'a']))).toBeNull();
  });
});

describe('the digest of a row', () => {
  it('is 16 hex digits, and nothing for an empty row', () => {
    const digests = rowDigests(contentOf([], ['a']));
    expect(digests[KEYS[0]!]).toMatch(/^[0-9a-f]{16}$/);
    expect(digests[KEYS[1]!]).toBe('');
  });

  it('leaves out the name of a free row, which stands outside the sorted columns', () => {
    const digestOf = (unit: string) =>
      rowDigests(read(gridOf('ubnd', { 'free/overall/phong/1': { unit, level: HTT } })))['free/overall/phong/1'];
    expect(digestOf('Phòng Y tế')).toBe(digestOf('Phòng Kinh tế'));
  });
});

describe('the finding', () => {
  it('stands at the first moved row, names all and says where its content stood', () => {
    const content = contentOf([], ['b', 'c', 'a']);
    const found = movedRows(rowDigests(contentOf([], ['a', 'b', 'c'])), content);
    expect(found && rowsMovedFinding(content, found, 42)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        body: 'ubnd',
        cell: 'D9',
        unit: 'noi-vu',
        details: { rule: 'rows-moved', rows: ['noi-vu', 'tu-phap', 'van-hoa'], seenAt: 42, otherRow: 10 },
      }),
    ]);
  });

  it('names a free row by what was typed there', () => {
    const free = (notes: readonly string[]) =>
      read(
        gridOf(
          'ubnd',
          Object.fromEntries(notes.map((note, i) => [`free/overall/phong/${i + 1}`, { unit: `Phòng ${i + 1}`, note }])),
        ),
      );
    const content = free(['b', 'c', 'a']);
    const found = movedRows(rowDigests(free(['a', 'b', 'c'])), content);
    const [one] = found === null ? [] : rowsMovedFinding(content, found, 0);
    expect(one?.details).toMatchObject({ rows: ['Phòng 1', 'Phòng 2', 'Phòng 3'] });
  });
});
