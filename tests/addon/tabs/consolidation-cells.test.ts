// What "Tổng hợp" prints: each body's own word, counts, spreads, reasons to look; nothing averaged.

import { describe, expect, it } from 'vitest';
import { consolidationCells } from '../../../src/addon/tabs/consolidation-cells.ts';
import {
  consolidationColumns,
  consolidationRows,
  NEW_UNIT_ROWS,
  sections,
} from '../../../src/addon/tabs/consolidation-layout.ts';
import { consolidate } from '../../../src/domain/consolidate.ts';
import type { Ruling, Source } from '../../../src/domain/consolidation.ts';
import { CAMPAIGN, check, type Fill, HT, HTT, HTXS, sourceOf } from '../../domain/sample.ts';

const AT = Date.parse('2024-11-28T09:00:00+07:00');
const ROWS = consolidationRows(CAMPAIGN);
const { keys: COLUMNS, ours } = consolidationColumns(sections(CAMPAIGN));

type Tabs = Readonly<Record<string, Fill>>;

const sources = (tabs: Tabs): Source[] => CAMPAIGN.bodies.map(({ id }) => sourceOf(check(id, tabs[id] ?? {})));

const printed = (
  tabs: Tabs,
  {
    rulings = [],
    change = (all) => all,
  }: {
    rulings?: readonly Ruling[];
    change?: (all: Source[]) => Source[];
  } = {},
) => {
  const consolidated = consolidate({ campaign: CAMPAIGN, sources: change(sources(tabs)), rulings });
  const cells = consolidationCells(CAMPAIGN, ROWS, { consolidated, at: AT });
  return (row: string, column: string): string | undefined => cells[ROWS.indexOf(row)]?.[COLUMNS.indexOf(column)];
};

const unit = (id: string, level: string, aspect = 'overall'): Fill => ({ [`unit/${aspect}/${id}`]: { level } });

describe('before the first consolidation', () => {
  const cells = consolidationCells(CAMPAIGN, ROWS, { consolidated: null, at: 0 });
  const at = (row: string, column: string) => cells[ROWS.indexOf(row)]?.[COLUMNS.indexOf(column)];

  it('names stand, and nothing is counted', () => {
    expect(at('unit/noi-vu', 'unit')).toBe('Phòng Nội vụ');
    expect(at('group/phong', 'order')).toBe('Phòng, ban, trung tâm (3)');
    expect(at('unit/noi-vu', 'overall-1')).toBe('');
    expect(at('figure/phong/rated', 'overall-1')).toBe('');
  });

  it('every row is as wide as our columns', () => {
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([ours]));
  });
});

describe('a unit’s row', () => {
  it('has each body’s own level, “Chưa có” where there is none, and counts of overall opinions alone', () => {
    const at = printed({
      ubkt: unit('dang-bo-bac-ha', HTXS),
      'cong-an': unit('dang-bo-bac-ha', HT, 'defence-security'),
    });
    const row = 'unit/dang-bo-bac-ha';
    expect([at(row, 'overall-1'), at(row, 'overall-2'), at(row, 'defence-1')]).toEqual(['HTXS', 'Chưa có', 'HT']);
    expect([at(row, 'count-HTXS'), at(row, 'count-HT')]).toEqual(['1', '0']);
  });

  it('has the spread of two opinions, and a dot where there are fewer', () => {
    const apart = printed({ ubkt: unit('dang-bo-bac-ha', HTXS), 'ban-dan-van': unit('dang-bo-bac-ha', HT) });
    expect(apart('unit/dang-bo-bac-ha', 'spread')).toBe('2');
    expect(apart('unit/dang-bo-bac-ha', 'attention')).toContain('lệch 2 mức');
    expect(apart('unit/dang-bo-thach-quy', 'spread')).not.toMatch(/\d/);
    expect(apart('unit/noi-vu', 'spread')).toBe('');
  });

  it('says why the meeting should look at it', () => {
    const at = printed({ ubnd: unit('noi-vu', HTXS), 'cong-an': unit('dang-bo-cong-an', HTT, 'defence-security') });
    expect(at('unit/noi-vu', 'attention')).toContain('thiếu lý do');
    expect(at('unit/dang-bo-cong-an', 'attention')).toContain('Đảng ủy Công an tự xếp loại');
    expect(at('unit/tu-phap', 'attention')).toBe('');
  });
});

describe('figures of a group', () => {
  it('are counted for each column, with the cap and the places left', () => {
    const at = printed({ ubnd: { ...unit('noi-vu', HTXS), ...unit('tu-phap', HTT) } });
    const figure = (name: string) => at(`figure/phong/${name}`, 'overall-1');
    expect(['rated', 'HTXS', 'HTT', 'HT', 'KHT', 'KDG', 'missing'].map(figure)).toEqual([
      '2',
      '1',
      '1',
      '0',
      '0',
      '0',
      '1',
    ]);
    expect([figure('limit'), figure('left')]).toEqual(['0', 'vượt 1']);
  });

  it('of proposals stand beside people’s columns', () => {
    const at = printed({}, { rulings: [{ unit: 'noi-vu', proposal: 'HTXS', decision: null }] });
    expect(at('figure/phong/limit', 'attention')).toMatch(/^Đề xuất: HTXS 1, HTT 0/);
    expect(at('figure/phong/left', 'attention')).toBe('');
  });
});

describe('heads', () => {
  it('tell when it was made and from what, and where each column comes from', () => {
    const at = printed({});
    expect(at('head/title', 'overall-1')).toContain('Lập lúc 09 giờ');
    expect(at('head/title', 'overall-1')).toContain('từ 0 bản nộp và 5 trang đang nhập');
    expect(at('section/0/bodies', 'overall-1')).toBe('UBND thành phố');
    expect(at('section/0/sources', 'overall-1')).toBe('đang nhập');
  });

  it('give the day of a snapshot', () => {
    const submitted = {
      state: 'submitted',
      submittedAt: '2024-11-27T08:00:00+07:00',
      source: 's1',
      hash: 'ab',
    } as const;
    const at = printed(
      {},
      { change: (all) => all.map((one) => (one.body === 'ubnd' ? { ...one, ...submitted } : one)) },
    );
    expect(at('section/0/sources', 'overall-1')).toBe('27/11');
    expect(at('head/title', 'overall-1')).toContain('từ 1 bản nộp và 4 trang đang nhập');
  });
});

describe('units that bodies name', () => {
  it('are listed with their level and body', () => {
    const at = printed({ ubnd: { 'free/overall/phong/1': { unit: 'Phòng Y tế', level: HTT } } });
    expect([at('new/1', 'order'), at('new/1', 'unit'), at('new/1', 'overall-1'), at('new/1', 'attention')]).toEqual([
      ...['1', 'Phòng Y tế', 'HTT', 'UBND thành phố'],
    ]);
    expect(at('new/2', 'unit')).toBe('');
  });

  it('beyond the rows kept for them are counted', () => {
    const many = Array.from({ length: NEW_UNIT_ROWS + 3 }, (_unused, index) => ({
      ...{ name: `Đơn vị ${index + 1}`, group: 'phong', aspect: 'overall', mark: null, cell: '' },
    })) as Source['checked']['newUnits'];
    const at = printed(
      {},
      {
        change: (all) =>
          all.map((one) => (one.body === 'ubnd' ? { ...one, checked: { ...one.checked, newUnits: many } } : one)),
      },
    );
    expect(at(`new/${NEW_UNIT_ROWS - 1}`, 'unit')).toBe(`Đơn vị ${NEW_UNIT_ROWS - 1}`);
    expect(at(`new/${NEW_UNIT_ROWS}`, 'unit')).toContain('và 4 tập thể khác');
  });
});

it('a row whose key says nothing stays empty', () => {
  expect(consolidationCells(CAMPAIGN, [''], { consolidated: null, at: 0 })).toEqual([new Array(ours).fill('')]);
});
