// Bad input on the command line: one clear sentence, the exit code of design §10, and nothing changed.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../src/host/lock-file.ts';
import { asked, bytesOf, emptyFolder, exists, FILE, openedFolder, written, xepLoai } from './terminal.ts';

const FAULTY = fileURLToPath(new URL('../fixtures/many-faults.json', import.meta.url));

type Refusal = { readonly refused: string; readonly problems: readonly string[] };

describe('a profile', () => {
  it('with many faults is refused with each of them under its path, and nothing is written', () => {
    const folder = emptyFolder();
    const { code, json } = asked<Refusal>(folder, 'open', '--profile', FAULTY);
    expect(code).toBe(1);
    expect(json.refused).toBe(`Bộ dữ liệu có ${json.problems.length} chỗ sai. Chưa tạo gì.`);
    const paths = json.problems.map((problem) => problem.replace(/:.*$/s, ''));
    expect(paths.sort()).toEqual(
      [
        ...['id', 'year', 'issuer.place', 'directive.date', 'timeZone', 'rules.cap.percent', 'groups[1].id'],
        ...['bodies[0].tab', 'bodies[0].emails[0]', 'units[0].group', 'assignments[0].body', 'assignments[0].aspect'],
        'Thời điểm khóa phải sau hạn nộp.',
      ].sort(),
    );
    expect(json.problems).toContainEqual(
      expect.stringMatching(/^units\[0\]\.group: “dang-boo” .* cho phép: dang-bo\.$/),
    );
    expect(exists(folder, FILE)).toBe(false);
  });

  it('that is no JSON is told with line and column', () => {
    const folder = emptyFolder();
    written(folder, 'hong.json', '{\n  "id": "a",\n  "year": 2025,,\n}');
    const { code, err } = xepLoai(folder, 'open', '--profile', 'hong.json');
    expect(code).toBe(1);
    expect(err).toContain('sai từ dòng 3');
    expect(exists(folder, FILE)).toBe(false);
  });

  it('whose file is missing is bad usage', () => {
    const folder = emptyFolder();
    const { code, err } = xepLoai(folder, 'open', '--profile', 'khong-co.json');
    expect(code).toBe(2);
    expect(err.trim()).toBe('Tệp khong-co.json: không đọc được. Chưa ghi gì.');
    expect(exists(folder, FILE)).toBe(false);
  });

  it('of an unknown id is refused, and the shipped ones are offered', () => {
    const folder = emptyFolder();
    const { code, err } = xepLoai(folder, 'open', '--profile', 'ha-tinh-2042');
    expect([code, err.trim()]).toEqual([1, 'Không có bộ dữ liệu “ha-tinh-2042”; gần nhất: ha-tinh-2024. Chưa ghi gì.']);
    expect(exists(folder, FILE)).toBe(false);
  });
});

describe('a workbook', () => {
  it('that is missing is told with the command that makes one', () => {
    const folder = emptyFolder();
    const { code, err } = xepLoai(folder, 'status');
    expect([code, err.trim()]).toEqual([1, `Không có tệp ${FILE}. Tạo mới: npx xep-loai open`]);
    expect(exists(folder, FILE)).toBe(false);
  });

  const whole = bytesOf(openedFolder());

  it.each([
    ['empty', new Uint8Array(), 'bị hỏng: tệp rỗng'],
    ['a text', new TextEncoder().encode('Báo cáo năm 2024'), 'bị hỏng: không phải tệp .xlsx'],
    ['cut off in the middle', whole.subarray(0, whole.length / 2), 'bị hỏng: tệp bị cắt mất phần cuối'],
    [
      'an old .xls or locked with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      'bị hỏng: tệp có mật khẩu',
    ],
  ])('that is %s is told and left as it is', (_what, bytes, words) => {
    const folder = emptyFolder();
    written(folder, FILE, bytes);
    const { code, err, out } = xepLoai(folder, 'consolidate');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`Tệp ${FILE} ${words}`);
    expect(err).toContain('Tệp giữ nguyên.');
    expect(err.trim()).not.toContain('\n');
    expect(bytesOf(folder).equals(Buffer.from(bytes))).toBe(true);
  });

  it('of somebody else’s is told and left as it is', async () => {
    const folder = emptyFolder();
    const bytes = await writeXlsx({ sheets: [{ name: 'Danh bạ', rows: [['Số liệu của tôi']] }] });
    written(folder, FILE, bytes);
    const { code, err } = xepLoai(folder, 'consolidate');
    expect([code, err.trim()]).toEqual([
      1,
      `Tệp ${FILE} là bảng tính khác, không phải của chương trình này. Tệp giữ nguyên.`,
    ]);
    expect(bytesOf(folder).equals(Buffer.from(bytes))).toBe(true);
  });

  it('that another process holds is told with that process, and left as it is', () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    const release = acquireLock(join(folder, FILE));
    const { code, err } = xepLoai(folder, 'consolidate');
    release();
    expect(code).toBe(1);
    expect(err).toContain(`đang được một tiến trình khác dùng (số ${process.pid}, từ `);
    expect(err).toContain('Chưa ghi gì.');
    expect(bytesOf(folder).equals(before)).toBe(true);
    expect(xepLoai(folder, 'consolidate').code).toBe(0);
  });

  it('whose holder is gone is taken over', () => {
    const folder = openedFolder();
    written(folder, `${FILE}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, started: '1', id: 'x' }));
    expect(xepLoai(folder, 'status').code).toBe(0);
    rmSync(join(folder, `${FILE}.lock`), { force: true });
  });

  it('that exists is not opened again', () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    const { code, err } = xepLoai(folder, 'open');
    expect([code, err.trim()]).toEqual([1, `Tệp ${FILE} đã có; giữ nguyên. Đề nghị chọn tên khác.`]);
    expect(bytesOf(folder).equals(before)).toBe(true);
  });
});

const asks = (words: readonly string[], told: string) => ({ words, told });

describe('what is not there', () => {
  const folder = openedFolder();
  const before = bytesOf(folder);
  const entry = ['set', '--value', 'x', '--field', 'level'];
  const ubnd = ['--body', 'ubnd'];
  const unit = ['--unit', 'ubnd-bac-ha'];

  it.each([
    ['a body', 1, asks([...entry, '--body', 'ubndd', ...unit], 'Không có cơ quan “ubndd”; gần nhất: ubnd')],
    ['a body to check', 1, asks(['validate', '--body', 'ubnt'], 'Không có cơ quan “ubnt”; gần nhất: ubnd và ubkt')],
    [
      'a unit',
      1,
      asks([...entry, ...ubnd, '--unit', 'ubnd-bac-haa'], 'Không có tập thể “ubnd-bac-haa”; gần nhất: ubnd-bac-ha'),
    ],
    [
      'a field',
      2,
      asks(['set', ...ubnd, '--field', 'lever', '--value', 'x'], 'Không có trường “lever”; gần nhất: level'),
    ],
    [
      'an aspect',
      2,
      asks(
        [...entry, ...ubnd, ...unit, '--aspect', 'all'],
        '--aspect = “all” không hợp lệ; cho phép: overall và defence-security',
      ),
    ],
    [
      'a sheet',
      1,
      asks(
        ['set', '--sheet', 'Tong hop', '--cell', 'A1', '--value', 'x'],
        'Không có trang “Tong hop”; gần nhất: Tổng hợp',
      ),
    ],
    ['a sheet to show', 1, asks(['show', '--sheet', 'Tiến đô'], 'Không có trang “Tiến đô”; gần nhất: Tiến độ')],
    ['a command', 2, asks(['consolidat'], 'Không có lệnh “consolidat”; gần nhất: consolidate')],
    ['an option', 2, asks(['validate', '--bodi', 'ubnd'], 'Lệnh validate: không có --bodi; gần nhất: --body')],
    [
      'a day',
      2,
      asks(['status', '--now', '2024-11-31T09:00:00+07:00'], '--now = “2024-11-31T09:00:00+07:00” không hợp lệ'),
    ],
    ['a needed option', 2, asks(['report'], 'Lệnh report: thiếu --out.')],
    ['a command at all', 2, asks([], 'Cách dùng')],
    ['a file of edits', 2, asks(['set', '--edits', 'khong-co.json'], 'Tệp khong-co.json: không đọc được.')],
    [
      'a file to paste',
      2,
      asks([...['paste', '--sheet', 'UBKT', '--cell', 'D9'], '--tsv', 'a.tsv'], 'Tệp a.tsv: không đọc được.'),
    ],
  ])('%s: exit %i, the nearest are offered, nothing is changed', (_what, exit, { words, told }) => {
    const { code, err, out } = xepLoai(folder, ...words);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(told);
    expect(bytesOf(folder).equals(before)).toBe(true);
  });
});
