// `import`: a form of the disk into its tab, through the bundle's preview and its stamp.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../src/domain/import-api.ts';
import { runWith } from '../fake-world.ts';

const FORM = fileURLToPath(new URL('../../fixtures/libreoffice-form.xlsx', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const PREVIEW: ImportPreview = {
  ...{ stamp: 'dấu', body: 'ubnd', name: 'UBND thành phố', title: 'Nhập từ tệp', message: 'Tệp có 2 dòng.', rows: 2 },
  changes: [{ cell: 'D9', unit: 'x', field: 'level', before: '', after: 'y', text: 'Mức xếp loại – X: (trống) → “y”' }],
  ...{ receipts: ['nhận'], warnings: [], unfinished: ['thiếu'] },
  sections: [
    { title: '50 ô thay đổi', lines: Array.from({ length: 50 }, (_unused, at) => `dòng ${at}`) },
    { title: 'Còn 1 chỗ phải nhập thêm trước khi nộp', lines: [] },
  ],
};
const DONE = { message: 'Đã nhập 2 dòng.', rows: 2, cells: 1 };

const bundle = { previewImport: () => PREVIEW, importForm: () => DONE };
const line = ['import', '--from', FORM, '--body', 'ubnd'];

describe('import', () => {
  it('asks for the preview, takes the file by its stamp, and keeps the workbook', async () => {
    const { code, saved, asked, out } = await runWith(line, { bundle });
    expect([code, saved]).toEqual([0, true]);
    expect(asked.map(([name, body]) => [name, body])).toEqual([
      ['previewImport', 'ubnd'],
      ['importForm', 'ubnd'],
    ]);
    expect(asked[1]?.[2]).toEqual(asked[0]?.[2]);
    expect(asked[1]?.[3]).toBe('dấu');
    expect(asked[0]?.[2]).toMatchObject({ sheets: [{ name: 'Hướng dẫn' }, { name: 'UBND thành phố' }] });
    expect(out).toContain('50 ô thay đổi:\n  - dòng 0\n');
    expect(out).toContain('  - và 10 dòng khác\n\nCòn 1 chỗ phải nhập thêm trước khi nộp.\n\nĐã nhập 2 dòng.\n');
  });

  it('answers JSON with receipts, changes and counts', async () => {
    expect(JSON.parse((await runWith([...line, '--json'], { bundle })).out)).toEqual({
      ...{ message: 'Đã nhập 2 dòng.', body: 'ubnd', name: 'UBND thành phố', rows: 2 },
      ...{ changes: PREVIEW.changes, receipts: ['nhận'], warnings: [], unfinished: ['thiếu'] },
      counts: { changes: 1, receipts: 1, warnings: 0, unfinished: 1 },
    });
  });

  it('with --preview writes nothing', async () => {
    const { code, saved, asked, out } = await runWith([...line, '--preview'], { bundle });
    expect([code, saved, asked.length]).toEqual([0, false, 1]);
    expect(out).toContain('Tệp có 2 dòng.');
  });

  it('prints every problem of a refused file, exits 1 and keeps the file as it is', async () => {
    const refused = { refused: 'Chưa nhập: 2 lỗi trong tệp. Trang giữ nguyên.', problems: ['một.', 'hai.'] };
    for (const faulty of [{ previewImport: () => refused }, { ...bundle, importForm: () => refused }]) {
      const result = await runWith(line, { bundle: faulty });
      expect(result).toMatchObject({ code: 1, saved: false, err: `${refused.refused}\n- một.\n- hai.\n` });
    }
    const stale = { ...bundle, importForm: () => ({ stale: { title: 'Trang đã cũ', text: 'Đã thay đổi.' } }) };
    expect(await runWith(line, { bundle: stale })).toMatchObject({ code: 1, saved: false, err: 'Đã thay đổi.\n' });
  });

  it('refuses a file that is no workbook before it opens the campaign’s', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'chỉ có chữ');
    const result = await runWith(['import', '--from', path, '--body', 'ubnd'], { bundle });
    expect(result).toMatchObject({ code: 1, opened: null, asked: [] });
    expect(result.err).toMatch(/^Chưa nhập: 1 lỗi trong tệp\. Trang giữ nguyên\.\n- Tệp chỉ có chữ/);
  });

  it('says that there is no such file, and what it needs', async () => {
    expect(await runWith(['import', '--from', join(folder, 'không.xlsx'), '--body', 'ubnd'])).toMatchObject({
      code: 2,
    });
    expect((await runWith(['import'])).err).toContain('thiếu --from và --body.');
  });
});
