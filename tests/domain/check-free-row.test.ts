import { describe, expect, it } from 'vitest';
import { CAMPAIGN, check, findingsOf, HTT, HTXS, KHT, told } from './sample.ts';

const FREE = (index: number, group = 'phong') => `free/overall/${group}/${index}`;

/** Findings of the free rows (rows 13–15 of the first table), everything else apart. */
const inFreeRows = (body: string, fill: Parameters<typeof check>[1]) =>
  check(body, fill).findings.filter(({ details }) => details.rule !== 'missing-level');

describe('a name in a free row', () => {
  it('that the catalogue lacks is a new unit: kept, told, not counted', () => {
    const checked = check('ubnd', { [FREE(1)]: { unit: 'Phòng Y tế', level: 'HTT' } });
    expect(checked.newUnits).toEqual([
      { name: 'Phòng Y tế', group: 'phong', aspect: 'overall', mark: 'HTT', cell: 'D13' },
    ]);
    const [found] = findingsOf(checked, 'new-unit');
    expect(found).toMatchObject({ severity: 'warning', unit: null, cell: 'C13', clause: '2' });
    expect(found?.details).toMatchObject({ typed: 'Phòng Y tế' });
    expect(checked.entries).toHaveLength(5);
  });

  it('that is nearly one of the catalogue is a new unit with that one suggested, never a silent match', () => {
    const [found] = findingsOf(check('ubnd', { [FREE(1)]: { unit: 'Phòng Nội vu' } }), 'new-unit');
    expect(found?.details).toMatchObject({ suggestions: ['noi-vu'] });
  });

  it('that is a bare place is answered with the units of that place, those of the table first', () => {
    const [found] = findingsOf(check('ubnd', { [FREE(1, 'ubnd-phuong')]: { unit: 'Bắc Hà' } }), 'new-unit');
    expect(found?.details).toMatchObject({ suggestions: ['ubnd-bac-ha', 'dang-bo-bac-ha', 'cong-doan-bac-ha'] });
  });

  it('that has a row of its own in the table is a duplicate of that row', () => {
    const [found, ...rest] = inFreeRows('ubnd', { [FREE(1)]: { unit: 'Phòng Nội vụ', level: HTT } });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', unit: 'noi-vu', cell: 'C13' });
    expect(found?.details).toEqual({ rule: 'duplicate-unit', otherCell: 'C9', otherRow: 9 });
  });

  it('matched after normalising says so beside the error', () => {
    const found = inFreeRows('ubnd', { [FREE(1)]: { unit: 'P. Nội vụ' } });
    expect(found.map(({ details }) => details.rule)).toEqual(['duplicate-unit', 'name-matched']);
    expect(found[1]?.details).toEqual({ rule: 'name-matched', before: 'P. Nội vụ', after: 'noi-vu' });
  });

  it('of a unit that stands in another table of the same tab is a duplicate of that row', () => {
    const [found] = inFreeRows('ubnd', { [FREE(1)]: { unit: 'UBND phường Bắc Hà' } });
    expect(found?.details).toMatchObject({ rule: 'duplicate-unit', otherCell: 'C17' });
  });

  it('typed twice is a duplicate the second time, also when the unit is new', () => {
    const fill = { [FREE(1)]: { unit: 'Phòng Y tế' }, [FREE(3)]: { unit: 'phòng  y tế' } };
    const checked = check('ubnd', fill);
    const [found] = findingsOf(checked, 'duplicate-unit');
    expect(found).toMatchObject({ unit: null, cell: 'C15' });
    expect(found?.details).toEqual({ rule: 'duplicate-unit', otherCell: 'C13', otherRow: 13, typed: 'phòng  y tế' });
    expect(checked.newUnits).toHaveLength(1);
  });

  it('may stand once in each of two tables', () => {
    const fill = { [FREE(1)]: { unit: 'Đơn vị mới' }, [FREE(1, 'ubnd-phuong')]: { unit: 'Đơn vị mới' } };
    expect(findingsOf(check('ubnd', fill), 'duplicate-unit')).toEqual([]);
  });

  it('of another body’s unit is outside the assignment, and the bodies it belongs to are named', () => {
    const [found, ...rest] = inFreeRows('ubnd', { [FREE(1)]: { unit: 'Đảng bộ phường Bắc Hà', level: 'gì đó' } });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', unit: 'dang-bo-bac-ha', cell: 'C13', clause: '2' });
    expect(found?.details).toEqual({
      rule: 'not-assigned',
      typed: 'Đảng bộ phường Bắc Hà',
      case: 'other-body',
      bodies: ['ubkt', 'ban-dan-van'],
      ownAspect: null,
    });
  });

  it('of a unit nobody rates on this aspect is outside everybody’s assignment', () => {
    const fill = { 'free/defence-security/dang-bo/1': { unit: 'UBND phường Bắc Hà' } };
    const [found] = inFreeRows('cong-an', fill);
    expect(found?.details).toMatchObject({ rule: 'not-assigned', case: 'nobody', bodies: [] });
  });

  it('is never counted, whatever level stands beside it', () => {
    const checked = check('ubnd', { [FREE(1)]: { unit: 'Đảng bộ phường Bắc Hà', level: HTXS } });
    expect(checked.entries.every(({ mark }) => mark === null)).toBe(true);
    expect(checked.newUnits).toEqual([]);
  });

  it.each([
    [12, 'not-text'],
    ['MẬT', 'secrecy-mark'],
    ['x'.repeat(3001), 'text-too-long'],
  ])('is judged as a cell like any other', (unit, rule) => {
    expect(told(check('ubnd', { [FREE(1)]: { unit } }))).toContain(`${rule} C13`);
  });
});

describe('a free row', () => {
  it('left blank says nothing', () => {
    expect(inFreeRows('ubnd', {})).toEqual([]);
  });

  it('with content but without a name is an error at the name, and proposes no unit', () => {
    const checked = check('ubnd', { [FREE(2)]: { level: HTT } });
    expect(checked.newUnits).toEqual([]);
    expect(findingsOf(checked, 'unknown-unit')).toMatchObject([
      { severity: 'error', cell: 'C14', details: { typed: '', suggestions: [] } },
    ]);
  });

  it('of a new unit is not asked to be complete, only to be readable', () => {
    const fill = { [FREE(1)]: { unit: 'Phòng Y tế', level: KHT }, [FREE(2)]: { unit: 'Phòng Dân tộc', level: 'Khá' } };
    expect(inFreeRows('ubnd', fill).map(({ details, cell }) => `${details.rule} ${cell}`)).toEqual([
      'new-unit C13',
      'new-unit C14',
      'invalid-level D14',
    ]);
  });
});

it('a unit the body rates on the other aspect only is in the wrong table', () => {
  const also = { body: 'cong-an', group: 'ubnd-phuong', aspect: 'overall', narrative: false, optional: false } as const;
  const campaign = { ...CAMPAIGN, assignments: [...CAMPAIGN.assignments, { ...also, clause: '5' }] };
  const fill = { 'free/overall/ubnd-phuong/1': { unit: 'Đảng bộ phường Bắc Hà' } };
  const [found] = findingsOf(check('cong-an', fill, campaign), 'not-assigned');
  expect(found).toMatchObject({ aspect: 'overall', group: 'ubnd-phuong' });
  expect(found?.details).toMatchObject({ case: 'wrong-aspect', ownAspect: 'defence-security' });
});
