// `serve` before anything is served: what cannot be is said, and nothing is left behind. Serving itself: tests/host/page.

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../fake-world.ts';

describe('serve', () => {
  it.each(['x', '-1', '65536', '1e3'])('refuses a port that is none: %s', async (port) => {
    const { code, err } = await runWith(['serve', `--port=${port}`]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`--port = “${port}” không hợp lệ; cho phép: số từ 0 đến 65535`),
    ]);
  });

  it('says that there is no such workbook, and makes none', async () => {
    const { code, err } = await runWith(['serve', '--workbook', 'khong-co/dau.xlsx']);
    expect([code, err]).toEqual([1, expect.stringContaining('Không có tệp khong-co/dau.xlsx')]);
    expect(existsSync('khong-co')).toBe(false);
  });

  it('leaves a damaged file as it is, and no lock', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serve-'));
    const path = join(folder, 'hong.xlsx');
    await writeFile(path, 'không phải bảng tính');
    const { code, err } = await runWith(['serve', '--workbook', path]);
    expect([code, err]).toEqual([1, expect.stringContaining('bị hỏng: không phải tệp .xlsx')]);
    expect(existsSync(`${path}.lock`)).toBe(false);
    await rm(folder, { recursive: true });
  });
});
