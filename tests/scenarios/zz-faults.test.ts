// An opening that Google stops after any of its service calls: called again it goes on, and comes to the same workbook,
// cell by cell and protection by protection.

import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { hostAt, OPENING, SMALL } from './faults-scene.ts';
import { type Act, statesByCopying } from './faults-stop.ts';
import { violations } from './invariants.ts';
import { emptyWorkbook } from './scene.ts';

const LATER = OPENING + 5 * 60_000;

const blank = emptyWorkbook();

const openAt = (workbook: WorkbookModel, now: number): WorkbookModel => {
  hostAt(workbook, now).run('openCampaign', SMALL, true);
  return workbook;
};

/** The workbook without the ids that Google gives, and without the instants at which it was written. */
const likeness = ({ sheets, triggers, properties, editors, timeZone, locale }: WorkbookModel): unknown => {
  const place = new Map(sheets.map(({ id }, index) => [String(id), `tab ${index}`]));
  const tabs = sheets.map(({ id: _id, ...sheet }) => ({
    ...sheet,
    protections: sheet.protections.map(({ id: _own, ...one }) => one),
    cells: sheet.cells.map((row) => row.map((cell) => cell ?? {})),
  }));
  const rest = { timeZone, locale, editors, triggers: triggers.map(({ handler }) => handler) };
  const text = JSON.stringify({ tabs, ...rest, properties: Object.keys(properties.document) })
    .replace(
      /(\\"sheets\\":\{)([^}]*)/g,
      (_all, key, ids) => key + String(ids).replace(/\d+/g, (id) => place.get(id) ?? id),
    )
    .replace(/05\/11\/2025 09:0\d/g, 'the opening')
    .replace(/"[0-9a-f]{64}"/g, '"chain"');
  return JSON.parse(text);
};

const membersOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Where two values first differ, and how; null when they are equal. */
const difference = (found: unknown, wanted: unknown, path = ''): string | null => {
  const [left, right] = [membersOf(found), membersOf(wanted)];
  if (left.size === 0 && right.size === 0)
    return JSON.stringify(found) === JSON.stringify(wanted)
      ? null
      : `${path}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`;
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const inner = difference(left.get(key), right.get(key), `${path}/${key}`);
    if (inner !== null) return inner.slice(0, 300);
  }
  return null;
};

describe('an opening that is stopped', () => {
  it('after any of its calls comes to the same workbook when it is called again', () => {
    const whole = openAt(structuredClone(blank), LATER);
    expect(violations(whole, LATER)).toEqual([]);
    const act: Act = {
      from: () => structuredClone(blank),
      now: OPENING,
      host: hostAt,
      run: (host) => host.run('openCampaign', SMALL, true),
    };
    const wanted = likeness(whole);
    const { points, states } = statesByCopying(act);
    const wrong = states.flatMap(({ name, workbook }) =>
      [difference(likeness(openAt(workbook, LATER)), wanted)].flatMap((found) =>
        found === null ? [] : [`${name}: ${found}`],
      ),
    );
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(300);
  }, 580_000);
});
