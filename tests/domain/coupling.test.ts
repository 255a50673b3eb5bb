import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../src/domain/consolidation.ts';
import { couplings } from '../../src/domain/coupling.ts';
import { gatherOpinions } from '../../src/domain/opinions.ts';
import { CAMPAIGN, check, type Fill, HT, HTT, HTXS, KDG, KHT, sourceOf, withRules } from './sample.ts';

const PARTY = 'unit/overall/dang-bo-bac-ha';
const WARD = 'unit/overall/ubnd-bac-ha';
const UNION = 'unit/overall/cong-doan-bac-ha';

const found = (fills: Readonly<Record<string, Fill>>, rulings: readonly Ruling[] = [], campaign = CAMPAIGN) => {
  const sources = Object.entries(fills).map(([body, fill]) => sourceOf(check(body, fill, campaign)));
  return couplings({
    campaign,
    opinionsOf: gatherOpinions(campaign, sources),
    rulings: new Map(rulings.map((ruling) => [ruling.unit, ruling])),
  });
};

const ubkt = { [PARTY]: { level: HTXS } };
const low = { [WARD]: { level: HT } };

describe('a party organisation at HTXS', () => {
  it('whose government of the same place is below HTT is pointed out, with the rating that is below', () => {
    expect(found({ ubkt, ubnd: low })).toEqual([
      {
        severity: 'warning',
        body: 'ubkt',
        group: 'dang-bo',
        aspect: 'overall',
        unit: 'dang-bo-bac-ha',
        sheet: 'ubkt',
        cell: 'D9',
        clause: '3',
        details: {
          rule: 'coupling',
          level: 'HTXS',
          atLeast: 'HTT',
          related: [{ unit: 'ubnd-bac-ha', body: 'ubnd', level: 'HT' }],
        },
      },
    ]);
  });

  it('is one finding however many partners are below and however many bodies gave the level', () => {
    const ldld = { [UNION]: { level: KHT } };
    const [one, ...rest] = found({ ubkt, 'ban-dan-van': ubkt, ubnd: low, ldld });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ body: null, sheet: null, cell: null, clause: '3' });
    expect(one?.details).toMatchObject({
      related: [{ unit: 'ubnd-bac-ha' }, { unit: 'cong-doan-bac-ha', level: 'KHT' }],
    });
  });

  it.each([
    ['the partner is at HTT', { ubkt, ubnd: { [WARD]: { level: HTT } } }],
    ['the partner is not rated yet', { ubkt, ubnd: {} }],
    ['the partner is not to be rated', { ubkt, ubnd: { [WARD]: { level: KDG } } }],
    ['the low rating is another place’s', { ubkt, ubnd: { 'unit/overall/ubnd-thach-quy': { level: KHT } } }],
    ['it is not at HTXS', { ubkt: { [PARTY]: { level: HTT } }, ubnd: low }],
    [
      'HTXS was given on defence and security only',
      { 'cong-an': { 'unit/defence-security/dang-bo-bac-ha': { level: HTXS } }, ubnd: low },
    ],
    ['it belongs to no place', { ubkt: { 'unit/overall/dang-bo-cong-an': { level: HTXS } }, ubnd: low }],
  ])('is left alone when %s', (_case, fills) => {
    expect(found(fills)).toEqual([]);
  });

  it('is judged by the proposal once there is one', () => {
    const proposed = (proposal: 'HTXS' | 'HTT') => [{ unit: 'dang-bo-bac-ha', proposal, decision: null }];
    expect(found({ ubkt, ubnd: low }, proposed('HTT'))).toEqual([]);
    expect(found({ ubnd: low }, proposed('HTXS'))).toMatchObject([
      { unit: 'dang-bo-bac-ha', body: null, clause: null },
    ]);
  });

  it('is not looked at in a campaign without such a rule', () => {
    expect(found({ ubkt, ubnd: low }, [], withRules({ coupling: [] }))).toEqual([]);
  });
});
