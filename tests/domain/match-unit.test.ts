import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/domain/campaign.ts';
import { matchUnit, unitMatcher } from '../../src/domain/match-unit.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };

const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({ id, name, group: 'g', ...more });

const UNITS: readonly Unit[] = [
  unit('dang-bo-bac-ha', 'Đảng bộ phường Bắc Hà'),
  unit('ubnd-bac-ha', 'UBND phường Bắc Hà'),
  unit('hdnd-bac-ha', 'Thường trực HĐND phường Bắc Hà'),
  unit('mttq-bac-ha', 'Ủy ban MTTQ phường Bắc Hà'),
  unit('phu-nu-bac-ha', 'Hội Liên hiệp Phụ nữ phường Bắc Hà'),
  unit('ccb-bac-ha', 'Hội Cựu chiến binh phường Bắc Hà'),
  unit('doan-bac-ha', 'Đoàn Thanh niên phường Bắc Hà'),
  unit('dang-bo-quy', 'Đảng bộ phường Thạch Quý'),
  unit('ubnd-ha', 'UBND xã Thạch Hạ'),
  unit('noi-vu', 'Phòng Nội vụ'),
  unit('tai-chinh', 'Phòng Tài chính - Kế hoạch'),
  unit('lao-dong', 'Phòng Lao động - Thương binh và Xã hội'),
  unit('y-te', 'Trung tâm Y tế thành phố'),
  unit('ban-quan-ly', 'Ban Quản lý chợ', { aliases: ['BQL Chợ Hà Tĩnh'] }),
];

const idOf = (typed: string): string | null => {
  const match = matchUnit(UNITS, typed);
  return match.kind === 'none' ? null : match.unit.id;
};

describe('a typed name', () => {
  it.each(['UBND phường Bắc Hà', 'BQL Chợ Hà Tĩnh'])('%j is exact: a name or an alias as it stands', (typed) => {
    expect(matchUnit(UNITS, typed).kind).toBe('exact');
  });

  it.each([
    ['UBND P. Bắc Hà', 'ubnd-bac-ha'],
    ['UBND P.Bắc Hà', 'ubnd-bac-ha'],
    ['ubnd  phường\u00A0bắc hà', 'ubnd-bac-ha'],
    ['Ủy ban nhân dân phường Bắc Hà', 'ubnd-bac-ha'],
    ['UBND phường Bắc Hà'.normalize('NFD'), 'ubnd-bac-ha'],
    ['ĐB phường Bắc Hà', 'dang-bo-bac-ha'],
    ['Ðảng bộ phường Thạch Qúy', 'dang-bo-quy'],
    ['TT HĐND phường Bắc Hà', 'hdnd-bac-ha'],
    ['TT. HĐND P. Bắc Hà', 'hdnd-bac-ha'],
    ['UBMTTQ phường Bắc Hà', 'mttq-bac-ha'],
    ['Uỷ ban Mặt trận Tổ quốc Việt Nam phường Bắc Hà', 'mttq-bac-ha'],
    ['Hội LHPN phường Bắc Hà', 'phu-nu-bac-ha'],
    ['Hội CCB P Bắc Hà', 'ccb-bac-ha'],
    ['UBND X. Thạch Hạ', 'ubnd-ha'],
    ['P. Nội vụ', 'noi-vu'],
    ['Phòng TC-KH', 'tai-chinh'],
    ['Phòng Tài chính – Kế hoạch', 'tai-chinh'],
    ['Phòng LĐ-TB&XH', 'lao-dong'],
    ['Phòng Lao động, Thương binh, Xã hội', 'lao-dong'],
    ['TTHĐND phường Bắc Hà', 'hdnd-bac-ha'],
    ['Đoàn TNCS Hồ Chí Minh phường Bắc Hà', 'doan-bac-ha'],
    ['TT Y tế TP', 'y-te'],
  ])('%j is matched with %s', (typed, id) => {
    expect(matchUnit(UNITS, typed)).toMatchObject({ kind: 'matched', unit: { id } });
  });

  it.each([
    'Bắc Hà',
    'phường Bắc Hà',
    'P. Bắc Hà',
    'UBND Bắc Hà',
    'Đảng bộ xã Bắc Hà',
    'UBND phường Bặc Hà',
    'Chi bộ phường Bắc Hà',
    'UBND',
    '.',
  ])('%j is never matched silently', (typed) => {
    expect(idOf(typed)).toBeNull();
  });

  it('that is a bare place is answered with the organisations of that place', () => {
    const match = matchUnit(UNITS, 'Bắc Hà');
    expect(match).toEqual({ kind: 'none', suggestions: ['dang-bo-bac-ha', 'ubnd-bac-ha', 'hdnd-bac-ha'] });
  });

  it('with a slip of the hand is answered with the nearest name', () => {
    expect(matchUnit(UNITS, 'Phòng Nội vu')).toEqual({ kind: 'none', suggestions: ['noi-vu'] });
  });

  it.each(['UBND ph­êng B¾c Hµ', 'UBND phöôøng Baéc Haø'])(
    'in the bytes of an old font (%j) matches nothing',
    (typed) => {
      expect(idOf(typed)).toBeNull();
    },
  );

  it('with two readings in the catalogue is a question', () => {
    const units = [unit('a', 'Phường Nội vụ'), unit('b', 'Phòng Nội vụ')];
    expect(matchUnit(units, 'P. Nội vụ')).toEqual({ kind: 'none', suggestions: ['a', 'b'] });
  });

  it('that two groups share means the unit of the table it is typed under', () => {
    const units = [unit('a', 'Phường Bắc Hà', { group: 'g1' }), unit('b', 'Phường Bắc Hà', { group: 'g2' })];
    expect(unitMatcher(units)('Phường Bắc Hà', 'g2')).toMatchObject({ kind: 'exact', unit: { id: 'b' } });
    expect(unitMatcher(units)('Phường Bắc Hà')).toEqual({ kind: 'none', suggestions: ['a', 'b'] });
  });

  it('of any kind is judged without throwing, and no more than three units are suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const match = matchUnit(UNITS, typed);
        expect(match.kind === 'none' ? match.suggestions.length : 0).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('of many short forms costs no more readings than can be compared', () => {
    expect(matchUnit(UNITS, 'P. TT ĐT CT KT TN '.repeat(20))).toMatchObject({ kind: 'none' });
  });

  it('of the shipped catalogue is exact as it stands, and itself in capitals and decomposed letters', () => {
    const match = unitMatcher(profile.units);
    for (const { id, name } of profile.units) {
      expect(match(name)).toMatchObject({ kind: 'exact', unit: { id } });
      expect(match(name.toUpperCase().normalize('NFD'))).toMatchObject({ kind: 'matched', unit: { id } });
    }
  });

  it('never crosses from one type of organisation to another', () => {
    const types = ['Đảng bộ', 'UBND', 'Ủy ban MTTQ', 'Hội Cựu chiến binh', 'Chi bộ', 'Công đoàn'];
    const forms = [...types, 'ĐB', 'Ủy ban nhân dân', 'UBMTTQ', 'Hội CCB', 'CB', 'CĐ'];
    fc.assert(
      fc.property(fc.nat(forms.length - 1), fc.nat(types.length - 1), (typed, own) => {
        const match = matchUnit([unit('x', `${types[own]} phường Bắc Hà`)], `${forms[typed]} P. Bắc Hà`);
        expect(match.kind !== 'none').toBe(typed % types.length === own);
      }),
    );
  });
});
