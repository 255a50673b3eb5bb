import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRecord, tabContext } from '../../src/domain/applied.ts';
import type { FileCell } from '../../src/domain/form-file.ts';
import { decide, fileOf, HEAD, keyed, keyedRows, sheetOf, told, toldOf, typed } from './import-form-sample.ts';
import { CAMPAIGN, type Fill, filled, HT, HTT } from './sample.ts';

const NOI_VU = 'unit/overall/noi-vu';
const BAC_HA = 'unit/overall/ubnd-bac-ha';
const rated: Fill = filled('ubnd', HTT);

const edited = (edit: (rows: FileCell[][]) => FileCell[][], fill: Fill = rated) =>
  fileOf(sheetOf(edit(keyedRows('ubnd', fill))));

const set = (rows: FileCell[][], [row, column]: readonly [number, number], value: FileCell): FileCell[][] => {
  const cells = rows[row - 1];
  if (cells !== undefined) cells[column - 1] = value;
  return rows;
};

/** The form under other settings: its record names another hash. */
const underOther = (edit: (rows: FileCell[][]) => FileCell[][]) =>
  edited((rows) => {
    const record = encodeRecord(tabContext(CAMPAIGN, 'b'.repeat(64), 'ubnd'));
    return edit(set(rows, [1, 10], record[0] ?? ''));
  });

describe('the wrong file', () => {
  it.each([null, 5, 'x', {}, { sheets: 1 }, { sheets: [{}] }, { sheets: [{ ...sheetOf([]), rows: [[{ x: 1 }]] }] }])(
    'is no form when it is %j',
    (file) => expect(told('ubnd', file)).toEqual(['unreadable']),
  );

  it.each([[[]], [[sheetOf([])]], [[sheetOf([['Báo cáo'], ['STT', 'Tập thể']])]]])('has no table of ours', (sheets) =>
    expect(told('ubnd', fileOf(...sheets))).toEqual(['no-form']),
  );

  it('is of another body', () => expect(told('ldld', keyed('ubnd', rated))).toEqual(['other-body A1']));

  it('is of another campaign', () =>
    expect(
      told(
        'ubnd',
        edited((rows) => set(rows, [1, 1], 'xl1:nam-2023:body:ubnd')),
      ),
    ).toEqual(['other-campaign A1']));

  it('has two forms', () => {
    const [one] = keyed('ubnd', rated).sheets;
    const [two] = keyed('ldld').sheets;
    const both = [one, two].flatMap((sheet) => sheet ?? []);
    expect(told('ubnd', fileOf(...both))).toEqual(['several-forms']);
    const [hand] = typed([['Phòng Nội vụ', HT]]).sheets;
    expect(told('ubnd', fileOf(hand ?? sheetOf([]), { ...(hand ?? sheetOf([])), hidden: true }))).toEqual([
      'several-forms',
    ]);
  });

  it('has more rows than any form', () => {
    const rows = Array.from({ length: 400 }, (_unused, at) => [`Tập thể ${at}`, HT]);
    expect(told('ubnd', typed(rows))).toEqual(['too-many-rows']);
  });
});

describe('other settings', () => {
  it('are no matter while the form asks of the same units', () =>
    expect(
      told(
        'ubnd',
        underOther((rows) => rows),
      ),
    ).toEqual([]));

  it('keep a form back whose units are not those of the tab', () => {
    const renamed = underOther((rows) =>
      rows.map((row) => row.map((cell) => (cell === NOI_VU ? 'unit/overall/cu' : cell))),
    );
    expect(told('ubnd', renamed)).toContain('old-settings A1');
    expect(decide('ubnd', renamed).problems[0]?.trouble).toMatchObject({ gone: ['cu'], added: ['noi-vu'] });
  });
});

describe('columns', () => {
  it('may not be missing', () =>
    expect(told('ubnd', fileOf(sheetOf([HEAD.slice(0, 6), [1, 'Phòng Nội vụ', HT]])))).toEqual(['missing-column A1']));

  it('may not stand twice', () =>
    expect(
      told(
        'ubnd',
        fileOf(
          sheetOf([
            [...HEAD, 'Ghi chú'],
            [1, 'Phòng Nội vụ', HT],
          ]),
        ),
      ),
    ).toEqual(['double-column H1']));

  it('may not be renamed', () => {
    expect(
      told(
        'ubnd',
        edited((rows) => set(rows, [7, 5], 'Điểm mạnh')),
      ),
    ).toEqual(['renamed-column E7']);
    const heads = HEAD.map((head) => (head === 'Ưu điểm' ? 'Điểm mạnh' : head));
    expect(told('ubnd', fileOf(sheetOf([heads, [1, 'Phòng Nội vụ', HT, 'tốt']])))).toEqual([
      'missing-column A1',
      'unknown-column D2',
    ]);
  });

  it('may not hold content that no column of ours would take', () => {
    const file = edited((rows) => set(rows, [9, 12], 'bên lề'));
    expect(told('ubnd', file)).toEqual(['unknown-column L9']);
    expect(
      told(
        'ubnd',
        edited((rows) => set(rows, [7, 12], 'Chỉ có tiêu đề')),
      ),
    ).toEqual([]);
  });
});

describe('rows', () => {
  it('may not be more than the tab has', () => {
    const more = (rows: FileCell[][]): FileCell[][] => [...rows, ['free/overall/phong/9', '+', 'Phòng Mới', HT]];
    expect(told('ubnd', edited(more))).toEqual(['extra-row C23']);
  });

  it('may not be of a unit twice, with a key or without', () => {
    const twice = (rows: FileCell[][]): FileCell[][] => [...rows, [NOI_VU, '', 'Phòng Nội vụ', HT]];
    expect(told('ubnd', edited(twice))).toEqual(['duplicate-unit C23']);
    const once = typed([
      ['Phòng Nội vụ', HT],
      ['phòng nội vụ', HT],
    ]);
    expect(told('ubnd', once)).toEqual(['duplicate-unit B4']);
    expect(
      told('ubnd', keyed('ubnd', { ...rated, 'free/overall/phong/1': { unit: 'Phòng Tư pháp', level: HT } })),
    ).toEqual(['duplicate-unit C13']);
  });

  it('may not name a unit that is another body’s', () => {
    expect(told('ubnd', typed([['Đảng bộ phường Bắc Hà', HT]]))).toEqual(['not-assigned B3']);
    expect(
      told('ubnd', keyed('ubnd', { 'free/overall/phong/1': { unit: 'Đảng bộ phường Bắc Hà', level: HT } })),
    ).toEqual(['not-assigned C13']);
  });

  it('may not name nobody, and the nearest names are offered', () => {
    const decision = decide(
      'ubnd',
      typed([
        ['Phòng Nội vự', HT],
        ['', HT],
      ]),
    );
    expect(toldOf(decision)).toEqual(['unknown-unit B3', 'unnamed-row B4']);
    const [{ trouble } = { trouble: null }] = decision.problems;
    expect(trouble?.code === 'finding' ? trouble.finding.details : null).toMatchObject({ suggestions: ['noi-vu'] });
  });

  it('may not have their names moved against their keys', () => {
    const shifted = edited((rows) =>
      rows.map((row, at) => (at === 8 ? [...row.slice(0, 2), ...(rows[9] ?? []).slice(2)] : row)),
    );
    expect(told('ubnd', shifted)).toEqual(['row-name C9']);
    expect(
      told(
        'ubnd',
        edited((rows) => set(rows, [9, 3], '')),
      ),
    ).toEqual(['row-name C9']);
  });

  it('may not stand under heads in another order than the first', () => {
    const swapped = ['STT', 'Tập thể', 'Ưu điểm', 'Mức xếp loại', ...HEAD.slice(4)];
    const rows = [HEAD, [1, 'Phòng Nội vụ', HT], swapped, [2, 'Phòng Tư pháp', 'nhanh', HTT]];
    expect(told('ubnd', fileOf(sheetOf(rows)))).toEqual(['unknown-unit B3', 'invalid-level C4']);
  });

  it('of headings may not hold content', () =>
    expect(
      told(
        'ubnd',
        edited((rows) => set(rows, [8, 6], 'lạc')),
      ),
    ).toEqual(['heading-row F8']));
});

describe('cells', () => {
  const withLevel = (level: FileCell, more: object = {}) =>
    keyed('ubnd', { [NOI_VU]: { level: level as string, ...more } });

  it('may not be numbers, dates or truth values', () => {
    const file = edited((rows) => {
      set(rows, [9, 5], 12);
      set(rows, [9, 6], { date: 45_624 });
      return set(rows, [9, 7], true);
    });
    const decision = decide('ubnd', file);
    expect(toldOf(decision)).toEqual(['not-text E9', 'not-text F9', 'not-text G9']);
    expect(JSON.stringify(decision.problems)).toContain('"shown":"28/11/2024"');
  });

  it('may not hold formulas, in the names either', () => {
    const [sheet] = keyed('ubnd', rated).sheets;
    expect(told('ubnd', fileOf({ ...(sheet ?? sheetOf([])), formulas: ['D9', 'F10'] }))).toEqual([
      'formula D9',
      'formula F10',
    ]);
    const [hand] = typed([['Phòng Nội vụ', HT]]).sheets;
    expect(told('ubnd', fileOf({ ...(hand ?? sheetOf([])), formulas: ['B3', 'A3'] }))).toEqual(['formula B3']);
  });

  it('may not be merged', () => {
    const [sheet] = keyed('ubnd', rated).sheets;
    expect(told('ubnd', fileOf({ ...(sheet ?? sheetOf([])), merges: ['B8:C8', 'E9:F9', 'D17:D18'] }))).toEqual([
      'damaged-structure E9',
      'damaged-structure D17',
    ]);
  });

  it('may not be longer than the campaign allows', () =>
    expect(told('ubnd', withLevel(HT, { strengths: 'ư'.repeat(3001) }))).toEqual(['text-too-long E9']));

  it('may not hold a level of another scale, or none', () => {
    for (const level of ['Tốt', 'Trong sạch vững mạnh', 'Khá', 'xyz'])
      expect([level, told('ubnd', withLevel(level))]).toEqual([level, ['invalid-level D9']]);
  });

  it('may not hold characters that no cell keeps', () =>
    expect(told('ubnd', withLevel(HT, { note: 'a\u0007b' }))).toEqual(['control-character H9']));

  it('may not be typed for a font of before Unicode: nothing else is said of the file then', () => {
    const decision = decide('ubnd', withLevel('Hoµn thµnh tèt nhiÖm vô', { note: 'Cßn chËm mét sè viÖc', reason: 12 }));
    expect(toldOf(decision)).toEqual(['legacy-font D9']);
    expect(decision.problems[0]?.trouble).toMatchObject({ font: 'TCVN3', cells: ['D9', 'H9'] });
    const heads = ['STT', 'TËp thÓ', 'Møc xÕp lo¹i', '¦u ®iÓm'];
    expect(told('ubnd', fileOf(sheetOf([heads, [1, 'Phßng Néi vô', HT]])))).toEqual(['legacy-font B1']);
    expect(told('ubnd', typed([['Phoøng Noäi vuï', HT]]))).toEqual(['legacy-font B3']);
  });
});

describe('a mark of secrecy', () => {
  const places: readonly (readonly [string, ReturnType<typeof keyed>, string])[] = [
    ['in an entry', keyed('ubnd', { [BAC_HA]: { level: HT, note: 'MẬT' } }), 'H17'],
    ['in another sheet', fileOf(sheetOf([['(TỐI MẬT)']], { name: 'Khác' }), ...keyed('ubnd', rated).sheets), 'A1'],
    ['in a sheet’s name', fileOf({ ...(keyed('ubnd', rated).sheets[0] ?? sheetOf([])), name: 'MẬT' }), ''],
  ];

  it.each(places)('%s is all that is said', (_name, file, cell) => {
    expect(told('ubnd', file)).toEqual([`secrecy-mark ${cell}`.trim()]);
  });

  it('leaves nothing of the file in what is said', () => {
    const file = keyed('ubnd', { [NOI_VU]: { level: 'nội dung kín', note: 'M Ậ T' }, [BAC_HA]: { level: 'khác' } });
    expect(JSON.stringify(decide('ubnd', file))).not.toMatch(/kín|khác|M Ậ T/);
  });
});

describe('whatever is handed over', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.record({ date: fc.integer({ min: -10, max: 3_000_000 }) }),
    fc.constantFrom(...HEAD, HT, HTT, 'Phòng Nội vụ', NOI_VU, 'xl1:thu-nghiem:body:ubnd', 'free/overall/phong/1'),
  );
  const sheet = fc.record({
    name: fc.string(),
    hidden: fc.boolean(),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    formulas: fc.array(fc.constantFrom('A1', 'B3', 'C9', 'ZZ400'), { maxLength: 2 }),
    merges: fc.array(fc.constantFrom('A1:B2', 'B3:D5', 'C1:C99'), { maxLength: 2 }),
  });

  it('is decided about: a plan or problems, never both and never neither', () => {
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
        const withHead = sheets.map((one, at) => (at === 0 ? { ...one, rows: [HEAD, ...one.rows] } : one));
        for (const file of [{ sheets }, { sheets: withHead }]) {
          const { plan, problems } = decide('ubnd', file);
          expect(plan === null).toBe(problems.length > 0);
        }
      }),
    );
  });
});
