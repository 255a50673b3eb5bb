// The guide's page for a body as it is sent and printed: one sheet of A4, made from the text that stands beside it.

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

type OnePage = {
  readonly SOURCE: string;
  readonly MADE: string;
  readonly markOf: (markdown: string) => string;
  readonly pagesOf: (pdf: Buffer) => number;
  readonly print: (browser: Browser, markdown: string) => Promise<Buffer>;
};

let onePage: OnePage;
let browser: Browser;
let text = '';

beforeAll(async () => {
  onePage = (await import(join(process.cwd(), 'build/one-page.mjs'))) as OnePage;
  text = readFileSync(onePage.SOURCE, 'utf8');
  browser = await findBrowser();
});
afterAll(() => browser.close());

describe('the page for a body', () => {
  it('prints as one page, and a longer text as two', async () => {
    expect(onePage.pagesOf(await onePage.print(browser, text))).toBe(1);
    expect(onePage.pagesOf(await onePage.print(browser, `${text}\n${'dài thêm. '.repeat(120)}`))).toBe(2);
  });

  it('stands beside its text as the PDF made from it (npm run guide)', () => {
    const pdf = readFileSync(onePage.MADE);
    expect(pdf.toString('latin1').trimEnd().split('\n').at(-1)).toBe(onePage.markOf(text));
    expect(onePage.pagesOf(pdf)).toBe(1);
    expect(statSync(onePage.MADE).size).toBeLessThan(300_000);
  });
});
