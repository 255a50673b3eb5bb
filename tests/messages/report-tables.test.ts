import { describe, expect, it } from 'vitest';
import {
  annexLabel,
  CAP_TABLE,
  countWithShare,
  marked,
  NOTES,
  opinionLines,
  partLabel,
  places,
} from '../../src/messages/report-tables.ts';
import { figuresOf, SMALL } from './report-samples.ts';

describe('cells', () => {
  it('a count stands over its share; zero stands alone', () =>
    expect([countWithShare(3, 14), countWithShare(0, 14), countWithShare(0, 0)]).toEqual(['3\n(21,43%)', '0', '0']));

  it('marks what is still open and what is one’s own', () =>
    expect([
      marked('HTT', { live: true, own: false }),
      marked('HTT', { live: false, own: true }),
      marked('HTT', { live: true, own: true }),
    ]).toEqual(['HTT*', 'HTT (1)', 'HTT* (1)']));

  it('places left, none, or over', () => {
    const [row] = figuresOf({ x: { p1: 'HTXS', p2: 'HTT', p3: 'HTT', p4: 'HTT', p5: 'HTT', p6: 'HTT' } }).caps;
    if (row === undefined) throw new Error('no cap');
    expect([row, { ...row, used: 0 }, { ...row, used: 3 }].map(places)).toEqual(['Vừa đủ', 'Còn 1', 'Vượt 2']);
  });

  it('opinions are told level by level', () => {
    const [one] = figuresOf({ y: { d1: 'HT' }, z: { d1: 'HTXS' } }).review.disagreements;
    expect(one && opinionLines(SMALL, one)).toBe('HTXS: Cơ quan Z;\nHT: Cơ quan Y');
  });
});

it('labels of annexes: a letter only where there are several parts', () =>
  expect([annexLabel(1, null), annexLabel(1, 1), partLabel('Phụ lục 1B', 1, 2)]).toEqual([
    'Phụ lục 1',
    'Phụ lục 1B',
    'Phụ lục 1B (1/2)',
  ]));

it('the head of the other readings names the bases that the setting does not use', () => {
  const [row] = figuresOf({ x: { p1: 'HTT' } }).caps;
  expect(CAP_TABLE.heads(row?.others ?? []).slice(-1)).toEqual([
    'Tính cách khác (trên HTT trở lên; trên số được xếp loại)',
  ]);
});

it('the legend spells out every abbreviation of the cells', () =>
  expect(NOTES.legend()).toBe(
    'Chữ viết tắt: HTXS - Hoàn thành xuất sắc nhiệm vụ; HTT - Hoàn thành tốt nhiệm vụ; HT - Hoàn thành nhiệm vụ; KHT - Không hoàn thành nhiệm vụ; KĐG - không đánh giá.',
  ));
