// What the command line answers (design §10): exit codes, the shapes of its JSON, edits made in somebody's name, and
// that the same input gives the same file.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ShownSheets, Validation } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { asked, bytesOf, FILE, openedFolder, PROGRAM, written, xepLoai } from './terminal.ts';

const NOW = '2024-11-28T09:00:00+07:00';
/** A day on which the bodies are filling their tabs. */
const TODAY = ['--now', NOW];
const HTT = 'Hoàn thành tốt nhiệm vụ';
const HT = 'Hoàn thành nhiệm vụ';

const keysOf = (value: object | undefined): string[] => Object.keys(value ?? {});

/** SHA-256 of each part of the workbook's file but the one that says when it was saved. */
const partsOf = (folder: string): string[][] =>
  Object.entries(unzipSync(bytesOf(folder)))
    .filter(([name]) => name !== 'docProps/core.xml')
    .map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);

describe('status', () => {
  const folder = openedFolder();
  written(
    folder,
    'muc.json',
    JSON.stringify([
      { body: 'ubnd', unit: 'ubnd-bac-ha', field: 'level', value: HTT },
      { unit: 'ubnd-bac-ha', field: 'proposal', value: 'HTXS' },
    ]),
  );
  xepLoai(folder, 'set', '--edits', 'muc.json', ...TODAY);
  const before = bytesOf(folder);
  const { code, json } = asked<Consolidation>(folder, 'status', ...TODAY);

  it('holds bodies, groups and units with the members of the contract and no other', () => {
    expect(code).toBe(0);
    expect(keysOf(json)).toEqual(['bodies', 'groups', 'units']);
    expect(keysOf(json.bodies[0])).toEqual([
      ...['id', 'state', 'assigned', 'rated', 'notRated', 'missing', 'optionalEmpty', 'newUnits', 'errors'],
      ...['submittedAt', 'late', 'hash'],
    ]);
    expect(keysOf(json.groups[0])).toEqual([
      ...['id', 'aspect', 'basis', 'total', 'rated', 'notRated', 'missing', 'HTXS', 'HTT', 'HT', 'KHT', 'cap'],
    ]);
    expect(keysOf(json.groups[0]?.cap ?? {})).toEqual(['limit', 'used', 'left', 'of', 'rounding']);
    expect(keysOf(json.units[0])).toEqual(['id', 'group', 'ratings', 'spread', 'proposal', 'decision']);
    expect(keysOf(json.units[0]?.ratings[0])).toEqual(['body', 'aspect', 'level', 'source']);
    expect(keysOf(json.units[0]?.spread)).toEqual(['overall', 'defence-security']);
  });

  it('adds up: what a body is assigned is rated, not rated, missing or optional and empty', () => {
    for (const { assigned, rated, notRated, missing, optionalEmpty } of json.bodies)
      expect(rated + notRated + missing + optionalEmpty).toBe(assigned);
    expect(json.bodies.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(
      json.units.reduce((sum, { ratings }) => sum + ratings.length, 0),
    );
  });

  it('adds up: the levels of a group are its rated units', () => {
    for (const { rated, HTXS, HTT: good, HT: fair, KHT, cap } of json.groups) {
      expect(HTXS + good + fair + KHT).toBe(rated);
      if (cap !== null) expect([cap.used, cap.limit - cap.used]).toEqual([HTXS, cap.left]);
    }
  });

  it('has a row of a group for each body that rates it, and rows of proposals and decisions for what is overall', () => {
    const rows = json.groups.filter(({ id }) => id === 'tccsd-phuong').map(({ basis, aspect }) => `${basis} ${aspect}`);
    const six = ['ban-to-chuc', 'ban-tuyen-giao', 'ban-dan-van', 'ubkt', 'van-phong', 'tt-chinh-tri'];
    expect(rows.sort()).toEqual(
      [
        ...[...six, 'proposal', 'decision'].map((basis) => `${basis} overall`),
        ...['dang-uy-cong-an', 'dang-uy-quan-su'].map((basis) => `${basis} defence-security`),
      ].sort(),
    );
  });

  it('tells what was rated and proposed', () => {
    expect(json.units.find(({ id }) => id === 'ubnd-bac-ha')).toEqual({
      id: 'ubnd-bac-ha',
      group: 'ubnd-phuong',
      ratings: [{ body: 'ubnd', aspect: 'overall', level: 'HTT', source: 'live' }],
      spread: { overall: null, 'defence-security': null },
      proposal: 'HTXS',
      decision: null,
    });
    expect(json.bodies.find(({ id }) => id === 'ubnd')).toMatchObject({
      ...{ state: 'draft', assigned: 26, rated: 1, missing: 25, submittedAt: null, late: null, hash: null },
    });
  });

  it('writes nothing', () => {
    expect(bytesOf(folder).equals(before)).toBe(true);
  });
});

describe('show', () => {
  it('gives raw values of every sheet, hidden rows, columns and sheets included', () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    const { code, json } = asked<ShownSheets>(folder, 'show');
    expect(code).toBe(0);
    expect(keysOf(json)).toEqual(['sheets']);
    expect(json.sheets).toHaveLength(25);
    expect(json.sheets.every((sheet) => keysOf(sheet).join() === 'name,hidden,values')).toBe(true);
    expect(json.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Bản chụp']);
    const ubnd = json.sheets.find(({ name }) => name === 'UBND thành phố');
    expect(ubnd?.values[0]?.[0]).toBe('xl1:ha-tinh-2024:body:ubnd');
    expect(ubnd?.values[4]?.[1]).toBe(false);
    expect(bytesOf(folder).equals(before)).toBe(true);
  });
});

describe('validate', () => {
  it('holds findings and counts, every member of a finding present, and exits 1 while there are errors', () => {
    const folder = openedFolder();
    const { code, json } = asked<Validation>(folder, 'validate', '--body', 'tt-hdnd', ...TODAY);
    expect(code).toBe(1);
    expect(keysOf(json)).toEqual(['findings', 'counts']);
    expect(json.counts).toEqual({ error: 15, warning: 0, notice: 0 });
    const members = ['rule', 'severity', 'body', 'group', 'aspect', 'unit', 'sheet', 'cell', 'clause', 'message'];
    for (const finding of json.findings) expect(keysOf(finding).sort()).toEqual([...members].sort());
  });

  it('exits 0 when warnings and notices are all there is', () => {
    const folder = openedFolder();
    const rows = Array.from({ length: 15 }, () => HTT).join('\n');
    written(folder, 'dong.tsv', rows);
    const place = ['--sheet', 'TT HĐND', '--cell', 'D9', '--tsv', 'dong.tsv', '--values-only', ...TODAY];
    expect(asked(folder, 'paste', ...place, '--as', 'tt-hdnd@example.org')).toEqual({
      code: 0,
      json: { applied: 15, refused: [] },
    });
    expect(asked<Validation>(folder, 'validate', '--body', 'tt-hdnd', ...TODAY)).toMatchObject({
      code: 0,
      json: { counts: { error: 0 } },
    });
  });
});

describe('set', () => {
  it('in another body’s name is refused with our sentence and Google’s, and leaves the file as it is', () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    const words = ['--body', 'ubnd', '--unit', 'ubnd-bac-ha', '--field', 'level', '--value', HTT];
    const { code, json } = asked<{ refused: string; problems: string[] }>(
      folder,
      ...['set', '--as', 'ubkt@example.org', ...words, ...TODAY],
    );
    expect(code).toBe(1);
    expect(json.refused).toBe(
      'Chưa ghi: Trang này của UBND thành phố. Tài khoản ubkt@example.org được giao trang “UBKT”.',
    );
    expect(json.problems).toEqual([expect.stringContaining('You are trying to edit a protected cell or object')]);
    expect(bytesOf(folder).equals(before)).toBe(true);
  });

  it('with a list makes each edit on its own: the refused ones are told by their index, the others stay', () => {
    const folder = openedFolder();
    written(
      folder,
      'cac-muc.json',
      JSON.stringify([
        { body: 'ubnd', unit: 'ubnd-bac-ha', field: 'level', value: HTT },
        { body: 'ubkt', unit: 'dang-bo-bac-ha', field: 'level', value: HTT },
        { body: 'ubnd', unit: 'ubnd-nam-ha', field: 'level', value: 'Tốt' },
        { body: 'ubnd', unit: 'dang-bo-bac-ha', field: 'level', value: HTT },
        { body: 'ubnd', field: 'document-number', value: '15/BC-UBND' },
        { body: 'ubnd', unit: 'khong-co', field: 'level', value: HTT },
        { body: 'ubnd', unit: 'ubnd-nam-ha', field: 'level' },
        { body: 'ubnd', unit: 'ubnd-nam-ha', field: 'level', value: HT },
      ]),
    );
    const { code, json } = asked<{ applied: number; refused: { index: number; reason: string }[] }>(
      folder,
      ...['set', '--edits', 'cac-muc.json', '--as', 'ubnd@example.org', ...TODAY],
    );
    expect([code, json.applied]).toEqual([1, 3]);
    expect(json.refused.map(({ index }) => index)).toEqual([1, 2, 3, 5, 6]);
    const reasons = json.refused.map(({ reason }) => reason);
    expect(reasons[0]).toContain('Trang này của Ủy ban Kiểm tra Thành ủy.');
    expect(reasons[1]).toContain('chỉ nhận nội dung trong danh sách chọn');
    expect(reasons[2]).toContain('không thuộc phạm vi UBND thành phố được giao đánh giá');
    expect(reasons[3]).toContain('“khong-co”');
    expect(reasons[4]).toContain('mục 6 thiếu hoặc sai “value”');
    const { units } = asked<Consolidation>(folder, 'status', ...TODAY).json;
    const level = (unit: string) => units.find(({ id }) => id === unit)?.ratings[0]?.level;
    expect([level('ubnd-bac-ha'), level('ubnd-nam-ha')]).toEqual(['HTT', 'HT']);
  });

  it('tells in whose name and at what time it acts, when asked for either', () => {
    const folder = openedFolder();
    const words = ['--body', 'ubnd', '--field', 'document-number', '--value', '15/BC-UBND'];
    const { code, err, out } = xepLoai(folder, 'set', ...words, '--as', 'ubnd@example.org', '--now', NOW);
    expect([code, out.trim()]).toEqual([0, 'Đã ghi 1.']);
    expect(err).toContain('Tài khoản ubnd@example.org, thời điểm 09 giờ, thứ Năm 28/11/2024.');
  });
});

describe('paste', () => {
  it('that touches one closed cell is refused whole, and leaves the file as it is', () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    written(folder, 'dong.tsv', `Tên khác\t${HTT}\n`);
    const { code, err } = xepLoai(
      folder,
      ...['paste', '--sheet', 'TT HĐND', '--cell', 'C9', '--tsv', 'dong.tsv', '--as', 'tt-hdnd@example.org', ...TODAY],
    );
    expect(code).toBe(1);
    expect(err).toContain('Ô này do Ban Tổ chức Thành ủy quản lý, không nhập tại đây.');
    expect(bytesOf(folder).equals(before)).toBe(true);
  });
});

describe('consolidate', () => {
  it('twice at the same time gives the same answer and the same bytes of “Tổng hợp” and every other tab', () => {
    const folder = openedFolder();
    const first = asked<Consolidation>(folder, 'consolidate', '--now', NOW);
    const parts = partsOf(folder);
    const second = asked<Consolidation>(folder, 'consolidate', '--now', NOW);
    expect(second).toEqual(first);
    expect(partsOf(folder)).toEqual(parts);
    const { sheets } = asked<ShownSheets>(folder, 'show', '--sheet', 'Tổng hợp').json;
    expect(JSON.stringify(sheets)).toContain('Lập lúc 09 giờ, thứ Năm 28/11/2024');
  });

  it('counts its service calls when asked', () => {
    const folder = openedFolder();
    const { code, json } = asked<{ calls: Record<string, number> }>(folder, 'consolidate', '--count-calls', ...TODAY);
    expect(code).toBe(0);
    const sum = Object.values(json.calls).reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThan(16);
    expect(sum).toBeLessThanOrEqual(16 + 20);
  });
});

describe('report', () => {
  it('lists its file, and twice at the same time makes the same bytes', () => {
    const folder = openedFolder();
    const first = asked<{ files: string[] }>(folder, 'report', '--out', 'a', '--now', NOW);
    const second = asked<{ files: string[] }>(folder, 'report', '--out', 'b', '--now', NOW);
    expect([first.code, second.code, keysOf(first.json)]).toEqual([0, 0, ['files']]);
    const [a = '', b = ''] = [first.json.files[0], second.json.files[0]];
    expect(a).toMatch(/^a\/.*\.docx$/);
    expect(bytesOf(folder, a).equals(bytesOf(folder, b))).toBe(true);
  });
});

describe('a process that is killed while it writes', () => {
  it('leaves the old file whole, and nobody locked out', async () => {
    const folder = openedFolder();
    const before = bytesOf(folder);
    const child = spawn(process.execPath, [PROGRAM, 'consolidate'], { cwd: folder });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    // Killed as soon as anything beside the file and its lock is there: the new file is being written.
    const watch = setInterval(() => {
      const others = readdirSync(folder).filter((name) => name !== FILE && name !== `${FILE}.lock`);
      if (others.length > 0) child.kill('SIGKILL');
    }, 1);
    await ended;
    clearInterval(watch);
    if (child.signalCode === 'SIGKILL') expect(bytesOf(folder).equals(before)).toBe(true);
    expect(xepLoai(folder, 'status').code).toBe(0);
  });
});
