// `npm run screenshots`: docs/images/*.png, taken of the local page over a fresh demonstration in a temporary folder, with
// the programs as they are built.

import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const IMAGES = 'docs/images';
const NOW = '2024-11-27T09:30:00+07:00';
const OWNER = 'ban-thuong-truc@example.org';
const BODY = { account: 'ubnd@example.org', sheet: 'UBND thành phố', cell: 'D11' };
const CLI = resolve('out/cli.mjs');

/** The tests' way to a browser, which is TypeScript. */
const findBrowser = async () => {
  const outfile = resolve('node_modules/.cache/find-browser.mjs');
  await build({
    entryPoints: ['tests/browser/find-browser.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)).findBrowser();
};

const demonstrate = (folder) => {
  const { status } = spawnSync(process.execPath, [resolve('out/demo.mjs')], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('the demonstration did not come to its end');
  return join(folder, 'demo/xep-loai-2024.xlsx');
};

/** The server and the address it says; `stop` ends it. */
const serve = async (workbook) => {
  const run = spawn(process.execPath, [CLI, 'serve', '--workbook', workbook, '--port', '0', '--now', NOW], {
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

/** A window of `account` with the sidebar open and the grid drawn. */
const open = async (browser, address, account) => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(`if (top === self) sessionStorage.setItem('account', ${JSON.stringify(account)})`);
  await page.goto(address);
  await page.getByRole('button', { name: 'Xếp loại', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Mở bảng điều khiển', exact: true }).click();
  await page.frameLocator('#sidebar iframe').locator('h1').waitFor({ state: 'attached' });
  return page;
};

/** The grid takes a selection once it is drawn. */
const goTo = async (page, place) => {
  await page.evaluate(`pageGrid.select(${JSON.stringify(place)})`);
  for (let tries = 0; (await page.evaluate('pageGrid.selected()?.sheet')) !== place.sheet; tries += 1) {
    if (tries === 100) throw new Error(`the grid does not go to ${place.sheet}`);
    await page.waitForTimeout(100);
  }
};

/** Once toasts and the grid's own progress are gone. */
const shoot = async (page, name) => {
  await page.waitForTimeout(7000);
  await page.screenshot({ path: join(IMAGES, `page-${name}.png`) });
  await page.locator('#sidebar').screenshot({ path: join(IMAGES, `sidebar-${name}.png`) });
  await page.close();
};

const shootAll = async (browser, address) => {
  const body = await open(browser, address, BODY.account);
  await goTo(body, { sheet: BODY.sheet, a1: BODY.cell });
  await shoot(body, 'body');
  const office = await open(browser, address, OWNER);
  await goTo(office, { sheet: 'Tổng hợp', a1: 'B2' });
  await shoot(office, 'secretariat');
};

const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
await mkdir(IMAGES, { recursive: true });
const server = await serve(demonstrate(folder));
try {
  const browser = await findBrowser();
  try {
    await shootAll(browser, server.address);
  } finally {
    await browser.close();
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
