// The secretariat’s sidebar in a real browser: board, forms, summary, the report’s steps, the audit.

import { describe, expect, it } from 'vitest';
import { button, held, open, openCard, sees, tab, useSidebars } from './open-sidebar.ts';
import { BOARD, CARD, PAPERS, runAt } from './sidebar-answers.ts';

useSidebars();

describe('the secretariat', () => {
  it('filters the board, and the filter stands when it comes back', async () => {
    const sidebar = await open();
    const rows = sidebar.page.locator('.board li');
    expect(await rows.count()).toBe(BOARD.rows.length);
    await button(sidebar, 'Chưa nộp 3').click();
    expect(await rows.count()).toBe(3);
    await openCard(sidebar);
    await button(sidebar, 'Về Tiến độ').click();
    await button(sidebar, 'Chưa nộp 3').waitFor();
    expect(await rows.count()).toBe(3);
  });

  it('an extension says what is missing before it asks the script, then sends the time and the reason', async () => {
    const sidebar = await open();
    await openCard(sidebar);
    await button(sidebar, 'Gia hạn…').click();
    await button(sidebar, 'Gia hạn').click();
    await sees(sidebar, 'Chưa ghi lý do.');
    expect(sidebar.callsOf('actOnBody')).toEqual([]);
    await sidebar.page.getByLabel('Đến ngày').fill('3/12/2024');
    await sidebar.page.getByLabel('Lý do (bắt buộc)').fill(' Chờ kết quả của Hội cấp trên ');
    await button(sidebar, 'Gia hạn').dblclick();
    await sees(sidebar, 'Đã gia hạn cho Hội LHPN');
    const request = {
      act: 'extend',
      body: 'phu-nu',
      until: '03/12/2024 17:00',
      reason: 'Chờ kết quả của Hội cấp trên',
    };
    expect(sidebar.callsOf('actOnBody').map(({ args }) => args)).toEqual([[request, CARD.stamp]]);
    expect(await sidebar.page.getByLabel('Đến ngày').count()).toBe(0);
  });

  it('a refused form stays open with what was filled in', async () => {
    const refused = { refused: 'Chưa gia hạn được: thời điểm phải sau hiện tại.', problems: [] };
    const sidebar = await open({ actOnBody: () => refused });
    await openCard(sidebar);
    await button(sidebar, 'Gia hạn…').click();
    await sidebar.page.getByLabel('Lý do (bắt buộc)').fill('Chờ kết quả');
    await button(sidebar, 'Gia hạn').click();
    await sees(sidebar, 'Thời điểm phải sau hiện tại.');
    expect(await sidebar.page.getByLabel('Lý do (bắt buộc)').inputValue()).toBe('Chờ kết quả');
  });

  it('consolidates once and reads the summary anew', async () => {
    const { promise, release } = held({ message: 'Đã tổng hợp.' } as never);
    const sidebar = await open({ consolidate: () => promise });
    await tab(sidebar, 'Tổng hợp').click();
    await button(sidebar, 'Tổng hợp').dblclick();
    release();
    await sees(sidebar, 'Đã tổng hợp.');
    expect(sidebar.callsOf('consolidate')).toHaveLength(1);
    expect(sidebar.callsOf('viewSummary')).toHaveLength(2);
  });

  it('the bar of the report shows each step’s own count until the report stands', async () => {
    const steps = [held(runAt(2)), held(runAt(5))];
    const sidebar = await open({ stepReport: () => steps[sidebar.callsOf('stepReport').length - 1]!.promise });
    await tab(sidebar, 'Báo cáo').click();
    await button(sidebar, 'Tạo báo cáo').click();
    const bar = sidebar.page.getByRole('progressbar');
    await sees(sidebar, 'Bước 1/5');
    expect(await bar.getAttribute('aria-valuenow')).toBe('0');
    steps[0]!.release();
    await sees(sidebar, 'Bước 3/5');
    expect(await bar.getAttribute('aria-valuenow')).toBe('40');
    steps[1]!.release();
    await sees(sidebar, 'Đã tạo báo cáo lần 2.');
    const link = sidebar.page.getByRole('link', { name: 'Báo cáo lần 2' });
    expect(await link.getAttribute('href')).toBe('https://docs.google.com/document/d/report-2/edit');
    expect(sidebar.calls.map(({ name }) => name)).toEqual([
      'openSidebar',
      'viewPapers',
      'startReport',
      'stepReport',
      'stepReport',
      'viewPapers',
    ]);
  });

  it('“Dừng” waits for the step under way, then stops', async () => {
    const step = held(runAt(3));
    const sidebar = await open({ stepReport: () => step.promise });
    await tab(sidebar, 'Báo cáo').click();
    await button(sidebar, 'Tạo báo cáo').click();
    await sees(sidebar, 'Bước 1/5');
    await button(sidebar, 'Dừng').click();
    await sees(sidebar, 'Đang dừng…');
    expect(sidebar.callsOf('stopReport')).toEqual([]);
    step.release();
    await sees(sidebar, 'Đã dừng.');
    expect(sidebar.callsOf('stepReport')).toHaveLength(1);
    expect(sidebar.callsOf('stopReport')).toHaveLength(1);
  });

  it('a report left unfinished is offered to go on with', async () => {
    const sidebar = await open({ viewPapers: () => ({ ...PAPERS, run: runAt(3) }), startReport: () => runAt(4) });
    await tab(sidebar, 'Báo cáo').click();
    await button(sidebar, 'Tiếp tục').click();
    await sees(sidebar, 'Đã tạo báo cáo lần 2.');
    expect(sidebar.callsOf('startReport')).toHaveLength(1);
  });

  it('the audit shows what it found without a second reading', async () => {
    const sidebar = await open();
    await tab(sidebar, 'Hệ thống').click();
    await button(sidebar, 'Kiểm tra hệ thống').click();
    await sees(sidebar, 'Hệ thống bình thường');
    expect(sidebar.callsOf('viewHealth')).toHaveLength(1);
  });
});
