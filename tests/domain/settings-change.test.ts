import { describe, expect, it } from 'vitest';
import { settingsChange } from '../../src/domain/settings-change.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const [first, ...others] = haTinh.units;
if (first === undefined) throw new Error('the default profile has units');

describe('what an application of settings changes', () => {
  it('is nothing for equal settings', () => {
    expect(settingsChange(haTinh, structuredClone(haTinh))).toEqual({ added: [], removed: [], settings: [] });
  });

  it('names units that come and go', () => {
    const fewer = { ...haTinh, units: others };
    expect(settingsChange(haTinh, fewer).removed).toEqual([first.name]);
    expect(settingsChange(fewer, haTinh).added).toEqual([first.name]);
  });

  it('names a changed setting by its path, a renamed unit by its id', () => {
    const rules = { ...haTinh.rules, disagreement: 3 };
    const units = [{ ...first, name: 'Tên mới' }, ...others];
    expect(settingsChange(haTinh, { ...haTinh, rules, units })).toEqual({
      added: [],
      removed: [],
      settings: ['rules.disagreement', `units.${first.id}`],
    });
  });
});
