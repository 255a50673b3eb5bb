import { describe, expect, it } from 'vitest';
import type { Consolidated, Source } from '../../src/domain/consolidation.ts';
import { paperChanges } from '../../src/domain/paper-changes.ts';
import { paperState } from '../../src/domain/paper-state.ts';
import { consolidatedOf, handedIn, SMALL } from './figures-fixture.ts';

const MARKS = { x: { p1: 'HTT', p2: 'HT' }, y: { d1: 'HTXS' }, q: { d1: 'HTT' } } as const;
const before = consolidatedOf(MARKS);

const changesTo = (after: Consolidated, campaign = SMALL) =>
  paperChanges(campaign, paperState(SMALL, before), paperState(campaign, after));

const inBody = (body: string, change: (one: Source) => Source) => (one: Source) =>
  one.body === body ? change(one) : one;

const withNote = (one: Source): Source => ({
  ...one,
  checked: {
    ...one.checked,
    entries: one.checked.entries.map((entry) => (entry.unit === 'p2' ? { ...entry, note: 'ghi thêm' } : entry)),
  },
});

describe('what a version says differently', () => {
  it('is nothing when nothing was touched', () =>
    expect(changesTo(consolidatedOf(MARKS))).toEqual({ changes: [], bodies: [], settings: [] }));

  it('is each level, given anew, changed or taken back, in the order of the catalogue', () => {
    const { changes } = changesTo(consolidatedOf({ x: { p2: 'HTT', p3: 'HT' }, y: { d1: 'HTXS' }, q: { d1: 'HTT' } }));
    expect(changes.map(({ unit, body, before: old, after }) => [unit, body, old, after])).toEqual([
      ['p1', 'x', 'HTT', null],
      ['p2', 'x', 'HT', 'HTT'],
      ['p3', 'x', null, 'HT'],
    ]);
  });

  it('keeps the aspects apart', () =>
    expect(changesTo(consolidatedOf({ ...MARKS, q: { d1: 'HT' } })).changes).toEqual([
      { unit: 'd1', body: 'q', what: 'defence-security', before: 'HTT', after: 'HT', prose: null },
    ]));

  it('is prose by its length, while the level stands', () =>
    expect(changesTo(consolidatedOf(MARKS, [], inBody('x', withNote))).changes).toEqual([
      { unit: 'p2', body: 'x', what: 'overall', before: 'HT', after: 'HT', prose: [0, 8] },
    ]));

  it('is each proposal and decision on its own', () =>
    expect(changesTo(consolidatedOf(MARKS, [{ unit: 'd1', proposal: 'HTXS', decision: 'HTT' }])).changes).toEqual([
      { unit: 'd1', body: null, what: 'proposal', before: null, after: 'HTXS', prose: null },
      { unit: 'd1', body: null, what: 'decision', before: null, after: 'HTT', prose: null },
    ]));

  it('names bodies that handed in without another level', () => {
    const given = consolidatedOf(
      MARKS,
      [],
      inBody('x', (one) => handedIn(one, '2024-11-28T16:42:00+07:00')),
    );
    expect(changesTo(given)).toEqual({ changes: [], bodies: ['x'], settings: [] });
  });

  it('names settings by their path and lists by their name', () => {
    const campaign = { ...SMALL, title: 'Đợt khác', units: [...SMALL.units] };
    const renamed = campaign.units.map((unit) => (unit.id === 'p1' ? { ...unit, name: 'Phòng Một' } : unit));
    expect(changesTo(before, { ...campaign, units: renamed }).settings).toEqual(['title', 'units']);
  });
});
