// Edits that slip past (design §6): the owner's own, or a body's through a protection that somebody has taken away. They
// are kept where they stand, marked, told, and not counted until the secretariat takes them in.

import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { PROTECTED } from '../../src/host/access.ts';
import {
  actsNoted,
  at,
  bodyIn,
  byHand,
  CLOSE,
  changesAgainst,
  countedIn,
  filledScene,
  HOUR,
  journalOf,
  kindsOf,
  lineOf,
  MINUTE,
  ownerAt,
  ownerDoes,
  snapshotsOf,
  statusAt,
  sweepAt,
  tickAt,
  typesAt,
  unitLines,
  unitPlace,
  WRITTEN,
} from './deadline-scene.ts';
import {
  accountOf,
  addressOf,
  findings,
  HT,
  HTT,
  HTXS,
  hostOver,
  OWNER,
  refusalOf,
  type Scene,
  succeeded,
  tab,
  validated,
  valueAt,
} from './scene.ts';

const BODY = 'tt-hdnd';
const T0 = at('2024-11-28T10:00:00+07:00');

const submitted = (): Scene => {
  const scene = filledScene(BODY);
  tickAt(scene, BODY, T0);
  sweepAt(scene, T0 + 10 * MINUTE);
  return scene;
};

const closed = (): Scene => {
  const scene = submitted();
  sweepAt(scene, CLOSE);
  return scene;
};

const LEVEL = (scene: Scene) => unitPlace(scene, BODY, [0, 'level']);

const changeBy = (scene: Scene, now: number, [as, text]: readonly [string, string]) =>
  typesAt(scene, BODY, { now, place: LEVEL(scene), text, as });

describe('after submission', () => {
  it('only the box and the document fields are the body’s', () => {
    const scene = submitted();
    const open = (place: readonly [string, string], text: string): boolean =>
      typesAt(scene, BODY, { now: T0 + HOUR, place, text }).refused === null;
    const entries = ['level', 'strengths', 'shortcomings', 'reason', 'note', 'check'];
    expect(entries.filter((column) => open(unitPlace(scene, BODY, [0, column]), HTT))).toEqual([]);
    expect(open(['free/overall/tt-hdnd-phuong/1', 'unit'], 'x')).toBe(false);
    expect(open(['head/status', 'order'], 'x')).toBe(false);
    const fields = ['level', 'strengths', 'shortcomings'];
    expect(fields.filter((column) => open(['head/fields', column], '12-BC/HĐND'))).toEqual(fields);
    expect(bodyIn(scene, T0 + HOUR, BODY).state).toBe('submitted');
  });

  it('filling in the document fields is no change of what was handed in', () => {
    const scene = submitted();
    typesAt(scene, BODY, { now: T0 + HOUR, place: ['head/fields', 'level'], text: '12-BC/HĐND' });
    sweepAt(scene, T0 + 2 * HOUR);
    expect(findings(scene, BODY, 'changed-after-submit')).toEqual([]);
    expect(actsNoted(scene)).toEqual(['Nộp']);
  });

  it('the owner’s edit is kept, told in the row, by validate and once in the journal, and not counted', () => {
    const scene = submitted();
    const before = countedIn(scene, T0 + HOUR);
    expect(changeBy(scene, T0 + HOUR, [OWNER, HT])).toEqual(WRITTEN);
    expect(countedIn(scene, T0 + HOUR)).toEqual(before);
    for (const minutes of [10, 20, 30]) sweepAt(scene, T0 + HOUR + minutes * MINUTE);
    expect(valueAt(tab(scene, `body:${BODY}`), LEVEL(scene))).toBe(HT);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'check']))).toBe(
      `Cảnh báo: khác bản đã nộp: ${HTT}.`,
    );
    expect(findings(scene, BODY, 'changed-after-submit')).toEqual([
      expect.objectContaining({ severity: 'warning', body: BODY, cell: 'D9' }),
    ]);
    expect(actsNoted(scene)).toEqual(['Nộp', 'Phát hiện thay đổi sau khi nộp']);
    expect(countedIn(scene, T0 + 3 * HOUR)).toEqual(before);
  });

  it('an edit that is put back is no longer told', () => {
    const scene = submitted();
    changeBy(scene, T0 + HOUR, [OWNER, HT]);
    sweepAt(scene, T0 + HOUR + 10 * MINUTE);
    changeBy(scene, T0 + 2 * HOUR, [OWNER, HTT]);
    sweepAt(scene, T0 + 3 * HOUR);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'check']))).toBe('');
    expect(findings(scene, BODY, 'changed-after-submit')).toEqual([]);
  });
});

describe('after the close', () => {
  it('nothing of the tab is the body’s', () => {
    const scene = closed();
    const sheet = tab(scene, `body:${BODY}`);
    const places = [...unitLines(sheet).map(({ key }) => key), 'head/fields', 'head/status'].flatMap((row) =>
      ['order', 'unit', 'level', 'strengths', 'shortcomings', 'reason', 'note', 'check'].map(
        (column) => [row, column] as const,
      ),
    );
    for (const place of places)
      expect(typesAt(scene, BODY, { now: CLOSE + HOUR, place, text: HTT }).refused).toBe(PROTECTED);
  });

  it.each([
    ['the owner’s edit', (scene: Scene) => changeBy(scene, CLOSE + HOUR, [OWNER, HT])],
    [
      'a body’s edit through a protection that was removed',
      (scene: Scene) => {
        byHand(scene, 'TT HĐND', 'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove()');
        return changeBy(scene, CLOSE + HOUR, [accountOf(BODY), HT]);
      },
    ],
  ])('%s is kept, marked “sau hạn” on the tab and on the board, and never counted', (_what, edit) => {
    const scene = closed();
    const before = countedIn(scene, CLOSE + MINUTE);
    expect(edit(scene)).toEqual(WRITTEN);
    expect(countedIn(scene, CLOSE + HOUR)).toEqual(before);
    for (const hours of [2, 3]) sweepAt(scene, CLOSE + hours * HOUR);
    expect(valueAt(tab(scene, `body:${BODY}`), LEVEL(scene))).toBe(HT);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'check']))).toBe(
      `Lỗi: sửa sau khi khóa, không tính. Đang tính: ${HTT}.`,
    );
    expect(lineOf(scene, BODY)[1]).toMatch(/Sau khi khóa có 1 ô bị sửa \(dòng 9\), không tính\.$/);
    const [found] = findings(scene, BODY, 'changed-after-close');
    expect(found).toMatchObject({ severity: 'error', cell: 'D9' });
    expect(found?.message).toContain('Trang “TT HĐND”: 1 ô khác với bản khóa lúc 0 giờ, Chủ nhật 01/12/2024 (D9)');
    expect(validated(scene, null).findings.filter(({ rule }) => rule === 'changed-after-close')).toHaveLength(1);
    expect(countedIn(scene, CLOSE + 4 * HOUR)).toEqual(before);
    expect(journalOf(scene).filter(({ act }) => act === 'Phát hiện thay đổi sau khi khóa')).toHaveLength(1);
  });

  it('the consolidation, run before and after a late edit, publishes the same', () => {
    const scene = closed();
    const published = (now: number) => {
      const { message: _when, ...figures } = succeeded(
        ownerAt(scene, now).run('consolidate') as Consolidation & { message: string },
      );
      return figures;
    };
    const before = published(CLOSE + HOUR);
    changeBy(scene, CLOSE + 2 * HOUR, [OWNER, HTXS]);
    const { bodies, ...rest } = published(CLOSE + 3 * HOUR);
    expect(rest).toEqual({ groups: before.groups, units: before.units });
    expect(bodies.map(({ errors: _told, ...figures }) => figures)).toEqual(
      before.bodies.map(({ errors: _told, ...figures }) => figures),
    );
    const progress = tab(scene, 'progress');
    expect(valueAt(progress, [`body/${BODY}`, 'changed'])).toBe('1');
  });

  it('a late edit counts from the moment the secretariat takes it in, marked late, the old snapshot kept', () => {
    const scene = closed();
    changeBy(scene, CLOSE + HOUR, [OWNER, HT]);
    sweepAt(scene, CLOSE + 2 * HOUR);
    expect(ownerDoes(scene, CLOSE + 3 * HOUR, ['acceptLate', BODY, 'bổ sung theo công văn'])).toEqual({
      message: 'Đã ghi nhận 1 ô sửa sau khi khóa của Thường trực HĐND thành phố, ghi “sau hạn”.',
    });
    sweepAt(scene, CLOSE + 4 * HOUR);
    const body = bodyIn(scene, CLOSE + 5 * HOUR, BODY);
    expect(body).toMatchObject({ state: 'closed', late: true, hash: snapshotsOf(scene, BODY).at(-1)?.hash });
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close', 'accept']);
    expect(findings(scene, BODY, 'changed-after-close')).toEqual([]);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'check']))).toBe('');
    expect(lineOf(scene, BODY)[1]).toContain('ghi nhận lúc 03 giờ, Chủ nhật 01/12/2024, sau hạn');
    expect(changesAgainst(scene, BODY, 's1')).toEqual([expect.objectContaining({ snapshot: HTT, live: HT })]);
    expect(actsNoted(scene).slice(-2)).toEqual(['Phát hiện thay đổi sau khi khóa', 'Ghi nhận nội dung sau hạn']);
  });

  it.each([
    [
      'without a reason',
      (scene: Scene) => ownerAt(closedEdited(scene), CLOSE + 2 * HOUR).run('acceptLate', BODY, ''),
      'chưa ghi lý do',
    ],
    [
      'of a tab that is open',
      (_scene: Scene) => ownerAt(submitted(), T0 + HOUR).run('acceptLate', BODY, 'x'),
      'trang chưa khóa',
    ],
  ])('taking in %s is refused', (_what, act, cause) => {
    expect(refusalOf(act(closed())).refused).toBe(`Chưa ghi nhận được: ${cause}. Chưa ghi gì.`);
  });

  it('taking in where nothing differs does nothing', () => {
    const scene = closed();
    expect(ownerDoes(scene, CLOSE + HOUR, ['acceptLate', BODY, 'x']).message).toContain('không có gì để ghi nhận');
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close']);
  });

  it('before any sweep has come, an edit of the owner on a tab that was handed in is not counted either', () => {
    const scene = submitted();
    const ratings = (now: number) =>
      statusAt(scene, now).units.flatMap((unit) => unit.ratings.filter(({ body }) => body === BODY));
    const before = ratings(CLOSE - MINUTE);
    changeBy(scene, CLOSE + MINUTE, [OWNER, HT]);
    expect(ratings(CLOSE + HOUR)).toEqual(before);
    sweepAt(scene, CLOSE + 3 * HOUR);
    expect(ratings(CLOSE + 4 * HOUR)).toEqual(before);
    expect(findings(scene, BODY, 'changed-after-close')).toHaveLength(1);
  });

  it('a formula that stood in the tab when it was closed is no change', () => {
    const scene = filledScene();
    const sheet = tab(scene, 'body:mttq');
    const place = unitPlace(scene, 'mttq', [0, 'note']);
    byHand(
      scene,
      sheet.name,
      `sheet.getRange('${addressOf(sheet, place)}').setNumberFormat('General').setFormula('=1+1')`,
    );
    sweepAt(scene, CLOSE);
    for (const hours of [1, 2]) sweepAt(scene, CLOSE + hours * HOUR);
    expect(findings(scene, 'mttq', 'changed-after-close')).toEqual([]);
    expect(findings(scene, 'mttq', 'formula')).toHaveLength(1);
    expect(actsNoted(scene)).toEqual(new Array(16).fill('Khóa'));
    byHand(scene, sheet.name, `sheet.getRange('${addressOf(sheet, place)}').setValue("'2")`);
    sweepAt(scene, CLOSE + 3 * HOUR);
    expect(findings(scene, 'mttq', 'changed-after-close')).toHaveLength(1);
  });
});

const closedEdited = (scene: Scene): Scene => {
  changeBy(scene, CLOSE + HOUR, [OWNER, HT]);
  return scene;
};

describe('why a tab is locked', () => {
  const why = (scene: Scene, now: number): unknown =>
    hostOver(scene.workbook, accountOf(BODY), now).run('whyLocked', 'TT HĐND', 'D9');

  it('is said in one sentence, after submission and after the close', () => {
    expect(why(submitted(), T0 + HOUR)).toEqual({
      message:
        'Trang tạm khóa vì đã nộp lúc 10 giờ, thứ Năm 28/11/2024. Để sửa, bỏ dấu ô “Nộp” trước 0 giờ, Chủ nhật 01/12/2024.',
    });
    expect(why(closed(), CLOSE + HOUR)).toEqual({
      message:
        'Khóa từ 0 giờ, Chủ nhật 01/12/2024 theo thời hạn của Công văn số 1378-CV/Th.U. Cần bổ sung: đề nghị Ban Tổ chức Thành ủy gia hạn, nêu rõ lý do.',
    });
  });
});

describe('an edit between the close and a sweep that comes late', () => {
  it('is marked “sau hạn” in its row by the live check, also once the sweep has closed the tab', () => {
    const scene = filledScene(BODY);
    const [first, second] = [0, 1].map((n) => unitPlace(scene, BODY, [n, 'level']));
    const checks = () => [0, 1].map((n) => valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [n, 'check'])));
    typesAt(scene, BODY, { now: CLOSE - MINUTE, place: first ?? LEVEL(scene), text: HT });
    expect(checks()).toEqual(['', '']);
    typesAt(scene, BODY, { now: CLOSE + 5 * MINUTE, place: second ?? LEVEL(scene), text: HT });
    const marked = ['', 'Lưu ý: sửa lúc 0 giờ 05, Chủ nhật 01/12/2024, sau hạn.'];
    expect(checks()).toEqual(marked);
    expect(lineOf(scene, BODY)[1]).toContain('Nội dung sửa từ 0 giờ, Chủ nhật 01/12/2024 ghi “sau hạn”.');
    sweepAt(scene, CLOSE + HOUR);
    expect([checks(), kindsOf(scene, BODY)]).toEqual([marked, ['close']]);
  });
});
