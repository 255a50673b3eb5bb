// The sidebar of the secretariat: the board, reminders, one body's card and the acts on it, "Tổng hợp", "Hệ thống".

import { describe, expect, it } from 'vitest';
import type { Refused } from '../../src/domain/api.ts';
import type { BoardView, HealthView, RemindersView, Stale, SummaryView } from '../../src/domain/sidebar.ts';
import {
  byHand,
  CLOSE,
  DAY,
  DUE,
  filledScene,
  HOUR,
  kindsOf,
  MINUTE,
  ownerAt,
  sweepAt,
  tickAt,
  unitPlace,
} from './deadline-scene.ts';
import {
  accountOf,
  addressOf,
  callsOf,
  DRAFTING,
  HTXS,
  hostOver,
  KHT,
  opened,
  refusalOf,
  type Scene,
  tab,
  type,
} from './scene.ts';
import { acts, asks, cardOf } from './sidebar-scene.ts';

const BODY = 'ubnd';
const AFTER = CLOSE + 2 * HOUR;

const submitted = (now = DRAFTING): Scene => {
  const scene = filledScene(BODY);
  tickAt(scene, BODY, now);
  return scene;
};

const closed = (): Scene => {
  const scene = submitted();
  sweepAt(scene, CLOSE + HOUR);
  return scene;
};

const boardOf = (scene: Scene, now: number): BoardView => asks<BoardView>(ownerAt(scene, now), 'viewBoard');

/** Somebody's hand changes a rating in a closed tab. */
const lateEdit = (scene: Scene): void => {
  const sheet = tab(scene, `body:${BODY}`);
  const a1 = addressOf(sheet, unitPlace(scene, BODY, [0, 'level']));
  ownerAt(scene, AFTER).edit(sheet.name, a1, KHT);
};

const isStale = (answer: object): boolean => 'stale' in answer;

describe('the board', () => {
  it('says before the first sweep that there are no figures, and lists every body as not handed in', () => {
    const { text, rows, shares, openUntil } = boardOf(opened(), DRAFTING);
    expect(text).toMatch(/^Chưa có số liệu; số liệu có sau lần chạy tự động đầu tiên/);
    expect(rows).toHaveLength(16);
    expect(shares.map(({ count, percent }) => `${count} ${percent}`)).toEqual(['0 0%', '0 0%', '16 100%']);
    expect(openUntil).toBe(CLOSE);
  });

  it('shows the figures that were last published beside the states of now', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, DRAFTING + MINUTE);
    tickAt(scene, BODY, DUE + HOUR);
    const { rows, shares, text } = boardOf(scene, DUE + HOUR);
    expect(rows.find(({ body }) => body === BODY)).toEqual({
      body: BODY,
      name: 'UBND thành phố',
      state: 'Sau hạn',
      class: 'late',
      done: 26,
      total: 26,
      errors: 0,
    });
    expect(rows.find(({ body }) => body === 'ubkt')).toMatchObject({
      class: 'missing',
      done: 0,
      total: 64,
      errors: 64,
    });
    expect(shares.map(({ percent }) => percent)).toEqual(['0%', '6%', '94%']);
    expect(text).toContain('Số liệu lúc 09 giờ 01, thứ Hai 25/11/2024.');
  });

  it('has nothing left to count down once the campaign is closed', () => {
    expect(boardOf(closed(), AFTER).openUntil).toBeNull();
  });
});

describe('reminders', () => {
  const remind = (scene: Scene, now: number, bodies: readonly string[] = []): RemindersView =>
    asks<RemindersView>(ownerAt(scene, now), 'viewReminders', bodies);

  it('leave out who has handed in', () => {
    const scene = submitted();
    const { reminders } = remind(scene, DRAFTING + HOUR);
    expect(reminders).toHaveLength(15);
    expect(remind(scene, DRAFTING + HOUR, [BODY, 'ubkt']).reminders.map(({ body }) => body)).toEqual(['ubkt']);
  });

  it('tell no figures that nobody has published', () => {
    const [one] = remind(opened(), DRAFTING, ['ubkt']).reminders;
    expect(one?.text).not.toContain('đã xếp loại');
    expect(one?.text).toContain(
      'hoàn thành việc đánh giá, xếp loại năm 2024 theo mục 3 Công văn số 1378-CV/Th.U trước ngày 30/11/2024',
    );
  });

  it('say until when the figures are known to hold', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, DRAFTING + MINUTE);
    sweepAt(scene, DRAFTING + DAY);
    const { reminders, text } = remind(scene, DRAFTING + DAY + MINUTE, [BODY]);
    expect(text).toBe('Danh sách lấy từ bảng tiến độ lúc 09 giờ, thứ Ba 26/11/2024. Phần mềm không tự gửi.');
    expect(reminders[0]?.text).toContain('Đến 09 giờ ngày 26/11/2024: đã xếp loại 26/26, còn 0 lỗi.');
  });

  it('ask those whose tab is closed for a request instead', () => {
    const { all } = remind(closed(), AFTER, ['ubkt']);
    expect(all.text).toBe(
      'Trang của Ủy ban Kiểm tra Thành ủy đã khóa lúc 0 giờ ngày 01/12/2024 khi chưa nộp. Nếu cần bổ sung, đề nghị gửi Ban Tổ chức Thành ủy đề nghị gia hạn, nêu rõ lý do và thời gian.',
    );
  });

  it('give a compose link that carries the very text', () => {
    const [one] = remind(opened(), DRAFTING, ['ubkt']).reminders;
    const link = new URL(one?.compose ?? '');
    expect([link.protocol, link.pathname]).toEqual(['mailto:', 'ubkt@example.org']);
    expect(link.searchParams.get('body')).toBe(one?.text);
  });

  it('refuse a body that does not exist', () => {
    expect(refusalOf(opened().owner.run('viewReminders', ['khong-co'])).refused).toContain('khong-co');
  });
});

describe('one body’s card', () => {
  it.each([
    { state: 'being filled', make: () => filledScene(BODY), now: DRAFTING, offered: ['import', 'close-all'] },
    { state: 'handed in', make: submitted, now: DRAFTING + HOUR, offered: ['return', 'letter', 'close-all'] },
    { state: 'closed', make: closed, now: AFTER, offered: ['extend', 'letter'] },
  ])('offers what may be done with a tab that is $state', ({ make, now, offered }) => {
    expect(cardOf(ownerAt(make(), now), BODY).acts).toEqual(offered);
  });

  it('offers to take late content in, and to end an extension, only where there is one', () => {
    const scene = closed();
    lateEdit(scene);
    const card = cardOf(ownerAt(scene, AFTER), BODY);
    expect(card.acts).toEqual(['extend', 'accept', 'letter']);
    expect(card.changed?.title).toBe('1 ô sửa sau khi khóa, không tính');
    const host = ownerAt(scene, AFTER);
    acts(host, { act: 'extend', body: BODY, until: '02/12/2024 17:00', reason: 'thiếu số liệu' });
    expect(cardOf(host, BODY).acts).toEqual(['extend', 'revoke', 'import']);
  });

  it('proposes the next working day for an extension', () => {
    expect(cardOf(ownerAt(closed(), AFTER), BODY).proposedUntil).toEqual({ date: '02/12/2024', time: '17:00' });
  });
});

describe('acts from the sidebar', () => {
  it('return a tab, with the reason', () => {
    const scene = submitted();
    const host = ownerAt(scene, DRAFTING + HOUR);
    expect(acts(host, { act: 'return', body: BODY, reason: 'thiếu căn cứ' })).toEqual({
      message: 'Đã trả lại UBND thành phố.',
    });
    expect(cardOf(host, BODY).pill).toEqual({ label: 'Trả lại để bổ sung', tone: 'warn' });
  });

  it('extend, end the extension, and take late content in', () => {
    const scene = closed();
    lateEdit(scene);
    const host = ownerAt(scene, AFTER);
    expect(acts(host, { act: 'accept', body: BODY, reason: 'đã báo cáo' })).toMatchObject({
      message: expect.stringContaining('1 ô'),
    });
    expect(acts(host, { act: 'extend', body: BODY, until: '2024-12-02T17:00:00+07:00', reason: 'x' })).toMatchObject({
      message: 'Đã gia hạn cho UBND thành phố đến 17 giờ, thứ Hai 02/12/2024.',
    });
    expect(acts(host, { act: 'revoke', body: BODY })).toMatchObject({
      message: expect.stringContaining('Đã kết thúc gia hạn'),
    });
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close', 'accept', 'extend', 'revoke', 'relock']);
  });

  it('close all tabs, before the time only with a reason', () => {
    const scene = filledScene(BODY);
    const host = ownerAt(scene, DRAFTING);
    expect(refusalOf(acts(host, { act: 'close-all', body: BODY })).refused).toContain('phải ghi lý do');
    expect(acts(host, { act: 'close-all', body: BODY, reason: 'họp sớm' })).toMatchObject({
      message: expect.stringContaining('Đã khóa 16 trang'),
    });
  });

  it('happen once: the second click is told that the view is old', () => {
    const scene = submitted();
    const host = ownerAt(scene, DRAFTING + HOUR);
    const { stamp } = cardOf(host, BODY);
    const request = { act: 'return', body: BODY, reason: 'x' };
    expect(isStale(acts(host, request, stamp))).toBe(false);
    const second = acts(host, request, stamp) as Stale;
    expect(second.stale.text).toContain('Trang “UBND thành phố” đã thay đổi sau lúc bảng này đọc. Chưa ghi gì.');
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'return']);
  });

  it('do nothing when the tab was edited since the card was read', () => {
    const scene = closed();
    lateEdit(scene);
    const host = ownerAt(scene, AFTER);
    const { stamp } = cardOf(host, BODY);
    ownerAt(scene, AFTER).edit(
      'UBND thành phố',
      addressOf(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [1, 'level'])),
      HTXS,
    );
    expect(isStale(acts(host, { act: 'accept', body: BODY, reason: 'x' }, stamp))).toBe(true);
    expect(kindsOf(scene, BODY)).toEqual(['submit', 'close']);
  });

  it('refuse what the state does not allow, a time that cannot be read, and acts that do not exist', () => {
    const host = ownerAt(closed(), AFTER);
    expect(refusalOf(acts(host, { act: 'return', body: BODY, reason: 'x' })).refused).toContain('trang đã khóa');
    expect(refusalOf(acts(host, { act: 'extend', body: BODY, until: 'mai', reason: 'x' })).refused).toContain(
      'thời điểm phải sau hiện tại',
    );
    for (const act of ['delete', 'constructor', 'toString'])
      expect(refusalOf(acts(host, { act, body: BODY })).refused).toContain('Chưa ghi gì');
  });

  it.each([BODY, 'nguoi-la'])('are the owner’s alone, and so are the views: %s', (who) => {
    const scene = submitted();
    const host = hostOver(scene.workbook, accountOf(who), DRAFTING + HOUR);
    const calls: readonly (readonly [string, ...unknown[]])[] = [
      ['viewBoard'],
      ['viewReminders', []],
      ['viewCard', BODY],
      ['actOnBody', { act: 'return', body: BODY, until: '', reason: 'x' }, 'x'],
      ['viewSummary'],
      ['viewPapers'],
      ['startReport'],
      ['stepReport'],
      ['stopReport'],
      ['viewHealth'],
      ['checkHealth'],
    ];
    const answers = calls.map(([name, ...args]) => host.run(name, ...args) as Refused);
    expect(answers.map(({ refused }) => refused)).toEqual(
      calls.map(() => expect.stringContaining('Chỉ tài khoản sở hữu')),
    );
    expect(kindsOf(scene, BODY)).toEqual(['submit']);
  });
});

describe('tab “Tổng hợp”', () => {
  const summaryOf = (scene: Scene): SummaryView => asks<SummaryView>(scene.owner, 'viewSummary');

  it('is empty before the first consolidation', () => {
    expect(summaryOf(opened())).toMatchObject({ text: '', levels: [], review: [] });
  });

  it('shows what was published: when, the bars with their places, what is to be looked at', () => {
    const scene = filledScene('ban-to-chuc', 'ubkt');
    type(scene, 'ubkt', [unitPlace(scene, 'ubkt', [0, 'level']), KHT]);
    asks(scene.owner, 'consolidate');
    const { text, levels, review, basis } = summaryOf(scene);
    expect(text).toMatch(/^Lập lúc 09 giờ, thứ Hai 25\/11\/2024, từ 0 bản nộp và 16 trang đang nhập\./);
    expect(levels).toHaveLength(14);
    expect(levels[0]?.counts).toEqual({ HTXS: 0, HTT: 0, HT: 0, KHT: 0, KDG: 0, missing: 15 });
    expect(review[0]?.text).toBe('Thiếu lý do; lệch 2 mức: HTT, KHT.');
    expect(review[0]?.spot?.sheet).toBe('Tổng hợp');
    expect(basis).toContain('Tối đa: 20% số HTT, làm tròn xuống.');
  });
});

describe('tab “Hệ thống”', () => {
  it('says that nothing was audited yet, and remembers the audit that is asked for', () => {
    const { owner } = opened();
    expect(asks<HealthView>(owner, 'viewHealth').title).toBe('Hệ thống chưa kiểm tra');
    expect(asks<HealthView>(owner, 'checkHealth')).toMatchObject({ title: 'Hệ thống bình thường' });
    const { text, rows } = asks<HealthView>(owner, 'viewHealth');
    expect(text).toBe('Kiểm tra lúc 09 giờ, thứ Hai 25/11/2024.');
    expect(rows.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'Lịch chạy tự động: Chưa chạy',
      'Khóa trang: 16/16',
      'Chia sẻ: Bình thường',
      'Múi giờ: Đúng',
      'Tài khoản: 16/16',
      'Quyền: Đủ',
      'Thời gian chạy: 0/90 phút',
    ]);
  });

  it('puts first what needs a look, each once', () => {
    const scene = opened();
    byHand(scene, 'UBKT', 'book.addEditor("khach@example.org");');
    const { title, rows } = asks<HealthView>(scene.owner, 'checkHealth');
    expect(title).toBe('1 việc cần xem');
    expect(rows[0]).toMatchObject({ title: 'Chia sẻ', state: 'Cần sửa', ok: false });
    expect(rows.filter((row) => row.title === 'Chia sẻ')).toHaveLength(1);
  });

  it('tells of a sweep that has fallen silent without an audit', () => {
    const scene = opened();
    sweepAt(scene, DRAFTING);
    const { rows } = asks<HealthView>(ownerAt(scene, DRAFTING + HOUR), 'viewHealth');
    expect(rows[0]).toMatchObject({ title: 'Lịch chạy tự động', state: 'Cần sửa', ok: false });
  });
});

describe('the cost of a look', () => {
  it.each<[string, readonly unknown[]]>([
    ['openSidebar', []],
    ['viewBoard', []],
    ['viewReminders', [[]]],
    ['viewCard', [BODY]],
    ['viewSummary', []],
    ['viewPapers', []],
    ['viewHealth', []],
    ['stopReport', []],
  ])('%s is at most twelve calls', (name, args) => {
    const scene = submitted();
    sweepAt(scene, DRAFTING + HOUR);
    const host = ownerAt(scene, DRAFTING + 2 * HOUR);
    expect(callsOf(host, () => asks(host, name, ...args))).toBeLessThanOrEqual(12);
  });
});
