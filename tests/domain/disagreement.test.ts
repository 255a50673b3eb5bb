import { describe, expect, it } from 'vitest';
import { disagreements } from '../../src/domain/disagreement.ts';
import { gatherOpinions } from '../../src/domain/opinions.ts';
import { CAMPAIGN, check, type Fill, HT, HTT, HTXS, KDG, KHT, sourceOf, withRules } from './sample.ts';

const between = (levels: Readonly<Record<string, string>>, campaign = CAMPAIGN) => {
  const aspectOf = (body: string) => (body === 'cong-an' ? 'defence-security' : 'overall');
  const fillOf = (body: string, level: string): Fill => ({ [`unit/${aspectOf(body)}/dang-bo-bac-ha`]: { level } });
  const sources = Object.entries(levels).map(([body, level]) => sourceOf(check(body, fillOf(body, level), campaign)));
  return disagreements(campaign, gatherOpinions(campaign, sources));
};

describe('opinions on one unit and aspect', () => {
  it('two levels apart are pointed out with who said what', () => {
    expect(between({ ubkt: HTXS, 'ban-dan-van': HT })).toEqual([
      {
        severity: 'notice',
        body: null,
        group: 'dang-bo',
        aspect: 'overall',
        unit: 'dang-bo-bac-ha',
        sheet: null,
        cell: null,
        clause: '3',
        details: {
          rule: 'disagreement',
          spread: 2,
          opinions: [
            { body: 'ubkt', level: 'HTXS' },
            { body: 'ban-dan-van', level: 'HT' },
          ],
        },
      },
    ]);
  });

  it('one level apart are not, unless the campaign says so', () => {
    expect(between({ ubkt: HTXS, 'ban-dan-van': HTT })).toEqual([]);
    expect(between({ ubkt: HTXS, 'ban-dan-van': HTT }, withRules({ disagreement: 1 }))).toHaveLength(1);
  });

  it('on defence and security are never held against overall ones', () => {
    expect(between({ ubkt: HTXS, 'cong-an': KHT })).toEqual([]);
  });

  it('do not include "không đánh giá"', () => {
    expect(between({ ubkt: HTXS, 'ban-dan-van': KDG })).toEqual([]);
  });

  it('need two', () => {
    expect(between({ ubkt: KHT })).toEqual([]);
  });
});
