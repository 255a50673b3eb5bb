// "Nhật ký" (design §6): one row per change of a state, only ever added to; a row that was edited, moved or deleted is
// named; everybody can export it.

import { describe, expect, it } from 'vitest';
import type { ShownSheets } from '../../src/domain/api.ts';
import {
  actsNoted,
  at,
  CLOSE,
  filledScene,
  HOUR,
  healthAt,
  journalOf,
  MINUTE,
  ownerAt,
  ownerDoes,
  snapshotsOf,
  sweepAt,
  tickAt,
  typesAt,
  unitPlace,
  untickAt,
} from './deadline-scene.ts';
import { columnOf, contentOf, HT, OWNER, type Scene, tab } from './scene.ts';

const BODY = 'tt-hdnd';
const T0 = at('2024-11-28T10:00:00+07:00');
const UNTIL = '2024-12-02T17:00:00+07:00';

/** Every act that can change a state, once. */
const lived = (): Scene => {
  const scene = filledScene(BODY);
  tickAt(scene, BODY, T0);
  untickAt(scene, BODY, T0 + HOUR);
  tickAt(scene, BODY, T0 + 2 * HOUR);
  ownerDoes(scene, T0 + 3 * HOUR, ['returnTab', BODY, 'thiếu căn cứ']);
  ownerDoes(scene, T0 + 4 * HOUR, ['consolidate']);
  ownerDoes(scene, T0 + 5 * HOUR, ['closeTabs', 'đã đủ']);
  ownerDoes(scene, T0 + 6 * HOUR, ['extendTab', BODY, UNTIL, 'bổ sung']);
  ownerDoes(scene, T0 + 7 * HOUR, ['revokeExtension', BODY]);
  typesAt(scene, BODY, { now: T0 + 8 * HOUR, place: unitPlace(scene, BODY, [0, 'level']), text: HT, as: OWNER });
  sweepAt(scene, T0 + 9 * HOUR);
  ownerDoes(scene, T0 + 10 * HOUR, ['acceptLate', BODY, 'theo đề nghị']);
  ownerDoes(scene, T0 + 11 * HOUR, ['restoreSnapshot', BODY, 's1']);
  return scene;
};

const ACTS = [
  'Nộp',
  'Rút lại',
  'Nộp',
  'Trả lại',
  'Tổng hợp',
  ...new Array<string>(16).fill('Khóa'),
  'Gia hạn',
  'Kết thúc gia hạn',
  'Khóa',
  'Phát hiện thay đổi sau khi khóa',
  'Ghi nhận nội dung sau hạn',
  'Khôi phục',
];

const journalRows = (scene: Scene): unknown[][] =>
  contentOf(tab(scene, 'journal')).filter(([key]) => String(key).startsWith('row/'));

const rowNumber = (scene: Scene, key: string): number =>
  contentOf(tab(scene, 'journal')).findIndex(([cell]) => cell === `row/${key}`) + 1;

describe('the journal', () => {
  it('has one row for each change of a state, with its time, body and note', () => {
    const scene = lived();
    expect(actsNoted(scene)).toEqual(ACTS);
    expect(journalOf(scene)[3]).toEqual({
      at: '28/11/2024 13:00',
      body: 'Thường trực HĐND thành phố',
      act: 'Trả lại',
      note: 'lý do: thiếu căn cứ',
    });
  });

  it('has as many rows of states as “Bản chụp” has records, in the same order', () => {
    const scene = lived();
    const noted = journalRows(scene).map(([key]) => String(key).slice('row/'.length));
    expect(noted.filter((id) => /^s\d+$/.test(id))).toEqual(snapshotsOf(scene).map(({ id }) => id));
  });

  it('only grows: what stood there stands there afterwards', () => {
    const scene = lived();
    const before = journalRows(scene);
    for (const minutes of [10, 20]) sweepAt(scene, T0 + 12 * HOUR + minutes * MINUTE);
    ownerDoes(scene, T0 + 13 * HOUR, ['consolidate']);
    const after = journalRows(scene);
    expect(after.slice(0, before.length)).toEqual(before);
    // What was put back is another content than what was taken in: told once, by the first of the sweeps.
    expect(actsNoted(scene).slice(-2)).toEqual(['Phát hiện thay đổi sau khi khóa', 'Tổng hợp']);
    expect(after).toHaveLength(before.length + 2);
  });

  it('names who acted where Google tells it, else “không rõ”', () => {
    const scene = lived();
    const actors = journalRows(scene).map((row) => row[columnOf(tab(scene, 'journal'), 'actor') - 1]);
    expect(new Set(actors)).toEqual(new Set([OWNER, 'không rõ']));
  });

  it('keeps dangerous texts as texts', () => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, T0);
    ownerDoes(scene, T0 + HOUR, ['returnTab', BODY, '=IMPORTRANGE("x";"A1")']);
    expect(journalOf(scene)[1]?.note).toBe('lý do: =IMPORTRANGE("x";"A1")');
    expect(
      tab(scene, 'journal')
        .cells.flat()
        .some((cell) => cell?.formula !== undefined),
    ).toBe(false);
    expect(
      tab(scene, 'snapshots')
        .cells.flat()
        .some((cell) => cell?.formula !== undefined),
    ).toBe(false);
    expect(healthAt(scene, T0 + HOUR)).toEqual([]);
  });

  it('is exported by the command that shows sheets, hidden columns included', () => {
    const scene = lived();
    const { sheets } = ownerAt(scene, T0 + 12 * HOUR).run('showSheets', 'Nhật ký') as ShownSheets;
    const shown = sheets[0]?.values.filter(([key]) => String(key).startsWith('row/')) ?? [];
    expect(shown.map((row) => row.slice(0, 7))).toEqual(journalRows(scene).map((row) => row.slice(0, 7)));
    const chain = (sheets[0]?.values[0] ?? []).indexOf('chain');
    expect(shown.every((row) => /^[0-9a-f]{64}$/.test(String(row[chain])))).toBe(true);
  });
});

describe('a hand in the journal', () => {
  const broken = (scene: Scene): string[] =>
    healthAt(scene, T0 + 9 * HOUR + 20 * MINUTE).filter((remark) => remark.startsWith('Nhật ký'));

  it('that touched nothing is not seen', () => expect(broken(lived())).toEqual([]));

  it.each(['at', 'actor', 'body', 'act', 'code', 'note'])(
    'that edited “%s” of a row is named with the row',
    (column) => {
      const scene = lived();
      const sheet = tab(scene, 'journal');
      const row = rowNumber(scene, 's4');
      const cells = sheet.cells[row - 1] ?? [];
      cells[columnOf(sheet, column) - 1] = { value: 'khác' };
      expect(broken(scene)).toEqual([`Nhật ký – Bị sửa. Dòng ${row} bị sửa hoặc xóa sau khi ghi.`]);
    },
  );

  it('that deleted a row is named with the row below; the next sweep notes the act again at the end', () => {
    const scene = lived();
    const row = rowNumber(scene, 's2');
    tab(scene, 'journal').cells.splice(row - 1, 1);
    expect(broken(scene)).toEqual([
      `Nhật ký – Bị sửa. Dòng ${row} bị sửa hoặc xóa sau khi ghi.`,
      'Nhật ký – Bị sửa. Thiếu 1 dòng đã ghi; lần chạy tự động kế tiếp ghi lại.',
    ]);
    sweepAt(scene, T0 + 12 * HOUR);
    expect(journalRows(scene).at(-1)?.[0]).toBe('row/s2');
  });

  it('that deleted the last rows is named, and they come back', () => {
    const scene = filledScene(BODY);
    tickAt(scene, BODY, T0);
    tab(scene, 'journal').cells.splice(rowNumber(scene, 's1') - 1, 1);
    expect(healthAt(scene, T0 + MINUTE)).toEqual([
      'Nhật ký – Bị sửa. Thiếu 1 dòng đã ghi; lần chạy tự động kế tiếp ghi lại.',
    ]);
    sweepAt(scene, T0 + 10 * MINUTE);
    expect([actsNoted(scene), healthAt(scene, T0 + 11 * MINUTE)]).toEqual([['Nộp'], []]);
  });

  it('that moved a row is named', () => {
    const scene = lived();
    const { cells } = tab(scene, 'journal');
    const [a, b] = [rowNumber(scene, 's1') - 1, rowNumber(scene, 's2') - 1];
    [cells[a], cells[b]] = [cells[b] ?? [], cells[a] ?? []];
    expect(broken(scene).length).toBeGreaterThanOrEqual(2);
  });

  it('that typed a row in is named', () => {
    const scene = lived();
    const last = rowNumber(scene, snapshotsOf(scene).at(-1)?.id ?? '');
    tab(scene, 'journal').cells[last] = [{ value: 'row/la' }, { value: '28/11/2024 10:00' }, { value: 'ai đó' }];
    expect(broken(scene)).toHaveLength(1);
  });

  it('changes nothing of what counts, and the tab gone stops no act', () => {
    const scene = filledScene(BODY);
    scene.workbook.sheets = scene.workbook.sheets.filter(({ name }) => name !== 'Nhật ký');
    tickAt(scene, BODY, T0);
    sweepAt(scene, CLOSE);
    expect(snapshotsOf(scene, BODY).map(({ kind }) => kind)).toEqual(['submit', 'close']);
  });
});
