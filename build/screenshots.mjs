// `npm run screenshots`: docs/images/*.png, taken of the local page over a fresh demonstration in a temporary folder, with
// the programs as they are built. Only what a clerk or an officer of the secretariat has on the screen.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './from-typescript.mjs';
import { DAYS, makeDays, OWNER } from './screenshots/days.mjs';
import { firstPageOf } from './screenshots/paper.mjs';
import { serve, shoot } from './screenshots/window.mjs';

const IMAGES = 'docs/images';
const WIDE = { width: 1500, height: 768 };
const HIGH = { width: 1366, height: 880 };
const ubnd = { account: 'ubnd@example.org', tab: ['UBND thành phố', 'D11'] };
const office = { account: OWNER, tab: ['Tổng hợp', 'B2'] };

const ADDRESSES = ['Thường trực HĐND thành phố', 'UBND thành phố', 'Ban Tổ chức Thành ủy', 'Ban Tuyên giáo Thành ủy']
  .map((name, index) => `${name}\tco-quan-${index + 1}@example.org`)
  .join('\n');

/** Picture → the day, whose window, on which cell, with the sidebar (`press`: buttons in it), a menu or a dialog open. */
const PICTURES = {
  'dialog-opening': {
    day: 'blank',
    account: OWNER,
    menu: ['Xếp loại', 'Thiết lập', 'Mở đợt đánh giá…'],
    dialog: { steps: ['Bộ dữ liệu', 'Năm và thời hạn', 'Địa chỉ thư'], type: ADDRESSES },
    only: '#page-dialog',
  },
  'page-body': { day: 'filling', ...ubnd, press: [] },
  'tab-body': { day: 'filling', ...ubnd, size: WIDE, clip: { x: 0, y: 110, width: 1352, height: 379 } },
  'sidebar-body': { day: 'filling', ...ubnd, press: [], only: '#sidebar' },
  'page-phone': { day: 'filling', ...ubnd, size: { width: 412, height: 732 } },
  'page-secretariat': { day: 'filling', ...office, press: [] },
  'sidebar-secretariat': { day: 'filling', ...office, press: [], only: '#sidebar' },
  'menu-secretariat': { day: 'filling', ...office, menu: ['Xếp loại', 'Thiết lập'] },
  'page-consolidation': { day: 'late', account: OWNER, tab: ['Tổng hợp', 'C107'], size: WIDE },
  'page-progress': { day: 'late', account: OWNER, tab: ['Tiến độ', 'B2'], size: WIDE },
  'sidebar-reminders': { day: 'late', ...office, press: [/^Nhắc \d+ cơ quan/], only: '#sidebar', size: HIGH },
  'page-submitted': { day: 'late', account: 'ban-to-chuc@example.org', tab: ['Ban Tổ chức', 'D9'], press: [] },
  'page-closed': { day: 'closed', account: 'ldld@example.org', tab: ['LĐLĐ', 'D9'], press: [] },
};

const write = async (name, png) => {
  await writeFile(join(IMAGES, `${name}.png`), png);
  console.log(`${name}.png ${Math.ceil(png.length / 1000)} kB`);
};

const shootDay = async (browser, workbook, day) => {
  const server = await serve(workbook, DAYS[day]);
  try {
    for (const [name, picture] of Object.entries(PICTURES))
      if (picture.day === day) await write(name, await shoot(browser, server.address, picture));
  } finally {
    await server.stop();
  }
};

const shootAll = async (workbooks) => {
  const browser = await findBrowser();
  try {
    for (const [day, workbook] of Object.entries(workbooks)) await shootDay(browser, workbook, day);
  } finally {
    await browser.close();
  }
};

const folder = await mkdtemp(join(tmpdir(), 'screenshots-'));
await mkdir(IMAGES, { recursive: true });
try {
  const workbooks = await makeDays(folder);
  await shootAll(workbooks);
  const paper = firstPageOf(workbooks.closed, folder);
  if (paper === null) console.log('report-page1.png is left as it is: no LibreOffice or no pdftoppm here');
  else await write('report-page1', paper);
} finally {
  await rm(folder, { recursive: true, force: true });
}
