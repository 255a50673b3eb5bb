// From a profile and a form to the campaign that will be opened.

import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { OpeningForm } from '../../src/domain/dialog.ts';
import { judgeOpening } from '../../src/domain/opening-draft.ts';
import { parseProfile } from '../../src/domain/profile.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const NOW = Date.parse('2025-11-20T09:00:00+07:00');

const FORM: OpeningForm = {
  profile: 'ha-tinh-2024',
  year: '2025',
  dueDate: '30/11/2025',
  dueTime: '0h',
  closeDate: '01/12/2025',
  closeTime: '17:30',
  addresses: haTinh.bodies.map(({ id }) => `${id} ${id}@thanhpho.vn`).join('\n'),
};

const judged = (change: Partial<OpeningForm> = {}, profile: Campaign = haTinh) =>
  judgeOpening(profile, { ...FORM, ...change }, NOW);

describe('a form in order', () => {
  it('becomes a campaign that a profile of the same text is', () => {
    const { campaign, problems } = judged();
    expect(problems).toEqual([]);
    expect(parseProfile(JSON.stringify(campaign))).toEqual({ ok: true, campaign });
  });

  it('has the dates and the addresses that were typed', () => {
    const { campaign } = judged();
    expect([campaign?.due, campaign?.close]).toEqual(['2025-11-30T00:00:00+07:00', '2025-12-01T17:30:00+07:00']);
    expect(campaign?.bodies.find(({ id }) => id === 'ubnd')?.emails).toEqual(['ubnd@thanhpho.vn']);
  });
});

describe('another year', () => {
  it('is said by all texts about the year that is rated, and by the campaign’s id', () => {
    const { campaign } = judged();
    expect(campaign?.id).toBe('ha-tinh-2025');
    expect(campaign?.title).toBe('Đánh giá, xếp loại tổ chức đảng, tập thể lãnh đạo, quản lý các cấp năm 2025');
    expect(JSON.stringify(campaign?.assignments)).not.toContain('2024');
    expect(JSON.stringify(campaign?.assignments)).toContain('năm 2025');
  });

  it('leaves the directive and the legal bases as they are, and tells so', () => {
    const { campaign, notices } = judged();
    expect([campaign?.directive, campaign?.legalBases]).toEqual([haTinh.directive, haTinh.legalBases]);
    expect(notices).toEqual([{ code: 'old-directive', year: 2024 }]);
  });

  it('is not found inside another number, and does not take other years along', () => {
    const title = 'Đợt 20245, NĂM 2024, theo Quy định năm 2023 và Năm  2024';
    expect(judged({}, { ...haTinh, title }).campaign?.title).toBe(
      'Đợt 20245, NĂM 2025, theo Quy định năm 2023 và Năm  2025',
    );
  });

  it('the profile’s own year changes nothing', () => {
    const { campaign, notices } = judgeOpening(
      haTinh,
      { ...FORM, year: ' 2024 ', dueDate: '30/11/2024', closeDate: '1/12/2024', closeTime: '0:00' },
      Date.parse('2024-11-20T09:00:00+07:00'),
    );
    expect({ ...campaign, bodies: [] }).toEqual({ ...haTinh, bodies: [] });
    expect(notices).toEqual([]);
  });
});

describe('addresses of the profile', () => {
  it('samples are nobody’s: a body that is not listed has no address then, and that is told', () => {
    const { campaign, notices } = judged({ year: '2024', addresses: 'ubnd a@x.vn' });
    expect(campaign?.bodies.flatMap(({ emails }) => emails)).toEqual(['a@x.vn']);
    expect(notices).toEqual([
      { code: 'no-address', bodies: haTinh.bodies.map(({ id }) => id).filter((id) => id !== 'ubnd') },
    ]);
  });

  it('real ones stay where the list says nothing', () => {
    const bodies = haTinh.bodies.map((body) => ({ ...body, emails: [`${body.id}@x.vn`] }));
    const { campaign } = judged({ addresses: 'ubnd a@x.vn' }, { ...haTinh, bodies });
    expect(campaign?.bodies.slice(0, 2).map(({ emails }) => emails)).toEqual([['tt-hdnd@x.vn'], ['a@x.vn']]);
  });

  it('a sample that was typed is taken as typed', () => {
    const { campaign } = judged({ addresses: 'ubnd ubnd@example.org' });
    expect(campaign?.bodies[1]?.emails).toEqual(['ubnd@example.org']);
  });
});

describe('a form that is not in order', () => {
  it.each<[Partial<OpeningForm>, string, string]>([
    [{ year: '25' }, 'year', 'not-year'],
    [{ year: '' }, 'year', 'not-year'],
    [{ dueDate: '31/11/2025' }, 'dueDate', 'not-date'],
    [{ dueTime: '25:00' }, 'dueTime', 'not-time'],
    [{ closeDate: 'mai' }, 'closeDate', 'not-date'],
    [{ closeTime: '' }, 'closeTime', 'not-time'],
    [{ closeDate: '30/11/2025', closeTime: '0:00' }, 'closeDate', 'close-not-after-due'],
    [{ dueDate: '01/11/2025', closeDate: '20/11/2025', closeTime: '9:00' }, 'closeDate', 'close-past'],
  ])('%j: %s is wrong, and there is no campaign', (change, field, code) => {
    expect(judged(change)).toMatchObject({ campaign: null, problems: [{ field, code }] });
  });

  it('all faults are told at once', () => {
    const { problems } = judged({ year: 'x', dueDate: 'x', closeTime: 'x' });
    expect(problems.map(({ field }) => field)).toEqual(['year', 'dueDate', 'closeTime']);
  });

  it('a list with a problem opens nothing', () => {
    expect(judged({ addresses: 'ai đó a@x.vn' })).toMatchObject({ campaign: null, problems: [] });
  });

  it('a deadline that has passed is told; it does not keep from opening', () => {
    const { campaign, notices } = judged({ year: '2024', dueDate: '19/11/2025' });
    expect(campaign).not.toBeNull();
    expect(notices).toEqual([{ code: 'due-past' }]);
  });
});
