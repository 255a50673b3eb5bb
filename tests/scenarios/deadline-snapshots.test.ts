// "Bản chụp" (design §6): what was handed in and what was closed, cell by cell, and what becomes of it in the hands of
// somebody who edits, cuts, copies or sorts its rows.

import { describe, expect, it } from 'vitest';
import type { CellModel, SheetModel } from '../../src/host/workbook.ts';
import {
  at,
  bodyIn,
  CLOSE,
  changesAgainst,
  countedIn,
  fillAt,
  filledScene,
  HOUR,
  healthAt,
  kindsOf,
  MINUTE,
  ownerAt,
  ownerDoes,
  snapshotsOf,
  sweepAt,
  tickAt,
  typesAt,
  unitLines,
  unitPlace,
  untickAt,
  WRITTEN,
} from './deadline-scene.ts';
import { columnOf, findings, HT, HTT, OWNER, refusalOf, rowOf, type Scene, tab, valueAt } from './scene.ts';

const BODY = 'tt-hdnd';
const OTHER = 'mttq';
const T0 = at('2024-11-28T10:00:00+07:00');

/** s1 and s2: two bodies have handed in; s3: the first one took it back; s4: and handed in something else. */
const storied = (): Scene => {
  const scene = filledScene(BODY, OTHER);
  tickAt(scene, BODY, T0);
  tickAt(scene, OTHER, T0 + MINUTE);
  untickAt(scene, BODY, T0 + HOUR);
  typesAt(scene, BODY, { now: T0 + HOUR, place: unitPlace(scene, BODY, [0, 'level']), text: HT });
  tickAt(scene, BODY, T0 + 2 * HOUR);
  return scene;
};

const NOW = T0 + 3 * HOUR;

const sheetOf = (scene: Scene): SheetModel => tab(scene, 'snapshots');

/** A member of a record's row, for hands that ought not to be there. */
const cell = (scene: Scene, id: string, column: string): CellModel => {
  const sheet = sheetOf(scene);
  const row = sheet.cells[rowOf(sheet, `row/${id}`) - 1] ?? [];
  const at0 = columnOf(sheet, column) - 1;
  const found = row[at0] ?? {};
  row[at0] = found;
  return found;
};

const swap = (scene: Scene, [first, second]: readonly [string, string]): void => {
  const { cells } = sheetOf(scene);
  const [a, b] = [rowOf(sheetOf(scene), `row/${first}`) - 1, rowOf(sheetOf(scene), `row/${second}`) - 1];
  [cells[a], cells[b]] = [cells[b] ?? [], cells[a] ?? []];
};

const REFUSED = 'Chưa khôi phục: bản lưu bị sửa hoặc không thuộc bảng tính này. Trang giữ nguyên.';

describe('a snapshot', () => {
  it('of 200,000 characters is stored in cells of at most 30,000 and is whole', () => {
    const scene = filledScene();
    const units = unitLines(tab(scene, 'body:ubkt')).length;
    const text = 'Đã hoàn thành nhiệm vụ được giao. '.repeat(30).slice(0, 900);
    fillAt(scene, 'ubkt', { texts: [HTT, text, text, text, text] });
    tickAt(scene, 'ubkt', T0);
    const row = sheetOf(scene).cells[rowOf(sheetOf(scene), 'row/s1') - 1] ?? [];
    const lengths = row.map((one) => String(one?.value ?? '').length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30_000);
    expect(lengths.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(200_000);
    expect(changesAgainst(scene, 'ubkt', 's1')).toEqual([]);
    expect([healthAt(scene, NOW), bodyIn(scene, NOW, 'ubkt').rated]).toEqual([[], units]);
  });

  it('compared with the tab says which cells differ, what they held and what they hold', () => {
    const scene = storied();
    expect(changesAgainst(scene, BODY, 's4')).toEqual([]);
    expect(changesAgainst(scene, BODY, 's1')).toEqual([
      { cell: 'D9', unit: 'tt-hdnd-bac-ha', field: 'level', snapshot: HTT, live: HT },
    ]);
  });

  it('is listed with its kind, time, hash and check code', () => {
    expect(snapshotsOf(storied(), BODY).map(({ id, kind, at: when }) => [id, kind, when])).toEqual([
      ['s1', 'submit', '2024-11-28T10:00:00+07:00'],
      ['s3', 'withdraw', '2024-11-28T11:00:00+07:00'],
      ['s4', 'submit', '2024-11-28T12:00:00+07:00'],
    ]);
  });

  it('is put back by the owner; what stood there before is kept as a snapshot of its own', () => {
    const scene = storied();
    untickAt(scene, BODY, NOW);
    expect(ownerDoes(scene, NOW + MINUTE, ['restoreSnapshot', BODY, 's1'])).toEqual({
      message: 'Đã khôi phục trang của Thường trực HĐND thành phố về bản lúc 10 giờ, thứ Năm 28/11/2024.',
    });
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'level']))).toBe(HTT);
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'withdraw', 'submit', 'withdraw', 'backup']);
    expect(changesAgainst(scene, BODY, 's1')).toEqual([]);
    const backup = snapshotsOf(scene, BODY).at(-1)?.id ?? '';
    expect(changesAgainst(scene, BODY, backup)).toEqual([expect.objectContaining({ snapshot: HT, live: HTT })]);
    ownerDoes(scene, NOW + HOUR, ['restoreSnapshot', BODY, backup]);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'level']))).toBe(HT);
  });

  it('put back into a closed tab is a late edit like any other, not counted', () => {
    const scene = storied();
    sweepAt(scene, CLOSE);
    const before = countedIn(scene, CLOSE + MINUTE);
    ownerDoes(scene, CLOSE + HOUR, ['restoreSnapshot', BODY, 's1']);
    sweepAt(scene, CLOSE + 2 * HOUR);
    expect(countedIn(scene, CLOSE + 3 * HOUR)).toEqual(before);
    expect(findings(scene, BODY, 'changed-after-close')).toHaveLength(1);
  });

  it('that does not exist, or is of another body, is named and nothing is written', () => {
    const scene = storied();
    for (const [body, id] of [
      [BODY, 's99'],
      [BODY, 's2'],
      [BODY, 's3'],
    ] as const)
      for (const act of ['compareSnapshot', 'restoreSnapshot'])
        expect(refusalOf(ownerAt(scene, NOW).run(act, body, id)).refused).toBe(
          `Không có bản lưu “${id}”. Chưa ghi gì.`,
        );
    expect(kindsOf(scene, BODY)).toHaveLength(3);
  });
});

/** What hands do to the row of the counted snapshot s4; each is named, refused, and counts for nothing. */
const TAMPERED: readonly (readonly [string, (scene: Scene) => void])[] = [
  [
    'cut off',
    (scene) => {
      const text = cell(scene, 's4', 'text-1');
      text.value = String(text.value).slice(0, -40);
    },
  ],
  [
    'emptied',
    (scene) => {
      cell(scene, 's4', 'text-1').value = '';
    },
  ],
  [
    'edited',
    (scene) => {
      const text = cell(scene, 's4', 'text-1');
      text.value = String(text.value).replace(HT, HTT);
    },
  ],
  [
    'edited together with its hash',
    (scene) => {
      for (const column of ['text-1', 'hash']) cell(scene, 's4', column).value = cell(scene, 's1', column).value ?? '';
    },
  ],
  [
    'taken from another body',
    (scene) => {
      cell(scene, 's4', 'text-1').value = cell(scene, 's2', 'text-1').value ?? '';
    },
  ],
  [
    'taken from another body, hash and all',
    (scene) => {
      for (const column of ['text-1', 'hash']) cell(scene, 's4', column).value = cell(scene, 's2', column).value ?? '';
    },
  ],
  [
    'taken from another file of the same campaign',
    (scene) => {
      const foreign = filledScene(BODY);
      tickAt(foreign, BODY, T0 + 30 * MINUTE);
      const [row, from] = [rowOf(sheetOf(scene), 'row/s4'), rowOf(sheetOf(foreign), 'row/s1')];
      const cells = structuredClone(sheetOf(foreign).cells[from - 1] ?? []);
      cells[0] = { value: 'row/s4' };
      cells[columnOf(sheetOf(scene), 'id') - 1] = { value: 's4' };
      sheetOf(scene).cells[row - 1] = cells;
    },
  ],
];

describe('the counted row that was', () => {
  it.each(TAMPERED)(
    '%s is named by the audit, refused, and counts for nothing; the others count as before',
    (_what, act) => {
      const scene = storied();
      const before = bodyIn(scene, NOW, OTHER);
      act(scene);
      expect(healthAt(scene, NOW).join('\n')).toMatch(/Bản lưu – Bị sửa/);
      for (const name of ['compareSnapshot', 'restoreSnapshot'])
        expect(refusalOf(ownerAt(scene, NOW).run(name, BODY, 's4')).refused).toBe(REFUSED);
      expect(bodyIn(scene, NOW, BODY)).toMatchObject({ rated: 0, missing: 15, hash: null });
      expect(findings(scene, BODY, 'damaged-structure')).toEqual([
        expect.objectContaining({ severity: 'error', body: BODY, sheet: 'Bản chụp' }),
      ]);
      expect(bodyIn(scene, NOW, OTHER)).toEqual(before);
    },
  );

  it.each(TAMPERED)('%s is overtaken when the body hands in again', (_what, act) => {
    const scene = storied();
    act(scene);
    untickAt(scene, BODY, NOW);
    expect(tickAt(scene, BODY, NOW + MINUTE)).toEqual(WRITTEN);
    expect(bodyIn(scene, NOW + HOUR, BODY)).toMatchObject({ state: 'submitted', rated: 15 });
  });
});

describe('rows of “Bản chụp”', () => {
  it('sorted by hand are named and refused; what counts is as before, and new rows get new numbers', () => {
    const scene = storied();
    const before = countedIn(scene, NOW);
    swap(scene, ['s1', 's4']);
    expect(healthAt(scene, NOW).join('\n')).toMatch(/Bản lưu – Bị sửa/);
    expect(refusalOf(ownerAt(scene, NOW).run('restoreSnapshot', BODY, 's4')).refused).toBe(REFUSED);
    expect(countedIn(scene, NOW)).toEqual(before);
    untickAt(scene, BODY, NOW + HOUR);
    expect(snapshotsOf(scene).map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5']);
  });

  it('copied below bring nothing back', () => {
    const scene = storied();
    untickAt(scene, BODY, NOW);
    const before = countedIn(scene, NOW + MINUTE);
    const sheet = sheetOf(scene);
    sheet.cells[rowOf(sheet, 'row/s5')] = structuredClone(sheet.cells[rowOf(sheet, 'row/s4') - 1] ?? []);
    expect(countedIn(scene, NOW + MINUTE)).toEqual(before);
    expect(healthAt(scene, NOW + MINUTE).join('\n')).toMatch(/Bản lưu – Bị sửa/);
  });

  it.each([
    ['kind', 'withdraw'],
    ['at', '2024-11-20T08:00:00+07:00'],
    ['kind', 'gì đó'],
  ])('whose “%s” says %s now are not believed', (column, value) => {
    const scene = storied();
    cell(scene, 's4', column).value = value;
    expect(healthAt(scene, NOW).join('\n')).toMatch(/Bản lưu – Bị sửa/);
    expect(bodyIn(scene, NOW, BODY)).toMatchObject({ rated: 0, hash: null });
    expect(findings(scene, BODY, 'damaged-structure').length).toBeGreaterThan(0);
  });

  it('that were deleted are named, also the last one, whose number is not given again', () => {
    const scene = storied();
    const sheet = sheetOf(scene);
    sheet.cells.splice(rowOf(sheet, 'row/s4') - 1, 1);
    expect(healthAt(scene, NOW).join('\n')).toMatch(/Thiếu 1 bản đã ghi trong nhật ký/);
    tickAt(scene, OTHER, NOW);
    untickAt(scene, OTHER, NOW + MINUTE);
    expect(snapshotsOf(scene).at(-1)).toMatchObject({ id: 's5', body: OTHER, kind: 'withdraw' });
    expect(healthAt(scene, NOW + HOUR).join('\n')).toMatch(/Thiếu 1 bản đã ghi trong nhật ký/);
  });

  it('of a removed tab stop everything in one error rather than inventing a state', () => {
    const scene = storied();
    scene.workbook.sheets = scene.workbook.sheets.filter(({ name }) => name !== 'Bản chụp');
    expect(() => ownerAt(scene, NOW).run('status')).toThrow(/Bản chụp/);
  });

  it('untouched leave the audit without a word, whoever wrote', () => {
    const scene = storied();
    expect(healthAt(scene, NOW)).toEqual([]);
    expect(
      typesAt(scene, BODY, { now: NOW, place: unitPlace(scene, BODY, [1, 'level']), text: HT, as: OWNER }),
    ).toEqual(WRITTEN);
    expect(healthAt(scene, NOW)).toEqual([]);
  });
});
