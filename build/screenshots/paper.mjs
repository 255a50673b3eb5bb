// Page 1 of the report as LibreOffice prints it: the only picture that is not taken of a browser.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAYS, xepLoai } from './days.mjs';
import { smallerPng } from './smaller-png.mjs';

const DRAWER = 'pdftoppm';
const DOTS_PER_INCH = '90';

/** The picture; null where LibreOffice or the program that draws a PDF is missing. */
export const firstPageOf = (workbook, folder) => {
  const out = join(folder, 'report');
  xepLoai(workbook, DAYS.closed, ['report', '--out', out, '--pdf']);
  const pdf = readdirSync(out).find((name) => name.endsWith('.pdf'));
  if (pdf === undefined) return null;
  const args = ['-png', '-singlefile', '-f', '1', '-r', DOTS_PER_INCH, join(out, pdf), join(out, 'page')];
  const { error, status } = spawnSync(DRAWER, args);
  if (error?.code === 'ENOENT') return null;
  if (status !== 0) throw new Error(`${DRAWER} ended with ${status}`);
  return smallerPng(readFileSync(join(out, 'page.png')));
};
