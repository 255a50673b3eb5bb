// Rules on which unit a row speaks of (design §5): free rows, and units named on the command line.

import { describe, expect, it } from 'vitest';
import type { Located, LocateRequest, Refused } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { addressOf, findings, HTT, opened, type Place, refusalOf, type Scene, tab, type, valueAt } from './scene.ts';

const free = (group: string, index = 1, aspect = 'overall'): Place => [`free/${aspect}/${group}/${index}`, 'unit'];

const named = (scene: Scene, body: string, [place, name]: readonly [Place, string]) => {
  type(scene, body, [place, name]);
  return scene;
};

describe('not-assigned', () => {
  it('names the body whose unit it is, and the clause', () => {
    const scene = named(opened(), 'hoi-nong-dan', [free('nong-dan-phuong'), 'UBND phường Bắc Hà']);
    const [found] = findings(scene, 'hoi-nong-dan', 'not-assigned');
    expect(found).toMatchObject({ severity: 'error', unit: 'ubnd-bac-ha', clause: '4' });
    expect(found?.message).toContain('không thuộc phạm vi Hội Nông dân thành phố được giao đánh giá');
    expect(found?.message).toContain('cơ quan được giao là UBND thành phố');
  });

  it('says that nobody rates the unit on this aspect', () => {
    const scene = named(opened(), 'dang-uy-cong-an', [
      free('tccsd-phuong', 1, 'defence-security'),
      'Ủy ban MTTQ phường Nam Hà',
    ]);
    const [found] = findings(scene, 'dang-uy-cong-an', 'not-assigned');
    expect(found?.message).toContain('nếu cần bổ sung phân công, đề nghị trao đổi với Ban Tổ chức Thành ủy');
  });

  it('answers a field of a unit that another body rates with the same sentence', () => {
    const scene = opened();
    const request: LocateRequest = { body: 'ubnd', unit: 'dang-bo-bac-ha', aspect: null, field: 'level' };
    const [answer] = scene.owner.run('locate', [request]) as (Located | Refused)[];
    expect(refusalOf(answer).refused).toContain('không thuộc phạm vi UBND thành phố được giao đánh giá (mục 2 ');
  });

  it('sends a rating on the wrong aspect to the right one', () => {
    const scene = opened();
    const request: LocateRequest = {
      body: 'dang-uy-cong-an',
      unit: 'dang-bo-bac-ha',
      aspect: 'overall',
      field: 'level',
    };
    const [answer] = scene.owner.run('locate', [request]) as (Located | Refused)[];
    expect(refusalOf(answer).refused).toContain('về quốc phòng - an ninh (mục 5 ');
  });

  it('does not fire for a unit of the body’s own tables', () => {
    const scene = named(opened(), 'ubnd', [free('phong-ban'), 'UBND phường Bắc Hà']);
    expect(findings(scene, 'ubnd', 'not-assigned')).toEqual([]);
  });
});

describe('duplicate-unit', () => {
  it('tells where the unit already stands', () => {
    const scene = named(opened(), 'ldld', [free('cong-doan-phuong'), 'Công đoàn phường Bắc Hà']);
    const sheet = tab(scene, 'body:ldld');
    const [found] = findings(scene, 'ldld', 'duplicate-unit');
    expect(found).toMatchObject({ severity: 'error', cell: addressOf(sheet, free('cong-doan-phuong')) });
    expect(found?.message).toContain(
      `“Công đoàn phường Bắc Hà” đã ghi tại ô ${addressOf(sheet, ['unit/overall/cong-doan-bac-ha', 'unit'])}`,
    );
  });

  it('finds a unit written twice in free rows, however it is spaced', () => {
    const scene = named(opened(), 'ubnd', [free('phong-ban', 1), 'Phòng Y tế']);
    named(scene, 'ubnd', [free('phong-ban', 2), 'phòng  y tế']);
    expect(findings(scene, 'ubnd', 'duplicate-unit')).toHaveLength(1);
    expect(findings(scene, 'ubnd', 'new-unit')).toHaveLength(1);
  });

  it('lets two different names stand side by side', () => {
    const scene = named(opened(), 'ubnd', [free('phong-ban', 1), 'Phòng Y tế']);
    named(scene, 'ubnd', [free('phong-ban', 2), 'Phòng Dân tộc']);
    expect(findings(scene, 'ubnd', 'duplicate-unit')).toEqual([]);
  });
});

describe('new-unit', () => {
  it('keeps the name, offers the nearest ones, counts nothing', () => {
    const scene = named(opened(), 'ubnd', [free('phong-ban'), 'Phòng Kinh tế - Hạ tầng']);
    type(scene, 'ubnd', [['free/overall/phong-ban/1', 'level'], HTT]);
    const [found] = findings(scene, 'ubnd', 'new-unit');
    expect(found).toMatchObject({ severity: 'warning', unit: null, group: 'phong-ban' });
    expect(found?.message).toContain('tên gần nhất: Phòng Kinh tế');
    const { bodies } = scene.owner.run('status') as Consolidation;
    expect(bodies.find(({ id }) => id === 'ubnd')).toMatchObject({ assigned: 26, rated: 0, newUnits: 1 });
  });

  it('is listed under “Đề nghị bổ sung” of “Tổng hợp” with its level and its body', () => {
    const scene = named(opened(), 'ubnd', [free('phong-ban'), 'Phòng Y tế thành phố']);
    type(scene, 'ubnd', [['free/overall/phong-ban/1', 'level'], HTT]);
    scene.owner.run('consolidate');
    const sheet = tab(scene, 'consolidation');
    const row = (column: string) => valueAt(sheet, ['new/1', column]);
    expect([row('unit'), row('overall-1'), row('attention')]).toEqual([
      'Phòng Y tế thành phố',
      'HTT',
      'UBND thành phố',
    ]);
  });

  it('is not said of an empty free row', () => {
    expect(findings(opened(), 'ubnd', 'new-unit')).toEqual([]);
  });
});

describe('unknown-unit', () => {
  it('stands against a free row that rates nobody', () => {
    const scene = opened();
    type(scene, 'ubnd', [['free/overall/phong-ban/1', 'level'], HTT]);
    expect(findings(scene, 'ubnd', 'unknown-unit')).toEqual([
      expect.objectContaining({ severity: 'error', cell: addressOf(tab(scene, 'body:ubnd'), free('phong-ban')) }),
    ]);
  });

  it('refuses a name that no unit bears, and offers the nearest', () => {
    const request: LocateRequest = { body: 'ubnd', unit: 'UBND phường Bắc Hạ', aspect: null, field: 'level' };
    const [answer] = opened().owner.run('locate', [request]) as (Located | Refused)[];
    const { refused } = refusalOf(answer);
    expect(refused).toContain('“UBND phường Bắc Hạ” chưa có trong danh mục');
    expect(refused).toContain('UBND phường Bắc Hà');
  });

  it('does not fire for a name that means one unit once normalised', () => {
    const scene = opened();
    const request: LocateRequest = { body: 'ubnd', unit: 'ubnd  PHƯỜNG bắc hà', aspect: null, field: 'level' };
    const [answer] = scene.owner.run('locate', [request]) as (Located | Refused)[];
    const sheet = tab(scene, 'body:ubnd');
    expect(answer).toEqual({ sheet: 'UBND thành phố', a1: addressOf(sheet, ['unit/overall/ubnd-bac-ha', 'level']) });
  });
});

describe('name-matched', () => {
  it('gives a receipt for a unit recognised by an abbreviation', () => {
    const scene = named(opened(), 'hoi-lhpn', [free('phu-nu-phuong'), 'Hội LHPN P. Bắc Hà']);
    const [found] = findings(scene, 'hoi-lhpn', 'name-matched');
    expect(found).toMatchObject({ severity: 'notice', unit: 'phu-nu-bac-ha' });
    expect(found?.message).toContain('“Hội LHPN P. Bắc Hà” được nhận là “Hội Liên hiệp Phụ nữ phường Bắc Hà”');
  });

  it.each(['Hội Liên hiệp Phụ nữ phường Bắc Hà', 'Hội LHPN phường Bắc Hà'])(
    'needs none for “%s”, a name or another name of the list',
    (name) => {
      const scene = named(opened(), 'hoi-lhpn', [free('phu-nu-phuong'), name]);
      expect(findings(scene, 'hoi-lhpn', 'name-matched')).toEqual([]);
      expect(findings(scene, 'hoi-lhpn', 'duplicate-unit')).toHaveLength(1);
    },
  );
});
