// A copy of the file, however it came about: nothing runs in it and the owner's acts are refused, until it is told what it
// is for. What a conversion has done to it is mended either way.

import { describe, expect, it } from 'vitest';
import { encodeRecord } from '../../src/domain/applied.ts';
import { makeHost } from '../../src/host/host.ts';
import { STATE_SHEET } from '../../src/host/store-state.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { appliedOf, tabOf } from './faults-ledger.ts';
import {
  AFTERWARDS,
  BOARD,
  COUNCIL,
  changed,
  FILLING,
  filled,
  hostAt,
  RETHINKING,
  submitted,
  tick,
} from './faults-scene.ts';
import { essence } from './faults-stop.ts';
import { type BoxAs, fromGoogle, toGoogle } from './google-file.ts';
import { BUNDLE, callsOf, OWNER, refusalOf } from './scene.ts';

const B = 3;
const NOTICE =
  'Đây là bản sao của bảng tính “Đánh giá, xếp loại tổ chức cơ sở đảng và chính quyền cấp xã năm 2025”. Chưa chạy gì tự động. Chọn “Diễn tập” để thử, hoặc “Dùng làm đợt mới”.';

type Answer = {
  readonly refused?: string;
  readonly message?: string;
  readonly done?: readonly string[];
  readonly copy?: boolean;
};
const runs = (workbook: WorkbookModel, now: number, [name, ...args]: readonly [string, ...unknown[]]): Answer =>
  hostAt(workbook, now).run(name, ...args) as Answer;

/** "Tệp → Tạo bản sao": the same tabs with the same ids in another file, shared with nobody, without triggers. */
const copyOf = (workbook: WorkbookModel): WorkbookModel => ({
  ...structuredClone(workbook),
  id: 'mot-ban-sao',
  editors: [],
  properties: { document: {}, script: {}, user: {} },
  triggers: [],
});

const ACTS: readonly (readonly [string, ...unknown[]])[] = [
  ['applySettings'],
  ['consolidate'],
  ['makeReport'],
  ['makeLetter', COUNCIL],
  ['closeTabs', 'Cần báo cáo sớm'],
  ['returnTab', COUNCIL, 'Thiếu căn cứ'],
  ['extendTab', COUNCIL, '2025-11-20T08:00:00+07:00', 'Bổ sung'],
  ['revokeExtension', COUNCIL],
  ['acceptLate', COUNCIL, 'Đã xem'],
  ['restoreSnapshot', COUNCIL, 's1'],
  ['recordPaper', COUNCIL, { number: '1', date: '08/11/2025', signer: 'A', code: '0000-0000' }],
];

describe('in a copy', () => {
  it.each(ACTS.map((act) => [act] as const))(
    'the owner’s act %s is refused with what a copy is, and changes nothing',
    (act) => {
      const copy = copyOf(submitted());
      const before = JSON.stringify(copy);
      expect(refusalOf(runs(copy, RETHINKING, act)).refused).toContain(NOTICE);
      expect(JSON.stringify(copy)).toBe(before);
    },
  );

  it('the menu offers what the copy can become, and its first line says what a copy is', () => {
    const host = hostAt(copyOf(submitted()), RETHINKING);
    host.open();
    const { items } = JSON.parse(host.shown()[0]?.text ?? '{}') as { items: { caption?: string }[] };
    expect(items.flatMap(({ caption }) => caption ?? [])).toEqual(
      expect.arrayContaining([
        'Bản sao: chưa chạy gì tự động.',
        'Dùng làm đợt mới…',
        'Tiếp tục đợt tại đây…',
        'Sửa chữa bảng tính',
        'Trợ giúp',
      ]),
    );
    expect(items.some(({ caption }) => caption === 'Tổng hợp')).toBe(false);
    host.run('menuCopy');
    expect(host.shown().at(-1)?.text).toContain(NOTICE);
  });

  it('health and the sidebar say it, too', () => {
    const copy = copyOf(submitted());
    expect(JSON.stringify(runs(copy, RETHINKING, ['health']))).toContain(JSON.stringify(NOTICE).slice(1, -1));
    expect(JSON.stringify(runs(copy, RETHINKING, ['openSidebar']))).toContain(JSON.stringify(NOTICE).slice(1, -1));
  });

  it('repair mends, arms nothing, and says how the campaign would go on here', async () => {
    const copy = await toGoogle(submitted());
    const repaired = runs(copy, RETHINKING, ['repair']);
    expect(repaired.done).toEqual(
      expect.arrayContaining(['phần khóa của trang “UBND huyện”', 'ô “Nộp” của trang “UBND huyện”']),
    );
    expect([repaired.copy, copy.triggers]).toEqual([true, []]);
    expect(repaired.message).toContain('để đợt tiếp tục ở bảng tính này, chọn “Xếp loại → Tiếp tục đợt tại đây…”');
    expect(refusalOf(runs(copy, RETHINKING, ['consolidate'])).refused).toContain(NOTICE);
  });

  /** What was asked, and the last thing told. */
  const fromMenu = (copy: WorkbookModel, answer: string | null) => {
    const questions: string[] = [];
    const ask = ({ text }: { readonly text: string }): string | null => {
      questions.push(text);
      return answer;
    };
    const host = makeHost({ workbook: copy, bundle: BUNDLE, user: OWNER, now: () => RETHINKING, ask });
    host.run('menuContinueHere');
    return { questions, told: host.shown().at(-1)?.text };
  };

  it('the menu asks for the owner’s word, and says what is to be done about the old file', () => {
    const copy = copyOf(submitted());
    const { questions, told } = fromMenu(copy, '');
    expect(questions[0]).toContain('chuyển hẳn sang bảng tính này');
    expect(told).toContain('từ nay tiếp tục ở bảng tính này. Bảng tính cũ không dùng nữa');
    expect(copy.triggers.map(({ handler }) => handler)).toContain('sweep');
    expect(copy.editors.length).toBeGreaterThan(0);
  });

  it('the menu changes nothing when its question is left', () => {
    const copy = copyOf(submitted());
    const before = JSON.stringify(copy);
    expect(fromMenu(copy, null)).toMatchObject({ questions: [expect.stringContaining('chuyển hẳn')], told: undefined });
    expect(JSON.stringify(copy)).toBe(before);
  });

  it('told so twice, the second time it is only repaired', () => {
    const copy = copyOf(submitted());
    runs(copy, RETHINKING, ['continueHere', true]);
    const before = essence(copy, RETHINKING);
    expect(runs(copy, RETHINKING, ['continueHere', true])).toMatchObject({
      message: 'Không có gì cần sửa.',
      copy: false,
    });
    expect(essence(copy, RETHINKING)).toEqual(before);
  });

  it.each(['mot-ban-sao', 'mot-ban-sao-khac'])(
    'a drill’s made-up entries never become the campaign (drilled in %s)',
    (drill) => {
      const copy = copyOf(submitted());
      const settings = tabOf(copy, 'settings');
      const applied = appliedOf(copy);
      if (applied === null) throw new Error('no campaign');
      const chunks = encodeRecord({ ...applied, drill });
      const keys = settings.cells[0] ?? [];
      settings.cells[0] = [...keys.slice(0, 4), ...chunks.map((value) => ({ value }))];
      expect(refusalOf(runs(copy, RETHINKING, ['continueHere', true])).refused).toContain('dùng để diễn tập');
      expect(copy.triggers).toEqual([]);
    },
  );

  it('a stranger’s word counts for nothing', () => {
    const copy = copyOf(submitted());
    const answer = hostAt(copy, RETHINKING, `${COUNCIL}@example.org`).run('continueHere', true);
    expect(refusalOf(answer).refused).toContain('Chỉ tài khoản sở hữu bảng tính thực hiện được');
  });
});

describe('after a conversion', () => {
  it.each<BoxAs>(['value', 'list', 'word'])(
    'whose checkboxes came as %s, what was handed in stays handed in',
    async (box) => {
      const moved = await toGoogle(submitted(), box);
      runs(moved, RETHINKING, ['continueHere', false]);
      hostAt(moved, RETHINKING).tick();
      const status = runs(moved, RETHINKING, ['status']) as { bodies: { id: string; state: string }[] };
      expect(status.bodies.find(({ id }) => id === COUNCIL)?.state).toBe('submitted');
      expect(tabOf(moved, `body:${COUNCIL}`).cells[4]?.[1]).toMatchObject({
        value: true,
        validation: { kind: 'checkbox' },
      });
      expect(tick(hostAt(moved, RETHINKING, `${COUNCIL}@example.org`), COUNCIL, false)).not.toBeNull();
    },
  );

  it('the local host’s own tab goes, and a tab of that name that is somebody’s stays', async () => {
    const moved = await toGoogle(submitted());
    const named = () => moved.sheets.some(({ name }) => name === STATE_SHEET);
    expect(named()).toBe(true);
    expect(runs(moved, RETHINKING, ['continueHere', false]).done).toContain(
      `bỏ trang “${STATE_SHEET}” của bản trên máy`,
    );
    expect(named()).toBe(false);
    const own = copyOf(submitted());
    own.sheets.push({
      ...structuredClone(tabOf(own, 'guide')),
      id: 99,
      name: STATE_SHEET,
      cells: [[{ value: 'ghi chú' }]],
    });
    runs(own, RETHINKING, ['continueHere', false]);
    expect(own.sheets.some(({ name }) => name === STATE_SHEET)).toBe(true);
  });

  it('what was hidden and what was chosen from lists is so again', async () => {
    const moved = await fromGoogle(submitted());
    for (const sheet of moved.sheets) {
      Object.assign(sheet, { hidden: false, hiddenRows: [], hiddenColumns: [] });
      for (const cell of sheet.cells.flat()) delete cell?.validation;
    }
    runs(moved, RETHINKING, ['continueHere', true]);
    const home = submitted();
    for (const sheet of home.sheets) {
      const there = moved.sheets.find(({ name }) => name === sheet.name);
      const looks = (one: typeof sheet | undefined) => [
        one?.hidden,
        one?.hiddenRows,
        [...(one?.hiddenColumns ?? [])].sort((a, b) => a - b),
      ];
      expect([sheet.name, looks(there)]).toEqual([sheet.name, looks(sheet)]);
      const rules = (one: typeof sheet | undefined) =>
        one?.cells.flatMap((row, r) =>
          row.flatMap((cell, c) => (cell?.validation ? [`${r},${c} ${cell.validation.kind}`] : [])),
        );
      expect([sheet.name, rules(there)]).toEqual([sheet.name, rules(sheet)]);
    }
  });

  it('of two tabs with a body’s key the one under its name is the body’s', async () => {
    const home = filled();
    const own = tabOf(home, `body:${BOARD}`);
    home.sheets.unshift({ ...structuredClone(own), id: 77, name: 'Bản sao của Ban Xây dựng Đảng', protections: [] });
    const moved = await fromGoogle(home);
    expect(runs(moved, FILLING, ['continueHere', true]).refused).toBeUndefined();
    expect(
      tabOf(moved, 'settings')
        .cells[0]?.map((cell) => cell?.value)
        .join(''),
    ).toContain(String(moved.sheets.find(({ name }) => name === own.name)?.id));
  });

  it('of two that both have other names none is guessed: nothing changes', async () => {
    const home = filled();
    const own = tabOf(home, `body:${BOARD}`);
    own.name = 'Tên khác';
    home.sheets.push({ ...structuredClone(own), id: 77, name: 'Bản sao của Tên khác', protections: [] });
    const moved = await fromGoogle(home);
    const before = JSON.stringify(moved);
    expect(refusalOf(runs(moved, FILLING, ['continueHere', true])).refused).toBe(
      'Chưa ghi gì. Chưa rõ trang nào là trang của cơ quan: “Tên khác” và “Bản sao của Tên khác” mang cùng một mã. Đề nghị giữ một trang, xóa trang sao chép rồi làm lại.',
    );
    expect(JSON.stringify(moved)).toBe(before);
  });

  it('going on costs no more calls than one for each thing that is mended', async () => {
    const moved = await toGoogle(changed());
    const host = hostAt(moved, AFTERWARDS);
    expect(callsOf(host, () => host.run('continueHere', true))).toBeLessThanOrEqual(60 * B + 200);
  });
});
