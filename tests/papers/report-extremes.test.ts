// Campaigns at the edge, and texts that look like something else: read from the printed file by an independent reader.

import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Mark } from '../../src/domain/level.ts';
import { printDocx } from '../../src/formats/docx.ts';
import { report } from '../../src/papers/report.ts';
import { readDocx } from './docx-reader.ts';
import { paragraphsOf, rowsOf, tableUnder } from './paper-text.ts';
import { CAMPAIGN, CLOSE, consolidated, filled, liveSources } from './report-fixture.ts';

type Fill = (entry: Entry, place: { readonly body: number; readonly unit: number }) => Entry;

const paperOf = (campaign: Campaign, fill: Fill) =>
  report(campaign, consolidated(campaign, liveSources(campaign, fill)), { asOf: CLOSE });

const read = (campaign: Campaign, fill: Fill) => {
  const paper = paperOf(campaign, fill);
  return { paragraphs: paragraphsOf(paper), rowsUnder: (title: string) => rowsOf(tableUnder(paper, title)) };
};

/** Nothing unfinished in the words of the program itself. */
const BROKEN = /NaN|undefined|\[\[|\(\)| ,|;\.|\.\.|\b00\b/;

const marked =
  (mark: Mark): Fill =>
  (entry) => ({ ...entry, mark, reason: 'theo quy định' });

const GROUPS = 'Kết quả xếp loại theo nhóm';

const groupRows = (fill: Fill) => {
  const { paragraphs, rowsUnder } = read(CAMPAIGN, fill);
  expect(paragraphs.filter((line) => BROKEN.test(line))).toEqual([]);
  return rowsUnder(GROUPS);
};

const sharesIn = (rows: readonly (readonly string[])[]) => rows.find(([first]) => first?.startsWith('%'))?.slice(1, 5);

/** The default campaign with the group of phường, xã councils cut down to `size` units. */
const councils = (size: number): Campaign => {
  const own = CAMPAIGN.units.filter(({ group }) => group === 'tt-hdnd-phuong').slice(size);
  return { ...CAMPAIGN, units: CAMPAIGN.units.filter((unit) => !own.includes(unit)) };
};

describe('a campaign', () => {
  it('in which nobody was rated because nobody could be has reasons and no percents', () => {
    const rows = groupRows(marked('KDG'));
    expect(rows.find(([first]) => first === '1')?.slice(2, 9)).toEqual(['15', '0*', '0', '0', '0', '0', '15']);
    expect(sharesIn(rows)).toEqual(['-', '-', '-', '-']);
  });

  it('in which all are of one level has that level at 100%', () => {
    const rows = groupRows(marked('HTT'));
    expect(sharesIn(rows)).toEqual(['0%', '100%', '0%', '0%']);
  });

  it('of one unit in a group speaks of one', () => {
    const { paragraphs, rowsUnder } = read(councils(1), filled);
    expect(paragraphs.some((line) => line.startsWith('Tổng số 01 tập thể; được xếp loại 01/01 (đạt 100%)'))).toBe(true);
    expect(rowsUnder(GROUPS).find(([first]) => first === '1')?.[2]).toBe('1');
  });

  it('with an empty group says that there is nobody to rate', () => {
    const { paragraphs, rowsUnder } = read(councils(0), filled);
    expect(paragraphs.filter((line) => BROKEN.test(line))).toEqual([]);
    expect(rowsUnder(GROUPS).flat()).toContain('Không có đối tượng');
  });
});

describe('the places of a group in which so many did well', () => {
  it.each([
    [0, '0'],
    [1, '0'],
    [4, '0'],
    [5, '1'],
    [6, '1'],
  ])('%i are %s', (good, limit) => {
    const { rowsUnder } = read(councils(good + 1), (entry, place) =>
      entry.group === 'tt-hdnd-phuong'
        ? { ...entry, mark: place.unit === 0 ? 'HTXS' : 'HTT', reason: 'r' }
        : filled(entry, place),
    );
    const row = rowsUnder('so với số tối đa').find((cells) => cells[1] === 'Thường trực HĐND phường, xã');
    expect(row?.slice(3, 7)).toEqual(['1', String(good), limit, limit === '1' ? 'Vừa đủ' : 'Vượt 1']);
  });
});

const HOSTILE = [
  '{{tag}}',
  '<<tag>>',
  '$1 $& $$',
  '=1+1',
  '<b>đậm</b> &amp; &#39;',
  'Emoji 😀👩‍👩‍👧 xong',
  'abc \u202eשלום\u202c xong \u200fx',
  'dòng một\ndòng hai\n\ndòng bốn',
  'từ '.repeat(1_000).trimEnd(),
  '[… : giả làm chỗ cần viết]',
  '%s %d $\u007bx} #{y} `z`',
];

describe('what bodies typed', () => {
  const council = CAMPAIGN.units.filter(({ group }) => group === 'ubnd-phuong').map(({ id }) => id);

  const typed: Fill = (entry, place) => {
    const text = HOSTILE[place.unit] ?? '';
    if (entry.group === 'mttq-ctxh-thanh-pho') return { ...filled(entry, place), strengths: text, shortcomings: text };
    return council.includes(entry.unit) ? { ...filled(entry, place), note: text } : filled(entry, place);
  };

  it('comes out as typed, each text whole in a cell of its own', async () => {
    const { tables } = await readDocx(printDocx(paperOf(CAMPAIGN, typed)));
    const cells = tables.flatMap(({ rows }) => rows.flat());
    expect(council.length).toBeGreaterThan(HOSTILE.length);
    // In the annex of all opinions, and the first six also as strengths and as shortcomings.
    expect(HOSTILE.map((text) => cells.filter((cell) => cell === text).length)).toEqual(
      HOSTILE.map((_, at) => (at < 6 ? 3 : 1)),
    );
  });
});
