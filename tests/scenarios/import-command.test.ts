// The offline twin by the built command line, file to file: a form goes out, is filled in, comes back; and files that are
// none leave the workbook byte for byte as it is.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../src/domain/import-api.ts';
import { bodySheetIn } from './form-scene.ts';
import { HTT } from './scene.ts';
import { asked, bytesOf, FILE, openedFolder, written, xepLoai } from './terminal.ts';

const NOW = ['--now', '2024-11-25T09:00:00+07:00'] as const;
const FORM = 'biểu ubnd.xlsx';

const withForm = (): string => {
  const folder = openedFolder();
  expect(xepLoai(folder, 'form', '--body', 'ubnd', '--out', FORM, ...NOW).code).toBe(0);
  return folder;
};

const filled = (folder: string): void => {
  const sent = bytesOf(folder, FORM);
  const parts = unzipSync(sent);
  // The first unit's row: its level is an empty cell in column D.
  const rows = bodySheetIn(sent).rows;
  const row = rows.findIndex(([key]) => String(key).startsWith('unit/')) + 1;
  const typed = `<c r="D${row}" t="inlineStr"><is><t>${HTT}</t></is></c>`;
  const changed = Object.entries(parts).map(([name, part]) => {
    const xml = strFromU8(part);
    return [
      name,
      /worksheets\/sheet2\.xml$/.test(name) ? strToU8(xml.replace(new RegExp(`<c r="D${row}"[^>]*?/>`), typed)) : part,
    ];
  });
  written(folder, FORM, zipSync(Object.fromEntries(changed)));
};

describe('a form by the command line', () => {
  it('comes back filled in: looked at, taken, and taken again for nothing', () => {
    const folder = withForm();
    filled(folder);
    const before = bytesOf(folder);
    const seen = asked<ImportPreview>(folder, 'import', '--from', FORM, '--body', 'ubnd', '--preview', ...NOW);
    expect(seen.json).toMatchObject({ rows: 1, counts: { changes: 1, receipts: 0 } });
    expect(seen.json.changes[0]).toMatchObject({ field: 'level', before: '', after: HTT });
    expect(bytesOf(folder).equals(before)).toBe(true);
    const taken = xepLoai(folder, 'import', '--from', FORM, '--body', 'ubnd', ...NOW);
    expect([taken.code, taken.out.trim().split('\n').at(-1)]).toEqual([0, 'Đã nhập 1 dòng cho UBND thành phố.']);
    const again = asked<{ message: string }>(folder, 'import', '--from', FORM, '--body', 'ubnd', ...NOW);
    expect(again.json.message).toBe('Trang của UBND thành phố đã có đúng nội dung trong tệp; không có gì để nhập.');
  }, 60_000);

  it('is refused whole, with a line for each problem, and the workbook is as it was', () => {
    const folder = withForm();
    filled(folder);
    const before = bytesOf(folder);
    written(folder, 'chữ.xlsx', 'Tập thể;Mức');
    written(folder, 'lớn.xlsx', Buffer.alloc(50_000_000));
    written(folder, 'cụt.xlsx', bytesOf(folder, FORM).subarray(0, 4000));
    for (const [file, body, sentence] of [
      [FORM, 'ldld', /biểu của UBND thành phố, không phải của Liên đoàn Lao động thành phố/],
      ['chữ.xlsx', 'ubnd', /Tệp chỉ có chữ/],
      ['lớn.xlsx', 'ubnd', /Tệp quá lớn \(50 MB\)/],
      ['cụt.xlsx', 'ubnd', /Tệp bị cắt mất phần cuối/],
      [FILE, 'ubnd', /tệp có 16 trang đều là biểu/i],
    ] as const) {
      const { code, err } = xepLoai(folder, 'import', '--from', file, '--body', body, ...NOW);
      expect([file, code]).toEqual([file, 1]);
      expect(err).toMatch(/^(?:Tài khoản .*\n)?Chưa nhập: 1 lỗi trong tệp\. Trang giữ nguyên\.\n- /);
      expect(err).toMatch(sentence);
      expect(bytesOf(folder).equals(before)).toBe(true);
    }
  }, 60_000);
});
