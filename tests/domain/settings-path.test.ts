import { describe, expect, it } from 'vitest';
import { resolvePath, SETTINGS_SHAPE, slotsOf } from '../../src/domain/settings-path.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };
import { campaignOf } from './profile-samples.ts';

const slots = slotsOf(SETTINGS_SHAPE, campaignOf(profile), '');

describe('the rows of “Thiết lập”', () => {
  it('name each setting once, and every path leads back to its kind of value', () => {
    const paths = slots.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, leaf } of slots) expect(resolvePath(path)?.leaf).toBe(leaf);
  });

  it('list what is not set, so that a clerk can set it', () => {
    const unset = slots.filter(({ value }) => value === undefined).map(({ path }) => path);
    expect(unset).toEqual(expect.arrayContaining(['issuer.standing', 'rules.cap.text', 'report.code', 'toneMark']));
  });

  it('leave bodies, units and assignments to their own tabs', () => {
    expect(slots.filter(({ path }) => /^(bodies|units|assignments)/.test(path))).toEqual([]);
    expect(resolvePath('bodies[0].name')).toBeNull();
  });
});

describe('a path', () => {
  it('of a free key takes the rest as it is', () => {
    expect(resolvePath('clauseTitles.3 (phần giao Ban Dân vận Thành ủy)')?.steps).toEqual([
      'clauseTitles',
      '3 (phần giao Ban Dân vận Thành ủy)',
    ]);
    expect(resolvePath('clauseTitles.1.2[x]')?.steps).toEqual(['clauseTitles', '1.2[x]']);
  });

  it('of a list has an index', () => {
    expect(resolvePath('rules.coupling[0].needs[12].group')?.steps).toEqual([
      'rules',
      'coupling',
      0,
      'needs',
      12,
      'group',
    ]);
  });

  it.each([
    '',
    'rules',
    'rules.cap',
    'rules.cap.percents',
    'legalBases',
    'legalBases[x].text',
    'legalBases[0]',
    'year.x',
    '.year',
    'year.',
    'clauseTitles.',
    'toString',
    '__proto__.x',
  ])('“%s” leads to no setting', (path) => {
    expect(resolvePath(path)).toBeNull();
  });
});
