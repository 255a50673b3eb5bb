import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/domain/campaign.ts';
import {
  clauseRef,
  clauseShort,
  clauseTitle,
  directiveFull,
  directiveShort,
  directiveSubject,
  issuerShort,
  noun,
  permanent,
  standing,
} from '../../src/domain/campaign-wording.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };
import { campaignOf, smallProfile, withValue } from './profile-samples.ts';

const campaign = campaignOf(profile);
const group = (name: string): Group => ({ id: 'g', name });

describe('the default profile', () => {
  it('is worded as the dispatch is', () => {
    expect(directiveShort(campaign)).toBe('Công văn số 1378-CV/Th.U');
    expect(directiveFull(campaign)).toBe('Công văn số 1378-CV/Th.U, ngày 18/11/2024 của Ban Thường vụ Thành ủy');
    expect(directiveSubject(campaign)).toBe('đánh giá tổ chức đảng, tập thể lãnh đạo quản lý các cấp năm 2024');
    expect([issuerShort(campaign), standing(campaign), permanent(campaign)]).toEqual([
      'Thành ủy',
      'Ban Thường vụ Thành ủy',
      'Thường trực Thành ủy',
    ]);
  });

  it('calls a clause “mục”, the bullet of clause 3 by whom it is given to', () => {
    expect(clauseRef(campaign, '1')).toBe('mục 1 Công văn số 1378-CV/Th.U');
    expect(clauseShort(campaign, campaign.assignments.find(({ narrative }) => narrative)?.clause ?? '')).toBe(
      'mục 3 (phần giao Ban Dân vận Thành ủy)',
    );
  });

  it('has one title for the two groups of Party organisations', () => {
    expect(clauseTitle(campaign, '3', campaign.groups)).toBe('Tổ chức cơ sở đảng trực thuộc Thành ủy');
    expect(clauseTitle(campaign, '5', [])).toBe('Tổ chức cơ sở đảng trực thuộc Thành ủy');
  });
});

describe('another profile', () => {
  it('words its own office', () => {
    const changed = [
      ['issuer.short', 'Đảng ủy phường'],
      ['directive.kind', 'Kế hoạch'],
      ['directive.date', '2025-03-05'],
      ['clauseWord', 'điểm'],
    ].reduce<unknown>((one, [path = '', value]) => withValue(one, path, value), smallProfile());
    expect(directiveFull(campaignOf(changed))).toBe(
      'Kế hoạch số 1-CV/Th.U, ngày 05/3/2025 của Ban Thường vụ Đảng ủy phường',
    );
    expect(clauseRef(campaignOf(changed), '2')).toBe('điểm 2 Kế hoạch số 1-CV/Th.U');
  });

  it('may name its boards in full', () => {
    const changed = withValue(
      withValue(smallProfile(), 'issuer.standing', 'Ban Thường vụ'),
      'issuer.permanent',
      'Thường trực',
    );
    expect([standing(campaignOf(changed)), permanent(campaignOf(changed))]).toEqual(['Ban Thường vụ', 'Thường trực']);
  });

  it('joins the names of the groups where a clause has no title', () => {
    const small = campaignOf(smallProfile());
    expect(clauseTitle(small, '3', [group('A')])).toBe('A');
    expect(clauseTitle(small, '3', [group('A'), group('B'), group('C')])).toBe('A, B và C');
    expect(clauseTitle(small, '3', [group('A, B'), group('C')])).toBe('A, B; C');
    expect(clauseTitle(small, '3', [])).toBe('');
  });

  it('counts in “tập thể” unless the group has a noun', () => {
    expect(noun(group('A'))).toBe('tập thể');
    expect(noun({ ...group('A'), noun: 'tổ chức' })).toBe('tổ chức');
  });
});
