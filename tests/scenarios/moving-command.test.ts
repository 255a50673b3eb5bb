// A campaign that comes from Google as a file, on the command line: it opens with every command, nothing runs in it, and
// `repair --here` is the owner's word that it goes on there.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Repaired } from '../../src/domain/api.ts';
import { encodeWorkbook } from '../../src/host/store.ts';
import { closed, AFTERWARDS as NOW } from './faults-scene.ts';
import { downloadedFile } from './google-file.ts';
import { asked, emptyFolder, FILE, xepLoai } from './terminal.ts';

const AT = ['--now', new Date(NOW).toISOString()];
const EXTEND = ['extend', '--body', 'ubnd-huyen', '--until', '2025-11-20T08:00:00+07:00', '--reason', 'Bổ sung', ...AT];

let [home, away]: string[] = [];

beforeAll(async () => {
  [home, away] = [emptyFolder(), emptyFolder()];
  writeFileSync(join(home, FILE), await encodeWorkbook(closed()));
  writeFileSync(join(away, FILE), await downloadedFile(closed()));
});

describe('a file from Google', () => {
  it.each([['status'], ['snapshots'], ['show', '--sheet', 'Tổng hợp']])(
    'answers %s as the campaign at home does',
    (...words) => {
      const answers = [home, away].map((folder) => asked(folder ?? '', ...words, ...AT));
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[0]?.code).toBe(0);
    },
  );

  it.each([['consolidate'], ['close'], ['apply'], ['report', '--out', 'bao-cao'], EXTEND])(
    'refuses %s with what a copy is',
    (...words) => {
      const { code, json } = asked<{ refused: string }>(away ?? '', ...words, ...(words.includes('--now') ? [] : AT));
      expect([code, json.refused]).toEqual([1, expect.stringContaining('Đây là bản sao của bảng tính')]);
    },
  );

  it('says beside what a copy is what to type for the campaign to go on here', () => {
    expect(xepLoai(away ?? '', 'consolidate', ...AT).err).toContain('xep-loai repair --here');
  });

  it('fires nothing', () => {
    expect(asked(away ?? '', 'tick', ...AT)).toEqual({ code: 0, json: { fired: [] } });
  });

  it('is mended by repair, which says what to add for the campaign to go on here', () => {
    const { code, out } = xepLoai(away ?? '', 'repair', ...AT);
    expect(code).toBe(0);
    expect(out).toContain('Đây là bản sao nên chưa đặt lịch chạy tự động');
    expect(out).toContain('xep-loai repair --here');
    expect(asked(away ?? '', 'tick', ...AT).json).toEqual({ fired: [] });
  });

  it('goes on by repair --here, once, with every figure as at home', () => {
    const first = asked<Repaired>(away ?? '', 'repair', '--here', ...AT);
    expect([first.code, first.json.copy, first.json.done.at(-1)]).toEqual([0, false, 'lịch chạy tự động']);
    expect(asked<Repaired>(away ?? '', 'repair', '--here', ...AT).json).toEqual({
      message: 'Không có gì cần sửa.',
      done: [],
      copy: false,
    });
    for (const words of [['status'], ['consolidate']]) {
      const answers = [home, away].map((folder) => asked(folder ?? '', ...words, ...AT));
      expect(answers[1]).toEqual(answers[0]);
    }
    expect(asked<{ fired: string[] }>(away ?? '', 'tick', ...AT).json.fired).toEqual(['sweep']);
  }, 60_000);
});
