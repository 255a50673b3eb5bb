import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readForeignFile } from '../../src/host/foreign-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreign-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

describe('a file that somebody sent', () => {
  it('is null where there is none, and where it is a folder', async () => {
    expect(await readForeignFile(at('không có.xlsx'))).toBeNull();
    expect(await readForeignFile(folder)).toBeNull();
  });

  it('is refused by its kind when it is no workbook', async () => {
    await writeFile(at('a.xlsx'), 'Tập thể;Mức xếp loại\n');
    expect(await readForeignFile(at('a.xlsx'))).toMatchObject({
      ok: false,
      problem: { code: 'not-xlsx', kind: 'text' },
    });
  });

  it('of fifty million bytes is refused by its size', async () => {
    await writeFile(at('b.xlsx'), '');
    await truncate(at('b.xlsx'), 50_000_000);
    expect(await readForeignFile(at('b.xlsx'))).toMatchObject({
      ok: false,
      problem: { code: 'too-large', bytes: 50_000_000 },
    });
  });
});
