// "Áp dụng thiết lập" (design §3): the four config tabs are checked as a whole, then carried into the tabs; what people
// have written stays with its unit.

import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { a1 } from '../../src/domain/grid.ts';
import { PROTECTED } from '../../src/host/access.ts';
import {
  accountOf,
  addressOf,
  cellOf,
  columnOf,
  findings,
  HT,
  HTT,
  HTXS,
  hostOver,
  opened,
  type Place,
  refusalOf,
  type Scene,
  succeeded,
  tab,
  type,
  validated,
  valueAt,
} from './scene.ts';

type ConfigTab = 'settings' | 'bodies' | 'units' | 'assignments';

/** Row number of the config row whose column holds this text. */
const rowWith = (scene: Scene, kind: ConfigTab, [column, text]: readonly [string, string]): number => {
  const sheet = tab(scene, kind);
  const at = columnOf(sheet, column);
  const row = sheet.cells.findIndex((cells, index) => index > 3 && cells[at - 1]?.value === text) + 1;
  if (row === 0) throw new Error(`no row with ${column} = ${text}`);
  return row;
};

const write = (scene: Scene, kind: ConfigTab, { row, column, text }: { row: number; column: string; text: string }) => {
  const sheet = tab(scene, kind);
  const { refused } = scene.owner.edit(sheet.name, a1(row, columnOf(sheet, column)), text);
  if (refused !== null) throw new Error(refused);
};

/** The owner writes over one cell of a config row. */
const change = (
  scene: Scene,
  kind: ConfigTab,
  [key, column, text]: readonly [readonly [string, string], string, string],
) => write(scene, kind, { row: rowWith(scene, kind, key), column, text });

const setting = (scene: Scene, path: string, text: string) =>
  change(scene, 'settings', [['path', path], 'value', text]);

/** The owner fills the first empty row. */
const add = (scene: Scene, kind: ConfigTab, cells: Readonly<Record<string, string>>): void => {
  const sheet = tab(scene, kind);
  const row = sheet.cells.findIndex((line, index) => index > 3 && line.every((cell) => (cell?.value ?? '') === '')) + 1;
  for (const [column, text] of Object.entries(cells)) write(scene, kind, { row, column, text });
};

/** The owner empties the cells of a config row. */
const empty = (scene: Scene, kind: ConfigTab, key: readonly [string, string]): void => {
  const sheet = tab(scene, kind);
  const row = rowWith(scene, kind, key);
  const columns = (sheet.cells[0] ?? []).flatMap((cell, index) =>
    index > 0 && cell?.value ? [String(cell.value)] : [],
  );
  for (const column of columns) write(scene, kind, { row, column, text: '' });
};

const apply = (scene: Scene): Outcome & { changes: readonly string[] } =>
  succeeded(scene.owner.run('applySettings') as Outcome & { changes: readonly string[] });

const status = (scene: Scene): Consolidation => succeeded(scene.owner.run('consolidate') as Consolidation);

const bodyFigures = (scene: Scene, body: string) => status(scene).bodies.find(({ id }) => id === body);

const level = (unit: string): Place => [`unit/overall/${unit}`, 'level'];

const PHONG_Y_TE = { id: 'phong-y-te', name: 'Phòng Y tế', group: 'phong-ban' };

describe('a unit added', () => {
  it('gets its row under its group, with dropdown and open cells, and counts from then on', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    add(scene, 'units', PHONG_Y_TE);
    expect(apply(scene).changes).toContain('Phòng Y tế');
    const sheet = tab(scene, 'body:ubnd');
    expect(valueAt(sheet, ['unit/overall/phong-y-te', 'unit'])).toBe('Phòng Y tế');
    expect(cellOf(sheet, level('phong-y-te'))?.validation?.kind).toBe('list');
    type(scene, 'ubnd', [level('phong-y-te'), HTXS]);
    expect(valueAt(sheet, ['unit/overall/phong-y-te', 'check'])).toContain('Cảnh báo: mức này cần ghi lý do');
    expect(bodyFigures(scene, 'ubnd')).toMatchObject({ assigned: 27, rated: 2, missing: 25 });
    expect(valueAt(tab(scene, 'consolidation'), ['unit/phong-y-te', 'overall-1'])).toBe('HTXS');
    expect(valueAt(sheet, level('ubnd-bac-ha'))).toBe(HTT);
    expect(findings(scene, null, 'damaged-structure')).toEqual([]);
  });

  it('leaves the names of units and the key column closed to the body', () => {
    const scene = opened();
    add(scene, 'units', PHONG_Y_TE);
    apply(scene);
    const sheet = tab(scene, 'body:ubnd');
    const clerk = hostOver(scene.workbook, accountOf('ubnd'));
    for (const place of [
      ['unit/overall/phong-y-te', 'unit'],
      ['unit/overall/phong-y-te', 'order'],
      ['unit/overall/ubnd-dong-mon', 'unit'],
      ['band/overall/ubnd-phuong', 'unit'],
    ] as const)
      expect(clerk.edit(sheet.name, addressOf(sheet, place), 'x').refused).toBe(PROTECTED);
    expect(
      clerk.edit(sheet.name, addressOf(sheet, ['free/overall/ubnd-phuong/3', 'unit']), 'Phòng A').refused,
    ).toBeNull();
    expect(clerk.edit(sheet.name, addressOf(sheet, level('ubnd-dong-mon')), HT).refused).toBeNull();
  });

  it('takes the place of the free row that asked for it', () => {
    const scene = opened();
    type(scene, 'ubnd', [['free/overall/phong-ban/1', 'unit'], 'Phòng Y tế']);
    expect(findings(scene, 'ubnd', 'new-unit')).toHaveLength(1);
    add(scene, 'units', PHONG_Y_TE);
    apply(scene);
    expect(findings(scene, 'ubnd', 'new-unit')).toEqual([]);
    expect(findings(scene, 'ubnd', 'duplicate-unit')).toHaveLength(1);
  });
});

describe('a unit removed', () => {
  it('is struck through with what was written, and counts no more', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('phong-tu-phap'), HTXS]);
    type(scene, 'ubnd', [['unit/overall/phong-tu-phap', 'reason'], 'Dẫn đầu khối thi đua.']);
    empty(scene, 'units', ['id', 'phong-tu-phap']);
    expect(apply(scene).message).toContain('bỏ 1 tập thể');
    const sheet = tab(scene, 'body:ubnd');
    expect(valueAt(sheet, level('phong-tu-phap'))).toBe(HTXS);
    expect(valueAt(sheet, ['unit/overall/phong-tu-phap', 'reason'])).toBe('Dẫn đầu khối thi đua.');
    expect(cellOf(sheet, level('phong-tu-phap'))?.style?.strikethrough).toBe(true);
    expect(cellOf(sheet, level('phong-kinh-te'))?.style?.strikethrough).not.toBe(true);
    expect(bodyFigures(scene, 'ubnd')).toMatchObject({ assigned: 25, rated: 0 });
    expect(validated(scene, 'ubnd').findings.filter(({ unit }) => unit === 'phong-tu-phap')).toEqual([]);
  });

  it('keeps its row on “Tổng hợp”, marked, with the proposal written there', () => {
    const scene = opened();
    const sheet = tab(scene, 'consolidation');
    scene.owner.edit('Tổng hợp', addressOf(sheet, ['unit/phong-tu-phap', 'proposal']), 'HTT');
    empty(scene, 'units', ['id', 'phong-tu-phap']);
    apply(scene);
    const { units } = status(scene);
    expect(units.map(({ id }) => id)).not.toContain('phong-tu-phap');
    expect(valueAt(sheet, ['unit/phong-tu-phap', 'proposal'])).toBe('HTT');
    expect(valueAt(sheet, ['unit/phong-tu-phap', 'attention'])).toBe('đã bỏ khỏi danh mục, không tính');
  });

  it('comes back whole when it is put into the list again', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('phong-tu-phap'), HTT]);
    empty(scene, 'units', ['id', 'phong-tu-phap']);
    apply(scene);
    add(scene, 'units', { id: 'phong-tu-phap', name: 'Phòng Tư pháp', group: 'phong-ban' });
    apply(scene);
    expect(cellOf(tab(scene, 'body:ubnd'), level('phong-tu-phap'))?.style?.strikethrough).not.toBe(true);
    expect(bodyFigures(scene, 'ubnd')).toMatchObject({ assigned: 26, rated: 1 });
  });
});

describe('a unit renamed', () => {
  it('bears its new name on its body’s tab and on “Tổng hợp”, with its rating', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('phong-tu-phap'), HTT]);
    change(scene, 'units', [['id', 'phong-tu-phap'], 'name', 'Phòng Tư pháp - Hộ tịch']);
    apply(scene);
    expect(valueAt(tab(scene, 'body:ubnd'), ['unit/overall/phong-tu-phap', 'unit'])).toBe('Phòng Tư pháp - Hộ tịch');
    status(scene);
    const sheet = tab(scene, 'consolidation');
    expect(valueAt(sheet, ['unit/phong-tu-phap', 'unit'])).toBe('Phòng Tư pháp - Hộ tịch');
    expect(valueAt(sheet, ['unit/phong-tu-phap', 'overall-1'])).toBe('HTT');
  });
});

describe('proposals typed before', () => {
  it('stay with their units when units are added above them and taken away', () => {
    const scene = opened();
    const sheet = tab(scene, 'consolidation');
    for (const [unit, text] of [
      ['phong-noi-vu', 'HTXS'],
      ['ubnd-bac-ha', 'HTT'],
      ['dang-bo-bac-ha', 'HT'],
    ] as const)
      scene.owner.edit('Tổng hợp', addressOf(sheet, [`unit/${unit}`, 'proposal']), text);
    add(scene, 'units', PHONG_Y_TE);
    empty(scene, 'units', ['id', 'phong-tu-phap']);
    apply(scene);
    const { units } = status(scene);
    const proposals = units.filter(({ proposal }) => proposal !== null).map(({ id, proposal }) => [id, proposal]);
    expect(proposals).toEqual([
      ['phong-noi-vu', 'HTXS'],
      ['ubnd-bac-ha', 'HTT'],
      ['dang-bo-bac-ha', 'HT'],
    ]);
  });
});

describe('a body’s account changed', () => {
  it('hands the tab over: the new account writes, the old one does not', () => {
    const scene = opened();
    change(scene, 'bodies', [['id', 'ubnd'], 'emails', 'van-thu-ubnd@example.org']);
    apply(scene);
    const sheet = tab(scene, 'body:ubnd');
    const typed = (user: string) =>
      hostOver(scene.workbook, user).edit(sheet.name, addressOf(sheet, level('ubnd-bac-ha')), HTT).refused;
    scene.workbook.editors.push('van-thu-ubnd@example.org');
    expect(typed('van-thu-ubnd@example.org')).toBeNull();
    expect(typed(accountOf('ubnd'))).toBe(PROTECTED);
    expect(sheet.protections).toHaveLength(2);
  });

  it('taken away altogether leaves the tab to the owner', () => {
    const scene = opened();
    change(scene, 'bodies', [['id', 'ubnd'], 'emails', '']);
    apply(scene);
    const sheet = tab(scene, 'body:ubnd');
    const address = addressOf(sheet, level('ubnd-bac-ha'));
    expect(hostOver(scene.workbook, accountOf('ubnd')).edit(sheet.name, address, HTT).refused).toBe(PROTECTED);
    expect(scene.owner.edit(sheet.name, address, HTT).refused).toBeNull();
    expect(hostOver(scene.workbook, accountOf('ubnd')).run('whyLocked', sheet.name, address)).toEqual({
      message: 'Chưa có tài khoản nào được giao trang này; hiện chỉ Ban Tổ chức Thành ủy nhập được.',
    });
  });
});

describe('a rule changed', () => {
  it('holds at the next live check and in the consolidation', () => {
    const scene = opened();
    setting(scene, 'rules.cap.percent', '50');
    setting(scene, 'rules.reasonFor.HTXS', 'error');
    const { message } = apply(scene);
    expect(message).toMatch(/^Đã áp dụng thiết lập: đổi \d+ thiết lập\.$/);
    type(scene, 'ubnd', [level('phong-noi-vu'), HTXS]);
    type(scene, 'ubnd', [level('phong-tu-phap'), HTT]);
    const sheet = tab(scene, 'body:ubnd');
    expect(valueAt(sheet, ['unit/overall/phong-noi-vu', 'check'])).toContain('Lỗi: mức này cần ghi lý do');
    type(scene, 'ubnd', [level('phong-kinh-te'), HTT]);
    expect(valueAt(sheet, ['band/overall/phong-ban', 'level'])).toContain('đã chọn 1, tối đa 1 (50% của 2 HTT');
    const { groups } = status(scene);
    expect(groups.find(({ id, basis }) => id === 'phong-ban' && basis === 'ubnd')?.cap).toMatchObject({
      limit: 1,
      left: 0,
    });
  });

  it('a later deadline is printed on every tab', () => {
    const scene = opened();
    setting(scene, 'due', '2024-12-05T00:00:00+07:00');
    setting(scene, 'close', '2024-12-06T00:00:00+07:00');
    apply(scene);
    expect(valueAt(tab(scene, 'body:ubnd'), ['head/due', 'order'])).toContain('05/12/2024');
    expect(valueAt(tab(scene, 'body:mttq'), ['head/due', 'order'])).toContain('05/12/2024');
  });
});

describe('a new body with a new assignment', () => {
  const addBody = (scene: Scene) => {
    const id = 'ban-noi-chinh';
    add(scene, 'bodies', { id, name: 'Ban Nội chính', tab: 'Ban Nội chính', clause: '3', emails: accountOf(id) });
    add(scene, 'assignments', {
      ...{ body: id, group: 'tccsd-phuong', aspect: 'overall', narrative: 'không', optional: 'không', clause: '3' },
    });
  };

  it('gets its tab, its protections and its column of “Tổng hợp”', () => {
    const scene = opened();
    type(scene, 'ubkt', [level('dang-bo-bac-ha'), HTT]);
    const sheet = tab(scene, 'consolidation');
    scene.owner.edit('Tổng hợp', addressOf(sheet, ['unit/dang-bo-bac-ha', 'proposal']), 'HTT');
    addBody(scene);
    apply(scene);
    scene.workbook.editors.push(accountOf('ban-noi-chinh'));
    type(scene, 'ban-noi-chinh', [level('dang-bo-bac-ha'), HT]);
    const { bodies, units } = status(scene);
    expect(bodies).toHaveLength(17);
    expect(bodies.at(-1)).toMatchObject({ id: 'ban-noi-chinh', assigned: 15, rated: 1 });
    const unit = units.find(({ id }) => id === 'dang-bo-bac-ha');
    expect(unit?.ratings.filter(({ level: mark }) => mark !== null)).toHaveLength(2);
    expect(unit?.proposal).toBe('HTT');
    expect(valueAt(sheet, ['unit/dang-bo-bac-ha', 'overall-7'])).toBe('HT');
    expect(valueAt(sheet, ['unit/dang-bo-bac-ha', 'proposal'])).toBe('HTT');
    expect(valueAt(tab(scene, 'progress'), ['body/ban-noi-chinh', 'done'])).toBe('1/15');
    const own = tab(scene, 'body:ban-noi-chinh');
    expect(own.protections).toHaveLength(2);
    expect(
      hostOver(scene.workbook, accountOf('ubkt')).edit(own.name, addressOf(own, level('dang-bo-bac-ha')), HTT).refused,
    ).toBe(PROTECTED);
  });

  it('a body taken away leaves its tab standing, closed to its account', () => {
    const scene = opened();
    type(scene, 'dang-uy-quan-su', [['unit/defence-security/dang-bo-bac-ha', 'level'], HTT]);
    for (const group of ['tccsd-phuong', 'tccsd-co-quan']) {
      const sheet = tab(scene, 'assignments');
      const [body, groups] = [columnOf(sheet, 'body'), columnOf(sheet, 'group')];
      const row =
        sheet.cells.findIndex(
          (cells) => cells[body - 1]?.value === 'dang-uy-quan-su' && cells[groups - 1]?.value === group,
        ) + 1;
      for (const column of ['body', 'group', 'aspect', 'narrative', 'optional', 'clause', 'task', 'act'])
        write(scene, 'assignments', { row, column, text: '' });
    }
    const own = rowWith(scene, 'units', ['own-body', 'dang-uy-quan-su']);
    write(scene, 'units', { row: own, column: 'own-body', text: '' });
    empty(scene, 'bodies', ['id', 'dang-uy-quan-su']);
    apply(scene);
    const sheet = tab(scene, 'body:dang-uy-quan-su');
    const place: Place = ['unit/defence-security/dang-bo-bac-ha', 'level'];
    expect(valueAt(sheet, place)).toBe(HTT);
    expect(
      hostOver(scene.workbook, accountOf('dang-uy-quan-su')).edit(sheet.name, addressOf(sheet, place), HT).refused,
    ).toBe(PROTECTED);
    expect(status(scene).bodies).toHaveLength(15);
  });
});

describe('settings that are wrong', () => {
  it('are all told, each with tab and cell, and nothing is changed', () => {
    const scene = opened();
    setting(scene, 'rules.cap.percent', '120');
    setting(scene, 'close', '2024-11-29T00:00:00+07:00');
    change(scene, 'bodies', [['id', 'ubnd'], 'emails', 'khong-phai-thu']);
    change(scene, 'units', [['id', 'phong-tu-phap'], 'group', 'phong-bann']);
    change(scene, 'assignments', [['body', 'ubnd'], 'aspect', 'tất cả']);
    const before = JSON.stringify(scene.workbook);
    const { refused, problems } = refusalOf(scene.owner.run('applySettings'));
    const cell = (kind: ConfigTab, key: readonly [string, string], column: string) => {
      const sheet = tab(scene, kind);
      return `Trang “${sheet.name}”, ô ${a1(rowWith(scene, kind, key), columnOf(sheet, column))}:`;
    };
    expect(refused).toMatch(/^Chưa áp dụng: 5 chỗ sai\. .* Chưa đổi gì\.$/s);
    for (const [kind, key, column, words] of [
      ['settings', ['path', 'rules.cap.percent'], 'value', 'rules.cap.percent = “120” không hợp lệ'],
      ['settings', ['path', 'close'], 'value', 'Thời điểm khóa phải sau hạn nộp.'],
      ['bodies', ['id', 'ubnd'], 'emails', 'khong-phai-thu'],
      ['units', ['id', 'phong-tu-phap'], 'group', 'phong-bann'],
      ['assignments', ['body', 'ubnd'], 'aspect', 'tất cả'],
    ] as const)
      expect(problems.find((problem) => problem.startsWith(cell(kind, key, column)))).toContain(words);
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });

  it('tell a formula in a config cell', () => {
    const scene = opened();
    setting(scene, 'rules.maxText', '=1+1');
    const { problems } = refusalOf(scene.owner.run('applySettings'));
    expect(problems).toEqual([expect.stringContaining('công thức')]);
  });
});

describe('a group that nobody rates any more', () => {
  it('is told by the check of the assignments, and its units stand without a rating', () => {
    const scene = opened();
    empty(scene, 'assignments', ['body', 'tt-hdnd']);
    apply(scene);
    scene.owner.run('menuLintAssignments');
    const told = scene.owner.shown().find(({ kind }) => kind === 'alert')?.text;
    expect(told).toContain('Chưa có cơ quan nào được giao nhóm Thường trực HĐND phường, xã');
    const { units, bodies } = status(scene);
    expect(units.find(({ id }) => id === 'tt-hdnd-bac-ha')?.ratings).toEqual([]);
    expect(bodies.find(({ id }) => id === 'tt-hdnd')).toMatchObject({ assigned: 0, missing: 0 });
  });
});

describe('applying twice', () => {
  it('changes nothing the second time', () => {
    const scene = opened();
    add(scene, 'units', PHONG_Y_TE);
    setting(scene, 'rules.cap.percent', '25');
    apply(scene);
    const before = JSON.stringify(scene.workbook);
    expect(apply(scene)).toEqual({ message: 'Thiết lập không đổi; không có gì để áp dụng.', changes: [] });
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });

  it('right after the opening changes nothing', () => {
    const scene = opened();
    const before = JSON.stringify(scene.workbook);
    expect(apply(scene).changes).toEqual([]);
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });
});
