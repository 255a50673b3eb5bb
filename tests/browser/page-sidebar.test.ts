// The bundle's own sidebar in the local page: in its frame without an origin it asks the script through the page, moves
// the grid's cursor, sees what was typed in the grid and drives the making of the report.

import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Ledger } from '../../src/host/page/ledger.ts';
import type { Page as Served } from '../../src/host/page/server.ts';
import {
  type CampaignFile,
  campaignFile,
  ledgerOf,
  removeFolder,
  serving,
  typing,
  UBND,
} from '../host/page/page-scene.ts';
import { HTT, OWNER } from '../scenarios/scene.ts';
import { findBrowser } from './find-browser.ts';

let browser: Browser;
let context: BrowserContext;
let file: CampaignFile;
let ledger: Ledger;
let served: Served;

beforeAll(async () => {
  browser = await findBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  file = await campaignFile();
  ledger = await ledgerOf(file);
  served = await serving(ledger, 'dot.xlsx');
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
});

afterEach(async () => {
  await context.close();
  await served.close();
  await ledger.close();
  await removeFolder(file);
});

/** A window of `account` with the sidebar open. */
const sidebarOf = async (account: string): Promise<{ readonly page: Page; readonly sidebar: FrameLocator }> => {
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(`if (top === self) sessionStorage.setItem('account', ${JSON.stringify(account)})`);
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mở bảng điều khiển', exact: true }).click();
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return { page, sidebar };
};

const expectCursor = (page: Page, sheet: string, a1: string) =>
  expect.poll(() => page.evaluate('pageGrid.selected()'), { timeout: 15_000 }).toEqual({ sheet, a1 });

const typeLevel = (text: string) =>
  ledger.perform({
    ...typing(file, '', ''),
    act: { kind: 'paste', sheet: file.sheet, a1: file.level, rows: [[text]] },
  });

it('a body goes from a finding to its cell, mends it and sees it gone when checked again', async () => {
  await typeLevel('Tốt');
  const { page, sidebar } = await sidebarOf(UBND);
  const finding = sidebar.getByRole('button', { name: /“Tốt” là cấp độ/ });
  await finding.click();
  await expectCursor(page, file.sheet, file.level);
  await typeLevel(HTT);
  await sidebar.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await finding.waitFor({ state: 'detached' });
});

/** A level for every unit of the tab, as the clerk would type it. */
const rateAll = () => {
  const cells = ledger.workbook().sheets.find(({ name }) => name === file.sheet)?.cells ?? [];
  const rows = cells.flatMap((line, at) => (String(line[0]?.value ?? '').startsWith('unit/') ? [at + 1] : []));
  const edits = rows.map((row) => ({ sheet: file.sheet, a1: `D${row}`, text: HTT }));
  return ledger.perform({ ...typing(file, '', ''), act: { kind: 'edit', edits } });
};

it('“Nộp” selects the box, which stays a person’s to tick; a page from before the tick says it is old', async () => {
  await rateAll();
  const { page, sidebar } = await sidebarOf(UBND);
  const submit = sidebar.getByRole('button', { name: 'Nộp', exact: true });
  await submit.click();
  await expectCursor(page, file.sheet, 'B5');
  expect(await page.evaluate(`pageGrid.text(${JSON.stringify({ sheet: file.sheet, a1: 'B5' })})`)).toBe('0');
  await ledger.perform(typing(file, 'B5', 'TRUE'));
  await submit.click();
  await sidebar.getByText('Trang đã cũ').first().waitFor();
});

it('counts what is left of the deadline by the clock of the server', async () => {
  const { sidebar } = await sidebarOf(UBND);
  await sidebar.getByText(/^Còn \d+ ngày/).waitFor();
});

it('the secretariat makes the report step by step and takes it home', async () => {
  const { page, sidebar } = await sidebarOf(OWNER);
  await sidebar.getByRole('tab', { name: 'Báo cáo' }).click();
  await sidebar.getByRole('button', { name: 'Tạo báo cáo' }).click();
  await sidebar.getByRole('heading', { name: 'Tệp vừa tạo' }).waitFor();
  const said = sidebar.getByRole('status');
  await said.getByText(/lần 1/).waitFor();
  expect(await said.innerText()).not.toContain('Google Drive');
  const offered = page.locator('#toasts').getByRole('button', { name: /^Tải Báo cáo/ });
  const [report] = await Promise.all([page.waitForEvent('download'), offered.first().click()]);
  expect(report.suggestedFilename()).toMatch(/^Báo cáo tổng hợp.*\.docx$/);
  expect((await readFile(await report.path())).subarray(0, 2).toString()).toBe('PK');
});

it('opens a body’s card from the board', async () => {
  const { sidebar } = await sidebarOf(OWNER);
  await sidebar.getByRole('button', { name: /^UBND thành phố/ }).click();
  await sidebar.getByRole('heading', { level: 1, name: 'UBND thành phố' }).waitFor();
  await sidebar.getByRole('button', { name: 'Xem kết quả kiểm tra' }).waitFor();
});
