import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../fake-world.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'xep-loai-'));
const figures = {
  bodies: [
    {
      ...{
        id: 'ubnd',
        state: 'draft',
        assigned: 26,
        rated: 21,
        notRated: 1,
        missing: 4,
        optionalEmpty: 0,
        newUnits: 0,
      },
      ...{ errors: 3, submittedAt: null, late: null, hash: null },
    },
  ],
  groups: [],
  units: [],
};

describe('open', () => {
  const step = (n: number, done: boolean) => ({
    message: 'Đã mở đợt.',
    done,
    step: n,
    steps: 3,
    tabs: 25,
    bodies: 16,
    remarks: [],
  });

  it('calls the bundle until it is done, then keeps the file', async () => {
    const answers = [step(1, false), step(2, false), step(3, true)];
    const result = await runWith(['open', '--json'], { bundle: { openCampaign: () => answers.shift() } });
    expect(result).toMatchObject({ code: 0, opened: 'fresh', saved: true });
    expect(result.asked).toEqual(Array(3).fill(['openCampaign', 'ha-tinh-2024', true]));
    expect(JSON.parse(result.out)).toMatchObject({ tabs: 25, bodies: 16, workbook: 'xep-loai.xlsx' });
  });

  it('stops when a call brings it no further', async () => {
    const result = await runWith(['open'], { bundle: { openCampaign: () => step(1, false) } });
    expect(result).toMatchObject({ code: 1, saved: false });
    expect(result.asked).toHaveLength(2);
  });

  it('keeps no file of a refused profile', async () => {
    const bundle = { openCampaign: () => ({ refused: '2 chỗ sai.', problems: ['$.year', '$.due'] }) };
    expect(await runWith(['open'], { bundle })).toMatchObject({
      code: 1,
      saved: false,
      err: '2 chỗ sai.\n- $.year\n- $.due\n',
    });
  });

  it('hands over the text of a profile file', async () => {
    const file = join(await folder(), 'dot.json');
    await writeFile(file, '{"id":"dot"}');
    const { asked } = await runWith(['open', '--profile', file], { bundle: { openCampaign: () => step(3, true) } });
    expect(asked).toEqual([['openCampaign', '{"id":"dot"}', true]]);
  });

  it('refuses a profile file that is not there', async () => {
    expect(await runWith(['open', '--profile', 'khong-co.json'])).toMatchObject({ code: 2, opened: null });
  });
});

describe('apply', () => {
  it('lists the changes', async () => {
    const bundle = {
      applySettings: () => ({ message: 'Đã áp dụng thiết lập: thêm 1 tập thể.', changes: ['Thêm “Khối B”'] }),
    };
    expect(await runWith(['apply'], { bundle })).toMatchObject({
      code: 0,
      saved: true,
      out: 'Đã áp dụng thiết lập: thêm 1 tập thể.\n- Thêm “Khối B”\n',
    });
  });
});

describe('status and consolidate', () => {
  it('answer with the same figures and nothing else', async () => {
    const bundle = { status: () => figures, consolidate: () => ({ ...figures, message: 'Đã tổng hợp.' }) };
    const status = await runWith(['status', '--json'], { bundle });
    const consolidate = await runWith(['consolidate', '--json'], { bundle });
    expect(JSON.parse(status.out)).toEqual(figures);
    expect(JSON.parse(consolidate.out)).toEqual(figures);
    expect([status.saved, consolidate.saved]).toEqual([false, true]);
  });

  it('show a line per body', async () => {
    const { out } = await runWith(['status'], { bundle: { status: () => figures } });
    expect(out.split('\n')[1]).toMatch(/^ubnd +Đang nhập +21\/26 +1 +4 +3$/);
  });
});

describe('show', () => {
  const sheets = [
    {
      name: 'Hướng dẫn',
      hidden: false,
      values: [
        ['', ''],
        ['a', 'b\nc'],
        [true, 5],
      ],
    },
    { name: 'Bản chụp', hidden: true, values: [] },
  ];

  it('gives the raw values of one sheet or of all, and keeps nothing', async () => {
    const result = await runWith(['show', '--sheet', 'Hướng dẫn', '--json'], {
      bundle: { showSheets: () => ({ sheets }) },
    });
    expect(JSON.parse(result.out)).toEqual({ sheets });
    expect(result).toMatchObject({ saved: false, asked: [['showSheets', 'Hướng dẫn']] });
  });

  it('prints only the beginning of a record kept in a cell, but gives all of it as JSON', async () => {
    const long = `#${'x'.repeat(5000)}`;
    const bundle = { showSheets: () => ({ sheets: [{ name: 'UBKT', hidden: false, values: [[long]] }] }) };
    expect((await runWith(['show'], { bundle })).out.length).toBeLessThan(200);
    expect(JSON.parse((await runWith(['show', '--json'], { bundle })).out).sheets[0].values).toEqual([[long]]);
  });

  it('prints the rows that hold something, by their number', async () => {
    const { out } = await runWith(['show'], { bundle: { showSheets: () => ({ sheets }) } });
    expect(out).toBe('Hướng dẫn\n   2  a | b ⏎ c\n   3  true | 5\n\nBản chụp (ẩn)\n      (trống)\n');
  });
});

describe('report', () => {
  const files = [
    { name: 'Báo cáo 2024/lần 1', bytes: new Uint8Array([80, 75, 3]) },
    { name: 'Báo cáo 2024/lần 1', bytes: new Uint8Array([80, 75, 4]) },
  ];
  const bundle = { makeReport: () => ({ message: 'Đã tạo báo cáo lần 1.', files: [] }) };

  it('writes what was made into the folder, which it makes, and lists the paths', async () => {
    const out = join(await folder(), 'moi', 'bao-cao');
    const result = await runWith(['report', '--out', out, '--json'], { bundle, files });
    expect(JSON.parse(result.out)).toEqual({
      files: [join(out, 'Báo cáo 2024-lần 1.docx'), join(out, 'Báo cáo 2024-lần 1 (2).docx')],
    });
    expect((await readdir(out)).sort()).toEqual(['Báo cáo 2024-lần 1 (2).docx', 'Báo cáo 2024-lần 1.docx']);
    expect([...(await readFile(join(out, 'Báo cáo 2024-lần 1 (2).docx')))]).toEqual([80, 75, 4]);
    expect(result.saved).toBe(true);
  });

  it('needs to be told where', async () => {
    expect(await runWith(['report'], { bundle, files })).toMatchObject({ code: 2, err: 'Lệnh report: thiếu --out.\n' });
  });

  it('keeps nothing when the folder cannot be made', async () => {
    const file = join(await folder(), 'tep');
    await writeFile(file, '');
    expect(await runWith(['report', '--out', file], { bundle, files })).toMatchObject({ code: 1, saved: false });
  });
});

describe('paste', () => {
  it('hands the rows to the host as a person would', async () => {
    const tsv = join(await folder(), 'dong.tsv');
    await writeFile(tsv, 'a\tb\nc\td\n');
    const pasted: unknown[] = [];
    const result = await runWith(
      ['paste', '--sheet', 'UBND thành phố', '--cell', 'D9', '--tsv', tsv, '--values-only', '--json'],
      {
        paste: (target) => {
          pasted.push(target);
          return { refused: null };
        },
      },
    );
    expect(pasted).toEqual([
      {
        sheet: 'UBND thành phố',
        a1: 'D9',
        rows: [
          ['a', 'b'],
          ['c', 'd'],
        ],
        valuesOnly: true,
      },
    ]);
    expect(JSON.parse(result.out)).toEqual({ applied: 4, refused: [] });
  });

  it.each([
    [['--sheet', 'x'], 'thiếu --cell và --tsv.'],
    [['--sheet', 'x', '--cell', 'D', '--tsv', 'x.tsv'], '--cell = “D” không hợp lệ'],
    [['--sheet', 'x', '--cell', 'D9', '--tsv', 'khong-co.tsv'], 'không đọc được.'],
  ])('is bad usage with %j', async (args, sentence) => {
    const { code, err } = await runWith(['paste', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
