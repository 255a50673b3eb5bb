// The browser itself: it starts, draws and closes a context without dying.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

let browser: Browser;
const before = { ...process.env };

beforeAll(async () => {
  browser = await findBrowser();
});
afterAll(() => browser.close());

describe('the browser of the tests', () => {
  it('stays alive when a context closes', async () => {
    for (const text of ['Đảng bộ', 'Xếp loại']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.setContent(`<p>${text}</p>`);
      expect(await page.textContent('p')).toBe(text);
      await context.close();
    }
    expect(browser.isConnected()).toBe(true);
  });

  it('draws letters, also those with two marks', async () => {
    const page = await browser.newPage();
    await page.setContent('<span style="font: 20px Arial, sans-serif">Đảng ủy – xếp loại ệ ỗ ữ</span>');
    expect((await page.locator('span').boundingBox())?.width).toBeGreaterThan(100);
    await page.close();
  });

  it('leaves the environment as it was', () => {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'])
      expect(process.env[name]).toBe(before[name]);
  });
});
