// The guide's page for a body, from Markdown to a PDF of one A4 page: what a clerk receives, opens on any device and
// prints. The last line of the PDF is a comment with the digest of what it was made from, so that a test sees it go stale.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked } from 'marked';

export const SOURCE = 'docs/guide/co-quan.md';
export const MADE = 'docs/guide/co-quan.pdf';

const STYLE = `
@page { size: A4; margin: 14mm 15mm 12mm; }
body { margin: 0; font: 11pt/1.34 "Times New Roman", "Liberation Serif", serif; color: #000; }
h1 { margin: 0 0 4pt; font-size: 15pt; text-align: center; text-transform: uppercase; }
p { margin: 0 0 5pt; }
img { display: block; width: 100%; border: 0.5pt solid #999; }
ol { margin: 0 0 6pt; padding-left: 16pt; }
li { margin-bottom: 2.5pt; }
table { width: 100%; margin: 0 0 6pt; border-collapse: collapse; font-size: 10.5pt; }
th, td { width: 50%; padding: 2pt 5pt; border: 0.5pt solid #666; text-align: left; vertical-align: top; }
th { background: #eee; }
code { font: inherit; white-space: nowrap; }
p:last-child { margin-top: 8pt; }
`;

/** Images stand in the page itself: it is printed from nowhere. */
const inlined = (html) =>
  html.replace(/src="([^"]+)"/g, (_, path) => {
    const png = readFileSync(join(dirname(SOURCE), path));
    return `src="data:image/png;base64,${png.toString('base64')}"`;
  });

const titleOf = (markdown) => /^# (.+)$/m.exec(markdown)?.[1] ?? '';

/** The page to be printed. */
const htmlOf = (markdown) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${titleOf(markdown)}</title><style>${STYLE}</style></head><body>${inlined(marked.parse(markdown))}</body></html>`;

/** What a PDF made from this text bears as its last line. */
export const markOf = (markdown) => `%${createHash('sha256').update(htmlOf(markdown)).digest('hex')}`;

export const pagesOf = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The PDF, as many pages as it takes. */
export const print = async (browser, markdown) => {
  const page = await browser.newPage();
  await page.setContent(htmlOf(markdown), { waitUntil: 'load' });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  return Buffer.concat([pdf, Buffer.from(`\n${markOf(markdown)}\n`)]);
};
