// The live check: runs as the clerk who edits, marks the whole tab each time, mends what a paste took away, and keeps
// within its budget of service calls (design §4, §6, §11).

import { describe, expect, it } from 'vitest';
import {
  accountOf,
  addressOf,
  callsOf,
  cellOf,
  DRAFTING,
  HTT,
  HTXS,
  hostOver,
  KHT,
  opened,
  type Place,
  paste,
  type Scene,
  tab,
  type,
  valueAt,
} from './scene.ts';

const ONE_CELL = 6;
const ONE_PASTE = 9;

const check = (scene: Scene, body: string, row: string): unknown => valueAt(tab(scene, `body:${body}`), [row, 'check']);

const level = (unit: string): Place => [`unit/overall/${unit}`, 'level'];

describe('after one cell', () => {
  it('the row says what is missing, the status line counts, the table’s line counts places', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTXS]);
    expect(check(scene, 'ubnd', 'unit/overall/ubnd-bac-ha')).toBe('Cảnh báo: mức này cần ghi lý do, căn cứ.');
    expect(valueAt(sheet, ['head/status', 'order'])).toBe('Đã xếp loại 1/26');
    expect(valueAt(sheet, ['head/status', 'level'])).toContain('Kiểm tra lúc 09 giờ, thứ Hai 25/11/2024.');
    expect(valueAt(sheet, ['band/overall/ubnd-phuong', 'level'])).toContain('HTXS: đã chọn 1, tối đa 0');
  });

  it('the whole tab is marked again, not the edited row alone', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    // An edit whose event got lost: the value stands there and nobody has marked it.
    const unmarked = cellOf(sheet, level('ubnd-nam-ha'));
    if (unmarked !== undefined) unmarked.value = KHT;
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    expect(check(scene, 'ubnd', 'unit/overall/ubnd-nam-ha')).toBe('Lỗi: mức này cần ghi lý do, căn cứ.');
  });

  it('a row nobody has touched is grey and no error', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    expect(check(scene, 'ubnd', 'unit/overall/ubnd-nam-ha')).toBe('chưa xếp loại');
    expect(valueAt(tab(scene, 'body:ubnd'), ['head/status', 'order'])).not.toContain('lỗi');
  });

  it.each([
    ['typed', [['unit/overall/ubnd-bac-ha', 'note'], 'Ghi thêm'] as const],
    ['chosen', [level('ubnd-bac-ha'), HTXS] as const],
    ['emptied', [level('ubnd-bac-ha'), ''] as const],
    ['written into the head', [['head/fields', 'level'], '15/BC-UBND'] as const],
  ])('costs at most 6 calls when it is %s', (_how, [place, text]) => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    const host = hostOver(scene.workbook, accountOf('ubnd'));
    expect(callsOf(host, () => host.edit(sheet.name, addressOf(sheet, place), text))).toBeLessThanOrEqual(ONE_CELL);
    expect(host.failures()).toEqual([]);
  });

  it('a tab that is no body’s is left as it was typed', () => {
    const scene = opened();
    const sheet = tab(scene, 'settings');
    const wanted = structuredClone(sheet);
    const cell = cellOf(wanted, ['row/1', 'meaning']);
    if (cell !== undefined) cell.value = 'x';
    scene.owner.edit(sheet.name, addressOf(sheet, ['row/1', 'meaning']), 'x');
    expect(sheet).toEqual(wanted);
    expect(scene.owner.failures()).toEqual([]);
  });
});

describe('after a paste', () => {
  const rows = Array.from({ length: 11 }, (_unused, index) => [
    index === 3 ? 'Tốt' : HTT,
    'Ưu điểm',
    '',
    '',
    'Ghi chú',
  ]);
  const first = level('van-phong-hdnd-ubnd');

  it('every pasted row is marked', () => {
    const scene = opened();
    paste(scene, 'ubnd', { place: first, rows, valuesOnly: true });
    expect(check(scene, 'ubnd', 'unit/overall/phong-tai-chinh')).toContain('Lỗi: “Tốt” chưa rõ mức nào');
    expect(check(scene, 'ubnd', 'unit/overall/phong-noi-vu')).toBe('');
    expect(valueAt(tab(scene, 'body:ubnd'), ['head/status', 'order'])).toBe('Đã xếp loại 10/26, 1 lỗi');
  });

  it('the dropdown and the plain-text format come back to the cells that lost them', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    const rule = structuredClone(cellOf(sheet, first)?.validation);
    paste(scene, 'ubnd', { place: first, rows, valuesOnly: false });
    for (const unit of ['van-phong-hdnd-ubnd', 'phong-noi-vu', 'trung-tam-van-hoa']) {
      const cell = cellOf(sheet, level(unit));
      expect(cell?.validation).toEqual(rule);
      expect(cell?.style?.numberFormat).toBe('@');
      expect(cellOf(sheet, [`unit/overall/${unit}`, 'note'])?.style?.numberFormat).toBe('@');
    }
    expect(() => type(scene, 'ubnd', [first, 'Xuất sắc'])).toThrow('data validation rules');
  });

  it('of one cell with formats gives the dropdown back as well, where no hand could have typed what it holds', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    const rule = structuredClone(cellOf(sheet, first)?.validation);
    paste(scene, 'ubnd', { place: first, rows: [['Xuất sắc']], valuesOnly: false });
    expect(cellOf(sheet, first)?.validation).toEqual(rule);
    expect(cellOf(sheet, first)?.style?.numberFormat).toBe('@');
  });

  it('over table lines gives no dropdown to lines that are no entries', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    const long = Array.from({ length: sheet.rowCount - 8 }, () => [HTT, '', '', '', '']);
    paste(scene, 'ubnd', { place: first, rows: long, valuesOnly: false });
    expect(cellOf(sheet, ['band/overall/ubnd-phuong', 'level'])?.validation).toBeUndefined();
    expect(cellOf(sheet, level('ubnd-dong-mon'))?.validation?.kind).toBe('list');
    expect(cellOf(sheet, ['free/overall/ubnd-phuong/3', 'level'])?.validation?.kind).toBe('list');
  });

  it.each([
    ['values only', true],
    ['with formats', false],
  ])('of eleven rows, %s, costs at most 9 calls', (_how, valuesOnly) => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    const host = hostOver(scene.workbook, accountOf('ubnd'));
    const act = () => host.paste({ sheet: sheet.name, a1: addressOf(sheet, first), rows, valuesOnly });
    expect(callsOf(host, act)).toBeLessThanOrEqual(ONE_PASTE);
    expect(host.failures()).toEqual([]);
  });

  it('over every table of a tab costs at most 9 calls too', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ban-dan-van');
    const host = hostOver(scene.workbook, accountOf('ban-dan-van'));
    const whole = Array.from({ length: sheet.rowCount - 8 }, () => [HTXS, 'Ưu điểm', 'Tồn tại', 'Lý do', '']);
    const act = () =>
      host.paste({ sheet: sheet.name, a1: addressOf(sheet, level('dang-bo-bac-ha')), rows: whole, valuesOnly: false });
    expect(callsOf(host, act)).toBeLessThanOrEqual(ONE_PASTE);
    expect(host.failures()).toEqual([]);
  });

  it('over more tables than one check may write says that their lines follow, and they do, one edit after the other', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ban-dan-van');
    const lines = () =>
      ['tccsd-phuong', 'tccsd-co-quan', 'mttq-ctxh-thanh-pho'].map((group) =>
        String(valueAt(sheet, [`band/overall/${group}`, 'level'])),
      );
    const rows = Array.from({ length: sheet.rowCount - 8 }, () => [HTT, 'Ưu điểm', 'Tồn tại', '', '']);
    paste(scene, 'ban-dan-van', { place: level('dang-bo-bac-ha'), rows, valuesOnly: true });
    expect(lines().filter((text) => text.includes('tính lại ở lần sửa kế tiếp'))).toHaveLength(2);
    const note: Place = ['unit/overall/dang-bo-bac-ha', 'note'];
    type(scene, 'ban-dan-van', [note, 'một']);
    type(scene, 'ban-dan-van', [note, 'hai']);
    expect(lines()).toEqual([
      expect.stringContaining('đã chọn 0, tối đa 3 (20% của 15 HTT'),
      expect.stringContaining('đã chọn 0, tối đa 9 (20% của 49 HTT'),
      expect.stringContaining('đã chọn 0, tối đa 1 (20% của 6 HTT'),
    ]);
  });

  it('never writes what it said into what counts: the check column is not read back', () => {
    const scene = opened();
    paste(scene, 'ubnd', { place: ['unit/overall/ubnd-bac-ha', 'check'], rows: [['MẬT']], valuesOnly: true });
    expect(check(scene, 'ubnd', 'unit/overall/ubnd-bac-ha')).toBe('chưa xếp loại');
    expect(hostOver(scene.workbook, undefined, DRAFTING).run('validate', 'ubnd')).toMatchObject({
      findings: expect.not.arrayContaining([expect.objectContaining({ rule: 'secrecy-mark' })]),
    });
  });
});

describe('in every tab', () => {
  it('runs in the clerk’s own name without a failure, on the first cell of each body', () => {
    const scene = opened();
    for (const sheet of scene.workbook.sheets) {
      const body = /:body:(.*)$/.exec(String(sheet.cells[0]?.[0]?.value ?? ''))?.[1];
      if (body === undefined) continue;
      const unit = sheet.cells.map((row) => String(row[0]?.value ?? '')).find((key) => key.startsWith('unit/')) ?? '';
      type(scene, body, [[unit, 'level'], HTT]);
      expect(valueAt(sheet, ['head/status', 'order'])).toMatch(/^Đã xếp loại 1\//);
    }
  });
});
