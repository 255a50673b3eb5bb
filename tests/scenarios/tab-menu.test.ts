// Menu "Thiết lập": "Thêm dòng cho trang…" and "So sánh, khôi phục bản lưu…", as the secretariat uses them.

import { describe, expect, it } from 'vitest';
import { type Host, makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import {
  BOARD,
  bodyAt,
  COUNCIL,
  changed,
  filled,
  opened,
  RETHINKING,
  submitted,
  typeBy,
  withdrawn,
} from './faults-scene.ts';
import { BUNDLE, contentOf, HTT, OWNER } from './scene.ts';

const MINUTE = 60_000;
const NOW = RETHINKING + 60 * MINUTE;

type Setting = { readonly on?: string; readonly replies?: readonly (string | null)[]; readonly user?: string };

/** The person at the sheet: a tab on the screen, and answers typed one after the other. */
const office = (workbook: WorkbookModel, { on, replies = [], user = OWNER }: Setting): Host => {
  const host = makeHost({ workbook, bundle: BUNDLE, user, now: () => NOW, replies: [...replies] });
  // An edit of the owner's in the head brings the tab to the screen.
  if (on !== undefined) expect(host.edit(on, 'B2', 'x')).toEqual({ refused: null });
  return host;
};

const shownBy = (host: Host, entry: string): string[] => {
  const before = host.shown().length;
  host.run(entry);
  expect(host.failures()).toEqual([]);
  return host
    .shown()
    .slice(before)
    .map(({ text }) => text);
};

const freeRows = (workbook: WorkbookModel, body: string): number =>
  contentOf(tabOf(workbook, `body:${body}`)).filter(([key]) => String(key).startsWith('free/')).length;

describe('“Thêm dòng cho trang…”', () => {
  it('asks how many of the tab that is open, and adds them', () => {
    const workbook = filled();
    const shown = shownBy(office(workbook, { on: 'Ban Xây dựng Đảng', replies: ['4'] }), 'menuAddRows');
    expect(shown).toEqual([
      'Thêm dòng cho trang\nTrang “Ban Xây dựng Đảng”, bảng “Đảng bộ xã, thị trấn”: thêm bao nhiêu dòng (1 đến 20) cho tập thể còn thiếu trong danh mục? Ghi số dòng:',
      'Xếp loại\nĐã thêm 4 dòng vào bảng “Đảng bộ xã, thị trấn” của Ban Xây dựng Đảng Huyện ủy.',
    ]);
    expect(freeRows(workbook, BOARD)).toBe(7);
  });

  it('asks for the body where no body’s tab is open, and for the table where it has several', () => {
    const workbook = filled();
    const shown = shownBy(office(workbook, { on: 'Thiết lập', replies: ['2', '2', '1'] }), 'menuAddRows');
    expect(shown[0]).toBe(
      'Thêm dòng cho trang\nCủa cơ quan nào? Ghi số thứ tự:\n1. Ban Xây dựng Đảng Huyện ủy\n2. UBND huyện\n3. Ban Chỉ huy Quân sự huyện',
    );
    expect(shown[1]).toContain('1. UBND xã, thị trấn\n2. Hợp tác xã');
    expect(shown[3]).toBe('Xếp loại\nĐã thêm 1 dòng vào bảng “Hợp tác xã” của UBND huyện.');
  });

  it.each([
    ['a number that is not in the list', ['7'], 'Không có số “7” trong danh sách (1 đến 3). Chưa ghi gì.'],
    ['no number at all', ['hai'], 'Không có số “hai” trong danh sách (1 đến 3). Chưa ghi gì.'],
    ['too many rows', ['1', '50'], 'Chưa thêm dòng: số dòng phải là số nguyên từ 1 đến 20. Chưa ghi gì.'],
    ['words for a count', ['1', 'nhiều'], 'Chưa thêm dòng: số dòng phải là số nguyên từ 1 đến 20. Chưa ghi gì.'],
  ])('says what is wrong with %s', (_name, replies, sentence) => {
    const workbook = filled();
    expect(shownBy(office(workbook, { on: 'Thiết lập', replies }), 'menuAddRows').at(-1)).toBe(`Xếp loại\n${sentence}`);
    expect(freeRows(workbook, BOARD)).toBe(3);
  });

  it('says why a tab that was handed in takes no rows, and leaves all as it is when a dialog is left', () => {
    const workbook = submitted();
    const shown = shownBy(office(workbook, { on: 'UBND huyện', replies: ['1', '2'] }), 'menuAddRows');
    expect(shown.at(-1)).toContain('Chưa thêm dòng: Trang tạm khóa vì đã nộp lúc');
    shownBy(office(workbook, { on: 'UBND huyện', replies: [null] }), 'menuAddRows');
    expect(freeRows(workbook, COUNCIL)).toBe(6);
  });
});

describe('“So sánh, khôi phục bản lưu…”', () => {
  it('lists the snapshots, shows what differs, and puts the one back that was chosen', () => {
    const workbook = withdrawn();
    const host = office(workbook, { on: 'UBND huyện', replies: ['1'] });
    const shown = shownBy(host, 'menuSnapshots');
    expect(shown[0]).toBe(
      'So sánh, khôi phục bản lưu\nBản lưu nào của UBND huyện (mới nhất trước)? Ghi số thứ tự:\n1. Nộp, 07/11/2025 09:00, mã F493-597D',
    );
    expect(shown[1]).toBe(
      [
        'Khôi phục bản lưu',
        'Ô D10: bản lưu “Hoàn thành nhiệm vụ”, trên trang “Hoàn thành tốt nhiệm vụ”',
        '',
        'Đưa trang của UBND huyện về bản lúc 09 giờ, thứ Sáu 07/11/2025 (mã F493-597D); khác bản hiện tại 1 ô. Bản hiện tại được lưu trước.',
      ].join('\n'),
    );
    expect(shown[2]).toBe('Xếp loại\nĐã khôi phục trang của UBND huyện về bản lúc 09 giờ, thứ Sáu 07/11/2025.');
    expect(host.run('compareSnapshot', COUNCIL, 's1')).toEqual({ changes: [] });
  });

  it('has put by what stood there, which then is the newest of the list', () => {
    const workbook = withdrawn();
    shownBy(office(workbook, { on: 'UBND huyện', replies: ['1'] }), 'menuSnapshots');
    const [list = ''] = shownBy(office(workbook, { on: 'UBND huyện', replies: [null] }), 'menuSnapshots');
    expect(
      list
        .split('\n')
        .slice(2)
        .map((line) => line.replace(/, mã .*/, '')),
    ).toEqual(['1. Lưu trước khi khôi phục, 08/11/2025 10:00', '2. Nộp, 07/11/2025 09:00']);
  });

  it('changes nothing when the question is left, and where nothing differs', () => {
    const [left, same] = [withdrawn(), submitted()];
    const before = structuredClone(left.sheets);
    const questions: string[] = [];
    /** The second body, its first snapshot; the question that follows is left. */
    const ask = ({ text }: { readonly text: string }): string | null => {
      questions.push(text);
      return ['2', '1', null][questions.length - 1] ?? null;
    };
    makeHost({ workbook: left, bundle: BUNDLE, user: OWNER, now: () => NOW, ask }).run('menuSnapshots');
    expect(questions[2]).toContain('khác bản hiện tại 1 ô');
    expect(left.sheets).toEqual(before);
    expect(shownBy(office(same, { on: 'UBND huyện', replies: ['1'] }), 'menuSnapshots').at(-1)).toBe(
      'So sánh, khôi phục bản lưu\nTrang của UBND huyện không khác bản lúc 07/11/2025 09:00; không có gì để khôi phục.',
    );
  });

  it('shows the first changes of many, an empty cell as such, and says how many more there are', () => {
    const workbook = withdrawn();
    const clerk = bodyAt(workbook, RETHINKING, COUNCIL);
    for (const unit of ['ubnd-na-duong', 'ubnd-khuat-xa'])
      for (const field of ['level', 'strengths', 'shortcomings', 'reason', 'note'])
        expect(typeBy(clerk, COUNCIL, [[`unit/overall/${unit}`, field], field === 'level' ? HTT : ''])).toBeNull();
    for (const index of [1, 2, 3])
      for (const field of ['unit', 'strengths', 'note'])
        expect(typeBy(clerk, COUNCIL, [[`free/overall/ubnd-xa/${index}`, field], `${field} ${index}`])).toBeNull();
    const text = shownBy(office(workbook, { on: 'UBND huyện', replies: ['1', null] }), 'menuSnapshots')[1] ?? '';
    const lines = text.split('\n').filter((line) => line.startsWith('Ô '));
    expect(lines).toHaveLength(12);
    expect(lines[1]).toBe('Ô E9: bản lưu “Ưu điểm của unit/overall/ubnd-na-duong”, trên trang (trống)');
    expect(text).toContain('… và 3 ô khác.');
    expect(text).toContain('khác bản hiện tại 15 ô');
  });

  it('offers no paper and no act without a content', () => {
    const [list = ''] = shownBy(office(changed(), { on: 'Ban Xây dựng Đảng', replies: [null] }), 'menuSnapshots');
    expect(list.split('\n').slice(2)).toHaveLength(1);
    expect(shownBy(office(opened(), { on: 'UBND huyện' }), 'menuSnapshots')).toEqual([
      'So sánh, khôi phục bản lưu\nChưa có bản lưu nào của UBND huyện.',
    ]);
  });
});

it.each(['menuAddRows', 'menuSnapshots'])('%s is the owner’s', (entry) => {
  const host = office(filled(), { user: `${COUNCIL}@example.org` });
  expect(shownBy(host, entry).at(-1)).toContain('Chỉ tài khoản sở hữu bảng tính thực hiện được');
});
