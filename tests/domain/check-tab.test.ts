import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { checkTab } from '../../src/domain/check-tab.ts';
import type { CellValue } from '../../src/domain/grid.ts';
import { MARKS } from '../../src/domain/level.ts';
import { readTab } from '../../src/domain/read-tab.ts';
import {
  CAMPAIGN,
  check,
  checkGrid,
  filled,
  findingsOf,
  gridOf,
  HEADERS,
  HTT,
  HTXS,
  KDG,
  told,
  withRules,
} from './sample.ts';

describe('a checked tab', () => {
  it('that is filled in properly has no finding', () => {
    for (const { id } of CAMPAIGN.bodies.filter((body) => body.id !== 'cong-an'))
      expect(check(id, filled(id, HTT)).findings).toEqual([]);
  });

  it('has one entry per assigned unit, in tab order', () => {
    const { entries } = check('ubnd');
    expect(entries.map(({ unit }) => unit)).toEqual(['noi-vu', 'tu-phap', 'van-hoa', 'ubnd-bac-ha', 'ubnd-thach-quy']);
  });

  it('keeps an entry for a unit whose row is lost: not rated, and not called missing beside the damage', () => {
    const grid = gridOf('ubnd', filled('ubnd', HTT));
    const values = grid.values.filter(([key]) => key !== 'unit/overall/tu-phap');
    const checked = checkGrid('ubnd', { ...grid, values });
    expect(checked.entries).toHaveLength(5);
    expect(checked.entries.find(({ unit }) => unit === 'tu-phap')).toMatchObject({ mark: null, cell: '' });
    expect(checked.findings).toMatchObject([{ unit: 'tu-phap', details: { rule: 'damaged-structure', case: 'keys' } }]);
  });

  it('reads the document fields as shown, with their cells', () => {
    const checked = check('ubnd', {
      'head/fields': { level: '12-BC/UBND', strengths: new Date('2024-11-25T00:00:00+07:00') },
    });
    expect(checked.document).toEqual({ number: '12-BC/UBND', date: '25/11/2024', signer: '' });
    expect(checked.documentCells).toEqual({ number: 'D5', date: 'E5', signer: 'F5' });
  });

  it('tells a stamp in a document field', () => {
    const [found] = check('ubnd', { 'head/fields': { level: '12-BC/UBND (TỐI MẬT)' } }).findings;
    expect(found).toMatchObject({
      cell: 'D5',
      group: null,
      clause: '2',
      details: { rule: 'secrecy-mark', mark: 'TỐI MẬT' },
    });
  });

  it('tells its findings by row, then column, then severity', () => {
    const fill = {
      ...filled('ubnd', HTT),
      'unit/overall/van-hoa': { level: KDG },
      'unit/overall/noi-vu': { level: 'HTXS', note: 'MẬT' },
    };
    expect(told(check('ubnd', fill))).toEqual([
      'ratio-cap D8',
      'name-matched D9',
      'missing-reason G9',
      'secrecy-mark H9',
      'missing-reason G11',
    ]);
  });
});

describe('rows of an assignment that was taken back', () => {
  const without: Campaign = { ...CAMPAIGN, assignments: CAMPAIGN.assignments.filter(({ group }) => group !== 'phong') };
  const old = (fill: Parameters<typeof gridOf>[1]) =>
    checkTab(without, readTab({ campaign: without, body: 'ubnd', grid: gridOf('ubnd', fill), headers: HEADERS }));

  it('count for nothing and say nothing', () => {
    const checked = old({ ...filled('ubnd', HTT), 'unit/overall/noi-vu': { level: 'Tốt' } });
    expect(checked.entries.map(({ group }) => group)).toEqual(['ubnd-phuong', 'ubnd-phuong']);
    expect(checked.findings).toEqual([]);
  });

  it('still tell a secrecy stamp, because closing would copy them', () => {
    const checked = old({ ...filled('ubnd', HTT), 'unit/overall/noi-vu': { note: 'MẬT' } });
    expect(told(checked)).toEqual(['secrecy-mark H9']);
  });
});

describe('HTXS above the cap', () => {
  it('is told once per table of overall ratings, at the line of the table, with the other readings', () => {
    const fill = filled('ubnd', HTT, { 'unit/overall/noi-vu': { level: HTXS } });
    const [found, ...rest] = findingsOf(check('ubnd', fill), 'ratio-cap');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      group: 'phong',
      aspect: 'overall',
      unit: null,
      cell: 'D8',
      clause: '2',
    });
    expect(found?.details).toMatchObject({
      basis: 'ubnd',
      used: 1,
      cap: { of: 'HTT', base: 2, limit: 0 },
      alternatives: [{ of: 'HTT-or-better' }, { of: 'rated' }],
    });
  });

  it('is within the cap when exactly at it', () => {
    const campaign = withRules({ cap: { percent: 50, of: 'HTT', rounding: 'down', atLeastOne: false } });
    const fill = filled('ubnd', HTT, { 'unit/overall/noi-vu': { level: HTXS } });
    expect(findingsOf(check('ubnd', fill, campaign), 'ratio-cap')).toEqual([]);
  });

  it('is not asked about where only defence and security is rated', () => {
    expect(findingsOf(check('cong-an', filled('cong-an', HTXS)), 'ratio-cap')).toEqual([]);
  });
});

it('whatever is typed, every finding stands in this tab and cites a cell, and nothing outside the assignment is counted', () => {
  const words = fc.constantFrom<CellValue>(
    '',
    HTT,
    HTXS,
    KDG,
    'Tốt',
    'MẬT',
    'Phòng Nội vụ',
    'Đảng bộ phường Bắc Hà',
    5,
    true,
  );
  const value = fc.oneof(words, fc.string({ unit: 'binary' }));
  const cells = fc.record(
    { level: value, strengths: value, reason: value, note: value, unit: value },
    { requiredKeys: [] },
  );
  const keys = [
    'unit/overall/noi-vu',
    'unit/overall/ubnd-bac-ha',
    'free/overall/phong/1',
    'free/overall/phong/2',
  ] as const;
  fc.assert(
    fc.property(fc.array(cells, { minLength: 4, maxLength: 4 }), (rows) => {
      const fill = Object.fromEntries(
        keys.map((key, index) => {
          const { unit = '', ...rest } = rows[index] ?? {};
          return [key, key.startsWith('free') ? { ...rest, unit } : rest];
        }),
      );
      const checked = check('ubnd', fill);
      expect(checked.entries.map(({ unit }) => unit)).toEqual(check('ubnd').entries.map(({ unit }) => unit));
      for (const { mark } of checked.entries) expect([...MARKS, null]).toContain(mark);
      for (const { sheet, cell } of checked.findings)
        expect([sheet, cell]).toEqual(['ubnd', expect.stringMatching(/^[A-Z]\d+$/)]);
    }),
  );
});
