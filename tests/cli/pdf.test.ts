import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePdfs } from '../../src/cli/pdf.ts';

it('without LibreOffice there is no PDF, and the paper stands as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  const paper = join(folder, 'a.docx');
  await writeFile(paper, 'x');
  expect(await makePdfs([paper], ['khong-co-chuong-trinh-nay'])).toBe(null);
  expect(await readdir(folder)).toEqual(['a.docx']);
});

it('a program that makes nothing is told, not taken for success', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  await expect(makePdfs([join(folder, 'a.docx')], ['true'])).rejects.toThrow('a.pdf');
});
