// A window of the local page in a real browser: opened as an account, led to a place, photographed.

import { spawn } from 'node:child_process';
import { CLI } from './days.mjs';
import { smallerPng } from './smaller-png.mjs';

const DESKTOP = { width: 1366, height: 768 };

/** The server and the address it says; `stop` ends it. */
export const serve = async (workbook, now) => {
  const run = spawn(process.execPath, [CLI, 'serve', '--workbook', workbook, '--port', '0', '--now', now], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => run.once('exit', done));
  let said = '';
  for await (const piece of run.stdout.iterator({ destroyOnReturn: false })) {
    said += piece;
    const address = /http:\S+/.exec(said)?.[0];
    if (address !== undefined) return { address, stop: () => run.kill() && ended };
  }
  throw new Error(`serve said no address: ${said}`);
};

const clickMenu = async (page, captions) => {
  const [menu, ...entries] = captions;
  await page.getByRole('button', { name: menu, exact: true }).click();
  for (const name of entries) await page.getByRole('menuitem', { name, exact: true }).click();
};

/** The grid takes a selection once it is drawn. */
const select = async (page, sheet, a1) => {
  await page.waitForFunction('typeof pageGrid !== "undefined"');
  await page.evaluate(`pageGrid.select(${JSON.stringify({ sheet, a1 })})`);
  for (let tries = 0; (await page.evaluate('pageGrid.selected()?.sheet')) !== sheet; tries += 1) {
    if (tries === 100) throw new Error(`the grid does not go to ${sheet}`);
    await page.waitForTimeout(100);
  }
};

const sidebarOf = (page) => page.frameLocator('#sidebar iframe');

/** `press`: buttons of the sidebar, by their names or the beginnings of their names. */
const openSidebar = async (page, press) => {
  await clickMenu(page, ['Xếp loại', 'Mở bảng điều khiển']);
  await sidebarOf(page).locator('h1').waitFor({ state: 'attached' });
  for (const name of press) await sidebarOf(page).getByRole('button', { name }).first().click();
};

/** Through the steps, by their headings, to the last one; `type`: into its only field. */
const workDialog = async (page, { steps, type }) => {
  const dialog = page.frameLocator('#page-dialog iframe');
  for (const [index, name] of steps.entries()) {
    await dialog.getByRole('heading', { level: 1, name }).waitFor();
    if (index < steps.length - 1) await dialog.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  }
  await dialog.getByRole('textbox').fill(type);
};

/** A window as a picture of the table asks for it. */
const openWindow = async (browser, address, picture) => {
  const page = await browser.newPage({ viewport: picture.size ?? DESKTOP });
  await page.addInitScript(`if (top === self) sessionStorage.setItem('account', ${JSON.stringify(picture.account)})`);
  await page.goto(address);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).waitFor();
  if (picture.tab !== undefined) await select(page, ...picture.tab);
  if (picture.press !== undefined) await openSidebar(page, picture.press);
  if (picture.menu !== undefined) await clickMenu(page, picture.menu);
  if (picture.dialog !== undefined) await workDialog(page, picture.dialog);
  return page;
};

/** Taken once toasts and the grid's own progress are gone. */
export const shoot = async (browser, address, picture) => {
  const page = await openWindow(browser, address, picture);
  await page.waitForTimeout(7000);
  const clip = picture.clip === undefined ? {} : { clip: picture.clip };
  const of = picture.only === undefined ? page : page.locator(picture.only);
  const png = smallerPng(await of.screenshot(clip));
  await page.close();
  return png;
};
