// A page of the script's (the sidebar, a dialog) opened in the browser for a test, closed behind it; what tests of all
// screens look for in it.

import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { SidebarStart } from '../../src/domain/sidebar.ts';
import { findBrowser } from './find-browser.ts';
import { ANSWERS, CLERK } from './sidebar-answers.ts';
import { type Answers, type Options, openPage, type Sidebar } from './sidebar-page.ts';

let browser: Browser;
let html: string;
let opened: Sidebar[] = [];

type Builder = { sidebarPage(): Promise<string>; dialogPage(): Promise<string> };

const builder = async (file: string) => (await import(join(process.cwd(), 'build', file))) as Builder;

/** To be called once in each test file. After each test: the page threw nothing and asked the network for nothing. */
const usePage = (built: () => Promise<string>): void => {
  beforeAll(async () => {
    html = await built();
    browser = await findBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const errors = opened.flatMap((sidebar) => sidebar.errors);
    const requests = opened.flatMap((sidebar) => sidebar.requests);
    await Promise.all(opened.map((sidebar) => sidebar.close()));
    opened = [];
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
  });
};

export const useSidebars = (): void => usePage(async () => (await builder('sidebar.mjs')).sidebarPage());

/** `at`: which dialog the page shows. */
export const useDialogs = (at: string): void =>
  usePage(async () => (await (await builder('dialog.mjs')).dialogPage()).replace('{at}', at));

export const pageText = (): string => html;

/** With these answers only. */
export const openBare = async (options: Options): Promise<Sidebar> => {
  const sidebar = await openPage(browser, html, options);
  opened.push(sidebar);
  await sidebar.page.locator('h1').waitFor({ state: 'attached' });
  return sidebar;
};

export const open = (answers: Answers = {}, options: Partial<Options> = {}): Promise<Sidebar> =>
  openBare({ ...options, answers: { ...ANSWERS, ...answers } });

export const asClerk = (view: SidebarStart['view']): Answers => ({ openSidebar: () => ({ ...CLERK, view }) });
export const button = ({ page }: Sidebar, name: string) => page.getByRole('button', { name, exact: true });
export const tab = ({ page }: Sidebar, name: string) => page.getByRole('tab', { name });
export const sees = ({ page }: Sidebar, text: string) => page.getByText(text).first().waitFor();

export const openCard = async (sidebar: Sidebar): Promise<void> => {
  await sidebar.page.getByRole('button', { name: /Hội LHPN thành phố/ }).click();
  await sees(sidebar, 'Việc khác');
};

/** Answers when it is told to. */
export const held = <T>(value: T) => {
  let release = (): void => undefined;
  const promise = new Promise<T>((resolve) => {
    release = () => resolve(value);
  });
  return { promise, release: () => release() };
};

type Violation = { readonly id: string; readonly impact: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe-core calls serious or critical: wrong contrast, nameless controls, roles that do not fit. */
export const violations = async ({ page }: Sidebar): Promise<readonly string[]> => {
  await page.addScriptTag({ content: axe.source });
  const found = (await page.evaluate('axe.run().then((result) => result.violations)')) as readonly Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

export const overflow = ({ page }: Sidebar) => page.evaluate('document.documentElement.scrollWidth - innerWidth');
