// Service calls of the acts of the deadline (design §11), counted on the default campaign.

import { describe, expect, it } from 'vitest';
import { at, BOX, CLOSE, filledScene, HOUR, MINUTE, ownerAt, sweepAt, tickAt, unitPlace } from './deadline-scene.ts';
import {
  accountOf,
  addressOf,
  callsOf,
  emptyWorkbook,
  HT,
  hostOver,
  opened,
  type Place,
  PROFILE,
  type Scene,
  succeeded,
  tab,
} from './scene.ts';

const B = 16;
const BODY = 'tt-hdnd';
/** The body with the most tables. */
const WIDEST = 'ban-dan-van';
const T0 = at('2024-11-28T10:00:00+07:00');

const total = (calls: Readonly<Record<string, number>>): number =>
  Object.values(calls).reduce((sum, one) => sum + one, 0);

const editCalls = (scene: Scene, body: string, [place, text]: readonly [Place, string]): number => {
  const host = hostOver(scene.workbook, accountOf(body), T0);
  const sheet = tab(scene, `body:${body}`);
  const calls = callsOf(host, () => host.edit(sheet.name, addressOf(sheet, place), text));
  expect(host.failures()).toEqual([]);
  return calls;
};

/** Without the secretariat's triggers only the live check runs. */
const liveOnly = (scene: Scene, body: string, edit: readonly [Place, string]): number => {
  const copy = structuredClone(scene.workbook);
  copy.triggers = [];
  return editCalls({ workbook: copy, owner: hostOver(copy) }, body, edit);
};

const handlerCalls = (scene: Scene, body: string, edit: readonly [Place, string]): number => {
  const live = liveOnly(scene, body, edit);
  return editCalls(scene, body, edit) - live;
};

const sweepCalls = (scene: Scene, now: number): number => total(sweepAt(scene, now).calls());

const swept = (...bodies: readonly string[]): Scene => {
  const scene = filledScene(...bodies);
  sweepAt(scene, T0 - 10 * MINUTE);
  return scene;
};

describe('service calls', () => {
  it.each([BODY, WIDEST])('of sealing the tab of %s stay within 16', (body) => {
    const scene = swept(body);
    const calls = liveOnly(scene, body, [BOX, 'TRUE']);
    expect(editCalls(scene, body, [BOX, 'TRUE']) - calls).toBeLessThanOrEqual(16);
    expect(sweepAt(scene, T0 + MINUTE).failures()).toEqual([]);
  });

  it('of refusing a tick stay within 16', () => {
    const scene = swept();
    const calls = liveOnly(scene, BODY, [BOX, 'TRUE']);
    expect(editCalls(scene, BODY, [BOX, 'TRUE']) - calls).toBeLessThanOrEqual(16);
  });

  it('of taking a submission back stay within 16', () => {
    const scene = swept(BODY);
    tickAt(scene, BODY, T0);
    const calls = liveOnly(scene, BODY, [BOX, 'FALSE']);
    expect(editCalls(scene, BODY, [BOX, 'FALSE']) - calls).toBeLessThanOrEqual(16);
  });

  it('of the owner’s edit trigger are none where the edit is not on the box', () => {
    const scene = swept(BODY);
    for (const column of ['level', 'strengths', 'note'])
      expect(handlerCalls(scene, BODY, [unitPlace(scene, BODY, [0, column]), HT])).toBe(0);
    expect(handlerCalls(scene, BODY, [['head/fields', 'level'], '12-BC'])).toBe(0);
  });

  it('of the owner’s edit trigger are none for a paste beside the box', () => {
    const scene = swept();
    const paste = (workbook: Scene['workbook']): number => {
      const host = hostOver(workbook, accountOf(BODY), T0);
      const sheet = tab(scene, `body:${BODY}`);
      const a1 = addressOf(sheet, unitPlace(scene, BODY, [0, 'level']));
      return callsOf(host, () => host.paste({ sheet: sheet.name, a1, rows: [[HT], [HT], [HT]], valuesOnly: true }));
    };
    const alone = structuredClone(scene.workbook);
    alone.triggers = [];
    expect(paste(structuredClone(scene.workbook))).toBe(paste(alone));
  });

  // The sweep before has drawn "Tiến độ" after the last act and has made the audit that was due.
  it('of a sweep with nothing to do stay within one a body and 8', () => {
    const scene = swept(BODY);
    tickAt(scene, BODY, T0);
    sweepAt(scene, T0 + 10 * MINUTE);
    expect(sweepCalls(scene, T0 + 20 * MINUTE)).toBeLessThanOrEqual(B + 8);
    sweepAt(scene, CLOSE);
    expect(sweepCalls(scene, CLOSE + 10 * MINUTE)).toBeLessThanOrEqual(B + 8);
  });

  it('of the sweep in which the hourly audit is due stay within those of both', () => {
    const scene = swept(BODY);
    expect(sweepCalls(scene, T0 + 10 * MINUTE)).toBeLessThanOrEqual(B + 8);
    const audited = sweepCalls(scene, T0 + HOUR);
    expect(audited).toBeGreaterThan(2 * B);
    expect(audited).toBeLessThanOrEqual(B + 8 + 5 * B + 20);
  });

  it('of the sweep at the close stay within those of itself, of closing and of the audit', () => {
    const scene = swept(BODY);
    tickAt(scene, BODY, T0);
    expect(sweepCalls(scene, CLOSE)).toBeLessThanOrEqual(B + 8 + 4 * B + 12 + 5 * B + 20);
  });

  it('of the audit stay within five a body and 20', () => {
    const scene = swept(BODY);
    tickAt(scene, BODY, T0);
    const owner = ownerAt(scene, T0 + MINUTE);
    expect(callsOf(owner, () => expect(owner.run('health')).toEqual({ ok: true, remarks: [] }))).toBeLessThanOrEqual(
      5 * B + 20,
    );
  });

  it.each([
    ['at the time', { now: CLOSE, reason: '' }],
    ['before it, by hand', { now: T0, reason: 'đã đủ' }],
  ])('of closing all tabs %s stay within four a body and 12', (_when, { now, reason }) => {
    const scene = swept(BODY);
    tickAt(scene, BODY, T0 - MINUTE);
    const owner = ownerAt(scene, now);
    expect(callsOf(owner, () => succeeded(owner.run('closeTabs', reason) as object))).toBeLessThanOrEqual(4 * B + 12);
  });

  it('of consolidating snapshots stay within one a body and 20', () => {
    const scene = swept(BODY);
    tickAt(scene, BODY, T0);
    sweepAt(scene, CLOSE);
    const owner = ownerAt(scene, CLOSE + HOUR);
    expect(callsOf(owner, () => succeeded(owner.run('consolidate') as object))).toBeLessThanOrEqual(B + 20);
  });

  it('of opening, with both triggers and the closing sweep armed, stay within 20 a body and 150', () => {
    const host = hostOver(emptyWorkbook());
    expect(callsOf(host, () => host.run('openCampaign', PROFILE, true))).toBeLessThanOrEqual(20 * B + 150);
    expect(host.workbook.triggers.map(({ handler }) => handler)).toEqual(['onBodyTick', 'sweep', 'sweepAtClose']);
  });
});

describe('the size of the records', () => {
  /** Google's limit of cells in a file, and the characters our own rule allows a cell. */
  const CELLS = 10_000_000;

  it('of a year of fifty submissions each stays below 2 % of the sheet’s limit', () => {
    const scene = opened();
    const columns = (key: string): number => tab(scene, key).columnCount;
    const records = B * 50 * 2 + B;
    expect((records * (columns('snapshots') + columns('journal'))) / CELLS).toBeLessThan(0.02);
  });
});
