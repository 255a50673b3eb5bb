import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignmentsOf, findUnit, unitsOf } from '../../src/domain/assignment.ts';
import { lintAssignments } from '../../src/domain/assignment-lint.ts';
import { parseProfile } from '../../src/domain/profile.ts';
import { fold } from '../../src/domain/text.ts';
import { campaignOf } from '../domain/profile-samples.ts';

const text = readFileSync(new URL('../../src/profiles/ha-tinh-2024.json', import.meta.url), 'utf8');
const campaign = campaignOf(JSON.parse(text));

const unitsOfBody = (body: string): number =>
  assignmentsOf(campaign, body).reduce((sum, { group }) => sum + unitsOf(campaign, group).length, 0);

describe('the default profile', () => {
  it('has no problem', () => {
    expect(parseProfile(text)).toMatchObject({ ok: true });
  });

  it('says already what a reader would add: reading it changes nothing but defaults left out', () => {
    expect(campaign).toEqual(JSON.parse(text));
  });

  it('has the sixteen bodies of the dispatch, each with its own account', () => {
    expect(campaign.bodies.map(({ id }) => id)).toEqual([
      'tt-hdnd',
      'ubnd',
      'ban-to-chuc',
      'ban-tuyen-giao',
      'ban-dan-van',
      'ubkt',
      'van-phong',
      'tt-chinh-tri',
      'mttq',
      'ldld',
      'hoi-nong-dan',
      'hoi-lhpn',
      'hoi-ccb',
      'thanh-doan',
      'dang-uy-cong-an',
      'dang-uy-quan-su',
    ]);
    for (const { id, emails } of campaign.bodies) expect(emails).toEqual([`${id}@example.org`]);
  });

  it.each([
    ['tt-hdnd', 15],
    ['ubnd', 26],
    ['ban-to-chuc', 64],
    ['ban-tuyen-giao', 64],
    ['ban-dan-van', 70],
    ['ubkt', 64],
    ['van-phong', 64],
    ['tt-chinh-tri', 64],
    ['mttq', 15],
    ['ldld', 21],
    ['hoi-nong-dan', 15],
    ['hoi-lhpn', 15],
    ['hoi-ccb', 15],
    ['thanh-doan', 34],
    ['dang-uy-cong-an', 64],
    ['dang-uy-quan-su', 64],
  ])('gives %s %i units to rate', (body, units) => {
    expect(unitsOfBody(body)).toBe(units);
  });

  it('gives 674 ratings in all, of 226 units', () => {
    expect(campaign.bodies.reduce((sum, { id }) => sum + unitsOfBody(id), 0)).toBe(674);
    expect(campaign.units).toHaveLength(226);
  });

  it('asks for strengths and shortcomings of the bullet of clause 3 only', () => {
    const narrative = campaign.assignments.filter((one) => one.narrative);
    expect(narrative.map(({ body, clause }) => [body, clause])).toEqual([
      ['ban-dan-van', '3 (phần giao Ban Dân vận Thành ủy)'],
    ]);
    expect(unitsOf(campaign, narrative[0]?.group ?? '')).toHaveLength(6);
  });

  it('keeps defence and security to clause 5, and clause 5 to defence and security', () => {
    for (const { clause, aspect } of campaign.assignments) expect(aspect === 'defence-security').toBe(clause === '5');
  });

  it('cites each of the five clauses in tasks and acts', () => {
    for (const { clause, task, act } of campaign.assignments) {
      expect(task).toMatch(new RegExp(`^Mục ${clause.charAt(0)}\\b`));
      expect(act).toContain('năm 2024');
    }
  });

  it('has fifteen places with one unit of every ward group each', () => {
    const wards = campaign.groups.filter(({ id }) => id.endsWith('-phuong'));
    expect(wards).toHaveLength(9);
    const places = unitsOf(campaign, 'ubnd-phuong').map(({ place }) => place);
    expect(new Set(places).size).toBe(15);
    for (const { id } of wards) expect(unitsOf(campaign, id).map(({ place }) => place)).toEqual(places);
  });

  it('compares a ward’s Party organisation with its People’s Committee, Front and five organisations', () => {
    expect(campaign.rules.coupling).toHaveLength(1);
    expect(campaign.rules.coupling[0]?.if).toEqual({ group: 'tccsd-phuong', level: 'HTXS' });
    expect(campaign.rules.coupling[0]?.needs.map(({ group, atLeast }) => `${group} ${atLeast}`)).toEqual([
      'ubnd-phuong HTT',
      'mttq-phuong HTT',
      'cong-doan-phuong HTT',
      'nong-dan-phuong HTT',
      'phu-nu-phuong HTT',
      'ccb-phuong HTT',
      'doan-phuong HTT',
    ]);
  });

  it('ends on time before 30 November and locks when that day is over', () => {
    expect([campaign.due, campaign.close]).toEqual(['2024-11-30T00:00:00+07:00', '2024-12-01T00:00:00+07:00']);
  });

  it('cites its legal bases with numbers as papers print them', () => {
    expect(campaign.legalBases).toHaveLength(4);
    for (const { text: base } of campaign.legalBases) {
      expect(base).toMatch(/^(Quy định|Hướng dẫn) số \d+-[A-ZĐ]+\/\S+, ngày \d{2}\/\d{2}\/\d{4} /);
      expect(base).not.toMatch(/\d\s+-|\d-\s|[–—]|số [^\s,]+ ngày/);
    }
  });

  it('has no two names or aliases in one group that a reader would take for each other', () => {
    for (const { id } of campaign.groups) {
      const names = unitsOf(campaign, id).flatMap(({ name, aliases = [] }) => [name, ...aliases].map(fold));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('is remarked on for self-rating and optional groups, and for nothing else', () => {
    const remarks = lintAssignments(campaign);
    const about = (code: string): string[] =>
      remarks.filter((one) => one.code === code).map(({ body, group, unit }) => `${body} ${group ?? unit}`);
    expect(about('self-rating')).toEqual([
      'ban-to-chuc chi-bo-ban-to-chuc',
      'ban-tuyen-giao chi-bo-ban-tuyen-giao',
      'ban-dan-van chi-bo-ban-dan-van',
      'ubkt chi-bo-ubkt',
      'van-phong chi-bo-van-phong',
      'tt-chinh-tri chi-bo-tt-chinh-tri',
      'dang-uy-cong-an dang-bo-cong-an',
      'dang-uy-quan-su dang-bo-quan-su',
    ]);
    expect(about('optional')).toEqual([
      'mttq khoi-mttq',
      'ldld khoi-cong-doan',
      'hoi-nong-dan khoi-nong-dan',
      'hoi-lhpn khoi-phu-nu',
      'hoi-ccb khoi-ccb',
      'thanh-doan khoi-doan',
    ]);
    expect(remarks).toHaveLength(14);
  });

  it('spells the wards as they are spelt, in NFC', () => {
    expect(findUnit(campaign, 'dang-bo-thach-quy')?.name).toBe('Đảng bộ phường Thạch Quý');
    expect(text).toBe(text.normalize('NFC'));
  });
});
