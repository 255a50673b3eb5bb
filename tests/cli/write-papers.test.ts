import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePapers } from '../../src/cli/write-papers.ts';

const folder = () => mkdtemp(join(tmpdir(), 'papers-'));
const PAPER = [{ name: 'Báo cáo (lần 1)', bytes: new Uint8Array([80, 75, 3]) }];

it('the same paper twice is one file', async () => {
  const out = await folder();
  expect(await writePapers(out, PAPER)).toEqual(await writePapers(out, PAPER));
  expect(await readdir(out)).toEqual(['Báo cáo (lần 1).docx']);
});

it('a file that somebody has edited is kept beside the new one', async () => {
  const out = await folder();
  const edited = join(out, 'Báo cáo (lần 1).docx');
  await writeFile(edited, 'số 15-BC/BTC');
  expect(await writePapers(out, PAPER)).toEqual([join(out, 'Báo cáo (lần 1) (2).docx')]);
  expect(await readFile(edited, 'utf8')).toBe('số 15-BC/BTC');
  await writePapers(out, PAPER);
  expect((await readdir(out)).length).toBe(2);
});
