import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTab } from '../../src/domain/check-tab.ts';
import { parseSnapshot, snapshotContent, snapshotOf, snapshotText } from '../../src/domain/snapshot.ts';
import { sha } from './records-sample.ts';
import { CAMPAIGN, edited, type Fill, filled, gridOf, HT, HTT, HTXS, read, told } from './sample.ts';

const FILL: Fill = {
  'head/fields': { order: true, level: '12-BC/UBND' },
  'unit/overall/tu-phap': { level: HTT, reason: 'a\nb' },
  'unit/overall/noi-vu': { level: HTXS, strengths: 'Tốt', check: 'Lỗi: x' },
  'free/overall/phong/2': { unit: 'Phòng Y tế', level: HTT },
};

const textOf = (fill: Fill): string => snapshotText(read(gridOf('ubnd', fill)), CAMPAIGN.id);

describe('the canonical text', () => {
  it('is one JSON with sorted keys: the filled entry cells by row, nothing of ours, no document field', () => {
    expect(textOf(FILL)).toBe(
      `{"body":"ubnd","campaign":"thu-nghiem","rows":{"free/overall/phong/2":{"level":"${HTT}","unit":"Phòng Y tế"},` +
        `"unit/overall/noi-vu":{"level":"${HTXS}","strengths":"Tốt"},` +
        `"unit/overall/tu-phap":{"level":"${HTT}","reason":"a\\nb"}},"schema":1}`,
    );
  });

  it('of an empty tab is that of a tab in which nothing stands', () => {
    expect(textOf({})).toBe('{"body":"ubnd","campaign":"thu-nghiem","rows":{},"schema":1}');
  });

  it('does not depend on the order of rows and columns', () => {
    const grid = gridOf('ubnd', FILL);
    const turned = edited(grid, ([keys = [], ...rows]) =>
      [keys, ...rows.reverse()].map(([key = '', ...rest]) => [key, ...rest.reverse()]),
    );
    expect(snapshotText(read(turned), CAMPAIGN.id)).toBe(textOf(FILL));
  });

  it('does not change with the tick, the document fields and the column “Kiểm tra”', () => {
    const other = { ...FILL, 'head/fields': { order: false, level: '13' }, 'head/status': { level: 'x' } };
    expect(textOf(other)).toBe(textOf(FILL));
  });

  it('is the same for line ends of every system', () => {
    const hash = (note: string): string => sha(textOf({ 'unit/overall/noi-vu': { note } }));
    expect(hash('a\r\nb')).toBe(hash('a\nb'));
    expect(hash('a\rb')).toBe(hash('a\nb'));
  });

  it('tells apart what only looks alike: NFC and NFD, text and number', () => {
    const hash = (note: string | number): string => sha(textOf({ 'unit/overall/noi-vu': { note } }));
    expect(hash('à')).not.toBe(hash('a\u0300'));
    expect(hash(5)).not.toBe(hash('5'));
  });

  it('holds nothing that a file of cells cannot: no control character, no lone surrogate, no non-character', () => {
    for (let from = 0; from < 0x10000; from += 0x400) {
      const note = String.fromCharCode(...Array.from({ length: 0x400 }, (_unused, i) => from + i));
      expect(textOf({ 'unit/overall/noi-vu': { note } })).not.toMatch(/\p{Cc}|\p{Cs}|[\u2028\u2029\uFFFE\uFFFF]/u);
    }
  });
});

describe('reading it back', () => {
  it('gives what was written, whatever was typed', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(cell, cell, (level, note) => {
        const content = read(gridOf('ubnd', { 'unit/overall/noi-vu': { level, note } }));
        expect(parseSnapshot(snapshotText(content, CAMPAIGN.id))).toEqual(snapshotOf(content, CAMPAIGN.id));
      }),
    );
  });

  it('refuses a text cut off anywhere', () => {
    const text = textOf(FILL);
    for (let length = 0; length < text.length; length += 1) expect(parseSnapshot(text.slice(0, length))).toBeNull();
  });

  it.each([
    ['another schema', '{"body":"ubnd","campaign":"c","rows":{},"schema":2}'],
    ['a missing member', '{"campaign":"c","rows":{},"schema":1}'],
    ['a member too many', '{"body":"b","campaign":"c","extra":1,"rows":{},"schema":1}'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['keys out of order', '{"schema":1,"campaign":"c","body":"b","rows":{}}'],
    ['spaces', '{"body":"b", "campaign":"c","rows":{},"schema":1}'],
    ['a row that is none', '{"body":"b","campaign":"c","rows":{"head/title":{"level":"x"}},"schema":1}'],
    ['an empty row', '{"body":"b","campaign":"c","rows":{"unit/overall/x":{}},"schema":1}'],
    ['a field that is none', '{"body":"b","campaign":"c","rows":{"unit/overall/x":{"check":"x"}},"schema":1}'],
    ['an empty cell', '{"body":"b","campaign":"c","rows":{"unit/overall/x":{"level":""}},"schema":1}'],
    ['a bare number', '{"body":"b","campaign":"c","rows":{"unit/overall/x":{"level":5}},"schema":1}'],
    ['an unknown kind', '{"body":"b","campaign":"c","rows":{"unit/overall/x":{"level":{"html":"x"}}},"schema":1}'],
    ['no date', '{"body":"b","campaign":"c","rows":{"unit/overall/x":{"level":{"date":"31/11"}}},"schema":1}'],
  ])('refuses %s', (_what, text) => {
    expect(parseSnapshot(text)).toBeNull();
  });
});

describe('a snapshot as a content', () => {
  const live = read(gridOf('ubnd', { 'unit/overall/noi-vu': { level: HT }, 'head/fields': { level: '12-BC/UBND' } }));
  const snapshot = snapshotOf(read(gridOf('ubnd', filled('ubnd', HTT, FILL))), CAMPAIGN.id);

  it('has every row of the plan in its order, with the addresses of the live tab', () => {
    const content = snapshotContent(CAMPAIGN, snapshot, live);
    expect(content.rows.map(({ key }) => key)).toEqual(live.rows.map(({ key }) => key));
    expect(content.rows.map(({ row }) => row)).toEqual(live.rows.map(({ row }) => row));
    expect(content.rows.find(({ unit }) => unit === 'noi-vu')?.cells.level).toEqual({
      value: HTXS,
      formula: '',
      a1: 'D9',
    });
  });

  it('takes the document fields from the live tab: the paper is signed after the seal', () => {
    expect(snapshotContent(CAMPAIGN, snapshot, live).document.number.value).toBe('12-BC/UBND');
  });

  it('is judged as the tab was judged when it was sealed', () => {
    const sealed = read(gridOf('ubnd', filled('ubnd', HTT, FILL)));
    expect(checkTab(CAMPAIGN, snapshotContent(CAMPAIGN, snapshot, sealed))).toEqual(checkTab(CAMPAIGN, sealed));
  });

  it('gives back the same canonical text, with or without a live tab', () => {
    for (const tab of [live, null])
      expect(snapshotOf(snapshotContent(CAMPAIGN, snapshot, tab), CAMPAIGN.id)).toEqual(snapshot);
  });

  it('is judged without a live tab too; its findings then have no address', () => {
    const checked = checkTab(CAMPAIGN, snapshotContent(CAMPAIGN, snapshotOf(live, CAMPAIGN.id), null));
    expect(checked.sheet).toBe('UBND thành phố');
    expect(checked.entries).toHaveLength(5);
    expect(told(checked)).toContain('missing-level null');
    expect(checked.findings.every(({ cell }) => cell === null)).toBe(true);
  });

  it('keeps what was given to a unit that is no longer assigned, in a group that is none', () => {
    const gone = { ...CAMPAIGN, units: CAMPAIGN.units.filter(({ id }) => id !== 'noi-vu') };
    const content = snapshotContent(gone, snapshot, null);
    expect(content.rows.find(({ unit }) => unit === 'noi-vu')).toMatchObject({ group: '', row: 0 });
    expect(checkTab(gone, content).entries.map(({ unit }) => unit)).not.toContain('noi-vu');
    expect(snapshotOf(content, CAMPAIGN.id)).toEqual(snapshot);
  });
});
