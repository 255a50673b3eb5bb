// "Tiến độ": every body in profile order, sums that add up, the figures of every group.

import { describe, expect, it } from 'vitest';
import { BEFORE_ALL, progressTab } from '../../../src/addon/tabs/progress-tab.ts';
import { consolidate } from '../../../src/domain/consolidate.ts';
import { CAMPAIGN, check, type Fill, HTT, HTXS, KDG, sourceOf } from '../../domain/sample.ts';

const AT = Date.parse('2024-11-28T09:00:00+07:00');

const planned = (tabs: Readonly<Record<string, Fill>> | null) => {
  const sources = tabs === null ? [] : CAMPAIGN.bodies.map(({ id }) => sourceOf(check(id, tabs[id] ?? {})));
  const consolidated = tabs === null ? null : consolidate({ campaign: CAMPAIGN, sources, rulings: [] });
  return progressTab(CAMPAIGN, { ...BEFORE_ALL, consolidated, at: AT });
};

const reader =
  (plan: ReturnType<typeof planned>) =>
  (row: string, column: string): string | undefined =>
    plan.cells.find(([key]) => key === row)?.[plan.cells[0]?.indexOf(column) ?? -1];

describe('bodies', () => {
  it('stand in the order of the profile, with their clause', () => {
    const { cells } = planned(null);
    expect(cells.flatMap(([key = '', order]) => (key.startsWith('body/') ? [`${order} ${key}`] : []))).toEqual([
      ...['1 body/ubnd', '2 body/ubkt', '3 body/ban-dan-van', '4 body/ldld', '5 body/cong-an'],
    ]);
    expect(reader(planned(null))('body/ban-dan-van', 'clause')).toBe('3');
  });

  it('have counts of what is done, errors and warnings', () => {
    const at = reader(
      planned({
        ubnd: {
          'unit/overall/noi-vu': { level: HTXS },
          'unit/overall/tu-phap': { level: KDG, reason: 'Mới thành lập.' },
        },
      }),
    );
    expect([at('body/ubnd', 'state'), at('body/ubnd', 'done')]).toEqual(['Đang nhập', '2/5']);
    expect([at('body/ubnd', 'errors'), at('body/ubnd', 'submittedAt')]).toEqual(['3', '']);
  });

  it('sum up in the last row', () => {
    const at = reader(planned({ ubnd: { 'unit/overall/noi-vu': { level: HTT } } }));
    const assigned = ['ubnd', 'ubkt', 'ban-dan-van', 'ldld', 'cong-an'].map((body) =>
      Number(at(`body/${body}`, 'done')?.split('/')[1]),
    );
    const warnings = CAMPAIGN.bodies.map(({ id }) => Number(at(`body/${id}`, 'warnings')));
    expect(at('body-total', 'warnings')).toBe(String(warnings.reduce((sum, one) => sum + one, 0)));
    expect(at('body-total', 'changed')).toBe('0');
    expect(at('body-total', 'done')).toBe(`1/${assigned.reduce((sum, one) => sum + one, 0)}`);
  });
});

describe('groups', () => {
  it('with units have a row, zeros printed', () => {
    const { cells } = planned({});
    const groups = cells.filter(([key = '']) => key.startsWith('group/'));
    expect(groups.map(([key]) => key)).toEqual([
      ...['phong', 'ubnd-phuong', 'dang-bo', 'doan-the', 'cong-doan', 'khoi'].map((id) => `group/${id}`),
    ]);
    expect(groups[0]?.slice(3, 11)).toEqual(['3', '0', '0', '0', '0', '0', '0', '3']);
  });

  it('rated by one body are counted by it, those of several by the proposals', () => {
    const { cells } = planned({
      ubnd: { 'unit/overall/noi-vu': { level: HTT } },
      ubkt: { 'unit/overall/dang-bo-bac-ha': { level: HTT } },
    });
    const rated = (group: string) => cells.find(([key]) => key === `group/${group}`)?.[4];
    expect([rated('phong'), rated('dang-bo')]).toEqual(['1', '0']);
  });
});

describe('the tab', () => {
  it('says before the first consolidation that there was none', () => {
    const at = reader(planned(null));
    expect(at('head/title', 'clause')).not.toContain('Cập nhật');
    expect(at('body/ubnd', 'done')).toBe('');
  });

  it('shares bodies out in percents that say their base', () => {
    const text = planned({})
      .cells.find(([key]) => key === 'head/shares')
      ?.join(' ');
    expect(text).toContain('Chưa nộp 5 (100%)');
    expect(text).toContain('Tỷ lệ tính trên 5 cơ quan');
  });

  it('has a frame of exactly its size', () => {
    const { cells, frame } = planned({});
    expect([frame.rows, frame.columns]).toEqual([cells.length, cells[0]?.length]);
  });
});
