// `xep-loai drill` as a user runs it: the workbook is only read, a copy is made beside it, one page is printed.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DrillResult } from '../../src/domain/api.ts';
import { readWorkbook } from '../../src/host/store.ts';
import { asked, bytesOf, emptyFolder, exists, FILE, openedFolder, written, xepLoai } from './terminal.ts';

const NOW = ['--now', '2024-11-25T09:00:00+07:00'];
const SMALL = fileURLToPath(new URL('../fixtures/loc-binh-2025.json', import.meta.url));
const COPY = 'xep-loai-dien-tap.xlsx';

type Printed = DrillResult & { readonly files: readonly string[]; readonly calls: Readonly<Record<string, number>> };

describe('drill', () => {
  it('passes on a campaign of somebody’s own, leaves the workbook byte for byte, and counts its calls', async () => {
    const folder = emptyFolder();
    expect(xepLoai(folder, 'open', '--profile', SMALL, ...NOW).code).toBe(0);
    const before = bytesOf(folder);
    const { code, json } = asked<Printed>(folder, 'drill', ...NOW, '--count-calls');
    expect(code).toBe(0);
    expect(json).toMatchObject({ passed: 12, total: 12 });
    expect(json.files[0]).toBe(COPY);
    expect(json.files.map((file) => exists(folder, file))).toEqual([true, true, true]);
    expect(Object.values(json.calls).reduce((sum, one) => sum + one, 0)).toBeLessThan(2000);
    expect(bytesOf(folder).equals(before)).toBe(true);
    const copy = await readWorkbook(`${folder}/${COPY}`);
    expect([copy.triggers, copy.editors, copy.sheets[0]?.name]).toEqual([[], [], 'Kết quả diễn tập']);
    expect(copy.id).not.toBe((await readWorkbook(`${folder}/${FILE}`)).id);
  });

  it('refuses a copy that is there already, and leaves it as it is', () => {
    const folder = openedFolder();
    written(folder, COPY, 'của ai đó');
    const { code, err } = xepLoai(folder, 'drill', ...NOW);
    expect(code).toBe(1);
    expect(err).toContain(`Tệp ${COPY} đã có; giữ nguyên.`);
    expect(bytesOf(folder, COPY).toString()).toBe('của ai đó');
  });

  it('is refused to anybody but the owner, and makes no file', () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    expect(xepLoai(folder, 'drill', '--as', 'ubnd@example.org', ...NOW).code).toBe(1);
    expect(exists(folder, COPY)).toBe(false);
    expect(bytesOf(folder).equals(before)).toBe(true);
  });
});
