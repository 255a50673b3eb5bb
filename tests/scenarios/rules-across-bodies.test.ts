// Rules that look beyond one row (design §5): the cap on "xuất sắc", organisations of one ward, opinions far apart,
// papers not yet named.

import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import {
  addressOf,
  findings,
  HT,
  HTT,
  HTXS,
  KHT,
  opened,
  type Place,
  rateTable,
  type Scene,
  tab,
  type,
} from './scene.ts';

const level = (unit: string, aspect = 'overall'): Place => [`unit/${aspect}/${unit}`, 'level'];

/** 11 departments: the first `best` HTXS, the others HTT. */
const rateDepartments = (scene: Scene, best: number) =>
  rateTable(scene, 'ubnd', {
    table: 'overall/phong-ban',
    rows: Array.from({ length: 11 }, (_unused, index) => [index < best ? HTXS : HTT]),
  });

describe('ratio-cap', () => {
  it('warns when a group has more HTXS than 20% of its HTT, rounded down, and says the other readings', () => {
    const scene = opened();
    rateDepartments(scene, 2);
    const [found, ...more] = findings(scene, 'ubnd', 'ratio-cap');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      body: 'ubnd',
      group: 'phong-ban',
      aspect: 'overall',
      unit: null,
      cell: addressOf(tab(scene, 'body:ubnd'), ['band/overall/phong-ban', 'level']),
      clause: '2',
    });
    expect(found?.message).toContain('có 2 Hoàn thành xuất sắc nhiệm vụ, tối đa 1 (20% của 9 ');
    expect(found?.message).toMatch(/trên số Hoàn thành tốt nhiệm vụ trở lên: 2; trên tổng số được xếp loại: 2/);
    expect(found?.message).toContain('Không chặn việc nộp');
  });

  it('is silent at the cap', () => {
    const scene = opened();
    rateDepartments(scene, 1);
    expect(findings(scene, 'ubnd', 'ratio-cap')).toEqual([]);
  });

  it('is counted inside each group, never over the whole tab', () => {
    const scene = opened();
    rateDepartments(scene, 1);
    rateTable(scene, 'ubnd', {
      table: 'overall/ubnd-phuong',
      rows: Array.from({ length: 15 }, (_unused, index) => [index < 3 ? HTXS : HTT]),
    });
    expect(findings(scene, 'ubnd', 'ratio-cap').map(({ group }) => group)).toEqual(['ubnd-phuong']);
  });

  it('does not touch opinions on defence and security alone', () => {
    const scene = opened();
    rateTable(scene, 'dang-uy-cong-an', {
      table: 'defence-security/tccsd-phuong',
      rows: Array.from({ length: 15 }, () => [HTXS]),
    });
    expect(findings(scene, 'dang-uy-cong-an', 'ratio-cap')).toEqual([]);
    const { groups } = scene.owner.run('status') as Consolidation;
    expect(groups.find(({ basis }) => basis === 'dang-uy-cong-an')?.cap).toBeNull();
  });
});

describe('coupling', () => {
  const proposed = (scene: Scene, text: string) => {
    const sheet = tab(scene, 'consolidation');
    const { refused } = scene.owner.edit(sheet.name, addressOf(sheet, ['unit/dang-bo-bac-ha', 'proposal']), text);
    expect(refused).toBeNull();
  };

  it('points out a ward’s party organisation proposed HTXS while its committee is below HTT', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HT]);
    proposed(scene, 'HTXS');
    const [found, ...more] = findings(scene, null, 'coupling');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning', unit: 'dang-bo-bac-ha' });
    expect(found?.message).toContain('UBND phường Bắc Hà: Hoàn thành nhiệm vụ');
  });

  it('is silent when everybody of the ward stands at HTT, or nobody is rated yet', () => {
    const scene = opened();
    proposed(scene, 'HTXS');
    expect(findings(scene, null, 'coupling')).toEqual([]);
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    expect(findings(scene, null, 'coupling')).toEqual([]);
  });

  it('looks at one ward at a time', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-nam-ha'), KHT]);
    proposed(scene, 'HTXS');
    expect(findings(scene, null, 'coupling')).toEqual([]);
  });
});

describe('disagreement', () => {
  it('is told when two opinions on one unit and aspect lie two levels apart', () => {
    const scene = opened();
    type(scene, 'ubkt', [level('dang-bo-bac-ha'), HTXS]);
    type(scene, 'van-phong', [level('dang-bo-bac-ha'), HT]);
    const [found, ...more] = findings(scene, null, 'disagreement');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'notice', unit: 'dang-bo-bac-ha', aspect: 'overall' });
    expect(found?.message).toContain('cách nhau 2 mức');
    expect(found?.message).toContain('Văn phòng Thành ủy: Hoàn thành nhiệm vụ');
  });

  it('is not told of one level, nor on a single body’s tab', () => {
    const scene = opened();
    type(scene, 'ubkt', [level('dang-bo-bac-ha'), HTXS]);
    type(scene, 'van-phong', [level('dang-bo-bac-ha'), HTT]);
    expect(findings(scene, null, 'disagreement')).toEqual([]);
    type(scene, 'ban-to-chuc', [level('dang-bo-bac-ha'), KHT]);
    expect(findings(scene, 'ubkt', 'disagreement')).toEqual([]);
    expect(findings(scene, null, 'disagreement')).toHaveLength(1);
  });

  it('never sets an opinion on defence and security against an overall one', () => {
    const scene = opened();
    type(scene, 'ubkt', [level('dang-bo-bac-ha'), HTXS]);
    type(scene, 'dang-uy-cong-an', [level('dang-bo-bac-ha', 'defence-security'), KHT]);
    expect(findings(scene, null, 'disagreement')).toEqual([]);
    type(scene, 'dang-uy-quan-su', [level('dang-bo-bac-ha', 'defence-security'), HTXS]);
    expect(findings(scene, null, 'disagreement').map(({ aspect }) => aspect)).toEqual(['defence-security']);
  });
});

describe('missing-document', () => {
  it('names the fields that are missing, once the whole is looked at', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    type(scene, 'ubnd', [['head/fields', 'level'], '15/BC-UBND']);
    const found = findings(scene, null, 'missing-document').find(({ body }) => body === 'ubnd');
    expect(found).toMatchObject({ severity: 'warning', clause: '2' });
    expect(found?.message).toContain('chưa ghi ngày ký và người ký');
  });

  it('is not told of a body that has rated nobody yet', () => {
    expect(findings(opened(), null, 'missing-document')).toEqual([]);
  });

  it('is not told on a body’s own tab, nor of a body that has named its paper', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    expect(findings(scene, 'ubnd', 'missing-document')).toEqual([]);
    for (const [column, text] of [
      ['level', '15/BC-UBND'],
      ['strengths', '26/11/2024'],
      ['shortcomings', 'Chủ tịch'],
    ] as const)
      type(scene, 'ubnd', [['head/fields', column], text]);
    expect(findings(scene, null, 'missing-document')).toEqual([]);
  });
});
