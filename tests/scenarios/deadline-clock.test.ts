// The clock (design §6): what is true of a body at an instant is told by the records and the instant alone. The sweep may
// come on time, early, late, twice or never, and the machine may stand in any zone.

import { afterEach, describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import {
  actsNoted,
  at,
  BOARD,
  bodyIn,
  CLOSE,
  countedIn,
  HOUR,
  healthAt,
  isTicked,
  kindsOf,
  lineOf,
  MINUTE,
  ownerAt,
  smallScene,
  sweepAt,
  tickAt,
  typesAt,
  unheard,
  unitPlace,
  untickAt,
  WRITTEN,
} from './deadline-scene.ts';
import { HT, type Scene } from './scene.ts';

const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'] as const;

/** Offset of each zone on 30/11/2024, minutes: proves that the machine did change its mind. */
const OFFSETS: Readonly<Record<(typeof ZONES)[number], number>> = {
  UTC: 0,
  'Asia/Ho_Chi_Minh': -420,
  'America/New_York': 300,
};

const home = process.env.TZ;

afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const moveTo = (zone: (typeof ZONES)[number]): void => {
  process.env.TZ = zone;
  expect(new Date(CLOSE).getTimezoneOffset()).toBe(OFFSETS[zone]);
};

const SWEEPS: Readonly<Record<string, readonly number[]>> = {
  'on time': [CLOSE],
  '15 minutes early': [CLOSE - 15 * MINUTE, CLOSE],
  '3 hours late': [CLOSE + 3 * HOUR],
  twice: [CLOSE, CLOSE],
  never: [],
};

type Expected = { readonly state: string; readonly late: boolean | null; readonly closes: boolean };

/** When the clerk ticks: what is true then, and what of the submission is true after the close. */
const TICKS: readonly (readonly [string, Expected])[] = [
  ['2024-11-29T23:59:59+07:00', { state: 'submitted', late: false, closes: false }],
  ['2024-11-30T00:00:00+07:00', { state: 'submitted', late: true, closes: false }],
  ['2024-11-30T23:59:59+07:00', { state: 'submitted', late: true, closes: false }],
  ['2024-12-01T00:00:00+07:00', { state: 'closed', late: null, closes: true }],
];

const HAND_IN = BOARD;
/** Long after every sweep of the table. */
const AFTER = CLOSE + 4 * HOUR;

const lived = (iso: string, sweeps: readonly number[]): Scene => {
  const scene = smallScene(HAND_IN);
  const ticked = at(iso);
  for (const now of sweeps.filter((one) => one < ticked)) sweepAt(scene, now);
  // Where the sweep has closed the tab already, the tick itself is refused by Google.
  if (tickAt(scene, HAND_IN, ticked).refused !== null) expect(ticked).toBeGreaterThanOrEqual(CLOSE);
  for (const now of sweeps.filter((one) => one >= ticked)) sweepAt(scene, now);
  return scene;
};

const stamp = (scene: Scene) => {
  const { state, late, submittedAt, hash } = bodyIn(scene, AFTER, HAND_IN);
  return { state, late, submittedAt, hash };
};

describe.each(ZONES)('on a machine in %s', (zone) => {
  it.each(TICKS)('a tick at %s is taken as the directive says', (iso, { state, late, closes }) => {
    moveTo(zone);
    const scene = smallScene(HAND_IN);
    expect(tickAt(scene, HAND_IN, at(iso))).toEqual(WRITTEN);
    const body = bodyIn(scene, at(iso), HAND_IN);
    expect([body.state, body.late, body.submittedAt]).toEqual([state, late, closes ? null : iso]);
  });

  it.each(TICKS.flatMap(([iso, expected]) => Object.keys(SWEEPS).map((sweep) => [iso, sweep, expected] as const)))(
    'a tick at %s and the sweep %s give the same states, late marks and hashes',
    (iso, sweep, { late, closes }) => {
      moveTo(zone);
      const reference = lived(iso, [CLOSE]);
      const scene = lived(iso, SWEEPS[sweep] ?? []);
      const { hash, ...rest } = stamp(scene);
      expect(rest).toEqual({ state: 'closed', late, submittedAt: closes ? null : iso });
      // Never swept and never handed in: nothing was sealed yet, what stands in the tab is what counts.
      expect(hash).toBe(closes && sweep === 'never' ? null : stamp(reference).hash);
      sweepAt(scene, AFTER);
      expect(countedIn(scene, AFTER)).toEqual(countedIn(reference, AFTER));
    },
  );
});

describe('the close', () => {
  it('is at no second before the instant of the settings', () => {
    const scene = smallScene(HAND_IN);
    for (const now of [CLOSE - 15 * MINUTE, CLOSE - 1000, CLOSE - 1]) {
      sweepAt(scene, now);
      expect(bodyIn(scene, now, HAND_IN).state).toBe('draft');
    }
    sweepAt(scene, CLOSE);
    expect(bodyIn(scene, CLOSE, HAND_IN).state).toBe('closed');
  });

  it('is swept at its own instant, also where the recurring sweep has just been', () => {
    const scene = smallScene(HAND_IN);
    expect(ownerAt(scene, CLOSE - MINUTE).tick()).toEqual(['sweep']);
    expect(kindsOf(scene, HAND_IN)).toEqual([]);
    expect(ownerAt(scene, CLOSE).tick()).toEqual(['sweepAtClose']);
    expect(kindsOf(scene, HAND_IN)).toEqual(['close']);
  });

  it('is noted once for each tab, however often the sweep comes', () => {
    const scene = smallScene();
    for (const minutes of [0, 0, 10, 20, 60 * 24]) sweepAt(scene, CLOSE + minutes * MINUTE);
    expect(actsNoted(scene)).toEqual(new Array(3).fill('Khóa'));
  });

  it('says on the tab since when, also where the sweep was hours late', () => {
    const scene = smallScene(HAND_IN);
    sweepAt(scene, CLOSE + 3 * HOUR);
    expect(lineOf(scene, HAND_IN)).toEqual([
      'Đã khóa, chưa nộp',
      'Khóa từ 0 giờ, Chủ nhật 01/12/2024 khi chưa nộp. Nội dung có lúc khóa được tổng hợp và ghi “chưa nộp”.',
    ]);
  });

  it('that no sweep has carried out is named by the audit', () => {
    const scene = smallScene(HAND_IN);
    sweepAt(scene, CLOSE - HOUR);
    expect(healthAt(scene, CLOSE + HOUR)).toContain(
      'Lịch chạy tự động – Cần sửa. Quá 120 phút chưa chạy. Đề nghị bấm “Sửa chữa bảng tính”.',
    );
  });
});

describe('a tick whose event Google lost', () => {
  const lost = (ticked: number, sweeps: readonly number[]): Scene => {
    const scene = smallScene(HAND_IN);
    for (const now of sweeps.filter((one) => one < ticked)) sweepAt(scene, now);
    unheard(scene, () => expect(tickAt(scene, HAND_IN, ticked)).toEqual(WRITTEN));
    for (const now of sweeps.filter((one) => one >= ticked)) sweepAt(scene, now);
    return scene;
  };

  it('is pending, and nobody is told that it was handed in', () => {
    const scene = lost(at('2024-11-29T23:55:00+07:00'), []);
    const body = bodyIn(scene, at('2024-11-29T23:56:00+07:00'), HAND_IN);
    expect([body.state, body.submittedAt, body.hash]).toEqual(['pending', null, null]);
  });

  it('is sealed by the sweep and dated by the last sweep that saw the box empty', () => {
    const scene = lost(at('2024-11-29T23:55:00+07:00'), [
      at('2024-11-29T23:50:00+07:00'),
      at('2024-11-30T00:10:00+07:00'),
    ]);
    const body = bodyIn(scene, AFTER, HAND_IN);
    expect([body.submittedAt, body.late]).toEqual(['2024-11-29T23:50:00+07:00', false]);
  });

  it('before any sweep is dated by the opening, which is when the box was seen empty', () => {
    const scene = lost(at('2024-11-29T23:55:00+07:00'), [at('2024-11-30T00:10:00+07:00')]);
    expect(bodyIn(scene, AFTER, HAND_IN)).toMatchObject({ submittedAt: '2024-11-25T09:00:00+07:00', late: false });
  });

  it('before the close counts as handed in although the sweep comes after it', () => {
    const scene = lost(CLOSE - 5 * MINUTE, [CLOSE - 10 * MINUTE, CLOSE + 5 * MINUTE]);
    expect(kindsOf(scene, HAND_IN)).toEqual(['submit', 'close']);
    expect(bodyIn(scene, AFTER, HAND_IN)).toMatchObject({
      state: 'closed',
      late: true,
      submittedAt: '2024-11-30T23:50:00+07:00',
    });
  });

  it('after a withdrawal is not dated before that withdrawal', () => {
    const scene = lost(at('2024-11-28T10:00:00+07:00'), [
      at('2024-11-28T09:55:00+07:00'),
      at('2024-11-28T10:05:00+07:00'),
    ]);
    expect(untickAt(scene, HAND_IN, at('2024-11-28T10:07:00+07:00'))).toEqual(WRITTEN);
    unheard(scene, () => expect(tickAt(scene, HAND_IN, at('2024-11-28T10:08:00+07:00'))).toEqual(WRITTEN));
    sweepAt(scene, at('2024-11-28T10:15:00+07:00'));
    expect(kindsOf(scene, HAND_IN)).toEqual(['submit', 'withdraw', 'submit']);
    expect(bodyIn(scene, AFTER, HAND_IN).submittedAt).toBe('2024-11-28T10:07:00+07:00');
  });

  it('that finds errors is taken out by the sweep, as the trigger would have done', () => {
    const scene = smallScene();
    unheard(scene, () => expect(tickAt(scene, HAND_IN, at('2024-11-28T10:00:00+07:00'))).toEqual(WRITTEN));
    sweepAt(scene, at('2024-11-28T10:10:00+07:00'));
    expect([isTicked(scene, HAND_IN), kindsOf(scene, HAND_IN)]).toEqual([false, []]);
    expect(lineOf(scene, HAND_IN)[0]).toBe('Chưa nộp được');
  });

  it('and that Google lost again when it was taken out leaves nothing', () => {
    const scene = smallScene(HAND_IN);
    unheard(scene, () => {
      expect(tickAt(scene, HAND_IN, at('2024-11-28T10:00:00+07:00'))).toEqual(WRITTEN);
      expect(untickAt(scene, HAND_IN, at('2024-11-28T10:01:00+07:00'))).toEqual(WRITTEN);
    });
    sweepAt(scene, at('2024-11-28T10:10:00+07:00'));
    expect([bodyIn(scene, at('2024-11-28T10:11:00+07:00'), HAND_IN).state, kindsOf(scene, HAND_IN)]).toEqual([
      'draft',
      [],
    ]);
  });

  it('of a withdrawal is made good by the sweep: the tab opens again', () => {
    const scene = smallScene(HAND_IN);
    tickAt(scene, HAND_IN, at('2024-11-28T10:00:00+07:00'));
    unheard(scene, () => expect(untickAt(scene, HAND_IN, at('2024-11-28T10:01:00+07:00'))).toEqual(WRITTEN));
    const level = { now: at('2024-11-28T10:12:00+07:00'), place: unitPlace(scene, HAND_IN, [0, 'level']), text: HT };
    expect(typesAt(scene, HAND_IN, level).refused).toBe(PROTECTED);
    sweepAt(scene, at('2024-11-28T10:10:00+07:00'));
    expect(kindsOf(scene, HAND_IN)).toEqual(['submit', 'withdraw']);
    expect(typesAt(scene, HAND_IN, level)).toEqual(WRITTEN);
  });
});
