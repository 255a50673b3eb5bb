// `form`: one public function of the bundle, whose plan becomes a file of its own; nobody's file is written over.

import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormPlan } from '../../../src/domain/form-plan.ts';
import { readXlsx } from '../../../src/formats/xlsx-read.ts';
import { runWith } from '../fake-world.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'xep-loai-'));

const PLAN: FormPlan = {
  title: 'Biểu mẫu',
  sheets: [
    {
      name: 'UBND',
      frame: {
        rows: 3,
        columns: 3,
        widths: [{ from: 2, count: 1, px: 40 }],
        heights: [],
        frozenRows: 1,
        frozenColumns: 0,
        hiddenColumns: [],
        merges: [],
        styles: [],
        dropdowns: [],
        checkboxes: [],
        conditional: [],
      },
      cells: [
        ['khóa', 'order', 'level'],
        ['unit/a', '1', '=1+1'],
        ['unit/b', '', { date: 45624 }],
      ],
      open: ['C2:C3'],
    },
  ],
};

const bundle = { bodyForm: () => PLAN };

describe('form', () => {
  it('asks for one body’s form and writes it into a folder it makes; the workbook is not saved', async () => {
    const out = join(await folder(), 'mới', 'bm.xlsx');
    const result = await runWith(['form', '--body', 'ubnd', '--out', out, '--json'], { bundle });
    expect(result).toMatchObject({ code: 0, saved: false, asked: [['bodyForm', 'ubnd']] });
    expect(JSON.parse(result.out)).toEqual({ files: [out] });
    const reading = readXlsx(await readFile(out));
    expect(reading.ok && reading.file.sheets[0]?.rows).toEqual(PLAN.sheets[0]?.cells);
  });

  it('writes under no name that no program would open as a workbook', async () => {
    const out = join(await folder(), 'bm.pdf');
    const result = await runWith(['form', '--body', 'ubnd', '--out', out], { bundle });
    expect([result.code, result.asked]).toEqual([2, []]);
    expect(result.err).toContain('tên tệp .xlsx');
  });

  it('leaves a file that is there as it is, and asks for nothing', async () => {
    const out = join(await folder(), 'bm.xlsx');
    await writeFile(out, 'đã điền');
    const result = await runWith(['form', '--body', 'ubnd', '--out', out], { bundle });
    expect(result).toMatchObject({
      code: 1,
      asked: [],
      err: `Tệp ${out} đã có; giữ nguyên. Đề nghị chọn tên khác.\n`,
    });
    expect(await readFile(out, 'utf8')).toBe('đã điền');
  });

  it('that is refused writes nothing', async () => {
    const place = await folder();
    const refusing = { bodyForm: () => ({ refused: 'Trang có dấu chỉ độ mật.', problems: [] }) };
    const result = await runWith(['form', '--body', 'ubnd', '--out', join(place, 'bm.xlsx')], { bundle: refusing });
    expect(result).toMatchObject({ code: 1, saved: false, err: 'Trang có dấu chỉ độ mật.\n' });
    expect(await readdir(place)).toEqual([]);
  });

  it('needs a body and a file', async () => {
    expect(await runWith(['form'])).toMatchObject({ code: 2, err: 'Lệnh form: thiếu --body và --out.\n' });
  });
});
