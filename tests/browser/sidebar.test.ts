// The built sidebar in a real browser: every screen is drawn, by everybody readable, and nothing in it is cut.

import { describe, expect, it } from 'vitest';
import {
  asClerk,
  button,
  open,
  openCard,
  overflow,
  pageText,
  sees,
  tab,
  useSidebars,
  violations,
} from './open-sidebar.ts';
import { CLOSED, DRAFT, PAPERS, READY, runAt, SUBMITTED } from './sidebar-answers.ts';
import type { Answers, Sidebar } from './sidebar-page.ts';

useSidebars();

type Screen = { readonly name: string; readonly answers?: Answers; readonly to?: (sidebar: Sidebar) => Promise<void> };

const SCREENS: readonly Screen[] = [
  { name: 'a draft with findings', answers: asClerk(DRAFT) },
  { name: 'a tab that may be handed in', answers: asClerk(READY) },
  { name: 'a tab handed in', answers: asClerk(SUBMITTED) },
  { name: 'a closed tab', answers: asClerk(CLOSED) },
  {
    name: 'no campaign',
    answers: asClerk({ kind: 'empty', note: { title: 'Chưa mở đợt đánh giá', text: 'Đề nghị mở.' } }),
  },
  {
    name: 'a refusal at the start',
    answers: { openSidebar: () => ({ refused: 'Chưa mở đợt đánh giá.', problems: ['a', 'b'] }) },
  },
  { name: 'the board', to: (sidebar) => sees(sidebar, 'Nhắc 3 cơ quan chưa nộp') },
  {
    name: 'the reminders',
    to: async (sidebar) => {
      await button(sidebar, 'Nhắc 3 cơ quan chưa nộp').click();
      await sees(sidebar, 'Nhắc các cơ quan chưa nộp');
    },
  },
  { name: 'a body’s card', to: openCard },
  {
    name: 'the form of an extension, filled in wrongly',
    to: async (sidebar) => {
      await openCard(sidebar);
      await button(sidebar, 'Gia hạn…').click();
      await button(sidebar, 'Gia hạn').click();
      await sees(sidebar, 'Chưa ghi lý do.');
    },
  },
  {
    name: 'the summary',
    to: async (sidebar) => {
      await tab(sidebar, 'Tổng hợp').click();
      await sees(sidebar, 'Cần xem xét');
    },
  },
  {
    name: 'the papers',
    to: async (sidebar) => {
      await tab(sidebar, 'Báo cáo').click();
      await sees(sidebar, 'Báo cáo lần 1');
    },
  },
  {
    name: 'a report in the making',
    answers: { viewPapers: () => ({ ...PAPERS, run: runAt(2) }) },
    to: async (sidebar) => {
      await tab(sidebar, 'Báo cáo').click();
      await sees(sidebar, 'Đang tạo báo cáo lần 2');
    },
  },
  {
    name: 'the health of the system',
    to: async (sidebar) => {
      await tab(sidebar, 'Hệ thống').click();
      await sees(sidebar, '2 việc cần xem');
    },
  },
  {
    name: 'the question before a repair',
    to: async (sidebar) => {
      await tab(sidebar, 'Hệ thống').click();
      await button(sidebar, 'Sửa chữa bảng tính…').click();
      await sees(sidebar, 'Khôi phục cấu trúc trang');
    },
  },
];

describe('each screen', () => {
  it.each(SCREENS)(
    '$name: drawn, nothing serious for axe-core, nothing wider than the sidebar',
    async ({ answers, to }) => {
      const sidebar = await open(answers);
      await to?.(sidebar);
      expect(await violations(sidebar)).toEqual([]);
      expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
      await sidebar.page.setViewportSize({ width: 283, height: 700 });
      expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
    },
  );
});

describe('the keyboard', () => {
  it('reaches every control of a body’s screen, each with a visible ring', async () => {
    const sidebar = await open(asClerk(DRAFT));
    const names: string[] = [];
    for (let step = 0; step < 7; step += 1) {
      await sidebar.page.keyboard.press('Tab');
      const style = 'getComputedStyle(document.activeElement).outlineStyle';
      expect(await sidebar.page.evaluate(style)).toBe('solid');
      names.push((await sidebar.page.evaluate('document.activeElement.textContent')) as string);
    }
    expect(names[0]).toBe('Kiểm tra lại');
    expect(names.at(-2)).toBe('Đến chỗ cần sửa');
    expect(names.at(-1)).toBe('Nộp');
  });

  it('arrows move among the four tabs, Enter opens one', async () => {
    const sidebar = await open();
    await tab(sidebar, 'Tiến độ').focus();
    await sidebar.page.keyboard.press('ArrowLeft');
    await sidebar.page.keyboard.press('Enter');
    await sees(sidebar, '2 việc cần xem');
    expect(await tab(sidebar, 'Hệ thống').getAttribute('aria-selected')).toBe('true');
  });

  it('a question takes the focus, and leaving it gives the focus back to the screen', async () => {
    const sidebar = await open();
    await tab(sidebar, 'Hệ thống').click();
    await button(sidebar, 'Sửa chữa bảng tính…').press('Enter');
    expect(await sidebar.page.locator('h2:focus').textContent()).toBe('Sửa chữa bảng tính');
    await button(sidebar, 'Bỏ qua').press('Enter');
    expect(await sidebar.page.locator('h1:focus').textContent()).toBe('2 việc cần xem');
  });

  it('a screen that was asked for takes the focus at its heading', async () => {
    const sidebar = await open();
    await sidebar.page.getByRole('button', { name: /Hội LHPN thành phố/ }).focus();
    await sidebar.page.keyboard.press('Enter');
    expect(await sidebar.page.locator('h1:focus').textContent()).toBe('Hội LHPN thành phố');
  });
});

describe('the page', () => {
  it('is one file of at most 60 kB without anything from elsewhere', () => {
    expect(Buffer.byteLength(pageText())).toBeLessThanOrEqual(60_000);
    expect(pageText()).not.toMatch(/<link|<img|<script src|@import/);
  });

  it('the time left is counted in the page', async () => {
    const sidebar = await open(asClerk(DRAFT));
    await sees(sidebar, 'Còn 9 giờ 32 phút.');
    const later = await open(asClerk(DRAFT), { now: '2024-12-01T00:00:01+07:00' });
    await sees(later, 'Đã đến giờ khóa. Đề nghị tải lại.');
  });
});
