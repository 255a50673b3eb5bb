import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/domain/grid.ts';
import { check, checkGrid, findingsOf, gridOf, HT, HTT, HTXS, KDG, KHT, told, withRules } from './sample.ts';

const NOI_VU = 'unit/overall/noi-vu';
const MTTQ = 'unit/overall/mttq';
const REASON = { reason: 'Theo biên bản' };

/** Findings in the row of Phòng Nội vụ (row 9). */
const inRow9 = (cells: Partial<Record<'level' | 'strengths' | 'shortcomings' | 'reason' | 'note', CellValue>>) =>
  told(check('ubnd', { [NOI_VU]: cells })).filter((text) => text.endsWith('9'));

describe('the level of an assigned unit', () => {
  it('is missing when the row is untouched, and that is said as such', () => {
    const [found] = findingsOf(check('ubnd'), 'missing-level');
    expect(found).toMatchObject({ severity: 'error', unit: 'noi-vu', cell: 'D9', clause: '2', group: 'phong' });
    expect(found?.details).toEqual({ rule: 'missing-level', touched: false });
  });

  it('is missing in a touched row when anything else stands there', () => {
    const [found] = findingsOf(check('ubnd', { [NOI_VU]: { note: 'x' } }), 'missing-level');
    expect(found?.details).toEqual({ rule: 'missing-level', touched: true });
  });

  it('is missing when it is only spaces', () => {
    expect(inRow9({ level: ' \u00A0' })).toEqual(['missing-level D9']);
  });

  it('given by its official name is taken without a word', () => {
    expect(inRow9({ level: HTT })).toEqual([]);
  });

  it('given in short is taken with a receipt that says before and after', () => {
    const [found] = findingsOf(check('ubnd', { [NOI_VU]: { level: 'HTTNV' } }), 'name-matched');
    expect(found).toMatchObject({ severity: 'notice', cell: 'D9', unit: 'noi-vu' });
    expect(found?.details).toEqual({ rule: 'name-matched', before: 'HTTNV', after: 'HTT' });
  });

  it('given in criteria words is asked about and counts for nothing', () => {
    const checked = check('ubnd', { [NOI_VU]: { level: 'Tốt' } });
    expect(findingsOf(checked, 'invalid-level')[0]?.details).toMatchObject({ case: 'criteria-words', guess: 'HTT' });
    expect(checked.entries.find(({ unit }) => unit === 'noi-vu')?.mark).toBeNull();
  });

  it.each([[12], [true], [new Date(0)]])('that is %s is refused as a cell and not called missing as well', (level) => {
    expect(inRow9({ level })).toEqual(['not-text D9']);
  });

  it('behind a formula is refused and concludes nothing', () => {
    const grid = gridOf('ubnd', { [NOI_VU]: { level: HTXS } });
    const formulas = grid.formulas.map((row, index) => row.map((_one, at) => (index === 8 && at === 3 ? '=D10' : '')));
    expect(told(checkGrid('ubnd', { ...grid, formulas })).filter((text) => text.endsWith('9'))).toEqual(['formula D9']);
  });

  it('may be left out in an optional table, with or without other text', () => {
    const checked = check('ldld', { 'unit/overall/khoi-1': { note: 'x' } });
    expect(findingsOf(checked, 'missing-level').map(({ group }) => group)).toEqual(['cong-doan', 'cong-doan']);
  });
});

describe('a reason', () => {
  it.each([
    [HTXS, 'warning', 'HTXS'],
    [KHT, 'error', 'KHT'],
    [KDG, 'error', 'KDG'],
  ])('is asked for at %s as a %s', (level, severity, mark) => {
    const [found] = findingsOf(check('ubnd', { [NOI_VU]: { level } }), 'missing-reason');
    expect(found).toMatchObject({ severity, cell: 'G9', details: { mark } });
  });

  it.each([HTT, HT])('is not asked for at %s', (level) => {
    expect(inRow9({ level })).toEqual([]);
  });

  it('given is enough', () => {
    expect(inRow9({ level: KDG, ...REASON })).toEqual([]);
  });

  it('is not asked for where the campaign asks for none', () => {
    const campaign = withRules({ reasonFor: { HTXS: 'none', KHT: 'notice', KDG: 'none' } });
    const fill = { [NOI_VU]: { level: HTXS }, 'unit/overall/tu-phap': { level: KHT } };
    expect(findingsOf(check('ubnd', fill, campaign), 'missing-reason').map(({ severity }) => severity)).toEqual([
      'notice',
    ]);
  });
});

describe('strengths and shortcomings', () => {
  const inMttq = (cells: Partial<Record<'level' | 'strengths' | 'shortcomings' | 'reason', string>>) =>
    findingsOf(check('ban-dan-van', { [MTTQ]: cells }), 'missing-narrative').map(({ details }) =>
      details.rule === 'missing-narrative' ? details.field : '',
    );

  it('are both compulsory under the clause that asks for them', () => {
    expect(inMttq({ level: HTT })).toEqual(['strengths', 'shortcomings']);
    expect(inMttq({ level: HTT, strengths: 'Tốt' })).toEqual(['shortcomings']);
    expect(inMttq({ level: HTT, strengths: 'Tốt', shortcomings: 'Không' })).toEqual([]);
  });

  it('are asked for as soon as the row is begun, even without a valid level', () => {
    expect(inMttq({ strengths: 'Tốt' })).toEqual(['shortcomings']);
    expect(inMttq({ level: 'Tốt' })).toEqual(['strengths', 'shortcomings']);
  });

  it('are not asked for in an untouched row, nor of a unit that is not rated', () => {
    expect(inMttq({})).toEqual([]);
    expect(inMttq({ level: KDG, ...REASON })).toEqual([]);
  });

  it('are not asked for in other tables of the same tab', () => {
    const checked = check('ban-dan-van', { 'unit/overall/dang-bo-bac-ha': { level: HTT } });
    expect(findingsOf(checked, 'missing-narrative')).toEqual([]);
  });
});

describe('a body that rates its own organisation', () => {
  const OWN = 'unit/defence-security/dang-bo-cong-an';

  it('is warned', () => {
    const [found] = findingsOf(check('cong-an', { [OWN]: { level: HTT } }), 'self-evaluation');
    expect(found).toMatchObject({
      severity: 'warning',
      unit: 'dang-bo-cong-an',
      aspect: 'defence-security',
      clause: '5',
    });
  });

  it('is not warned when it answers "không đánh giá", or nothing', () => {
    expect(findingsOf(check('cong-an', { [OWN]: { level: KDG, ...REASON } }), 'self-evaluation')).toEqual([]);
    expect(findingsOf(check('cong-an'), 'self-evaluation')).toEqual([]);
  });

  it('is another matter than a body that rates somebody else’s', () => {
    const checked = check('ubkt', { 'unit/overall/dang-bo-cong-an': { level: HTT } });
    expect(findingsOf(checked, 'self-evaluation')).toEqual([]);
  });
});

it('a secrecy stamp in any entry cell is an error in that cell', () => {
  expect(inRow9({ level: HTT, note: 'Báo cáo (MẬT)', strengths: 'MẬT' })).toEqual([
    'secrecy-mark E9',
    'secrecy-mark H9',
  ]);
});

it('texts go into the entry as typed, line breaks and all', () => {
  const texts = { strengths: ' a\r\nb ', shortcomings: '{{x}}', reason: '=1', note: '\u202Ex' };
  const [entry] = check('ubnd', { [NOI_VU]: { level: HTT, ...texts } }).entries;
  expect(entry).toMatchObject({ unit: 'noi-vu', mark: 'HTT', cell: 'D9', ...texts });
});
