import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettingsSheets } from '../../src/domain/settings-sheets.ts';
import { settingsProblem } from '../../src/messages/profile-problems.ts';
import { campaignOf, smallProfile } from './profile-samples.ts';
import { append, deleteRow, type Grids, gridsOf, rowOfPath, set, typeInto } from './settings-samples.ts';

const campaign = campaignOf(smallProfile());

const readAfter = (change: (grids: Grids) => void) => {
  const grids = gridsOf(campaign);
  change(grids);
  return readSettingsSheets(grids);
};

const campaignAfter = (change: (grids: Grids) => void) => {
  const read = readAfter(change);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.campaign;
};

const problemsAfter = (change: (grids: Grids) => void) => {
  const read = readAfter(change);
  return read.ok ? [] : read.problems;
};

describe('what the secretariat types', () => {
  it('becomes the campaign: numbers, words, booleans, dates', () => {
    const changed = campaignAfter((grids) => {
      set(grids, 'rules.cap.percent', 25);
      set(grids, 'rules.cap.of', ' HTT trở lên ');
      set(grids, 'rules.cap.atLeastOne', true);
      set(grids, 'rules.maxText', '2.000');
      set(grids, 'directive.date', '20/11/2024');
      set(grids, 'report.signer', 'cấp phó');
      set(grids, 'issuer.short', 'Đảng ủy');
    });
    expect(changed.rules.cap).toEqual({ percent: 25, of: 'HTT-or-better', rounding: 'down', atLeastOne: true });
    expect(changed.rules.maxText).toBe(2000);
    expect(changed.directive.date).toBe('2024-11-20');
    expect(changed.report).toEqual({ signer: 'deputy' });
    expect(changed.issuer.short).toBe('Đảng ủy');
  });

  it('in a new row without a key is data too', () => {
    const changed = campaignAfter(({ units, bodies }) => {
      append(units, { id: 'ubnd-nam-ha', name: 'UBND phường Nam Hà', group: 'ubnd', place: 'nam-ha', aliases: 'A; B' });
      append(bodies, { id: 'khac', name: 'Khác', tab: 'Khác', clause: 3, emails: 'A@example.org; b@example.org' });
    });
    expect(changed.units[2]).toEqual({
      id: 'ubnd-nam-ha',
      name: 'UBND phường Nam Hà',
      group: 'ubnd',
      place: 'nam-ha',
      aliases: ['A', 'B'],
    });
    expect(changed.bodies[2]).toEqual({
      id: 'khac',
      name: 'Khác',
      tab: 'Khác',
      clause: '3',
      emails: ['a@example.org', 'b@example.org'],
    });
  });

  it('at a path of a list adds an item, and a deleted or emptied row takes one away', () => {
    const added = campaignAfter(({ settings }) =>
      append(settings, { path: 'legalBases[7].text', value: 'Văn bản mới' }),
    );
    expect(added.legalBases).toEqual([{ text: 'Quy định số 124-QĐ/TW' }, { text: 'Văn bản mới' }]);
    const emptied = campaignAfter((grids) => set(grids, 'legalBases[0].text', ''));
    expect(emptied.legalBases).toEqual([]);
    const deleted = campaignAfter((grids) => deleteRow(grids.settings, rowOfPath(grids, 'legalBases[0].text')));
    expect(deleted.legalBases).toEqual([]);
  });

  it('in another order of rows and columns changes nothing', () => {
    const changed = campaignAfter(({ units, settings }) => {
      for (const row of units.values) row.splice(1, row.length - 1, ...row.slice(1).reverse());
      settings.values.splice(4, settings.values.length - 4, ...settings.values.slice(4).reverse());
    });
    expect(changed).toEqual(campaign);
  });

  it('in a blank value of an optional setting leaves it out', () => {
    expect(campaignAfter((grids) => set(grids, 'rules.cap.percent', '')).rules.cap.percent).toBe(20);
  });

  it('in the rows of the head or in “Ý nghĩa” is no setting', () => {
    expect(
      campaignAfter(({ settings }) => {
        const note = settings.values[2];
        if (note !== undefined) note[1] = 'rules.cap.percent';
        typeInto(settings, 0, ['meaning', '=1+1']);
      }),
    ).toEqual(campaign);
  });
});

describe('sheet ids', () => {
  it('are numbers noted beside the bodies, null where nothing usable is noted', () => {
    const read = readAfter(({ bodies }) => {
      typeInto(bodies, 0, ['sheet-id', '123456789']);
      typeInto(bodies, 1, ['sheet-id', 'x']);
    });
    expect(read.ok && read.sheetIds).toEqual({ 'ban-to-chuc': 123456789, 'uy-ban': null });
  });

  it('alone do not make a body of an emptied row', () => {
    const read = readAfter(({ bodies, units, assignments }) => {
      typeInto(bodies, 1, ['sheet-id', 7]);
      for (const key of ['id', 'name', 'tab', 'clause', 'emails']) typeInto(bodies, 1, [key, '']);
      deleteRow(assignments, 1);
      deleteRow(units, 1);
    });
    expect(read.ok && read.campaign.bodies.map(({ id }) => id)).toEqual(['ban-to-chuc']);
  });
});

describe('a problem', () => {
  it('names the tab and the cell', () => {
    const problems = problemsAfter((grids) => {
      set(grids, 'rules.cap.percent', '120');
      typeInto(grids.units, 1, ['group', 'ubnn']);
      typeInto(grids.assignments, 0, ['narrative', 'tùy']);
      typeInto(grids.bodies, 1, ['emails', 'a@example.org, b']);
    });
    const percentRow = rowOfPath(gridsOf(campaign), 'rules.cap.percent') + 5;
    expect(problems).toEqual(
      expect.arrayContaining([
        {
          sheet: 'Thiết lập',
          cell: `C${percentRow}`,
          path: 'rules.cap.percent',
          value: '120',
          code: 'out-of-range',
          allowed: ['0', '100'],
        },
        {
          sheet: 'Đơn vị',
          cell: 'D6',
          path: 'units[1].group',
          value: 'ubnn',
          code: 'unknown-reference',
          allowed: ['ubnd'],
        },
        {
          sheet: 'Phân công',
          cell: 'E5',
          path: 'assignments[0].narrative',
          value: 'tùy',
          code: 'not-flag',
          allowed: ['có', 'không'],
        },
        { sheet: 'Cơ quan', cell: 'F6', path: 'bodies[1].emails[1]', value: 'b', code: 'not-email', allowed: [] },
      ]),
    );
    expect(problems).toHaveLength(4);
  });

  it('offers the words that the cell takes, not the codes of the file', () => {
    const [problem] = problemsAfter((grids) => set(grids, 'rules.cap.of', 'HT'));
    expect(problem?.allowed).toEqual(['HTT', 'HTT trở lên', 'số được xếp loại']);
  });

  it('of a value that is missing stands in its empty cell, or under the list when its row is gone', () => {
    const [emptied] = problemsAfter((grids) => set(grids, 'issuer.place', ''));
    expect(emptied).toMatchObject({ cell: `C${rowOfPath(gridsOf(campaign), 'issuer.place') + 5}`, code: 'missing' });
    const [deleted] = problemsAfter((grids) => deleteRow(grids.settings, rowOfPath(grids, 'issuer.place')));
    expect(deleted).toMatchObject({ sheet: 'Thiết lập', path: 'issuer.place', code: 'missing' });
    expect(deleted?.cell).toMatch(/^B\d+$/);
  });

  it('of an emptied list stands in its own tab', () => {
    const problems = problemsAfter(({ bodies }) => {
      deleteRow(bodies, 0);
      deleteRow(bodies, 0);
    });
    expect(problems.find(({ path }) => path === 'bodies')).toMatchObject({ sheet: 'Cơ quan', code: 'empty-list' });
  });

  it('of a doubled id says in which cell it stood first', () => {
    expect(problemsAfter(({ units }) => typeInto(units, 1, ['id', 'dang-bo-bac-ha']))).toMatchObject([
      { sheet: 'Đơn vị', cell: 'B6', code: 'duplicate-id', allowed: ['B5'] },
    ]);
  });

  it('of a doubled or unknown path stands at the path', () => {
    expect(problemsAfter(({ settings }) => append(settings, { path: 'year', value: 2025 }))).toMatchObject([
      { code: 'duplicate-path', path: 'year', value: 'year', allowed: ['B7'] },
    ]);
    expect(problemsAfter(({ settings }) => append(settings, { path: 'rules.cap.percnt', value: 5 }))).toMatchObject([
      { code: 'unknown-key', value: 'rules.cap.percnt', allowed: expect.arrayContaining(['rules.cap.percent']) },
    ]);
    expect(problemsAfter(({ settings }) => append(settings, { value: 5 }))).toMatchObject([
      { code: 'missing-path', value: '5' },
    ]);
  });

  it('is a formula: it is never evaluated onward, whatever it shows', () => {
    const problems = problemsAfter(({ bodies }) => {
      const row = bodies.formulas[4];
      if (row !== undefined) row[2] = '=UPPER("Ban Tổ chức")';
    });
    expect(problems).toEqual([
      { sheet: 'Cơ quan', cell: 'C5', path: 'name', value: '=UPPER("Ban Tổ chức")', code: 'formula', allowed: [] },
    ]);
  });

  it('is a date cell: it went through the zone of the sheet', () => {
    const [problem] = problemsAfter((grids) => set(grids, 'due', new Date('2024-11-29T17:00:00Z')));
    expect(problem).toMatchObject({ path: 'due', code: 'not-text', value: '2024-11-30T00:00:00+07:00' });
  });

  it('is a column that the key row has lost, and then nothing else is blamed', () => {
    const problems = problemsAfter(({ units }) => {
      const keys = units.values[0];
      if (keys !== undefined) keys[2] = '';
    });
    expect(problems).toEqual([
      { sheet: 'Đơn vị', cell: 'A1', path: 'name', value: '', code: 'missing-column', allowed: ['name'] },
    ]);
  });

  it('never is an exception, whatever stands in the cells', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date({ noInvalidDate: false }));
    const typed = fc.tuple(fc.constantFrom('settings', 'bodies', 'units', 'assignments'), fc.nat(60), fc.nat(9), cell);
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 20 }), (edits) => {
        const grids = gridsOf(campaign);
        for (const [tab, row, column, value] of edits) {
          const cells = grids[tab as keyof Grids].values[row];
          if (cells !== undefined && column < cells.length) cells[column] = value;
        }
        const read = readSettingsSheets(grids);
        for (const problem of read.ok ? [] : read.problems)
          expect(settingsProblem(problem)).toMatch(/^Trang “.+”, ô [A-Z]+\d+: /);
      }),
    );
  });

  it('does not come from grids without formulas or rows', () => {
    const grids = gridsOf(campaign);
    const bare = { ...grids, units: { ...grids.units, formulas: [] } };
    expect(readSettingsSheets(bare)).toMatchObject({ ok: true });
    expect(readSettingsSheets({ ...grids, units: { ...grids.units, values: [] } })).toMatchObject({ ok: false });
  });
});
