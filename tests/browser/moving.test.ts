// A file from Google on the local page: its menu is a copy's, and by the owner's word the campaign goes on in it.

import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readWorkbook } from '../../src/host/store.ts';
import { campaignFile, ledgerOf, removeFolder, serving } from '../host/page/page-scene.ts';
import { downloadedFile } from '../scenarios/google-file.ts';
import { findBrowser } from './find-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await findBrowser();
});
afterAll(() => browser.close());

const MENU = 'Xếp loại';
const menuOf = async (page: Page): Promise<string[]> => {
  await page.getByRole('button', { name: MENU, exact: true }).click();
  return page.getByRole('menuitem').allTextContents();
};

it('offers what a copy can become, and asks for the owner’s word before the campaign goes on', async () => {
  const file = await campaignFile();
  await writeFile(file.path, await downloadedFile(await readWorkbook(file.path)));
  const ledger = await ledgerOf(file);
  const served = await serving(ledger, 'tai-ve.xlsx');
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  try {
    await page.goto(served.address);
    const items = await menuOf(page);
    expect(items).toEqual(expect.arrayContaining(['Dùng làm đợt mới…', 'Tiếp tục đợt tại đây…', 'Sửa chữa bảng tính']));
    expect(items).not.toContain('Tổng hợp');
    await page.getByRole('menuitem', { name: 'Tiếp tục đợt tại đây…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('chuyển hẳn sang bảng tính này').waitFor();
    await dialog.getByRole('button').first().click();
    await dialog.getByText('Chia sẻ bảng tính này cho tài khoản của các cơ quan').waitFor();
    await dialog.getByRole('button').first().click();
    await page.getByText('từ nay tiếp tục ở bảng tính này').waitFor();
  } finally {
    await page.close();
    await served.close();
    await ledger.close();
    await removeFolder(file);
  }
}, 60_000);
