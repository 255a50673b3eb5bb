// The local page in a real browser: a body types, is refused, pastes; the secretariat consolidates and takes the report
// home; two windows see each other; hostile text stays text.

import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
let foreign: string[] = [];

beforeAll(async () => {
  browser = await findBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  file = await campaignFile();
  ledger = await ledgerOf(file);
  served = await serving(ledger, 'dot.xlsx');
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  foreign = [];
});

afterEach(async () => {
  await context.close();
  await served.close();
  await ledger.close();
  await removeFolder(file);
});

/** A window in which somebody works as `account`. */
const windowOf = async (account: string): Promise<Page> => {
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) foreign.push(request.url());
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(`if (top === self) sessionStorage.setItem('account', ${JSON.stringify(account)})`);
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Tệp', exact: true }).waitFor();
  return page;
};

const textIn = (page: Page, sheet: string, a1: string): Promise<string> =>
  page.evaluate(`pageGrid.text(${JSON.stringify({ sheet, a1 })})`);

const select = async (page: Page, sheet: string, a1: string): Promise<void> => {
  await page.evaluate(`pageGrid.select(${JSON.stringify({ sheet, a1 })})`);
  await expect.poll(() => page.evaluate('pageGrid.selected()?.a1'), { timeout: 15_000 }).toBe(a1);
  // Univer draws a frame later than it selects.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
};

const expectText = (page: Page, place: readonly [string, string], text: unknown) =>
  expect.poll(() => textIn(page, ...place), { timeout: 15_000 }).toEqual(text);

/** “Kiểm tra” of the unit's row. */
const check = (): string => `I${file.row}`;

describe('a tab', () => {
  it('is entered on its first cell that is to be seen, never on the hidden keys, and bears a lock', async () => {
    const page = await windowOf(UBND);
    const tab = page.getByRole('tab', { name: file.sheet, exact: true });
    await tab.click();
    await expect
      .poll(() => page.evaluate('pageGrid.selected()'), { timeout: 15_000 })
      .toEqual({ sheet: file.sheet, a1: 'B2' });
    const lock = `getComputedStyle(document.querySelector('[role=tab][aria-selected=true] span'), '::before').maskImage`;
    expect(await page.evaluate(lock)).toContain('svg');
  });
});

describe('an address without the token of this start', () => {
  it('shows a sentence that says which address to open, and nothing of the workbook', async () => {
    const page = await context.newPage();
    await page.goto(served.address.replace(/#.*/, ''));
    await page.getByText('Đề nghị mở đúng địa chỉ mà lệnh serve vừa in').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
  });
});

describe('a body', () => {
  it('chooses a level with keyboard and sees the finding vanish', async () => {
    await ledger.perform({
      ...typing(file, '', ''),
      act: { kind: 'paste', sheet: file.sheet, a1: file.level, rows: [['Tốt']] },
    });
    const page = await windowOf(UBND);
    await expectText(page, [file.sheet, check()], expect.stringContaining('Lỗi'));
    await select(page, file.sheet, file.level);
    await page.keyboard.insertText(HTT);
    await page.keyboard.press('Enter');
    await expectText(page, [file.sheet, file.level], HTT);
    await expectText(page, [file.sheet, check()], '');
    expect(ledger.workbook().sheets.find(({ name }) => name === file.sheet)?.cells[file.row - 1]?.[3]?.value).toBe(HTT);
    expect(foreign).toEqual([]);
  });

  it('is refused in the words of Google what the list does not hold, and the cell stays', async () => {
    const page = await windowOf(UBND);
    await select(page, file.sheet, file.level);
    await page.keyboard.insertText('rất tốt');
    await page.keyboard.press('Enter');
    await page.getByText(`The data you entered in cell ${file.level} violates the data validation rules`).waitFor();
    await expectText(page, [file.sheet, file.level], '');
  });

  it('is kept out of another body’s tab, and told why', async () => {
    const page = await windowOf(UBND);
    await select(page, 'Ban Tổ chức', file.level);
    await page.keyboard.type('HTT');
    await page.getByText('You are trying to edit a protected cell or object.').waitFor();
    await page.getByText('Trang này của Ban Tổ chức Thành ủy.').waitFor();
    await page.keyboard.press('Delete');
    await expectText(page, ['Ban Tổ chức', file.level], '');
    expect(ledger.versions.current()).toBe(1);
  });

  it('pastes garbage and has it caught', async () => {
    const page = await windowOf(UBND);
    await page.evaluate(`navigator.clipboard.writeText('Hạng nhất\\nHạng nhì')`);
    await select(page, file.sheet, file.level);
    await page.keyboard.press('Control+V');
    await expectText(page, [file.sheet, file.level], 'Hạng nhất');
    await expectText(page, [file.sheet, check()], expect.stringContaining('“Hạng nhất” không phải mức xếp loại'));
  });

  it('sees the mark of “Nộp” come off again when something is missing', async () => {
    const page = await windowOf(UBND);
    await select(page, file.sheet, 'B5');
    // The box is a picture in the grid: row 5 of the frozen head, below title, menus and formula bar.
    await page.mouse.click(59, 221);
    await expect.poll(() => ledger.versions.current(), { timeout: 15_000 }).toBeGreaterThan(1);
    await expectText(page, [file.sheet, 'B5'], '0');
  });
});

it('two windows of two accounts show the same within moments', async () => {
  const [clerk, office] = [await windowOf(UBND), await windowOf(OWNER)];
  await select(clerk, file.sheet, file.note);
  await clerk.keyboard.insertText('đã họp');
  await clerk.keyboard.press('Enter');
  await expectText(office, [file.sheet, file.note], 'đã họp');
  await select(office, file.sheet, file.note);
  await office.keyboard.insertText('đã xem');
  await office.keyboard.press('Enter');
  await expectText(clerk, [file.sheet, file.note], 'đã xem');
});

it('the secretariat consolidates from the menu and downloads report and workbook', async () => {
  const page = await windowOf(OWNER);
  const menu = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  };
  await menu('Tổng hợp');
  await expectText(page, ['Tổng hợp', 'D2'], expect.stringContaining('Lập lúc'));
  await menu('Tạo báo cáo…');
  await page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }).click();
  const button = page.getByRole('dialog').getByRole('button', { name: /^Tải Báo cáo/ });
  const [report] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(report.suggestedFilename()).toMatch(/^Báo cáo tổng hợp.*\.docx$/);
  expect((await readFile(await report.path())).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Đồng ý' }).click();
  const bar = page.locator('#title-bar').getByRole('button', { name: 'Tải tệp .xlsx' });
  const [workbook] = await Promise.all([page.waitForEvent('download'), bar.click()]);
  expect(workbook.suggestedFilename()).toBe('dot.xlsx');
});

it('asks before it closes the tabs, and does nothing when the dialog is left', async () => {
  const page = await windowOf(OWNER);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Khóa ngay…' }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('button', { name: 'Hủy' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(ledger.versions.current()).toBe(1);
});

it('shows a submenu whole in a low window', async () => {
  const page = await windowOf(OWNER);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Thiết lập' }).click();
  const last = page.getByRole('menu', { name: 'Thiết lập' }).getByRole('menuitem').last();
  const box = await last.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(768);
});

it('shows hostile text as text', async () => {
  const evil = '<img src=x onerror="document.title=1"></script><script>document.title=2</script>';
  const page = await windowOf(UBND);
  const title = await page.title();
  await ledger.perform(typing(file, file.note, evil));
  await ledger.perform(typing(file, file.level, evil));
  await ledger.perform({
    ...typing(file, '', ''),
    act: { kind: 'paste', sheet: file.sheet, a1: file.level, rows: [[evil]] },
  });
  await expectText(page, [file.sheet, file.note], evil);
  await expectText(page, [file.sheet, check()], expect.stringContaining('<img'));
  await select(page, file.sheet, file.level);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.title()).toBe(title);
});

it('has no serious problem for people who read by ear or by keyboard', async () => {
  const page = await windowOf(OWNER);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  // What Univer draws is its own; the page around it is ours.
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const result = (await page.evaluate(`axe.run({ exclude: ['#grid'] })`)) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  const serious = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
