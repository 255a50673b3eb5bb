// A tab with a secrecy mark (design §5): it is copied nowhere. It closes with its hash only, counts as not given, and is
// copied at the next sweep after the mark is gone.

import { describe, expect, it } from 'vitest';
import {
  actsNoted,
  bodyIn,
  CLOSE,
  changesAgainst,
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
  unitPlace,
  untickAt,
  WRITTEN,
} from './deadline-scene.ts';
import { contentOf, findings, OWNER, refusalOf, type Scene, tab } from './scene.ts';

const BODY = 'tt-hdnd';
const SECRET = 'Nội dung không ai được chép';

const note = (scene: Scene, text: string, [now, as]: readonly [number, string?]) =>
  typesAt(scene, BODY, { now, place: unitPlace(scene, BODY, [0, 'note']), text, ...(as === undefined ? {} : { as }) });

const stamped = (): Scene => {
  const scene = filledScene(BODY);
  typesAt(scene, BODY, { now: CLOSE - 2 * HOUR, place: unitPlace(scene, BODY, [1, 'note']), text: SECRET });
  note(scene, 'MẬT', [CLOSE - HOUR]);
  return scene;
};

const closed = (): Scene => {
  const scene = stamped();
  sweepAt(scene, CLOSE);
  return scene;
};

const everywhereElse = (scene: Scene): string =>
  JSON.stringify([
    scene.workbook.sheets.filter(({ name }) => name !== 'TT HĐND').map(contentOf),
    scene.workbook.properties,
  ]);

describe('a tab with a secrecy mark', () => {
  it('cannot be handed in: the tick comes out and the row says why', () => {
    const scene = stamped();
    expect(tickAt(scene, BODY, CLOSE - 30 * MINUTE)).toEqual(WRITTEN);
    expect([isTicked(scene, BODY), kindsOf(scene, BODY)]).toEqual([false, []]);
    expect(findings(scene, BODY, 'secrecy-mark')).toHaveLength(1);
  });

  it('closes with its hash only: its text stands nowhere else in the file, and it counts as not given', () => {
    const scene = closed();
    ownerDoes(scene, CLOSE + MINUTE, ['consolidate']);
    expect(everywhereElse(scene)).not.toContain(SECRET);
    expect(kindsOf(scene, BODY)).toEqual(['close']);
    expect(bodyIn(scene, CLOSE, BODY)).toMatchObject({
      state: 'closed',
      rated: 0,
      missing: 15,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(journalOf(scene)[0]).toMatchObject({
      act: 'Khóa',
      note: 'có dấu chỉ độ mật; chỉ ghi mã, không sao chép nội dung',
    });
    expect(lineOf(scene, BODY)[1]).toContain('Nội dung chưa được tổng hợp do có dấu chỉ độ mật cần xử lý.');
    expect(healthAt(scene, CLOSE + MINUTE)).toEqual([]);
  });

  it('is neither compared nor put back nor taken in while it is held', () => {
    const scene = closed();
    const [{ id } = { id: '' }] = snapshotsOf(scene, BODY);
    expect(refusalOf(ownerAt(scene, CLOSE + HOUR).run('compareSnapshot', BODY, id)).refused).toContain(
      'Chưa khôi phục',
    );
    expect(refusalOf(ownerAt(scene, CLOSE + HOUR).run('acceptLate', BODY, 'x')).refused).toBe(
      'Chưa ghi nhận được: trang có dấu chỉ độ mật. Chưa ghi gì.',
    );
  });

  it('is not written over by a snapshot of before the mark, because what stands there may not be kept', () => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, CLOSE - 5 * HOUR);
    untickAt(scene, BODY, CLOSE - 4 * HOUR);
    typesAt(scene, BODY, { now: CLOSE - 2 * HOUR, place: unitPlace(scene, BODY, [1, 'note']), text: SECRET });
    note(scene, 'MẬT', [CLOSE - HOUR]);
    const [{ id } = { id: '' }] = snapshotsOf(scene, BODY);
    const before = contentOf(tab(scene, `body:${BODY}`));
    expect(refusalOf(ownerAt(scene, CLOSE - MINUTE).run('restoreSnapshot', BODY, id)).refused).toMatch(
      /^Chưa khôi phục: trang đang có dấu chỉ độ mật/,
    );
    expect(contentOf(tab(scene, `body:${BODY}`))).toEqual(before);
    expect(everywhereElse(scene)).not.toContain(SECRET);
  });

  it('is not told as changed while the mark stands, whatever the owner types', () => {
    const scene = closed();
    note(scene, 'TỐI MẬT', [CLOSE + HOUR, OWNER]);
    for (const hours of [2, 3]) sweepAt(scene, CLOSE + hours * HOUR);
    expect(actsNoted(scene)).toEqual(new Array(16).fill('Khóa'));
    expect(kindsOf(scene, BODY)).toEqual(['close']);
  });

  it('is still not counted between the mark’s going and the sweep', () => {
    const scene = closed();
    note(scene, '', [CLOSE + HOUR, OWNER]);
    expect(bodyIn(scene, CLOSE + HOUR, BODY)).toMatchObject({ state: 'closed', rated: 0 });
  });

  it('is copied at the next sweep after the mark is gone, once, and counts from then on', () => {
    const scene = closed();
    note(scene, '', [CLOSE + HOUR, OWNER]);
    for (const hours of [2, 3, 4]) sweepAt(scene, CLOSE + hours * HOUR);
    expect(kindsOf(scene, BODY)).toEqual(['close', 'close']);
    const body = bodyIn(scene, CLOSE + 5 * HOUR, BODY);
    expect(body).toMatchObject({ state: 'closed', rated: 15, hash: snapshotsOf(scene, BODY)[1]?.hash });
    expect(changesAgainst(scene, BODY, snapshotsOf(scene, BODY)[1]?.id ?? '')).toEqual([]);
    expect(actsNoted(scene)).toEqual(new Array(17).fill('Khóa'));
    expect(lineOf(scene, BODY)[1]).toContain('Nội dung có lúc khóa được tổng hợp');
  });
});
