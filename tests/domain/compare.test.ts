import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedCells, describeCells, rowChanges, shortText, tabChange } from '../../src/domain/compare.ts';
import { snapshotOf } from '../../src/domain/snapshot.ts';
import { CAMPAIGN, type Fill, gridOf, HT, HTT, read } from './sample.ts';

const contentOf = (fill: Fill) => read(gridOf('ubnd', fill));
const compare = (before: Fill, after: Fill) =>
  changedCells(snapshotOf(contentOf(before), CAMPAIGN.id), snapshotOf(contentOf(after), CAMPAIGN.id));
const described = (before: Fill, after: Fill) => describeCells(compare(before, after), contentOf(after));

const BEFORE: Fill = {
  'unit/overall/tu-phap': { level: HTT },
  'unit/overall/noi-vu': { level: HTT, note: 'cũ' },
};
const AFTER: Fill = {
  'unit/overall/ubnd-bac-ha': { level: 3 },
  'unit/overall/noi-vu': { level: HT, note: 'cũ' },
  'free/overall/phong/1': { unit: 'Phòng Y tế' },
};

describe('two snapshots side by side', () => {
  it('differ in the cells that were changed, emptied or filled, and in no other', () => {
    expect(compare(BEFORE, AFTER)).toEqual([
      { key: 'free/overall/phong/1', field: 'unit', before: '', after: 'Phòng Y tế' },
      { key: 'unit/overall/noi-vu', field: 'level', before: HTT, after: HT },
      { key: 'unit/overall/tu-phap', field: 'level', before: HTT, after: '' },
      { key: 'unit/overall/ubnd-bac-ha', field: 'level', before: '', after: { number: 3 } },
    ]);
  });

  it('do not differ when the content is the same', () => {
    expect(compare(AFTER, AFTER)).toEqual([]);
  });

  it('a number is not the text that looks like it', () => {
    expect(compare({ 'unit/overall/noi-vu': { note: 5 } }, { 'unit/overall/noi-vu': { note: '5' } })).toHaveLength(1);
  });

  it('compared the other way round, before and after change places', () => {
    const note = fc.record({ note: fc.oneof(fc.constant(''), fc.string(), fc.integer()) });
    const fill = fc.record({ 'unit/overall/noi-vu': note, 'unit/overall/tu-phap': note });
    fc.assert(
      fc.property(fill, fill, (one, other) => {
        const back = compare(other, one).map(({ before, after, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
        }));
        expect(compare(one, other)).toEqual(back);
      }),
    );
  });
});

describe('changes where a person meets them', () => {
  it('stand in reading order, with address, unit and both texts', () => {
    expect(described(BEFORE, AFTER).map(({ a1, unit, before, after }) => [a1, unit, before, after])).toEqual([
      ['D9', 'noi-vu', HTT, HT],
      ['D10', 'tu-phap', HTT, ''],
      ['C13', null, '', 'Phòng Y tế'],
      ['D17', 'ubnd-bac-ha', '', '3'],
    ]);
  });

  it('in a row that the tab has lost have no address and come last', () => {
    const live = contentOf(AFTER);
    const cut = { ...live, rows: live.rows.filter(({ unit }) => unit !== 'noi-vu') };
    expect(describeCells(compare(BEFORE, AFTER), cut).map(({ a1 }) => a1)).toEqual(['D10', 'C13', 'D17', '']);
  });
});

describe('findings of a change', () => {
  const kind = {
    rule: 'changed-after-close',
    at: 7,
    body: { id: 'ubnd', clause: '2' },
    sheet: 'UBND thành phố',
  } as const;

  it('one for the tab: how many cells, which, and what counts of the first', () => {
    expect(tabChange(described(BEFORE, AFTER), kind)).toEqual([
      expect.objectContaining({
        severity: 'error',
        body: 'ubnd',
        clause: '2',
        sheet: 'UBND thành phố',
        cell: 'D9',
        unit: null,
        details: {
          rule: 'changed-after-close',
          cells: ['D9', 'D10', 'C13', 'D17'],
          count: 4,
          at: 7,
          counted: HTT,
        },
      }),
    ]);
  });

  it('one for each changed row, with its unit', () => {
    const found = rowChanges(described(BEFORE, AFTER), { ...kind, rule: 'changed-after-submit', until: 9 });
    expect(found.map(({ cell, unit, severity }) => [cell, unit, severity])).toEqual([
      ['D9', 'noi-vu', 'warning'],
      ['D10', 'tu-phap', 'warning'],
      ['C13', null, 'warning'],
      ['D17', 'ubnd-bac-ha', 'warning'],
    ]);
    expect(found.map(({ details }) => 'until' in details && details.until)).toEqual([9, 9, 9, 9]);
  });

  it('none without a change', () => {
    expect(tabChange([], kind)).toEqual([]);
    expect(rowChanges([], kind)).toEqual([]);
  });
});

describe('a short text', () => {
  it('is one line of at most 60 characters and says when something is left out', () => {
    expect(shortText(' a\n b ')).toBe('a b');
    expect(shortText('x'.repeat(60))).toBe('x'.repeat(60));
    expect(shortText('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
  });
});
