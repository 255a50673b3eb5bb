// `npm run guide`: docs/guide/co-quan.pdf from docs/guide/co-quan.md. More than one page is refused.

import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './from-typescript.mjs';
import { MADE, pagesOf, print, SOURCE } from './one-page.mjs';

const browser = await findBrowser();
try {
  const pdf = await print(browser, readFileSync(SOURCE, 'utf8'));
  const pages = pagesOf(pdf);
  if (pages === 1) {
    writeFileSync(MADE, pdf);
    console.log(`${MADE}: 1 page, ${Math.ceil(pdf.length / 1000)} kB`);
  } else {
    console.error(`${SOURCE} takes ${pages} pages and must take one: shorten it.`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
}
