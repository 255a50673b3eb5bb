// Figures reckoned apart from the consolidation: equal where it is right, named where it is not.

import { describe, expect, it } from 'vitest';
import { checkTab } from '../../src/domain/check-tab.ts';
import { consolidate } from '../../src/domain/consolidate.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { drillEntries, drillSnapshot } from '../../src/domain/drill-entries.ts';
import { drillDifferences } from '../../src/domain/drill-figures.ts';
import { snapshotContent } from '../../src/domain/snapshot.ts';
import { DRILL_WORDS } from '../../src/messages/drill-texts.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';
import { sourceOf } from './sample.ts';

const ENTRIES = haTinh.bodies.flatMap(({ id }) => drillEntries(haTinh, id, DRILL_WORDS));

const consolidated = (): Consolidation =>
  consolidate({
    campaign: haTinh,
    rulings: [],
    sources: haTinh.bodies.map(({ id }) => {
      const own = ENTRIES.filter(({ assignment }) => assignment.body === id);
      return sourceOf(checkTab(haTinh, snapshotContent(haTinh, drillSnapshot(haTinh, id, own), null)));
    }),
  });

const differences = (found: Consolidation) => drillDifferences(haTinh, ENTRIES, found);

describe('figures reckoned apart', () => {
  it('are those of the consolidation of the default profile', () => {
    expect(differences(consolidated())).toEqual([]);
  });

  it('tell a body’s count, a group’s cap and a unit’s level that are not as entered', () => {
    const found = consolidated();
    const [body] = found.bodies;
    const group = found.groups.find(({ cap }) => cap !== null && cap.limit > 0);
    const [unit] = found.units;
    if (body === undefined || group?.cap == null || unit?.ratings[0] === undefined)
      throw new Error('nothing to change');
    const wrong: Consolidation = {
      bodies: [{ ...body, rated: body.rated + 1 }, ...found.bodies.slice(1)],
      groups: found.groups.map((one) => (one === group && one.cap ? { ...one, cap: { ...one.cap, limit: 99 } } : one)),
      units: [{ ...unit, ratings: [{ ...unit.ratings[0], level: 'KHT' }] }, ...found.units.slice(1)],
    };
    const told = differences(wrong);
    expect(told.map(({ figure }) => figure)).toEqual(['rated', 'limit', expect.stringContaining('overall')]);
    expect(told[0]).toMatchObject({ wanted: String(body.rated), found: String(body.rated + 1) });
    expect(told[1]).toMatchObject({ wanted: String(group.cap.limit), found: '99' });
    expect(told[2]).toMatchObject({ found: 'KHT' });
  });

  it('tell what is missing altogether', () => {
    expect(differences({ bodies: [], groups: [], units: [] }).length).toBeGreaterThan(ENTRIES.length);
  });
});
