import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/domain/campaign.ts';
import { commonClause, gatherOpinions, isBelow, levelsOn, spreadOf } from '../../src/domain/opinions.ts';
import { CAMPAIGN, check, HT, HTXS, KDG, sourceOf } from './sample.ts';

const PARTY: Unit = { id: 'dang-bo-bac-ha', name: 'Đảng bộ phường Bắc Hà', group: 'dang-bo' };
const KEY = 'unit/overall/dang-bo-bac-ha';

const opinions = gatherOpinions(CAMPAIGN, [
  sourceOf(check('ubkt', { [KEY]: { level: HTXS } })),
  sourceOf(check('ban-dan-van', { [KEY]: { level: KDG, reason: 'Đang kiểm tra' } })),
  sourceOf(check('cong-an', { 'unit/defence-security/dang-bo-bac-ha': { level: HT } })),
])(PARTY);

describe('opinions on a unit', () => {
  it('are one per assignment, in the order of the assignments', () => {
    expect(opinions.map(({ assignment, entry }) => [assignment.body, entry?.mark])).toEqual([
      ['ubkt', 'HTXS'],
      ['ban-dan-van', 'KDG'],
      ['cong-an', 'HT'],
    ]);
  });

  it('give levels by aspect, "không đánh giá" left out', () => {
    expect(levelsOn(opinions, 'overall').map(({ level }) => level)).toEqual(['HTXS']);
    expect(levelsOn(opinions, 'defence-security').map(({ level }) => level)).toEqual(['HT']);
  });

  it('that were not read are there without an entry', () => {
    expect(gatherOpinions(CAMPAIGN, [])(PARTY).map(({ entry }) => entry)).toEqual([undefined, undefined, undefined]);
  });

  it('on a unit outside the catalogue are none', () => {
    expect(gatherOpinions(CAMPAIGN, [])({ ...PARTY, id: 'khac' })).toEqual([]);
  });

  it('have a spread from two on, and a clause when it is one', () => {
    const overall = levelsOn(opinions, 'overall');
    const both = [...overall, ...levelsOn(opinions, 'defence-security')];
    expect([spreadOf([]), spreadOf(overall), spreadOf(both)]).toEqual([null, null, 2]);
    expect([commonClause([]), commonClause(overall), commonClause(both)]).toEqual([null, '3', null]);
  });
});

it('a level is below another when it is worse', () => {
  expect([isBelow('HT', 'HTT'), isBelow('HTT', 'HTT'), isBelow('HTXS', 'HTT')]).toEqual([true, false, false]);
});
