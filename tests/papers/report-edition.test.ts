// Versions: what makes one, and how little a paper changes when little was changed.

import { describe, expect, it } from 'vitest';
import type { Consolidated, Source } from '../../src/domain/consolidation.ts';
import type { Paper } from '../../src/domain/document.ts';
import { paperState } from '../../src/domain/paper-state.ts';
import { printDocx } from '../../src/formats/docx.ts';
import { report } from '../../src/papers/report.ts';
import { contentTime, reportContent } from '../../src/papers/report-content.ts';
import { allText, annexTitles, blocksOf, rowsOf, tableUnder, wordsOf } from './paper-text.ts';
import { CAMPAIGN, CLOSE, consolidated, liveSources, submitted } from './report-fixture.ts';

const SOURCES = liveSources(CAMPAIGN).map((source) => submitted(source, '2024-11-28T16:42:00+07:00'));

type Entry = Source['checked']['entries'][number];

const withEntry = (body: string, unit: string, change: (entry: Entry) => Entry): Consolidated =>
  consolidated(
    CAMPAIGN,
    SOURCES.map((source) =>
      source.body === body
        ? {
            ...source,
            checked: {
              ...source.checked,
              entries: source.checked.entries.map((entry) => (entry.unit === unit ? change(entry) : entry)),
            },
          }
        : source,
    ),
  );

const FIRST = consolidated(CAMPAIGN, SOURCES);
const stateOf = (one: Consolidated) => paperState(CAMPAIGN, one);
const contentOf = (one: Consolidated, campaign = CAMPAIGN): string =>
  reportContent(campaign, one, paperState(campaign, one));
const paperOf = (one: Consolidated): Paper => report(CAMPAIGN, one, { asOf: CLOSE });

const SECOND_EDITION = {
  version: 2,
  content: 'c'.repeat(64),
  reason: 'bổ sung',
  program: '1.2.3',
  before: { version: 1, asOf: CLOSE, state: stateOf(FIRST) },
};

/** Places at which two papers differ: paragraphs outside tables, cells of tables. */
const differences = (a: Paper, b: Paper): { paragraphs: string[]; cells: string[] } => {
  const [one, two] = [blocksOf(a), blocksOf(b)];
  expect(two.length).toBe(one.length);
  const paragraphs: string[] = [];
  const cells: string[] = [];
  for (const [index, block] of one.entries()) {
    const other = two[index];
    if (block.kind === 'paragraph') {
      if (other?.kind === 'paragraph' && wordsOf(block) !== wordsOf(other)) paragraphs.push(wordsOf(other));
    } else if (other?.kind === 'table') {
      const before = rowsOf(block).flat();
      cells.push(
        ...rowsOf(other)
          .flat()
          .filter((text, at) => text !== before[at]),
      );
    }
  }
  return { paragraphs, cells };
};

describe('the content of a version', () => {
  it('does not depend on when it is printed, only on what is said', () => {
    expect(contentOf(consolidated(CAMPAIGN, SOURCES))).toBe(contentOf(FIRST));
    expect(contentOf(withEntry('ubnd', 'ubnd-bac-ha', (entry) => ({ ...entry, mark: 'KHT' })))).not.toBe(
      contentOf(FIRST),
    );
  });

  it('is another one when a setting has changed, although no figure has', () => {
    const rules = { ...CAMPAIGN.rules, maxText: CAMPAIGN.rules.maxText - 1 };
    expect(contentOf(FIRST, { ...CAMPAIGN, rules })).not.toBe(contentOf(FIRST));
  });

  it('has the time of the newest snapshot, and of the reading as soon as one tab is read live', () => {
    const counted = SOURCES.map((source, index) => ({
      ...source,
      history: { countedAt: 1000 + index, grants: [], signed: null },
    }));
    expect(contentTime({ sources: counted }, CLOSE)).toBe(1000 + SOURCES.length - 1);
    expect(contentTime({ sources: [...counted.slice(1), ...liveSources(CAMPAIGN).slice(0, 1)] }, CLOSE)).toBe(CLOSE);
  });
});

describe('one change', () => {
  it('of a note is one cell of one annex, and nothing else', () => {
    const changed = withEntry('hoi-nong-dan', 'nong-dan-bac-ha', (entry) => ({ ...entry, note: 'mới tách' }));
    expect(differences(paperOf(FIRST), paperOf(changed))).toEqual({ paragraphs: [], cells: ['mới tách'] });
  });

  it('of a rating is its own cell, the counts of its two levels, and the sentences that count them', () => {
    const unit = 'ubnd-bac-ha';
    const before = FIRST.units.find(({ id }) => id === unit)?.ratings[0]?.level;
    expect(before).toBe('HTT');
    const { paragraphs, cells } = differences(
      paperOf(FIRST),
      paperOf(withEntry('ubnd', unit, (entry) => ({ ...entry, mark: 'HT' }))),
    );
    expect(
      paragraphs.every((line) => /^- Hoàn thành (tốt )?nhiệm vụ: \d/.test(line) || line.includes('UBND phường')),
    ).toBe(true);
    expect(cells.filter((cell) => cell === 'HT').length).toBe(1);
    expect(paragraphs.length).toBeLessThanOrEqual(4);
    expect(cells.length).toBeLessThanOrEqual(12);
  });

  it('is told in the annex of changes: one paragraph with the reason, one row with the level before and after', () => {
    const changed = withEntry('ubnd', 'ubnd-bac-ha', (entry) => ({ ...entry, mark: 'HT' }));
    const paper = report(CAMPAIGN, changed, { asOf: CLOSE, edition: SECOND_EDITION });
    expect(annexTitles(paper).slice(-1)).toEqual(['PHỤ LỤC 3: Nội dung thay đổi so với phiên bản trước']);
    expect(allText(paper)).toContain('có 01 nội dung thay đổi. Lý do lập lại: bổ sung.');
    expect(rowsOf(tableUnder(paper, 'Nội dung thay đổi')).slice(1)).toEqual([
      ['1', 'UBND phường Bắc Hà', 'UBND thành phố', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ'],
    ]);
  });

  it('without a reason leaves a prompt', () => {
    const changed = withEntry('ubnd', 'ubnd-bac-ha', (entry) => ({ ...entry, mark: 'HT' }));
    const paper = report(CAMPAIGN, changed, { asOf: CLOSE, edition: { ...SECOND_EDITION, reason: '' } });
    expect(allText(paper)).toContain('[… : nêu lý do lập lại báo cáo]');
  });
});

it('a first version says its number and code under the sources, and has no annex of changes', () => {
  const paper = report(CAMPAIGN, FIRST, { asOf: CLOSE, edition: { ...SECOND_EDITION, version: 1, before: null } });
  expect(allText(paper)).toContain('Phiên bản 1. Bản tổng hợp: 0 giờ ngày 01/12/2024; mã đối chiếu CCCC-CCCC.');
  expect(annexTitles(paper).some((title) => title.includes('Nội dung thay đổi'))).toBe(false);
});

it('what printed it stands under the codes, once, and is said only where it is known', () => {
  const saying = (program: string): number =>
    allText(report(CAMPAIGN, FIRST, { asOf: CLOSE, edition: { ...SECOND_EDITION, program } })).split(
      'Lập bằng phần mềm',
    ).length - 1;
  expect([saying('1.2.3'), saying('')]).toEqual([1, 0]);
  expect(JSON.stringify(paperOf(FIRST))).not.toContain('Lập bằng');
});

it('the same edition gives the same bytes', () => {
  const print = () => Buffer.from(printDocx(report(CAMPAIGN, FIRST, { asOf: CLOSE, edition: SECOND_EDITION })));
  expect(print().equals(print())).toBe(true);
});
