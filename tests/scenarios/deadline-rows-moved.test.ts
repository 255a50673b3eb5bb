// A clerk who sorts inside the open cells swaps ratings between units, and Sheets says nothing (design §4): the first tick
// is refused with the rows that have moved, the second one is taken.

import { describe, expect, it } from 'vitest';
import {
  actsNoted,
  at,
  bodyIn,
  CLOSE,
  fillAt,
  filledScene,
  HOUR,
  isTicked,
  kindsOf,
  lineOf,
  MINUTE,
  sweepAt,
  tickAt,
  typesAt,
  unheard,
  unitLines,
  unitPlace,
} from './deadline-scene.ts';
import { HT, HTT, HTXS, KHT, opened, paste, type Scene, tab, valueAt } from './scene.ts';

const BODY = 'tt-hdnd';
const T0 = at('2024-11-28T10:00:00+07:00');
const LEVELS = [HTT, HT, HTXS, KHT] as const;

const rows = (order: readonly number[]): string[][] =>
  order.map((n) => [LEVELS[n % LEVELS.length] ?? HTT, `Ưu điểm ${n}`, `Tồn tại ${n}`, `Lý do ${n}`, '']);

const COUNT = 15;
const STRAIGHT = Array.from({ length: COUNT }, (_unused, index) => index);
/** The first four rows turned round, as a sort of a few rows does. */
const TURNED = [3, 2, 1, 0, ...STRAIGHT.slice(4)];

const typed = (scene: Scene, order: readonly number[]): void =>
  paste(scene, BODY, { place: unitPlace(scene, BODY, [0, 'level']), rows: rows(order), valuesOnly: true });

const sorted = (): Scene => {
  const scene = opened();
  expect(unitLines(tab(scene, `body:${BODY}`))).toHaveLength(COUNT);
  typed(scene, STRAIGHT);
  sweepAt(scene, T0);
  typed(scene, TURNED);
  return scene;
};

describe('rows that have changed places since they were last seen', () => {
  it('make the first tick come out, with the rows and the time on the tab', () => {
    const scene = sorted();
    tickAt(scene, BODY, T0 + HOUR);
    expect([isTicked(scene, BODY), kindsOf(scene, BODY)]).toEqual([false, []]);
    expect(lineOf(scene, BODY)[0]).toBe('Chưa nộp được');
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'check']))).toContain(
      'Cảnh báo: nội dung đổi chỗ với dòng 12.',
    );
  });

  it('are asked about, which is no refusal to be noted', () => {
    const scene = sorted();
    tickAt(scene, BODY, T0 + HOUR);
    expect(actsNoted(scene)).toEqual([]);
  });

  it('are taken at the second tick, as they stand', () => {
    const scene = sorted();
    tickAt(scene, BODY, T0 + HOUR);
    tickAt(scene, BODY, T0 + HOUR + MINUTE);
    expect(bodyIn(scene, T0 + 2 * HOUR, BODY)).toMatchObject({ state: 'submitted', rated: COUNT });
    expect(kindsOf(scene, BODY)).toEqual(['submit']);
  });

  it('put back are no matter: the next tick is taken', () => {
    const scene = sorted();
    typed(scene, STRAIGHT);
    tickAt(scene, BODY, T0 + HOUR);
    expect(bodyIn(scene, T0 + HOUR, BODY).state).toBe('submitted');
  });

  it('are refused by the sweep as well, when the event of the tick was lost', () => {
    const scene = sorted();
    unheard(scene, () => tickAt(scene, BODY, T0 + HOUR));
    sweepAt(scene, T0 + HOUR + 10 * MINUTE);
    expect([isTicked(scene, BODY), kindsOf(scene, BODY)]).toEqual([false, []]);
    tickAt(scene, BODY, T0 + 2 * HOUR);
    expect(kindsOf(scene, BODY)).toEqual(['submit']);
  });

  it('before the first sweep are not known, and the tick is taken', () => {
    const scene = opened();
    typed(scene, STRAIGHT);
    typed(scene, TURNED);
    tickAt(scene, BODY, T0);
    expect(kindsOf(scene, BODY)).toEqual(['submit']);
  });

  it('are not two swapped rows, nor rows that say the same', () => {
    const scene = opened();
    typed(scene, STRAIGHT);
    sweepAt(scene, T0);
    typed(scene, [1, 0, ...STRAIGHT.slice(2)]);
    tickAt(scene, BODY, T0 + HOUR);
    expect(kindsOf(scene, BODY)).toEqual(['submit']);
    const same = filledScene(BODY);
    sweepAt(same, T0);
    fillAt(same, BODY, { now: T0 + MINUTE });
    tickAt(same, BODY, T0 + HOUR);
    expect(kindsOf(same, BODY)).toEqual(['submit']);
  });

  it('of a tab that is handed in again after a withdrawal are seen against what was sealed', () => {
    const scene = opened();
    typed(scene, STRAIGHT);
    tickAt(scene, BODY, T0);
    sweepAt(scene, T0 + 10 * MINUTE);
    typesAt(scene, BODY, { now: T0 + HOUR, place: ['head/fields', 'order'], text: 'FALSE' });
    typed(scene, TURNED);
    tickAt(scene, BODY, T0 + 2 * HOUR);
    expect(isTicked(scene, BODY)).toBe(false);
    sweepAt(scene, CLOSE);
    expect(bodyIn(scene, CLOSE, BODY)).toMatchObject({ state: 'closed', submittedAt: null });
  });
});
