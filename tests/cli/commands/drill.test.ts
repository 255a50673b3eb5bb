// `drill`: a copy under another name, the bundle's drill until it is done, one page.

import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../fake-world.ts';

const step = (number: number, state: string) => ({ number, id: 'open', name: `Bước ${number}`, state, text: 'Xong.' });

const result = (done: boolean, states: readonly string[]) => ({
  message: done ? 'Diễn tập xong.' : 'Chọn lần nữa.',
  done,
  passed: states.filter((state) => state === 'passed').length,
  total: states.length,
  campaign: 'Đợt năm 2024',
  begun: '2024-11-25T09:00:00+07:00',
  ended: done ? '2024-11-25T09:05:00+07:00' : null,
  steps: states.map((state, index) => step(index + 1, state)),
});

const PASSED = result(true, ['passed', 'passed']);

const answering = (...results: readonly unknown[]) => {
  let at = 0;
  return { bundle: { drill: () => results[Math.min(at++, results.length - 1)] } };
};

describe('drill', () => {
  it('works on a copy named after the workbook, and prints one page', async () => {
    const told = await runWith(['drill', '--workbook', 'nam/2024.xlsx'], answering(PASSED));
    expect(told).toMatchObject({ code: 0, opened: 'copied', copy: 'nam/2024-dien-tap.xlsx', saved: true });
    expect(told.out.split('\n')).toEqual([
      'Kết quả diễn tập: Đợt năm 2024',
      '1. Bước 1: Đạt. Xong.',
      '2. Bước 2: Đạt. Xong.',
      'Đạt 2/2',
      'Đã ghi nam/2024-dien-tap.xlsx',
      '',
    ]);
  });

  it('asks again as long as the bundle pauses', async () => {
    const told = await runWith(
      ['drill'],
      answering(result(false, ['passed', 'waiting']), result(false, ['passed', 'waiting']), PASSED),
    );
    expect(told.asked).toEqual([['drill'], ['drill'], ['drill']]);
    expect(told.code).toBe(0);
  });

  it('ends with 1, and keeps the copy, when a step has not passed', async () => {
    const told = await runWith(['drill', '--json'], answering(result(true, ['passed', 'failed', 'not-run'])));
    expect(told).toMatchObject({ code: 1, saved: true });
    expect(JSON.parse(told.out)).toEqual({
      passed: 1,
      total: 3,
      campaign: 'Đợt năm 2024',
      begun: '2024-11-25T09:00:00+07:00',
      ended: '2024-11-25T09:05:00+07:00',
      steps: [step(1, 'passed'), step(2, 'failed'), step(3, 'not-run')],
      files: ['xep-loai-dien-tap.xlsx'],
    });
  });

  it('gives up where no call brings it on, and writes nothing', async () => {
    const told = await runWith(['drill'], answering(result(false, ['waiting'])));
    expect(told).toMatchObject({ code: 1, saved: false, err: 'Chọn lần nữa.\n' });
  });

  it('hands on a refusal', async () => {
    const told = await runWith(['drill'], answering({ refused: 'Chưa mở đợt.', problems: [] }));
    expect(told).toMatchObject({ code: 1, saved: false, err: 'Chưa mở đợt.\n' });
  });

  it('writes the papers of the drill beside the copy', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'xep-loai-')), 'thử');
    const files = [{ name: 'DIỄN TẬP – Báo cáo.docx', bytes: new TextEncoder().encode('docx') }];
    const told = await runWith(['drill', '--out', join(folder, 'a.xlsx')], { ...answering(PASSED), files });
    expect(told.copy).toBe(join(folder, 'a.xlsx'));
    expect(await readdir(folder)).toEqual(['DIỄN TẬP – Báo cáo.docx']);
  });

  it.each(['xep-loai.xlsx', './xep-loai.xlsx', 'thu-muc', 'a.docx'])('takes no --out like %s', async (out) => {
    const told = await runWith(['drill', '--out', out], answering(PASSED));
    expect(told).toMatchObject({ code: 2, opened: null });
    expect(told.err).toContain('--out');
  });
});
