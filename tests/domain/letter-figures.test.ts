import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { letterParts } from '../../src/domain/letter-figures.ts';
import { handedIn, type Marks, SMALL, source } from './figures-fixture.ts';

const ON_TIME = '2024-11-28T16:42:00+07:00';

const partsOf = (body: string, marks: Marks, campaign: Campaign = SMALL) =>
  letterParts(campaign, handedIn(source(body, marks), ON_TIME, false));

describe('the parts of a letter', () => {
  it('are the body’s assignments, in their order, each with its own count', () => {
    const parts = partsOf('x', { p1: 'HTXS', p2: 'KDG', k1: 'HTT' });
    expect(parts.map(({ clause, blocks }) => [clause, blocks.map(({ group }) => group)])).toEqual([
      ['1', ['phong']],
      ['4', ['khoi']],
    ]);
    expect(parts.map(({ tally }) => [tally.total, tally.rated, tally.notRated, tally.empty])).toEqual([
      [6, 1, 1, 4],
      [1, 1, 0, 0],
    ]);
  });

  it('are one for the groups that the settings name as one, else one per group', () => {
    const named = { ...SMALL, clauseTitles: { '3': 'Tổ chức cơ sở đảng' } };
    expect(partsOf('y', {}).map(({ opinions }) => opinions.length)).toEqual([5, 1]);
    expect(partsOf('y', {}, named).map(({ blocks, opinions }) => [blocks.length, opinions.length])).toEqual([[2, 6]]);
  });

  it('leave an optional group empty that the body handed in blank', () => {
    expect(partsOf('x', { p1: 'HTT' })[1]?.tally.total).toBe(0);
  });

  it('are of one aspect each', () => {
    expect(partsOf('q', { d1: 'HTT' }).map(({ aspect }) => aspect)).toEqual(['defence-security', 'defence-security']);
  });

  it('are none for a body nothing is asked of', () => {
    expect(letterParts({ ...SMALL, assignments: [] }, source('x', {}))).toEqual([]);
  });
});
