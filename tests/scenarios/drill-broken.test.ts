// A drill that passes says something only if it fails where something is broken: one thing of the bundle, or of what the
// host lets it do, is broken at a time.

import { describe, expect, it } from 'vitest';
import { clockFrom, copyOf, doctored, drilled, failing, hostOf, MINUTE, SMALL, smallCopy } from './drill-scene.ts';
import { DRAFTING, opened } from './scene.ts';

type Broken = { readonly what: string; readonly from: RegExp; readonly to: string; readonly told: readonly string[] };

const BROKEN: readonly Broken[] = [
  {
    what: 'the secrecy mark is not looked for',
    from: /\["MẬT","MẬT"\],/,
    to: '',
    told: ['break: Chưa đúng: không tìm thấy lỗi đã cài (dấu chỉ độ mật); nhận nộp khi còn lỗi (dấu chỉ độ mật).'],
  },
  {
    what: 'the cap never warns',
    from: /HTXS<=(\w+)\.limit\?null/,
    to: 'HTXS<=9e9?null',
    told: ['break: Chưa đúng: không tìm thấy lỗi đã cài (vượt số tối đa).'],
  },
  {
    what: 'the cap is miscounted by one',
    from: /limit:(\w+),used:(\w+)\.HTXS,left/,
    to: 'limit:$1+1,used:$2.HTXS,left',
    told: ['consolidate: Chưa đúng: Đảng bộ xã, thị trấn, limit: cần 1, có 2'],
  },
  {
    what: 'nothing is ever late',
    from: /late:(\w+)===null\?null:\1\.at>=\w+\|\|/,
    to: 'late:$1===null?null:',
    told: ['extend: Chưa đúng: trang “Ban Xây dựng Đảng” nộp trong gia hạn không ghi “sau hạn”.'],
  },
  {
    what: 'papers are not named as a drill’s',
    from: /`DIỄN TẬP – \$\{(\w+)\}`/,
    to: '$1',
    told: ['papers: Chưa đúng: “Báo cáo'],
  },
  {
    what: 'tabs do not bear the mark',
    from: /\?`\$\{\w+\}\. \$\{(\w+)\}`:\1/,
    to: '?$1:$1',
    told: ['mark: Chưa đúng: trang “Hướng dẫn” không có dấu'],
  },
];

describe('a drill of something broken', () => {
  it.each(BROKEN)('tells that $what', ({ from, to, told }) => {
    const result = drilled(hostOf(smallCopy(), { bundle: doctored(from, to) }));
    const lines = failing(result);
    expect(lines).toHaveLength(told.length);
    for (const [at, line] of told.entries()) expect(lines[at]).toContain(line);
    expect(result.passed).toBe(12 - told.length);
  });

  it('tells what Google refuses, and that what builds on it was not tried', () => {
    const host = hostOf(smallCopy());
    host.inject([
      {
        at: { method: 'Range.protect', occurrence: 'each' },
        when: 'before',
        kind: 'throw',
        message: 'Không được phép.',
      },
    ]);
    const lines = failing(drilled(host));
    expect(lines[0]).toBe('open: Dừng giữa chừng: Không được phép.');
    expect(lines[1]).toBe('mark: Chưa thử được vì bước “Mở đợt trong bản sao” chưa đạt.');
    expect(lines).toHaveLength(12);
  });

  it('names an address that Google does not take', () => {
    const host = hostOf(smallCopy());
    host.inject([
      {
        at: { method: 'Protection.addEditors', occurrence: 1 },
        when: 'before',
        kind: 'throw',
        message: 'Invalid email',
      },
      {
        at: { method: 'Protection.addEditors', occurrence: 2 },
        when: 'before',
        kind: 'throw',
        message: 'Invalid email',
      },
    ]);
    const [open] = failing(drilled(host));
    expect(open).toContain('open: Chưa đúng: Google không nhận địa chỉ ban-xay-dung-dang@example.org');
  });

  it('goes on with the steps that can still be run: papers refused by Drive fail alone', () => {
    const host = hostOf(smallCopy());
    host.inject([
      {
        at: { method: 'Drive.Files.create', occurrence: 'each' },
        when: 'before',
        kind: 'throw',
        message: 'storage quota',
      },
    ]);
    const result = drilled(host);
    expect(failing(result)).toHaveLength(1);
    expect(failing(result)[0]).toContain('papers: Dừng giữa chừng: Chưa tạo được báo cáo');
  });

  it('forgives Google one failure: the step is begun anew', () => {
    const host = hostOf(smallCopy());
    const fault = {
      at: { method: 'Range.protect', occurrence: 2 },
      when: 'before',
      kind: 'throw',
      message: 'oh',
    } as const;
    const { fired } = host.inject([fault]);
    expect(failing(drilled(host))).toEqual([]);
    expect(fired()).toBe(1);
  });

  it('tells of a row of “Nhật ký” that somebody edits meanwhile', () => {
    const copy = copyOf(opened(SMALL));
    const clock = clockFrom(DRAFTING);
    const { advance } = clock;
    const host = hostOf(copy, clock);
    host.inject([{ at: 'each', when: 'after', kind: 'delay', ms: 400, advance }]);
    expect(drilled(host).done).toBe(false);
    const journal = copy.sheets.find(({ name }) => name === 'Nhật ký');
    const cell = journal?.cells[4]?.[1];
    if (cell !== undefined) cell.value = '01/01/2024 00:00';
    advance(MINUTE);
    host.inject([]);
    expect(failing(drilled(host))).toEqual([expect.stringContaining('chain: Chưa đúng: Nhật ký – Bị sửa.')]);
  });
});
