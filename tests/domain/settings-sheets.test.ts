import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingsSheets, settingsSheets } from '../../src/domain/settings-sheets.ts';
import { SETTINGS_WORDS } from '../../src/messages/settings-meanings.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };
import { campaignOf, profiles } from './profile-samples.ts';
import { gridsOf } from './settings-samples.ts';

const campaign = campaignOf(profile);
const sheets = settingsSheets(campaign, SETTINGS_WORDS);

describe('the config tabs of a campaign', () => {
  it('are read back to the same campaign: the default one', () => {
    const read = readSettingsSheets(gridsOf(campaign));
    expect(read.ok ? read.campaign : read.problems).toEqual(campaign);
  });

  it('are read back to the same campaign: any', () => {
    fc.assert(
      fc.property(profiles, (one) => {
        const made = campaignOf(one);
        const read = readSettingsSheets(gridsOf(made));
        expect(read.ok ? read.campaign : read.problems).toEqual(made);
      }),
      { numRuns: 150 },
    );
  });

  it('have a row for every body, unit and assignment', () => {
    expect([sheets.bodies, sheets.units, sheets.assignments].map(({ rows }) => rows.length)).toEqual([
      campaign.bodies.length,
      campaign.units.length,
      campaign.assignments.length,
    ]);
  });

  it('give every column a key and a title, and every row as many cells', () => {
    for (const { header, keys, rows } of Object.values(sheets)) {
      expect(header).toHaveLength(keys.length);
      expect(new Set(keys).size).toBe(keys.length);
      for (const row of rows) expect(row.cells).toHaveLength(keys.length);
    }
  });

  it('give every row a key of its own that is no head', () => {
    for (const { rows } of Object.values(sheets)) {
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const { key } of rows) expect(key).toMatch(/^row\/\d+$/);
    }
  });

  it('write “có” and “không”, Vietnamese words for choices, instants in ISO', () => {
    const value = Object.fromEntries(sheets.settings.rows.map(({ cells: [path = '', cell = ''] }) => [path, cell]));
    expect(value).toMatchObject({
      'rules.cap.atLeastOne': 'không',
      'rules.cap.of': 'HTT',
      'rules.cap.rounding': 'xuống',
      'rules.reasonFor.HTXS': 'cảnh báo',
      due: '2024-11-30T00:00:00+07:00',
      'groups[2].name': 'UBND phường, xã',
      'rules.coupling[0].if.group': 'tccsd-phuong',
      'clauseTitles.3': 'Tổ chức cơ sở đảng trực thuộc Thành ủy',
      'report.code': '',
      'issuer.standing': '',
    });
  });

  it('leave the sheet ids to the program', () => {
    const column = sheets.bodies.keys.indexOf('sheet-id');
    expect(new Set(sheets.bodies.rows.map(({ cells }) => cells[column]))).toEqual(new Set(['']));
  });
});
