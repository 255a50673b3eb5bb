// The sidebar beside a body’s tab, in a real browser: what a clerk sees, what a click asks the script for, how often.

import { describe, expect, it } from 'vitest';
import { asClerk, button, held, open, sees, useSidebars } from './open-sidebar.ts';
import { CLOSED, DRAFT, READY } from './sidebar-answers.ts';

useSidebars();

describe('a body’s clerk', () => {
  it('sees state, deadline with the time left, progress, findings, levels and what to do next', async () => {
    const sidebar = await open(asClerk(DRAFT));
    const text = await sidebar.page.locator('body').innerText();
    for (const words of [
      'Đang nhập',
      'Còn 9 giờ 32 phút.',
      '21/26',
      'Phải sửa trước khi nộp',
      '2/1, vượt 1',
      DRAFT.hint,
    ])
      expect(text).toContain(words);
    expect(await sidebar.page.title()).toBe('Xếp loại – UBND thành phố');
    await sidebar.page.getByRole('img', { name: /UBND phường, xã: 1 Hoàn thành xuất sắc nhiệm vụ/ }).waitFor();
  });

  it('a click on a finding selects its cell, once', async () => {
    const sidebar = await open(asClerk(DRAFT));
    await sidebar.page.getByRole('button', { name: /^Phòng Tư pháp/ }).click();
    await sees(sidebar, 'Đã đến ô D11');
    expect(sidebar.callsOf('goTo').map(({ args }) => args)).toEqual([[{ sheet: 'UBND thành phố', cell: 'D11' }]]);
  });

  it('a finding that stands in no cell is no button', async () => {
    const sidebar = await open(asClerk(DRAFT));
    expect(await sidebar.page.getByRole('button', { name: /tối đa 1/ }).count()).toBe(0);
  });

  it('“Nộp” asks once however often it is clicked, and sends what the view was made from', async () => {
    const { promise, release } = held({ message: 'Đã chọn ô “Nộp”.' });
    const sidebar = await open({ ...asClerk(READY), goToBox: () => promise });
    await button(sidebar, 'Nộp').dblclick();
    await button(sidebar, 'Đang thực hiện…').click({ force: true });
    release();
    await sees(sidebar, 'Đã chọn ô “Nộp”.');
    expect(sidebar.callsOf('goToBox').map(({ args }) => args)).toEqual([['ubnd-tp', 'v2:ubnd']]);
  });

  it('“Nộp” is shown and does nothing while errors stand; the first button leads to the first of them', async () => {
    const sidebar = await open(asClerk(DRAFT));
    await button(sidebar, 'Nộp').click({ force: true });
    await button(sidebar, 'Đến chỗ cần sửa').click();
    await sees(sidebar, 'Đã đến ô D11');
    expect(sidebar.callsOf('goToBox')).toEqual([]);
  });

  it('“Kiểm tra lại” reads the same body anew', async () => {
    const sidebar = await open({ ...asClerk(DRAFT), viewBody: () => READY });
    await button(sidebar, 'Kiểm tra lại').click();
    await sees(sidebar, 'Không có lỗi, không có cảnh báo.');
    expect(sidebar.callsOf('viewBody').map(({ args }) => args)).toEqual([['ubnd-tp']]);
  });

  it.each([
    ['the clipboard', ''],
    ['the old command', 'navigator.clipboard.writeText = () => Promise.reject(new Error("no"))'],
  ])('copies the request for more time by %s', async (_, before) => {
    const sidebar = await open(asClerk(CLOSED));
    await sidebar.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await sidebar.page.evaluate(before);
    await button(sidebar, 'Chép lời đề nghị gia hạn').click();
    await sees(sidebar, 'Đã chép.');
    expect(await sidebar.page.evaluate('navigator.clipboard.readText()')).toBe(CLOSED.request);
  });

  it('shows the request selected where the browser forbids copying', async () => {
    const sidebar = await open(asClerk(CLOSED));
    const forbid =
      'document.execCommand = () => false; navigator.clipboard.writeText = () => Promise.reject(new Error("no"))';
    await sidebar.page.evaluate(forbid);
    await button(sidebar, 'Chép lời đề nghị gia hạn').click();
    await sees(sidebar, 'Trình duyệt không cho chép.');
    const { value, chosen } = (await sidebar.page.evaluate(
      '(({ value, selectionEnd }) => ({ value, chosen: selectionEnd }))(document.activeElement)',
    )) as { value: string; chosen: number };
    expect(value).toBe(CLOSED.request);
    expect(chosen).toBe(value.length);
  });
});
