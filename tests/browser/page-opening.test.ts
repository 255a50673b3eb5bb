// The guided opening in the local page: from the menu of a blank workbook, in a dialog over the grid, to the opened campaign
// and the menu that goes with it.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../src/host/page/ledger.ts';
import type { Page as Served } from '../../src/host/page/server.ts';
import { writeWorkbook } from '../../src/host/store.ts';
import { serving, thrown } from '../host/page/page-scene.ts';
import { accountOf, BUNDLE, emptyWorkbook } from '../scenarios/scene.ts';
import { findBrowser } from './find-browser.ts';

let browser: Browser;
let context: BrowserContext;
let folder: string;
let ledger: Ledger;
let served: Served;
let requests: string[] = [];

beforeAll(async () => {
  browser = await findBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-opening-'));
  const path = join(folder, 'mới.xlsx');
  await writeWorkbook(path, emptyWorkbook());
  ledger = await openLedger({ path, bundle: BUNDLE, report: thrown });
  served = await serving(ledger, 'mới.xlsx');
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  requests = [];
});

afterEach(async () => {
  await context.close();
  await served.close();
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
  expect(requests).toEqual([]);
});

type Opened = { readonly page: Page; readonly dialog: FrameLocator };

const openDialog = async (): Promise<Opened> => {
  const page = await context.newPage();
  page.on('pageerror', thrown);
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) requests.push(request.url());
  });
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Thiết lập' }).click();
  await page.getByRole('menuitem', { name: 'Mở đợt đánh giá…', exact: true }).click();
  const dialog = page.frameLocator('#page-dialog iframe');
  await dialog.getByRole('radio', { name: /năm 2024/ }).waitFor();
  return { page, dialog };
};

const next = ({ dialog }: Opened) => dialog.getByRole('button', { name: 'Tiếp tục' }).click();
const heading = ({ dialog }: Opened, name: string) => dialog.getByRole('heading', { level: 1, name }).waitFor();

const focusInFrame = (page: Page) => page.evaluate('document.activeElement?.tagName') as Promise<string>;

describe('the dialog', () => {
  it('stands in the middle, named, with the focus in it and the grid out of reach', async () => {
    const { page } = await openDialog();
    const box = page.getByRole('dialog', { name: 'Mở đợt đánh giá' });
    const { x, y, width, height } = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(width).toBeGreaterThanOrEqual(640);
    expect(width).toBeLessThan(660);
    expect(Math.abs(x + width / 2 - 683)).toBeLessThan(2);
    expect(Math.abs(y + height / 2 - 384)).toBeLessThan(2);
    await expect.poll(() => focusInFrame(page)).toBe('IFRAME');
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("#page-dialog, body").id || "page"')).toMatch(
        /^page(-dialog)?$/,
      );
      expect(await page.evaluate('document.activeElement.closest("#work, #title-bar, #menu-bar")')).toBeNull();
    }
  });

  it.each(['Escape', 'the cross', '“Đóng”'])('is closed by %s, and nothing has changed', async (how) => {
    const before = JSON.stringify(ledger.workbook());
    const { page, dialog } = await openDialog();
    await expect.poll(() => focusInFrame(page)).toBe('IFRAME');
    if (how === 'Escape') await page.keyboard.press('Escape');
    else if (how === 'the cross') await page.locator('#page-dialog .head button').click();
    else await dialog.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(JSON.stringify(ledger.workbook())).toBe(before);
  });
});

it('leads from a blank workbook to an opened campaign', async () => {
  const opened = await openDialog();
  const { page, dialog } = opened;
  await next(opened);
  await heading(opened, 'Năm và thời hạn');
  await dialog.getByLabel('Năm đánh giá').fill('2025');
  await next(opened);
  await heading(opened, 'Địa chỉ thư');
  await dialog.getByRole('textbox').fill(`UBND huyện\t${accountOf('ubnd')}`);
  await next(opened);
  await dialog.getByText('Dòng 1: “UBND huyện” không phải cơ quan của đợt').waitFor();
  await dialog.getByRole('textbox').fill(`UBND TP\t${accountOf('ubnd')}\nubkt\t${accountOf('ubkt')}`);
  await next(opened);
  await heading(opened, 'Xem lại và xác nhận');
  await dialog.getByText('trước ngày 30/11/2025').waitFor();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Mở đợt' }).click();
  await dialog.getByText('Đã mở đợt: 25 trang cho 16 cơ quan.').waitFor({ timeout: 45_000 });
  expect(ledger.workbook().editors).toEqual([]);
  await dialog.getByRole('button', { name: 'Chia sẻ cho các cơ quan' }).click();
  await dialog.getByText('Đã chia sẻ cho 2 tài khoản.').waitFor();
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => page.evaluate('pageGrid.selected()?.sheet'), { timeout: 30_000 }).toBe('Hướng dẫn');
  expect(ledger.workbook().editors).toEqual([accountOf('ubnd'), accountOf('ubkt')]);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Dành cho Ban Tổ chức Thành ủy/ }).waitFor();
}, 120_000);
