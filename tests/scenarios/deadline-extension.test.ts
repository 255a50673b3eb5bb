// Extension (gia hạn): one tab opened again for a time, late against the campaign's own due, locked again by the clock.

import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import {
  actsNoted,
  at,
  bodyIn,
  CLOSE,
  changesAgainst,
  DAY,
  filledScene,
  HOUR,
  isTicked,
  journalOf,
  kindsOf,
  lineOf,
  MINUTE,
  ownerAt,
  ownerDoes,
  snapshotsOf,
  sweepAt,
  tickAt,
  typesAt,
  unheard,
  unitPlace,
  untickAt,
  WRITTEN,
} from './deadline-scene.ts';
import { accountOf, HT, HTT, hostOver, refusalOf, type Scene, tab, valueAt } from './scene.ts';

const BODY = 'tt-hdnd';
const OTHER = 'mttq';
const T0 = at('2024-11-28T10:00:00+07:00');
const GRANTED = CLOSE + 10 * HOUR;
const UNTIL = '2024-12-02T17:00:00+07:00';
const END = at(UNTIL);

/** Handed in in time by the one, never by the other; closed. */
const closed = (): Scene => {
  const scene = filledScene(BODY, OTHER);
  tickAt(scene, BODY, T0);
  sweepAt(scene, CLOSE);
  return scene;
};

const extend = (scene: Scene, body: string, [now, until]: readonly [number, string] = [GRANTED, UNTIL]) =>
  ownerDoes(scene, now, ['extendTab', body, until, 'bổ sung số liệu']);

const extended = (body = BODY): Scene => {
  const scene = closed();
  extend(scene, body);
  return scene;
};

const change = (scene: Scene, body: string, now: number) =>
  typesAt(scene, body, { now, place: unitPlace(scene, body, [0, 'level']), text: HT });

const levelOf = (scene: Scene, body: string): unknown =>
  valueAt(tab(scene, `body:${body}`), unitPlace(scene, body, [0, 'level']));

describe('an extension', () => {
  it('opens that tab and no other, without its tick, and says until when', () => {
    const scene = closed();
    expect(extend(scene, BODY)).toEqual({
      message: 'Đã gia hạn cho Thường trực HĐND thành phố đến 17 giờ, thứ Hai 02/12/2024.',
    });
    expect([bodyIn(scene, GRANTED, BODY).state, isTicked(scene, BODY)]).toEqual(['extended', false]);
    expect(lineOf(scene, BODY)).toEqual([
      'Gia hạn đến 17 giờ, thứ Hai 02/12/2024',
      'Được gia hạn đến 17 giờ, thứ Hai 02/12/2024. Lý do: bổ sung số liệu. Hết giờ trang tự khóa; nộp trong thời gian này vẫn ghi “sau hạn”.',
    ]);
    expect(change(scene, BODY, GRANTED + MINUTE)).toEqual(WRITTEN);
    expect(change(scene, OTHER, GRANTED + MINUTE).refused).toBe(PROTECTED);
    expect(valueAt(tab(scene, 'snapshots'), ['row/s18', 'reason'])).toBe('bổ sung số liệu');
    expect(journalOf(scene).at(-1)).toMatchObject({
      act: 'Gia hạn',
      note: 'đến 02/12/2024 17:00; lý do: bổ sung số liệu',
    });
  });

  it('handed in again is late against the campaign’s own due, and counts at once', () => {
    const scene = extended();
    change(scene, BODY, GRANTED + MINUTE);
    expect(tickAt(scene, BODY, GRANTED + HOUR)).toEqual(WRITTEN);
    const body = bodyIn(scene, GRANTED + HOUR, BODY);
    expect(body).toMatchObject({ state: 'submitted', late: true, submittedAt: '2024-12-01T11:00:00+07:00' });
    expect(body.hash).toBe(snapshotsOf(scene, BODY).at(-1)?.hash);
    sweepAt(scene, END);
    expect(bodyIn(scene, END, BODY)).toMatchObject({ state: 'closed', late: true, hash: body.hash });
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close', 'extend', 'submit', 'relock']);
  });

  it('brings the tab up to settings that were applied while it was closed, so that it can be handed in', () => {
    const scene = closed();
    const settings = tab(scene, 'settings');
    const at = settings.cells.findIndex((line) => line[1]?.value === 'rules.maxText') + 1;
    expect(ownerAt(scene, GRANTED - MINUTE).edit(settings.name, `C${at}`, '2500')).toEqual({ refused: null });
    ownerDoes(scene, GRANTED - MINUTE, ['applySettings']);
    extend(scene, BODY);
    expect(bodyIn(scene, GRANTED, BODY)).toMatchObject({ state: 'extended', rated: 15, errors: 0 });
    change(scene, BODY, GRANTED + MINUTE);
    expect(tickAt(scene, BODY, GRANTED + HOUR)).toEqual(WRITTEN);
    expect(bodyIn(scene, GRANTED + HOUR, BODY)).toMatchObject({ state: 'submitted', late: true });
  });

  it('that was not used leaves what was handed in before, in time', () => {
    const scene = extended();
    sweepAt(scene, END);
    expect(bodyIn(scene, END + HOUR, BODY)).toMatchObject({
      state: 'closed',
      late: false,
      hash: snapshotsOf(scene, BODY)[0]?.hash,
      submittedAt: '2024-11-28T10:00:00+07:00',
    });
  });

  it('locks itself again at its end, and the line says so', () => {
    const scene = extended();
    sweepAt(scene, END - 1);
    expect(bodyIn(scene, END - 1, BODY).state).toBe('extended');
    sweepAt(scene, END);
    expect(bodyIn(scene, END, BODY).state).toBe('closed');
    expect(change(scene, BODY, END + MINUTE).refused).toBe(PROTECTED);
    expect(hostOver(scene.workbook, accountOf(BODY), END + MINUTE).run('whyLocked', 'TT HĐND', 'D9')).toEqual({
      message:
        'Hết thời gian gia hạn lúc 17 giờ, thứ Hai 02/12/2024; trang khóa trở lại. Nội dung có đến lúc này đã được lưu.',
    });
    expect(actsNoted(scene).slice(-2)).toEqual(['Gia hạn', 'Khóa']);
  });

  it('ends by the clock although no sweep comes: a tick is refused with the reason, and the next sweep snapshots', () => {
    const scene = extended();
    change(scene, BODY, END - HOUR);
    expect(bodyIn(scene, END, BODY)).toMatchObject({ state: 'closed' });
    expect(tickAt(scene, BODY, END + MINUTE)).toEqual(WRITTEN);
    expect([isTicked(scene, BODY), kindsOf(scene, BODY)]).toEqual([false, ['submit', 'close', 'extend']]);
    expect(lineOf(scene, BODY)[1]).toContain('Hết thời gian gia hạn lúc 17 giờ, thứ Hai 02/12/2024');
    sweepAt(scene, END + 3 * HOUR);
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close', 'extend', 'relock']);
    expect(changesAgainst(scene, BODY, snapshotsOf(scene, BODY).at(-1)?.id ?? '')).toEqual([]);
    expect(levelOf(scene, BODY)).toBe(HT);
  });

  it('changed and not handed in again counts as it stood at the end, and is said not to be handed in', () => {
    const scene = extended();
    change(scene, BODY, GRANTED + HOUR);
    sweepAt(scene, END);
    const body = bodyIn(scene, END, BODY);
    expect(body).toMatchObject({ state: 'closed', submittedAt: null, late: null, rated: 15 });
    expect(body.hash).toBe(snapshotsOf(scene, BODY).at(-1)?.hash);
  });

  it('of a body that never handed in lets it do so, late', () => {
    const scene = extended(OTHER);
    expect(bodyIn(scene, GRANTED, OTHER)).toMatchObject({ state: 'extended', submittedAt: null });
    expect(tickAt(scene, OTHER, GRANTED + HOUR)).toEqual(WRITTEN);
    sweepAt(scene, END);
    expect(bodyIn(scene, END, OTHER)).toMatchObject({ state: 'closed', late: true });
    expect(kindsOf(scene, OTHER)).toEqual(['close', 'extend', 'submit', 'relock']);
  });

  it('may be taken back by the body within its time, and handed in once more', () => {
    const scene = extended();
    tickAt(scene, BODY, GRANTED + HOUR);
    untickAt(scene, BODY, GRANTED + 2 * HOUR);
    expect(bodyIn(scene, GRANTED + 2 * HOUR, BODY).state).toBe('extended');
    expect(change(scene, BODY, GRANTED + 3 * HOUR)).toEqual(WRITTEN);
    tickAt(scene, BODY, GRANTED + 4 * HOUR);
    expect(bodyIn(scene, GRANTED + 4 * HOUR, BODY)).toMatchObject({ state: 'submitted', late: true });
  });

  it('whose tick was lost is sealed by the sweep before it locks', () => {
    const scene = extended();
    change(scene, BODY, GRANTED + HOUR);
    sweepAt(scene, END - 10 * MINUTE);
    unheard(scene, () => tickAt(scene, BODY, END - 5 * MINUTE));
    sweepAt(scene, END + 5 * MINUTE);
    expect(bodyIn(scene, END + HOUR, BODY)).toMatchObject({
      state: 'closed',
      submittedAt: '2024-12-02T16:50:00+07:00',
    });
  });

  it('granted a second time, while it lasts, only moves the end', () => {
    const scene = extended();
    extend(scene, BODY, [GRANTED + HOUR, '2024-12-03T17:00:00+07:00']);
    sweepAt(scene, END + HOUR);
    expect(bodyIn(scene, END + HOUR, BODY).state).toBe('extended');
    sweepAt(scene, END + DAY);
    expect(bodyIn(scene, END + DAY, BODY).state).toBe('closed');
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close', 'extend', 'extend', 'relock']);
  });

  it('granted a second time after it has ended opens the tab again', () => {
    const scene = extended();
    sweepAt(scene, END);
    extend(scene, BODY, [END + HOUR, '2024-12-04T17:00:00+07:00']);
    expect(change(scene, BODY, END + 2 * HOUR)).toEqual(WRITTEN);
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close', 'extend', 'relock', 'extend']);
  });

  it('is revoked: locked at once, what stands there kept, no longer to be revoked', () => {
    const scene = extended();
    change(scene, BODY, GRANTED + HOUR);
    expect(ownerDoes(scene, GRANTED + 2 * HOUR, ['revokeExtension', BODY])).toEqual({
      message: 'Đã kết thúc gia hạn của Thường trực HĐND thành phố lúc 12 giờ, Chủ nhật 01/12/2024.',
    });
    expect(bodyIn(scene, GRANTED + 2 * HOUR, BODY).state).toBe('closed');
    expect(change(scene, BODY, GRANTED + 3 * HOUR).refused).toBe(PROTECTED);
    expect(changesAgainst(scene, BODY, snapshotsOf(scene, BODY).at(-1)?.id ?? '')).toEqual([]);
    sweepAt(scene, END);
    expect(bodyIn(scene, END, BODY).state).toBe('closed');
    expect(refusalOf(ownerAt(scene, END).run('revokeExtension', BODY)).refused).toBe(
      'Chưa kết thúc gia hạn được: không có gia hạn đang hiệu lực. Chưa ghi gì.',
    );
  });

  it('granted after the close although no sweep has come keeps first what stood in the tab', () => {
    const scene = filledScene(BODY);
    ownerDoes(scene, CLOSE + HOUR, ['extendTab', BODY, UNTIL, 'chưa nộp kịp']);
    expect(kindsOf(scene, BODY)).toEqual(['close', 'extend']);
    expect(change(scene, BODY, CLOSE + 2 * HOUR)).toEqual(WRITTEN);
    sweepAt(scene, CLOSE + 3 * HOUR);
    expect(kindsOf(scene, BODY)).toEqual(['close', 'extend']);
    expect(bodyIn(scene, CLOSE + 3 * HOUR, BODY).state).toBe('extended');
  });

  it.each([
    ['without a reason', { reason: ' ', until: UNTIL, from: closed, cause: 'chưa ghi lý do' }],
    [
      'until a time gone by',
      { reason: 'x', until: '2024-12-01T09:00:00+07:00', from: closed, cause: 'thời điểm phải sau hiện tại' },
    ],
    ['until no time at all', { reason: 'x', until: 'mai', from: closed, cause: 'thời điểm phải sau hiện tại' }],
  ])('%s is refused', (_what, { reason, until, from, cause }) => {
    const scene = from();
    expect(refusalOf(ownerAt(scene, GRANTED).run('extendTab', BODY, until, reason)).refused).toBe(
      `Chưa gia hạn được: ${cause}.`,
    );
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close']);
  });

  it('of a tab that is not closed is refused', () => {
    const scene = filledScene(BODY);
    expect(refusalOf(ownerAt(scene, T0).run('extendTab', BODY, UNTIL, 'x')).refused).toBe(
      'Chưa gia hạn được: trang chưa khóa.',
    );
  });

  it('leaves a trace for the board: who until when', () => {
    const scene = extended();
    ownerDoes(scene, GRANTED + HOUR, ['consolidate']);
    expect(valueAt(tab(scene, 'progress'), [`body/${BODY}`, 'extended'])).toBe('02/12/2024 17:00');
    expect(HTT).toBe(levelOf(scene, BODY));
  });
});
