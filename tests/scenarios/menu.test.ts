// The menu as the secretariat uses it: dialogs, questions, toasts; no sidebar needed.

import { describe, expect, it } from 'vitest';
import { makeHost } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/host/workbook.ts';

const OWNER = 'ban-thuong-truc@example.org';
const BEFORE = Date.parse('2024-11-25T09:00:00+07:00');
const AFTER = Date.parse('2024-12-01T00:05:00+07:00');

const opened = (() => {
  const workbook = newWorkbook({ title: 'menu', owner: OWNER });
  const host = makeHost({ workbook, bundle: 'dist', user: OWNER, now: () => BEFORE });
  host.run('openCampaign', 'ha-tinh-2024', true);
  return { workbook };
})();

const office = (now: number, replies: (string | null)[] = [], user = OWNER) =>
  makeHost({ workbook: structuredClone(opened.workbook), bundle: 'dist', user, now: () => now, replies });

/** Opens the file as the person and brings a tab to the screen by editing its owner's cell there. */
const onTab = (host: ReturnType<typeof office>, tab: string) => {
  expect(host.edit(tab, 'B2', 'x')).toEqual({ refused: null });
  return host;
};

/** The last thing shown, without its title. */
const said = (host: ReturnType<typeof office>): string => (host.shown().at(-1)?.text ?? '').replace(/^Xếp loại\n/, '');

const statesOf = (host: ReturnType<typeof office>) =>
  Object.fromEntries(
    (host.run('status') as { bodies: { id: string; state: string }[] }).bodies.map(({ id, state }) => [id, state]),
  );

describe('opening from the menu', () => {
  it.each([
    ['a blank file', () => newWorkbook({ title: 'menu', owner: OWNER })],
    ['an opened campaign', () => structuredClone(opened.workbook)],
  ])('shows the dialog’s page over %s, and changes nothing', (_what, make) => {
    const workbook = make();
    const before = structuredClone(workbook);
    const host = makeHost({ workbook, bundle: 'dist', user: OWNER, now: () => BEFORE });
    host.run('menuOpenCampaign');
    const [{ kind, text, page } = {}, ...more] = host.shown();
    expect([kind, text, page?.width, page?.height, more]).toEqual(['dialog', 'Mở đợt đánh giá', 640, 520, []]);
    expect(page?.html).toMatch(/^<!doctype html>.*data-at="opening".*<\/html>$/s);
    expect(workbook).toEqual(before);
  });
});

describe('the menu', () => {
  it('says in its first line whose it is, and names only functions the bundle has', () => {
    const host = office(BEFORE);
    host.open();
    const menu = JSON.parse(host.shown()[0]?.text ?? '{}') as { items: { caption: string; handler?: string }[] };
    expect(menu.items[0]?.caption).toBe('Dành cho Ban Tổ chức Thành ủy. Cơ quan đánh giá không cần dùng.');
    expect(host.failures()).toEqual([]);
  });

  it('checks the tab that is open and says the counts in a toast', () => {
    const host = onTab(office(BEFORE), 'TT HĐND');
    host.run('menuCheckTab');
    expect(said(host)).toBe('Đã kiểm tra: 15 lỗi, 0 cảnh báo, 0 lưu ý.');
  });
});

describe('acts from the menu', () => {
  it('extends the open tab until the time typed, with the reason typed', () => {
    const host = onTab(office(AFTER, ['02/12/2024 17:00', 'thiếu số liệu']), 'UBND thành phố');
    host.tick();
    host.run('menuExtend');
    expect(said(host)).toBe('Đã gia hạn cho UBND thành phố đến 17 giờ, thứ Hai 02/12/2024.');
    expect(statesOf(host).ubnd).toBe('extended');
  });

  it('changes nothing when the dialog is left', () => {
    const host = onTab(office(AFTER, [null]), 'UBND thành phố');
    host.tick();
    host.run('menuExtend');
    expect(statesOf(host).ubnd).toBe('closed');
  });

  it('refuses a time that cannot be read', () => {
    const host = onTab(office(AFTER, ['mai', 'x']), 'UBND thành phố');
    host.tick();
    host.run('menuExtend');
    expect(said(host)).toContain('Chưa gia hạn được: thời điểm phải sau hiện tại.');
    expect(statesOf(host).ubnd).toBe('closed');
  });

  it('asks to open a body’s tab when another tab is on the screen', () => {
    const host = onTab(office(AFTER), 'Thiết lập');
    host.run('menuExtend');
    expect(said(host)).toContain('Đề nghị mở trang của cơ quan cần xử lý');
  });

  it('closes all tabs early only with a reason', () => {
    const without = office(BEFORE, ['']);
    without.run('menuClose');
    expect(said(without)).toContain('phải ghi lý do');
    const host = office(BEFORE, ['Ban Thường vụ họp sớm']);
    host.run('menuClose');
    expect(new Set(Object.values(statesOf(host)))).toEqual(new Set(['closed']));
  });

  it('health is told in a toast when there is nothing to do', () => {
    const host = office(BEFORE);
    host.run('menuHealth');
    expect(said(host)).toBe('Hệ thống bình thường; không có việc cần xem.');
  });

  it('a body that opens the menu is refused the secretariat’s acts, with the reason', () => {
    const host = office(BEFORE, ['x'], 'ubnd@example.org');
    host.run('menuClose');
    expect(said(host)).toContain('Chỉ tài khoản sở hữu bảng tính thực hiện được');
  });
});

describe('the sidebar and what works without it', () => {
  it('opens the sidebar’s own page', () => {
    const host = office(BEFORE);
    host.run('menuSidebar');
    expect(host.shown().at(-1)).toEqual({ kind: 'sidebar', text: 'Xếp loại' });
  });

  it('says of a workbook on this computer how its figures are taken out, and names no address', () => {
    const host = office(BEFORE);
    host.run('menuExport');
    expect(said(host)).toContain('npx xep-loai export');
    expect(said(host)).not.toContain('http');
  });

  it('shows the reminders to copy in a dialog, and says that nothing was sent', () => {
    const host = office(BEFORE);
    host.run('menuRemind');
    const { kind, text } = host.shown().at(-1) ?? {};
    expect(kind).toBe('alert');
    expect(text).toContain('Phần mềm không tự gửi.');
    expect(text).toContain('- UBND thành phố.');
  });

  it('leads to the guide', () => {
    const host = office(BEFORE);
    host.run('menuHelp');
    expect(said(host)).toBe('Đã mở trang “Hướng dẫn”.');
    host.run('menuCheckTab');
    expect(said(host)).toContain('Đã kiểm tra');
  });

  it.each(['menuRemind', 'menuHelp'])('%s says how to open a campaign where none stands', (entry) => {
    const host = makeHost({
      workbook: newWorkbook({ title: 'menu', owner: OWNER }),
      bundle: 'dist',
      user: OWNER,
      now: () => BEFORE,
    });
    host.run(entry);
    expect(said(host)).toContain('Mở đợt đánh giá…');
  });
});
