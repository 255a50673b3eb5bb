// Lives of a tab, told from the box and the owner's acts (design §6): what the body may edit, what its line says, what the
// records and the journal hold. The clerk never authorises anything: all that happens is typing, pasting and deleting.

import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import {
  actsNoted,
  at,
  bodyIn,
  CLOSE,
  DUE,
  deleteTickAt,
  filledScene,
  HOUR,
  healthAt,
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
import { accountOf, addressOf, HT, hostOver, opened, refusalOf, type Scene, tab, valueAt } from './scene.ts';

const BODY = 'tt-hdnd';
const T0 = at('2024-11-28T10:00:00+07:00');

const mayEdit = (scene: Scene, now: number): boolean => {
  const place = unitPlace(scene, BODY, [0, 'note']);
  const { refused } = typesAt(scene, BODY, { now, place, text: `ghi chú ${now}` });
  if (refused !== null) expect(refused).toBe(PROTECTED);
  return refused === null;
};

const stateOf = (scene: Scene, now: number): string => bodyIn(scene, now, BODY).state;

describe('handing in by the box', () => {
  it('seals at once: state, time, check code, one record, one row of the journal', () => {
    const scene = filledScene(BODY);
    expect(tickAt(scene, BODY, T0)).toEqual(WRITTEN);
    const body = bodyIn(scene, T0, BODY);
    expect(body).toMatchObject({
      state: 'submitted',
      late: false,
      submittedAt: '2024-11-28T10:00:00+07:00',
      rated: 15,
    });
    const [record] = snapshotsOf(scene, BODY);
    expect(record).toMatchObject({ id: 's1', kind: 'submit', hash: body.hash });
    expect(lineOf(scene, BODY)).toEqual([
      'Đã nộp, đúng hạn',
      `Nộp lúc 10 giờ, thứ Năm 28/11/2024. Mã đối chiếu ${record?.code}. Đã xếp loại 15/15, không đánh giá 0. Trang tạm khóa; bỏ dấu ô “Nộp” để sửa, trước 0 giờ, Chủ nhật 01/12/2024.`,
    ]);
    expect(actsNoted(scene)).toEqual(['Nộp']);
  });

  it('is all the clerk does: without consent, menu or sidebar', () => {
    const scene = filledScene(BODY);
    const clerk = hostOver(scene.workbook, accountOf(BODY), T0);
    const sheet = tab(scene, `body:${BODY}`);
    expect(clerk.edit(sheet.name, addressOf(sheet, ['head/fields', 'order']), 'TRUE')).toEqual(WRITTEN);
    expect([clerk.failures(), clerk.shown()]).toEqual([[], []]);
    expect(stateOf(scene, T0)).toBe('submitted');
  });

  it('with errors takes the tick out, shows them in the tab and leaves it open', () => {
    const scene = opened();
    expect(tickAt(scene, BODY, T0)).toEqual(WRITTEN);
    expect([isTicked(scene, BODY), stateOf(scene, T0), kindsOf(scene, BODY)]).toEqual([false, 'draft', []]);
    expect(lineOf(scene, BODY)).toEqual([
      'Chưa nộp được',
      'Chưa nộp được lúc 10 giờ, thứ Năm 28/11/2024: 0 lỗi, 15 tập thể chưa xếp loại. Xem cột “Kiểm tra”.',
    ]);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'check']))).toMatch(/chưa xếp loại/);
    expect(mayEdit(scene, T0)).toBe(true);
  });

  it('with errors is one row of the journal, each time', () => {
    const scene = opened();
    tickAt(scene, BODY, T0);
    tickAt(scene, BODY, T0 + MINUTE);
    sweepAt(scene, T0 + 10 * MINUTE);
    const row = { body: 'Thường trực HĐND thành phố', act: 'Chưa nhận nộp', note: '0 lỗi, 15 tập thể chưa xếp loại' };
    expect(journalOf(scene)).toEqual([
      { ...row, at: '28/11/2024 10:00' },
      { ...row, at: '28/11/2024 10:01' },
    ]);
    expect(healthAt(scene, T0 + 11 * MINUTE)).toEqual([]);
  });

  it('with errors, found by the sweep, is one row as well', () => {
    const scene = opened();
    unheard(scene, () => tickAt(scene, BODY, T0));
    for (const minutes of [10, 20, 30]) sweepAt(scene, T0 + minutes * MINUTE);
    expect([isTicked(scene, BODY), actsNoted(scene)]).toEqual([false, ['Chưa nhận nộp']]);
  });

  it('twice in a row is one submission', () => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, T0);
    expect(tickAt(scene, BODY, T0 + MINUTE)).toEqual(WRITTEN);
    sweepAt(scene, T0 + 10 * MINUTE);
    expect([kindsOf(scene, BODY), actsNoted(scene)]).toEqual([['submit'], ['Nộp']]);
  });

  it('by pasting TRUE over the box counts as a tick', () => {
    const scene = filledScene(BODY);
    const sheet = tab(scene, `body:${BODY}`);
    const clerk = hostOver(scene.workbook, accountOf(BODY), T0);
    const a1 = addressOf(sheet, ['head/fields', 'order']);
    expect(clerk.paste({ sheet: sheet.name, a1, rows: [['TRUE']], valuesOnly: true })).toEqual(WRITTEN);
    expect([clerk.failures(), stateOf(scene, T0)]).toEqual([[], 'submitted']);
  });

  it('by pasting a cell with its format over the box counts too, and repair puts the checkbox back', () => {
    const scene = filledScene(BODY);
    const sheet = tab(scene, `body:${BODY}`);
    const clerk = hostOver(scene.workbook, accountOf(BODY), T0);
    const a1 = addressOf(sheet, ['head/fields', 'order']);
    expect(clerk.paste({ sheet: sheet.name, a1, rows: [['TRUE']], valuesOnly: false })).toEqual(WRITTEN);
    expect([clerk.failures(), stateOf(scene, T0)]).toEqual([[], 'submitted']);
    const repaired = ownerDoes<{ done: string[] }>(scene, T0 + MINUTE, ['repair']);
    expect(repaired.done).toEqual(['ô “Nộp” của trang “TT HĐND”']);
    expect([isTicked(scene, BODY), stateOf(scene, T0 + MINUTE)]).toEqual([true, 'submitted']);
    expect(untickAt(scene, BODY, T0 + 2 * MINUTE)).toEqual(WRITTEN);
    expect(stateOf(scene, T0 + 2 * MINUTE)).toBe('draft');
  });

  it('by a text over the box is no tick', () => {
    const scene = filledScene(BODY);
    const sheet = tab(scene, `body:${BODY}`);
    const clerk = hostOver(scene.workbook, accountOf(BODY), T0);
    const a1 = addressOf(sheet, ['head/fields', 'order']);
    expect(clerk.paste({ sheet: sheet.name, a1, rows: [['Đồng ý']], valuesOnly: false })).toEqual(WRITTEN);
    expect([clerk.failures(), stateOf(scene, T0), kindsOf(scene, BODY)]).toEqual([[], 'draft', []]);
  });

  it('while another act holds the lock stays pending, and the sweep seals it', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, T0 - 5 * MINUTE);
    const owner = ownerAt(scene, T0);
    const busy = owner.inject([
      {
        kind: 'do',
        at: { method: 'Range.setValues', occurrence: 1 },
        when: 'before',
        act: () => tickAt(scene, BODY, T0),
      },
    ]);
    owner.run('consolidate');
    expect(busy.fired()).toBe(1);
    expect([stateOf(scene, T0), isTicked(scene, BODY), kindsOf(scene, BODY)]).toEqual(['pending', true, []]);
    sweepAt(scene, T0 + 5 * MINUTE);
    expect(bodyIn(scene, T0 + 5 * MINUTE, BODY)).toMatchObject({
      state: 'submitted',
      submittedAt: '2024-11-28T09:55:00+07:00',
    });
  });

  it.each([
    [DUE - 1000, 'Đã nộp, đúng hạn'],
    [DUE, 'Đã nộp, sau hạn'],
  ])('at %i says on the tab whether it was in time', (now, label) => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, now);
    expect(lineOf(scene, BODY)[0]).toBe(label);
  });
});

describe('taking back', () => {
  const submitted = (): Scene => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, T0);
    return scene;
  };

  it.each([
    ['taking the tick out', untickAt],
    ['pressing Delete on the box', deleteTickAt],
  ])('by %s opens the tab; what was handed in stays stored', (_what, act) => {
    const scene = submitted();
    expect(mayEdit(scene, T0)).toBe(false);
    expect(act(scene, BODY, T0 + HOUR)).toEqual(WRITTEN);
    expect([stateOf(scene, T0 + HOUR), kindsOf(scene, BODY)]).toEqual(['draft', ['submit', 'withdraw']]);
    expect(lineOf(scene, BODY)).toEqual([
      'Đang nhập',
      'Đã rút lại lúc 11 giờ, thứ Năm 28/11/2024. Bản nộp lúc 10 giờ, thứ Năm 28/11/2024 còn lưu. Cần nộp lại trước 0 giờ, Chủ nhật 01/12/2024.',
    ]);
    expect(mayEdit(scene, T0 + HOUR)).toBe(true);
    expect(actsNoted(scene)).toEqual(['Nộp', 'Rút lại']);
  });

  it('and handing in again makes a second submission whose time is the new one', () => {
    const scene = submitted();
    untickAt(scene, BODY, T0 + HOUR);
    typesAt(scene, BODY, { now: T0 + HOUR, place: unitPlace(scene, BODY, [0, 'level']), text: HT });
    tickAt(scene, BODY, DUE + HOUR);
    expect(bodyIn(scene, DUE + HOUR, BODY)).toMatchObject({ state: 'submitted', late: true });
    const [first, , second] = snapshotsOf(scene, BODY);
    expect(first?.hash).not.toBe(second?.hash);
  });

  it('by cutting the box away and putting an empty cell over it is a withdrawal as well', () => {
    const scene = submitted();
    const sheet = tab(scene, `body:${BODY}`);
    const clerk = hostOver(scene.workbook, accountOf(BODY), T0 + HOUR);
    const a1 = addressOf(sheet, ['head/fields', 'order']);
    expect(clerk.paste({ sheet: sheet.name, a1, rows: [['']], valuesOnly: false })).toEqual(WRITTEN);
    expect([clerk.failures(), stateOf(scene, T0 + HOUR)]).toEqual([[], 'draft']);
    expect(mayEdit(scene, T0 + HOUR)).toBe(true);
  });

  it('is no longer possible after the close, and the line says why', () => {
    const scene = submitted();
    sweepAt(scene, CLOSE);
    expect(untickAt(scene, BODY, CLOSE + MINUTE).refused).toBe(PROTECTED);
    expect(bodyIn(scene, CLOSE + MINUTE, BODY)).toMatchObject({ state: 'closed', late: false, rated: 15 });
  });

  it('after the close, before any sweep has come, changes nothing of what was handed in', () => {
    const scene = submitted();
    const { hash } = bodyIn(scene, T0, BODY);
    expect(untickAt(scene, BODY, CLOSE + MINUTE)).toEqual(WRITTEN);
    expect(bodyIn(scene, CLOSE + MINUTE, BODY)).toMatchObject({ state: 'closed', hash, late: false });
    sweepAt(scene, CLOSE + 10 * MINUTE);
    expect(bodyIn(scene, CLOSE + HOUR, BODY)).toMatchObject({ state: 'closed', hash, late: false });
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close']);
  });
});

describe('giving back', () => {
  it('opens a submitted tab with the reason on its line, takes the tick out and keeps the snapshot', () => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, T0);
    expect(ownerDoes(scene, T0 + HOUR, ['returnTab', BODY, 'thiếu căn cứ.'])).toEqual({
      message: 'Đã trả lại Thường trực HĐND thành phố.',
    });
    expect([stateOf(scene, T0 + HOUR), isTicked(scene, BODY), mayEdit(scene, T0 + HOUR)]).toEqual([
      'draft',
      false,
      true,
    ]);
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'return']);
    expect(journalOf(scene).map(({ act, note }) => [act, note])).toEqual([
      ['Nộp', ''],
      ['Trả lại', 'lý do: thiếu căn cứ.'],
    ]);
  });

  it('shows who gave it back, why, and until when to hand in again', () => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, T0);
    ownerDoes(scene, T0 + HOUR, ['returnTab', BODY, 'thiếu căn cứ.']);
    expect(lineOf(scene, BODY)).toEqual([
      'Trả lại để bổ sung',
      'Ban Tổ chức Thành ủy trả lại lúc 11 giờ, thứ Năm 28/11/2024. Lý do: thiếu căn cứ. Đề nghị bổ sung và nộp lại trước 0 giờ, Chủ nhật 01/12/2024.',
    ]);
  });

  it.each([
    [
      'without a reason',
      { reason: ' ', prepare: (scene: Scene) => void tickAt(scene, BODY, T0), cause: 'chưa ghi lý do' },
    ],
    ['of a tab that is not handed in', { reason: 'lý do', prepare: () => undefined, cause: 'cơ quan chưa nộp' }],
    [
      'of a closed tab',
      { reason: 'lý do', prepare: (scene: Scene) => void sweepAt(scene, CLOSE), cause: 'trang đã khóa' },
    ],
  ])('%s is refused', (_what, { reason, prepare, cause }) => {
    const scene = filledScene(BODY);
    prepare(scene);
    const before = kindsOf(scene, BODY);
    const now = before.includes('close') ? CLOSE + HOUR : T0 + HOUR;
    expect(refusalOf(ownerAt(scene, now).run('returnTab', BODY, reason)).refused).toBe(
      `Chưa trả lại được: ${cause}. Chưa ghi gì.`,
    );
    expect(kindsOf(scene, BODY)).toEqual(before);
  });
});

describe('closing by hand', () => {
  it('before the time needs a reason', () => {
    const scene = filledScene(BODY);
    expect(refusalOf(ownerAt(scene, T0).run('closeTabs', ' ')).refused).toBe(
      'Chưa khóa: khóa trước thời điểm đã định phải ghi lý do. Chưa ghi gì.',
    );
    expect(stateOf(scene, T0)).toBe('draft');
  });

  it('closes every tab at once, tells the body why, and is not done twice', () => {
    const scene = filledScene(BODY);
    expect(ownerDoes(scene, T0, ['closeTabs', 'đã nhận đủ'])).toEqual({
      message: 'Đã khóa 16 trang lúc 10 giờ, thứ Năm 28/11/2024.',
    });
    expect([stateOf(scene, T0), mayEdit(scene, T0)]).toEqual(['closed', false]);
    const why = hostOver(scene.workbook, accountOf(BODY), T0).run('whyLocked', 'TT HĐND', 'D8');
    expect(why).toEqual({
      message:
        'Ban Tổ chức Thành ủy khóa trang lúc 10 giờ, thứ Năm 28/11/2024. Lý do: đã nhận đủ. Cần bổ sung: đề nghị trao đổi với Ban Tổ chức Thành ủy.',
    });
    expect(ownerDoes(scene, T0 + MINUTE, ['closeTabs', 'lần nữa'])).toEqual({
      message: 'Các trang đã khóa từ trước; không có gì để khóa.',
    });
    sweepAt(scene, CLOSE);
    expect(actsNoted(scene)).toEqual(new Array(16).fill('Khóa'));
  });

  it('after the time needs none', () => {
    const scene = filledScene(BODY);
    expect(ownerDoes(scene, CLOSE, ['closeTabs', '']).message).toContain('Đã khóa 16 trang');
  });

  it('takes a tick whose event was lost as handed in', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, T0 - 10 * MINUTE);
    const armed = scene.workbook.triggers.splice(0);
    tickAt(scene, BODY, T0 - MINUTE);
    scene.workbook.triggers.push(...armed);
    ownerDoes(scene, T0, ['closeTabs', 'đã nhận đủ']);
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close']);
    expect(bodyIn(scene, T0, BODY)).toMatchObject({
      state: 'closed',
      late: false,
      submittedAt: '2024-11-28T09:50:00+07:00',
    });
  });

  it('names a tab that is gone and closes the others', () => {
    const scene = filledScene(BODY);
    scene.workbook.sheets = scene.workbook.sheets.filter(({ name }) => name !== 'UBKT');
    expect(refusalOf(ownerAt(scene, T0).run('closeTabs', 'đã nhận đủ')).refused).toBe(
      'Đã khóa 15/16 trang; chưa khóa được: Ủy ban Kiểm tra Thành ủy (cấu trúc trang bị thay đổi). Lần chạy tự động kế tiếp khóa tiếp.',
    );
    expect(stateOf(scene, T0)).toBe('closed');
  });
});

describe('an empty tab', () => {
  it('closes empty, and nobody is said to have handed it in', () => {
    const scene = opened();
    sweepAt(scene, CLOSE);
    expect(bodyIn(scene, CLOSE, BODY)).toMatchObject({
      state: 'closed',
      late: null,
      submittedAt: null,
      rated: 0,
      missing: 15,
    });
    expect(bodyIn(scene, CLOSE, BODY).hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
