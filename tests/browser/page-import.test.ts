// A body's form imported in the local page: from the menu and from the sidebar's card, the file read by the browser, looked
// at before it is taken, and refused with its problems when it is not to be taken.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../src/host/page/ledger.ts';
import type { Page as Served } from '../../src/host/page/server.ts';
import { writeWorkbook } from '../../src/host/store.ts';
import { serving, thrown } from '../host/page/page-scene.ts';
import { bodySheetIn, fileCellAt, formBytes, formOf, HARD_TEXTS, hardScene } from '../scenarios/form-scene.ts';
import { BUNDLE, OWNER, opened, type Scene, tab, type, valueAt } from '../scenarios/scene.ts';
import { findBrowser } from './find-browser.ts';

let browser: Browser;
let context: BrowserContext;
let folder: string;
let ledger: Ledger;
let served: Served;
let form: string;

beforeAll(async () => {
  browser = await findBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-import-'));
  const path = join(folder, 'đợt.xlsx');
  await writeWorkbook(path, opened().workbook);
  form = join(folder, 'biểu UBND.xlsx');
  await writeFile(form, await formBytes(formOf(hardScene())));
  ledger = await openLedger({
    path,
    bundle: BUNDLE,
    report: thrown,
  });
  served = await serving(ledger, 'đợt.xlsx');
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
});

afterEach(async () => {
  await context.close();
  await served.close();
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
});

type Opened = { readonly page: Page; readonly dialog: FrameLocator };

/** The same file with a mark in the place of a word. */
const stamped = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const marked = Object.entries(parts).map(([name, part]) => [
    name,
    strToU8(strFromU8(part).replace('nội dung kín', 'nội dung kín\n(MẬT)')),
  ]);
  return zipSync(Object.fromEntries(marked));
};

const openPage = async (): Promise<Page> => {
  const page = await context.newPage();
  page.on('pageerror', thrown);
  await page.addInitScript(`if (top === self) sessionStorage.setItem('account', ${JSON.stringify(OWNER)})`);
  await page.goto(served.address);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  return page;
};

const openDialog = async (): Promise<Opened> => {
  const page = await openPage();
  await page.getByRole('menuitem', { name: 'Thiết lập' }).click();
  await page.getByRole('menuitem', { name: 'Nhập từ tệp .xlsx…', exact: true }).click();
  const dialog = page.frameLocator('#page-dialog iframe');
  await dialog.getByRole('option', { name: 'UBND thành phố' }).waitFor({ state: 'attached' });
  return { page, dialog };
};

const choose = async ({ dialog }: Opened, body: string, file: string): Promise<void> => {
  await dialog.getByLabel('Cơ quan').selectOption({ label: body });
  await dialog.getByLabel('Tệp .xlsx').setInputFiles(file);
};

const press = ({ dialog }: Opened, name: string) => dialog.getByRole('button', { name, exact: true }).click();

const standing = (): Scene => ({ workbook: ledger.workbook() }) as Scene;

describe('from the menu', () => {
  it('a form is read in the browser, looked at and taken, character for character', async () => {
    const dialog = await openDialog();
    await choose(dialog, 'UBND thành phố', form);
    await press(dialog, 'Xem trước');
    await dialog.dialog.getByText('Tệp có 5 dòng cho UBND thành phố, không có lỗi.').waitFor();
    await dialog.dialog.getByText('17 ô thay đổi').waitFor();
    await dialog.dialog.getByText('Số văn bản: (trống) → “15/BC-UBND”').waitFor();
    await press(dialog, 'Nhập');
    await dialog.dialog.getByText('Đã nhập 5 dòng cho UBND thành phố.').waitFor();
    const sheet = tab(standing(), 'body:ubnd');
    for (const [place, text] of HARD_TEXTS) expect(valueAt(sheet, place)).toBe(text);
    await press(dialog, 'Đóng');
    await dialog.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }, 60_000);

  it('a form of another body is refused with its sentence, and nothing has changed', async () => {
    const before = JSON.stringify(ledger.workbook());
    const dialog = await openDialog();
    await choose(dialog, 'Liên đoàn Lao động thành phố', form);
    await press(dialog, 'Xem trước');
    await dialog.dialog.getByText(/biểu của UBND thành phố, không phải của Liên đoàn Lao động/).waitFor();
    expect(JSON.stringify(ledger.workbook())).toBe(before);
  }, 60_000);

  it('a file that is none, and one that bears a mark, never leave the browser', async () => {
    const dialog = await openDialog();
    const sent: string[] = [];
    dialog.page.on('request', (request) => sent.push(request.postData() ?? ''));
    const text = join(folder, 'ghi chú.xlsx');
    await writeFile(text, 'không phải bảng');
    await choose(dialog, 'UBND thành phố', text);
    await dialog.dialog.getByRole('alert').getByText('Tệp chỉ có chữ').waitFor();
    const scene = opened();
    const marked = join(folder, 'mật.xlsx');
    type(scene, 'ubnd', [['unit/overall/phong-noi-vu', 'note'], 'nội dung kín']);
    const bytes = await formBytes(formOf(scene));
    expect(fileCellAt(bodySheetIn(bytes), ['unit/overall/phong-noi-vu', 'note'])).toBe('nội dung kín');
    await writeFile(marked, stamped(bytes));
    await choose(dialog, 'UBND thành phố', marked);
    await dialog.dialog.getByRole('alert').getByText('có dấu chỉ độ mật').waitFor();
    expect(await dialog.dialog.getByRole('button', { name: 'Xem trước' }).getAttribute('aria-disabled')).toBe('true');
    expect(sent.join()).not.toContain('kín');
  }, 60_000);
});

describe('from the sidebar', () => {
  it('the card of a body opens the page on that body', async () => {
    const page = await openPage();
    await page.getByRole('menuitem', { name: 'Mở bảng điều khiển', exact: true }).click();
    const sidebar = page.frameLocator('#sidebar iframe');
    await sidebar.getByRole('button', { name: /Hội Nông dân/ }).click();
    await sidebar.getByRole('button', { name: 'Nhập từ tệp .xlsx' }).click();
    const dialog = page.frameLocator('#page-dialog iframe');
    await dialog.getByRole('option', { name: 'UBND thành phố' }).waitFor({ state: 'attached' });
    await expect.poll(() => dialog.getByLabel('Cơ quan').inputValue(), { timeout: 15_000 }).toBe('hoi-nong-dan');
  }, 60_000);
});
