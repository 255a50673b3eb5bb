// Calls of the sidebar that come to no result: each ends in a sentence and in a button that goes on.

import { describe, expect, it } from 'vitest';
import { asClerk, button, held, open, sees, tab, useSidebars, violations } from './open-sidebar.ts';
import { CLERK, DRAFT, PAPERS, READY, runAt, SUBMITTED } from './sidebar-answers.ts';

useSidebars();

const thrown = (message: string) => () => {
  throw new Error(message);
};

describe('a call that comes to no result', () => {
  it.each([
    [
      'another Google account',
      'We’re sorry, a server error occurred: PERMISSION_DENIED',
      'Bảng này mở bằng tài khoản Google khác',
    ],
    ['nobody signed in', 'HTTP 401', 'Chưa đăng nhập'],
    ['anything else', 'Exception: Service Spreadsheets failed', 'Thao tác dừng giữa chừng'],
  ])('%s ends in a sentence and a way on', async (_, message, title) => {
    const sidebar = await open({ openSidebar: thrown(message) });
    await sidebar.page.getByRole('alert').getByText(title).waitFor();
    sidebar.answer({ openSidebar: () => CLERK });
    await button(sidebar, 'Thử lại').click();
    await sees(sidebar, 'Mục 2: đánh giá');
    expect(await sidebar.page.getByRole('alert').count()).toBe(0);
  });

  it('no answer in a minute: the result is said to be unknown, and what comes late changes nothing', async () => {
    const { promise, release } = held({ message: 'Đã chọn ô “Nộp”.' });
    const sidebar = await open({ ...asClerk(READY), goToBox: () => promise });
    await sidebar.page.clock.install();
    await sidebar.page.reload();
    await button(sidebar, 'Nộp').click();
    await sidebar.page.clock.fastForward('01:01');
    await sees(sidebar, 'Google không trả lời sau 60 giây.');
    release();
    await button(sidebar, 'Xem tình trạng').waitFor();
    expect(await sidebar.page.getByText('Đã chọn ô').count()).toBe(0);
  });

  it('an outdated view is told, nothing is done, and loading again shows what stands now', async () => {
    const stale = {
      stale: { title: 'Trang đã cũ', text: 'Trang “UBND thành phố” được sửa lúc 10 giờ 51. Chưa ghi gì.' },
    };
    const sidebar = await open({ ...asClerk(READY), goToBox: () => stale, viewBody: () => SUBMITTED });
    await button(sidebar, 'Nộp').click();
    await sidebar.page.getByRole('alert').getByText('Trang đã cũ').waitFor();
    expect(await button(sidebar, 'Nộp').count()).toBe(0);
    expect(await violations(sidebar)).toEqual([]);
    await button(sidebar, 'Tải lại').click();
    await sees(sidebar, 'Đã nộp, đúng hạn');
  });

  it('a refusal says why, with its problems', async () => {
    const refused = {
      refused: 'Trang này của Ban Dân vận Thành ủy. Chưa ghi gì.',
      problems: ['Trang “UBND thành phố”, ô D11'],
    };
    const sidebar = await open({ ...asClerk(DRAFT), goTo: () => refused });
    await button(sidebar, 'Đến chỗ cần sửa').click();
    const alert = sidebar.page.getByRole('alert');
    await alert.getByText('Trang này của Ban Dân vận Thành ủy').waitFor();
    await alert.getByText('Trang “UBND thành phố”, ô D11').waitFor();
  });

  it('a view of another version, which cannot be drawn, is told as a failure and loaded again', async () => {
    const sidebar = await open({ openSidebar: () => ({ ...CLERK, view: { kind: 'body' } as never }) });
    await sidebar.page.getByRole('alert').getByText('Thao tác dừng giữa chừng').waitFor();
    sidebar.answer({ openSidebar: () => CLERK });
    await button(sidebar, 'Thử lại').click();
    await sees(sidebar, 'Mục 2: đánh giá');
  });

  it('a report whose step fails can be gone on with', async () => {
    const sidebar = await open({ stepReport: thrown('Exceeded maximum execution time') });
    await tab(sidebar, 'Báo cáo').click();
    await button(sidebar, 'Tạo báo cáo').click();
    await sees(sidebar, 'Thao tác dừng giữa chừng');
    sidebar.answer({ viewPapers: () => ({ ...PAPERS, run: runAt(2) }), stepReport: () => runAt(5) });
    await button(sidebar, 'Tải lại').click();
    await button(sidebar, 'Tiếp tục').click();
    await sees(sidebar, 'Đã tạo báo cáo lần 2.');
  });
});
