import { describe, expect, it } from 'vitest';
import {
  aspectsOf,
  assignmentFor,
  assignmentsOf,
  assignmentsTo,
  bodiesFor,
  findBody,
  findGroup,
  findUnit,
  indexCampaign,
  unitsOf,
} from '../../src/domain/assignment.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };
import { campaignOf } from './profile-samples.ts';

const campaign = campaignOf(profile);

describe('who rates whom in the default campaign', () => {
  it('finds bodies, groups and units by id, and nothing for another text', () => {
    expect(findBody(campaign, 'ubkt')?.name).toBe('Ủy ban Kiểm tra Thành ủy');
    expect(findGroup(campaign, 'ubnd-phuong')?.name).toBe('UBND phường, xã');
    expect(findUnit(campaign, 'dang-bo-bac-ha')?.name).toBe('Đảng bộ phường Bắc Hà');
    expect([findBody, findGroup, findUnit].map((find) => find(campaign, 'constructor'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives a body its assignments in the order of its tables', () => {
    expect(assignmentsOf(campaign, 'ubnd').map(({ group }) => group)).toEqual(['phong-ban', 'ubnd-phuong']);
    expect(assignmentsOf(campaign, 'ban-dan-van').map(({ narrative }) => narrative)).toEqual([false, false, true]);
    expect(assignmentsOf(campaign, 'khong-co')).toEqual([]);
  });

  it('gives a group its units in the order of the catalogue', () => {
    expect(unitsOf(campaign, 'ubnd-phuong')[0]?.name).toBe('UBND phường Bắc Hà');
    expect(unitsOf(campaign, 'khoi-nong-dan')).toEqual([]);
  });

  it('lets six bodies rate a Party organisation overall and two on defence and security alone', () => {
    expect(bodiesFor(campaign, 'dang-bo-bac-ha', 'overall')).toHaveLength(6);
    expect(bodiesFor(campaign, 'dang-bo-bac-ha', 'defence-security').map(({ id }) => id)).toEqual([
      'dang-uy-cong-an',
      'dang-uy-quan-su',
    ]);
    expect(assignmentsTo(campaign, 'tccsd-phuong')).toHaveLength(8);
  });

  it('knows under which clause a body rates a unit, and that another body does not', () => {
    const asked = { body: 'ban-dan-van', unit: 'thanh-doan-thanh-pho', aspect: 'overall' } as const;
    expect(assignmentFor(campaign, asked)?.clause).toBe('3 (phần giao Ban Dân vận Thành ủy)');
    expect(assignmentFor(campaign, { ...asked, body: 'ubkt' })).toBeUndefined();
    expect(assignmentFor(campaign, { ...asked, aspect: 'defence-security' })).toBeUndefined();
  });

  it('names the aspects on which a body rates a unit', () => {
    expect(aspectsOf(campaign, 'dang-uy-cong-an', 'dang-bo-bac-ha')).toEqual(['defence-security']);
    expect(aspectsOf(campaign, 'dang-uy-cong-an', 'ubnd-bac-ha')).toEqual([]);
    expect(aspectsOf(campaign, 'ubkt', 'khong-co')).toEqual([]);
  });

  it('builds its index once per campaign', () => {
    expect(indexCampaign(campaign)).toBe(indexCampaign(campaign));
    expect(indexCampaign({ ...campaign })).not.toBe(indexCampaign(campaign));
  });
});
