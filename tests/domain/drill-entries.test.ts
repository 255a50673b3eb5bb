// Made-up entries: a careful clerk's, the same each time, with every level where there is room for it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign, CapRule } from '../../src/domain/campaign.ts';
import { capReading } from '../../src/domain/cap.ts';
import { checkTab } from '../../src/domain/check-tab.ts';
import { drillEntries, drillPlaces, drillSnapshot, lateEntries, lateEntry } from '../../src/domain/drill-entries.ts';
import { snapshotContent } from '../../src/domain/snapshot.ts';
import { DRILL_WORDS } from '../../src/messages/drill-texts.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';
import { CAMPAIGN } from './sample.ts';

const CAMPAIGNS = [CAMPAIGN, haTinh];

const entriesOf = (campaign: Campaign, body: string) => drillEntries(campaign, body, DRILL_WORDS);

const findingsOf = (campaign: Campaign, body: string) => {
  const snapshot = drillSnapshot(campaign, body, entriesOf(campaign, body));
  return checkTab(campaign, snapshotContent(campaign, snapshot, null)).findings;
};

describe('made-up entries', () => {
  it('have no error, and no table over its cap', () => {
    for (const campaign of CAMPAIGNS)
      for (const { id } of campaign.bodies)
        expect(
          findingsOf(campaign, id).filter(
            ({ severity, details }) => severity === 'error' || details.rule === 'ratio-cap',
          ),
        ).toEqual([]);
  });

  it('hold all levels, units that are not rated and, where that is allowed, units left blank', () => {
    const marks = new Set(haTinh.bodies.flatMap(({ id }) => entriesOf(haTinh, id).map(({ mark }) => mark)));
    expect([...marks].map(String).sort()).toEqual(['HT', 'HTT', 'HTXS', 'KDG', 'KHT', 'null']);
  });

  it('are the same each time', () => {
    expect(entriesOf(haTinh, 'ubnd')).toEqual(entriesOf(haTinh, 'ubnd'));
  });

  it('differ by body, so that opinions on one unit do', () => {
    const marks = (body: string) => entriesOf(haTinh, body).map(({ mark }) => mark);
    expect(marks('ban-to-chuc')).not.toEqual(marks('ubkt'));
  });

  it('hold one text that looks like a formula', () => {
    const notes = entriesOf(CAMPAIGN, 'ubnd').filter(({ note }) => note.startsWith('='));
    expect(notes).toHaveLength(1);
  });

  it('change in one level, and nothing else, when they are handed in late', () => {
    const entries = entriesOf(haTinh, 'ubnd');
    const late = lateEntries(entries);
    const changed = entries.flatMap((entry, at) => (late[at] === entry ? [] : [[entry, late[at]] as const]));
    expect(changed).toHaveLength(1);
    expect(changed[0]?.[0]).toBe(lateEntry(entries));
    expect(changed[0]?.[1]).toEqual({ ...changed[0]?.[0], mark: 'HT' });
  });
});

describe('places for HTXS', () => {
  it('reckoned apart come out as cap.ts reckons them', () => {
    const rule = fc.record<CapRule>({
      percent: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      of: fc.constantFrom('HTT', 'HTT-or-better', 'rated'),
      rounding: fc.constantFrom('down', 'nearest', 'up'),
      atLeastOne: fc.boolean(),
    });
    const counts = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
      .map(([HTXS, HTT, rest]) => ({ HTXS, HTT, rated: HTXS + HTT + rest }));
    fc.assert(
      fc.property(rule, counts, (one, given) => {
        expect(drillPlaces(one, given)).toBe(capReading(given, one).limit);
      }),
    );
  });
});
