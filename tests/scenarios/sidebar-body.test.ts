// The sidebar beside a body's tab, as the body's own account sees it: it reads, selects cells, and writes nothing.

import { describe, expect, it } from 'vitest';
import type { BodyView, EmptyView, SidebarStart, Stale } from '../../src/domain/sidebar.ts';
import type { Host } from '../../src/host/host.ts';
import { CLOSE, DUE, filledScene, HOUR, isTicked, sweepAt, tickAt, unitPlace } from './deadline-scene.ts';
import {
  addressOf,
  callsOf,
  contentOf,
  DRAFTING,
  emptyWorkbook,
  HTXS,
  hostOver,
  KHT,
  OWNER,
  opened,
  type Place,
  refusalOf,
  type Scene,
  STRANGER,
  tab,
  type,
} from './scene.ts';
import { asks, bodyView, clerkAt, writes } from './sidebar-scene.ts';

const BODY = 'ubnd';

/** The owner's hand on a cell of the body's tab: what slips past a lock. */
const ownerTypes = (scene: Scene, text: string, now: number): string => {
  const sheet = tab(scene, `body:${BODY}`);
  const a1 = addressOf(sheet, unitPlace(scene, BODY, [0, 'level']));
  expect(hostOver(scene.workbook, OWNER, now).edit(sheet.name, a1, text)).toEqual({ refused: null });
  return a1;
};

/** Where the first free row takes a name. */
const freeRow = (scene: Scene): Place => {
  const keys = tab(scene, `body:${BODY}`).cells.map(([cell]) => String(cell?.value ?? ''));
  return [keys.find((one) => one.startsWith('free/')) ?? '', 'unit'];
};

const submitted = (now = DRAFTING): Scene => {
  const scene = filledScene(BODY);
  tickAt(scene, BODY, now);
  return scene;
};

describe('opening the sidebar', () => {
  it('shows a body its own tab, whichever tab is open, and its name in the head', () => {
    const start = asks<SidebarStart>(clerkAt(filledScene(BODY), BODY, DRAFTING), 'openSidebar');
    expect(start).toMatchObject({ title: 'Xếp loại – UBND thành phố', secretariat: false, view: { body: BODY } });
  });

  it('shows the owner the board', () => {
    const start = asks<SidebarStart>(opened().owner, 'openSidebar');
    expect(start).toMatchObject({
      title: 'Xếp loại – Ban Tổ chức Thành ủy',
      secretariat: true,
      view: { kind: 'board' },
    });
  });

  it('tells an account that is nobody’s here whom to ask', () => {
    const { view } = asks<SidebarStart>(hostOver(opened().workbook, STRANGER), 'openSidebar');
    expect((view as EmptyView).note.text).toContain(`Tài khoản ${STRANGER} chưa được giao trang nào`);
  });

  it('says how to open a campaign where none stands', () => {
    const { view } = asks<SidebarStart>(hostOver(emptyWorkbook()), 'openSidebar');
    expect((view as EmptyView).note.text).toContain('Mở đợt đánh giá…');
  });

  it('follows the owner to the tab that is open', () => {
    const { owner } = opened();
    expect((owner.run('viewBody', null) as EmptyView).note.text).toContain('Đề nghị mở trang mang tên cơ quan');
    asks(owner, 'goTo', { sheet: 'UBKT', cell: 'B2' });
    expect(bodyView(owner, null).body).toBe('ubkt');
  });
});

describe('a tab that is being filled', () => {
  it('merges the rows that are not rated, says what still blocks, and leads to the first of them', () => {
    const scene = opened();
    const view = bodyView(clerkAt(scene, BODY, DRAFTING), BODY);
    const [errors] = view.checked?.findings ?? [];
    expect(errors).toMatchObject({ severity: 'error', count: 26 });
    expect(errors?.items.map(({ title }) => title)).toEqual(['11 tập thể chưa xếp loại', '15 tập thể chưa xếp loại']);
    expect(errors?.items[0]?.spot?.cell).toMatch(/^D\d+:D\d+$/);
    expect(view.hint).toBe('Chưa nộp được: còn 26 tập thể chưa xếp loại.');
    expect(view.acts).toEqual([
      { act: 'go-fix', disabled: false },
      { act: 'submit', disabled: true },
    ]);
    expect(view.firstError?.cell).toBe(errors?.items[0]?.spot?.cell.split(':')[0]);
    expect(view.progress).toEqual({ done: 0, total: 26, text: 'Không đánh giá 0, chưa xếp loại 26.' });
  });

  it('counts a level that is missing once, not also among the errors', () => {
    const scene = filledScene(BODY);
    type(scene, BODY, [unitPlace(scene, BODY, [0, 'level']), '']);
    type(scene, BODY, [unitPlace(scene, BODY, [1, 'level']), KHT]);
    expect(bodyView(clerkAt(scene, BODY, DRAFTING), BODY).hint).toBe(
      'Chưa nộp được: còn 1 lỗi và 1 tập thể chưa xếp loại.',
    );
  });

  it('says the deadline, and until when the tab is open as an instant', () => {
    const { deadline, pill } = bodyView(clerkAt(opened(), BODY, DRAFTING), BODY);
    expect(deadline).toEqual({
      title: 'Hạn nộp: trước 0 giờ, thứ Bảy 30/11/2024',
      text: 'Khóa lúc 0 giờ, Chủ nhật 01/12/2024.',
      openUntil: CLOSE,
    });
    expect(pill).toEqual({ label: 'Đang nhập', tone: 'plain' });
  });

  it('says after the deadline that handing in counts as late', () => {
    const view = bodyView(clerkAt(filledScene(BODY), BODY, DUE + HOUR), BODY);
    expect(view.deadline?.text).toContain('Đã quá hạn 1 giờ; nộp lúc này ghi “sau hạn”.');
    expect(view.hint).toContain('lần nộp này ghi “sau hạn”.');
  });

  it('offers “Nộp” once nothing blocks, with the warnings that do not', () => {
    const scene = filledScene(BODY);
    type(scene, BODY, [unitPlace(scene, BODY, [0, 'level']), HTXS]);
    const view = bodyView(clerkAt(scene, BODY, DRAFTING), BODY);
    expect(view.acts).toEqual([{ act: 'submit', disabled: false }]);
    expect(view.hint).toContain('Đã xếp loại 26/26, không còn lỗi. Đánh dấu ô “Nộp” (ô B5) để nộp.');
    expect(view.hint).toContain('cảnh báo, không chặn việc nộp.');
    expect(view.levels[0]).toMatchObject({ places: '1/2, còn 1', over: false, counts: { HTXS: 1, HTT: 10 } });
  });

  it('passes text through as it was typed', () => {
    const scene = filledScene(BODY);
    const hostile = '<img src=x onerror=alert(1)></script>';
    type(scene, BODY, [freeRow(scene), hostile]);
    const view = bodyView(clerkAt(scene, BODY, DRAFTING), BODY);
    expect(JSON.stringify(view.checked)).toContain(JSON.stringify(hostile).slice(1, -1));
  });

  it('reads as the body and writes nothing', () => {
    const scene = filledScene(BODY);
    const before = scene.workbook.sheets.map(contentOf);
    const host = clerkAt(scene, BODY, DRAFTING);
    asks(host, 'openSidebar');
    const view = bodyView(host, BODY);
    asks(host, 'goTo', { sheet: view.sheet, cell: 'D8' });
    asks(host, 'goToBox', BODY, view.stamp);
    expect(writes(host)).toEqual([]);
    expect(scene.workbook.sheets.map(contentOf)).toEqual(before);
  });
});

describe('going to the box', () => {
  it('selects it and leaves the tick to a person', () => {
    const scene = filledScene(BODY);
    const host = clerkAt(scene, BODY, DRAFTING);
    const outcome = asks<{ message: string }>(host, 'goToBox', BODY, bodyView(host, BODY).stamp);
    expect(outcome.message).toContain('Đánh dấu ô “Nộp” (ô B5) để nộp.');
    expect(host.calls()['Range.activate']).toBe(1);
    expect(isTicked(scene, BODY)).toBe(false);
  });

  it('checks once more, and says what still blocks', () => {
    const host = clerkAt(opened(), BODY, DRAFTING);
    expect(refusalOf(host.run('goToBox', BODY, bodyView(host, BODY).stamp)).refused).toBe(
      'Chưa nộp được: còn 26 tập thể chưa xếp loại.',
    );
    expect(host.calls()['Range.activate']).toBeUndefined();
  });

  it('does nothing on a view that a later edit has made old', () => {
    const scene = filledScene(BODY);
    const host = clerkAt(scene, BODY, DRAFTING);
    const { stamp } = bodyView(host, BODY);
    type(scene, BODY, [unitPlace(scene, BODY, [0, 'level']), KHT]);
    const answer = host.run('goToBox', BODY, stamp) as Stale;
    expect(answer.stale.title).toBe('Trang đã cũ');
    expect(host.calls()['Range.activate']).toBeUndefined();
  });

  it('refuses another body’s box and a place that is not there', () => {
    const host = clerkAt(opened(), BODY, DRAFTING);
    expect(refusalOf(host.run('goToBox', 'ubkt', 'x')).refused).toContain('Tài khoản ubnd@example.org được giao trang');
    for (const cell of ['ZZZ9999999', '=1+1', '', 'D8;B2'])
      expect(refusalOf(host.run('goTo', { sheet: 'UBND thành phố', cell })).refused).toContain('Chưa đến được ô');
    expect(refusalOf(host.run('goTo', { sheet: 'Không có', cell: 'A1' })).refused).toContain('Không có');
  });
});

describe('a tab that was handed in', () => {
  it('shows when, on time or late, and the check code; nothing has changed since', () => {
    const view = bodyView(clerkAt(submitted(), BODY, DRAFTING + HOUR), BODY);
    expect(view.pill).toEqual({ label: 'Đã nộp, đúng hạn', tone: 'accent' });
    expect(view.notes.map(({ title }) => title)).toEqual(['Nộp đúng hạn', 'Văn bản của cơ quan', 'Từ lúc nộp']);
    expect(view.notes[0]?.text).toMatch(/^09 giờ, thứ Hai 25\/11\/2024\. Mã đối chiếu: [0-9A-F]{4}-[0-9A-F]{4}\./);
    expect(view).toMatchObject({ checked: null, deadline: null, firstError: null, changed: null });
    expect(view.acts).toEqual([
      { act: 'letter', disabled: false },
      { act: 'withdraw', disabled: false },
    ]);
    expect(view.hint).toContain('Bỏ dấu ô “Nộp” (ô B5) để rút lại.');
    expect(view.hint).toContain('Nộp lại từ ngày 30/11/2024 sẽ ghi “sau hạn”.');
  });

  it('has its letter made by its own account; another body’s is refused', () => {
    const scene = submitted();
    const clerk = clerkAt(scene, BODY, DRAFTING + HOUR);
    const letter = (body: string, host: Host, stamp: string) =>
      host.run('actOnBody', { act: 'letter', body, until: '', reason: '' }, stamp);
    const { stamp } = bodyView(clerk, BODY);
    expect(letter(BODY, clerk, stamp)).toMatchObject({ message: expect.stringContaining('Đã tạo văn bản') });
    expect(clerk.files().map(({ name }) => name)).toHaveLength(1);
    expect(refusalOf(letter(BODY, clerkAt(scene, 'mttq', DRAFTING + HOUR), stamp)).refused).not.toBe('');
  });

  it('names the cells that differ from what was handed in', () => {
    const scene = submitted();
    const cell = ownerTypes(scene, KHT, DRAFTING + HOUR);
    const view = bodyView(clerkAt(scene, BODY, DRAFTING + HOUR), BODY);
    expect(view.changed?.title).toBe('1 ô khác bản đã nộp');
    expect(view.changed?.items[0]).toMatchObject({
      spot: { sheet: 'UBND thành phố', cell },
      text: `Đang tính: Hoàn thành tốt nhiệm vụ. Trên trang: ${KHT}.`,
    });
  });

  it('is marked late in the pill once the deadline had passed', () => {
    const view = bodyView(clerkAt(submitted(DUE + HOUR), BODY, DUE + HOUR), BODY);
    expect(view.pill).toEqual({ label: 'Đã nộp, sau hạn', tone: 'warn' });
  });
});

describe('a tab that is closed', () => {
  const closed = (): Scene => {
    const scene = submitted();
    sweepAt(scene, CLOSE + HOUR);
    return scene;
  };

  it('says why, what counts, what was changed afterwards, and offers a request for more time', () => {
    const scene = closed();
    ownerTypes(scene, KHT, CLOSE + 2 * HOUR);
    const view = bodyView(clerkAt(scene, BODY, CLOSE + 2 * HOUR), BODY);
    expect(view.pill).toEqual({ label: 'Đã khóa', tone: 'closed' });
    expect(view.notes.map(({ title }) => title)).toEqual(['Vì sao khóa', 'Bản được tính']);
    expect(view.notes[1]?.text).toMatch(/^Nộp lúc 09 giờ, thứ Hai 25\/11\/2024, đúng hạn, mã /);
    expect(view.changed?.title).toBe('1 ô sửa sau khi khóa, không tính');
    expect(view.acts).toEqual([{ act: 'copy-request', disabled: false }]);
    expect(view.request).toContain('UBND thành phố đề nghị gia hạn việc gửi kết quả đánh giá, xếp loại năm 2024');
    expect(view.deadline).toBeNull();
  });

  it('does not lead to the box any more', () => {
    const host = clerkAt(closed(), BODY, CLOSE + HOUR);
    expect(refusalOf(host.run('goToBox', BODY, bodyView(host, BODY).stamp)).refused).toContain('Khóa từ 0 giờ');
  });
});

describe('the cost of a look', () => {
  it.each<[string, readonly unknown[]]>([
    ['openSidebar', []],
    ['viewBody', [BODY]],
    ['viewBody', [null]],
    ['goTo', [{ sheet: 'UBND thành phố', cell: 'D8' }]],
  ])('%s %j is at most twelve calls for a body', (name, args) => {
    const host = clerkAt(submitted(), BODY, DRAFTING + HOUR);
    expect(callsOf(host, () => asks<BodyView>(host, name, ...args))).toBeLessThanOrEqual(12);
  });

  it('goToBox too', () => {
    const host = clerkAt(filledScene(BODY), BODY, DRAFTING);
    const { stamp } = bodyView(host, BODY);
    expect(callsOf(host, () => asks(host, 'goToBox', BODY, stamp))).toBeLessThanOrEqual(12);
  });
});
