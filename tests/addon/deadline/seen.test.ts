// What sweep and seal remember between runs, kept in the document's properties: 9 kB each, 500 kB together.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '../../../src/addon/deadline/office.ts';
import { readSeen, rememberUnticked, systemOf, tickedAt, writeSeen } from '../../../src/addon/deadline/seen.ts';
import type { Workbook } from '../../../src/addon/workbook.ts';
import type { Campaign } from '../../../src/domain/campaign.ts';
import { haTinh } from '../../fixtures/ha-tinh.ts';

const NOW = Date.parse('2024-11-28T10:00:00+07:00');

/** Of the workbook only the settings are asked for: nobody guards it. */
const inWorkbook = (campaign: Campaign): Workbook => ({ applied: { campaign } }) as unknown as Workbook;

let kept: Record<string, string> = {};

const properties = {
  getProperties: () => ({ ...kept }),
  setProperties: (more: Record<string, string>) => {
    kept = { ...kept, ...more };
  },
  setProperty: (key: string, value: string) => {
    kept = { ...kept, [key]: value };
  },
};

beforeEach(() => {
  kept = {};
  Object.assign(globalThis, { PropertiesService: { getDocumentProperties: () => properties } });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'PropertiesService');
});

const rowsOf = (body: string): Record<string, string> =>
  Object.fromEntries(
    haTinh.assignments
      .filter((one) => one.body === body)
      .flatMap(({ aspect, group }) =>
        haTinh.units
          .filter((unit) => unit.group === group)
          .map(({ id }) => [`unit/${aspect}/${id}`, '0123456789abcdef']),
      ),
  );

const RAN = { day: '2024-11-28', ms: 1200 };

describe('what was seen', () => {
  it('before the first sweep is nothing', () => {
    const seen = readSeen(inWorkbook(haTinh));
    expect([seen.heartbeat, seen.unticked, seen.told, seen.rowsOf('ubnd')]).toEqual([null, {}, {}, null]);
  });

  it('comes back as it was written', () => {
    const rows = rowsOf('ubnd');
    writeSeen(haTinh, {
      heartbeat: NOW,
      unticked: { ubnd: NOW },
      told: { mttq: 'abc' },
      rows: { ubnd: rows },
      ran: RAN,
    });
    const seen = readSeen(inWorkbook(haTinh));
    expect([seen.heartbeat, seen.unticked, seen.told]).toEqual([NOW, { ubnd: NOW }, { mttq: 'abc' }]);
    expect(seen.rowsOf('ubnd')).toMatchObject({ at: NOW, rows });
    expect(seen.rowsOf('mttq')).toBeNull();
  });

  it('of every body fits its property, and all fit the store', () => {
    const rows = Object.fromEntries(haTinh.bodies.map(({ id }) => [id, rowsOf(id)]));
    writeSeen(haTinh, { heartbeat: NOW, unticked: {}, told: {}, rows, ran: RAN });
    const sizes = Object.entries(kept).map(([key, value]) => key.length + value.length);
    expect(Math.max(...sizes)).toBeLessThan(9_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
  });

  it('by other settings than today’s is not believed: another number of rows', () => {
    writeSeen(haTinh, { heartbeat: NOW, unticked: {}, told: {}, rows: { ubnd: rowsOf('ubnd') }, ran: RAN });
    const fewer = { ...haTinh, units: haTinh.units.filter(({ group }) => group !== 'phong-ban') };
    expect(readSeen(inWorkbook(fewer)).rowsOf('ubnd')).toBeNull();
  });

  it.each(['', 'x', '{"ubnd":'])('of a damaged store (“%s”) is nothing, and no error', (text) => {
    kept = { unticked: text, told: text, 'rows:ubnd': text };
    const seen = readSeen(inWorkbook(haTinh));
    expect([seen.unticked, seen.told, seen.rowsOf('ubnd')]).toEqual([{}, {}, null]);
  });
});

describe('how long the sweeps have run', () => {
  const ran = { heartbeat: NOW, audit: null, ran: { day: '2024-11-28', ms: 50 * 60_000 } };

  it('is told of the same day, in the campaign’s zone', () => {
    expect(systemOf(ran, Date.parse('2024-11-28T23:59:59+07:00')).minutes).toBe(50);
  });

  it('begins anew with each day', () => {
    expect(systemOf(ran, Date.parse('2024-11-29T00:00:00+07:00')).minutes).toBe(0);
  });
});

describe('a tick whose event was lost is dated', () => {
  const office = (records: readonly { body: string; kind: string; at: number }[]): Office =>
    ({ now: NOW, records: { records } }) as unknown as Office;

  it('by the last sweep that saw the box empty', () => {
    writeSeen(haTinh, { heartbeat: NOW - 5, unticked: { ubnd: NOW - 5 }, told: {}, rows: {}, ran: RAN });
    expect(tickedAt(office([]), readSeen(inWorkbook(haTinh)), 'ubnd')).toBe(NOW - 5);
  });

  it('by the opening, where no sweep has come yet', () => {
    rememberUnticked(haTinh, NOW - 9);
    expect(tickedAt(office([]), readSeen(inWorkbook(haTinh)), 'ubnd')).toBe(NOW - 9);
  });

  it.each(['withdraw', 'return', 'extend'])('by the %s that emptied the box since', (kind) => {
    rememberUnticked(haTinh, NOW - 9);
    const records = [
      { body: 'ubnd', kind, at: NOW - 3 },
      { body: 'mttq', kind, at: NOW - 1 },
    ];
    expect(tickedAt(office(records), readSeen(inWorkbook(haTinh)), 'ubnd')).toBe(NOW - 3);
  });

  it('by now, where nothing is known', () => {
    const records = [{ body: 'ubnd', kind: 'submit', at: NOW - 3 }];
    expect(tickedAt(office(records), readSeen(inWorkbook(haTinh)), 'ubnd')).toBe(NOW);
  });
});
